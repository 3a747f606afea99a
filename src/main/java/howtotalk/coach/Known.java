package howtotalk.coach;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a student knows of somebody before a meeting; unknown texts are empty.
 *
 * @param name of the person
 * @param title of the person
 * @param organisation where the person works
 * @param introducer who introduced the two
 * @param lastTalk the day of the last conversation, or null
 * @param lastWhat what came of it in the student's words
 * @param learned what the student learned last
 * @param helped how the student helped last
 * @param promise what the student said would be done and has not marked as done
 */
record Known(
        String name,
        String title,
        String organisation,
        String introducer,
        @Nullable LocalDate lastTalk,
        String lastWhat,
        String learned,
        String helped,
        String promise) {}
