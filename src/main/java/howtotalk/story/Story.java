package howtotalk.story;

import java.time.Instant;

/**
 * A story of a student.
 *
 * @param id of the row
 * @param title as the class will read it in the running order
 * @param moment what happened, as the student would tell it
 * @param lesson what it taught
 * @param tags separated by commas
 * @param stage how far it has come
 * @param version for edits
 * @param savedAt when it was last saved
 */
public record Story(
        long id,
        String title,
        String moment,
        String lesson,
        String tags,
        StoryStage stage,
        int version,
        Instant savedAt) {}
