package howtotalk.story;

import howtotalk.web.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * All stories of a student, by how far they have come.
 *
 * @param head what there is, in a sentence
 * @param groups one a stage that has any, the least finished first
 * @param days the speaking days of the student’s courses
 */
public record StoryListPage(String head, List<Group> groups, List<Frame.Link> days) {

    /**
     * The stories of one stage.
     *
     * @param id for the heading
     * @param title the stage
     * @param note how many
     * @param hint what the stage means
     * @param lines the stories
     */
    public record Group(String id, String title, String note, String hint, List<Line> lines) {}

    /**
     * One story.
     *
     * @param href where it is written
     * @param title of it
     * @param lesson or what is missing
     * @param missing whether the lesson is still open
     * @param meta people and tags
     */
    public record Line(String href, String title, String lesson, boolean missing, String meta) {}

    static StoryListPage of(List<StoryRepository.Line> stories, List<Frame.Link> days) {
        var groups = new ArrayList<Group>();
        for (var stage : StoryStage.values()) {
            var lines = stories.stream()
                    .filter(story -> story.stage() == stage)
                    .map(StoryListPage::line)
                    .toList();
            if (!lines.isEmpty()) {
                groups.add(new Group(
                        "stage-" + stage.ordinal(),
                        stage.words(),
                        Integer.toString(lines.size()),
                        stage.meaning(),
                        lines));
            }
        }
        long told = stories.stream().filter(s -> s.stage() == StoryStage.TOLD).count();
        return new StoryListPage(head(stories.size(), told), groups, days);
    }

    private static String head(int all, long told) {
        if (all == 0) {
            return "What happened to you is worth telling.";
        }
        if (told == 0) {
            return all == 1 ? "One story, still untold." : number(all) + " stories, and none told yet.";
        }
        if (told == all) {
            return all == 1
                    ? "Your one story is told."
                    : "All " + number(all).toLowerCase(Locale.ROOT) + " of your stories are told.";
        }
        return number(told) + " of " + all + " stories " + (told == 1 ? "is" : "are") + " told.";
    }

    private static String number(long n) {
        var words = List.of("None", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten");
        return n < words.size() ? words.get((int) n) : Long.toString(n);
    }

    private static Line line(StoryRepository.Line story) {
        boolean missing = story.lesson().isBlank();
        var meta = new ArrayList<String>();
        if (!story.people().isEmpty()) {
            meta.add("from " + story.people().replace(",", ", "));
        }
        var tags = Arrays.stream(story.tags().split(",", -1)).map(String::strip).filter(tag -> !tag.isEmpty());
        meta.addAll(tags.toList());
        return new Line(
                "/stories/" + story.id(),
                story.title(),
                missing ? "No lesson yet. What would you tell a friend to do?" : firstLine(story.lesson()),
                missing,
                String.join(" · ", meta));
    }

    private static String firstLine(String text) {
        var line = text.strip().lines().findFirst().orElse("");
        return line.length() <= 160
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, 150))) + "…";
    }
}
