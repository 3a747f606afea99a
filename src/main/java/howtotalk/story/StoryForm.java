package howtotalk.story;

import howtotalk.web.Errors;
import howtotalk.web.Input;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was typed about a story.
 *
 * @param title the working title
 * @param moment what happened
 * @param lesson what it taught
 * @param tags separated by commas
 * @param stage how far it has come
 * @param touches the conversations picked
 * @param errors what is wrong
 */
public record StoryForm(
        String title, String moment, String lesson, String tags, StoryStage stage, List<Long> touches, Errors errors) {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 20_000;
    static final int LONGEST_TAGS = 500;

    static StoryForm read(Input input) {
        var stage = input.choice("stage", StoryStage.class);
        var form = new StoryForm(
                input.line("title"),
                input.text("moment"),
                input.text("lesson"),
                input.line("tags"),
                stage == null ? StoryStage.IDEA : stage,
                input.ids("touch"),
                new Errors());
        form.check();
        return form;
    }

    static StoryForm of(Story story, List<Long> touches) {
        return new StoryForm(
                story.title(), story.moment(), story.lesson(), story.tags(), story.stage(), touches, new Errors());
    }

    private void check() {
        errors.addIf(title.isEmpty(), "title", "Give it a working title, so that you find it again.");
        errors.addIf(title.length() > LONGEST_TITLE, "title", "Keep the title under 200 characters.");
        errors.addIf(moment.length() > LONGEST_TEXT, "moment", "Keep the moment under 20,000 characters.");
        errors.addIf(lesson.length() > LONGEST_TEXT, "lesson", "Keep the lesson under 20,000 characters.");
        errors.addIf(tags.length() > LONGEST_TAGS, "tags", "Keep the tags under 500 characters.");
    }

    /** The fields by name, for the page that shows two versions. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", title);
        fields.put("moment", moment);
        fields.put("lesson", lesson);
        fields.put("tags", tags);
        fields.put("stage", stage.name());
        return fields;
    }
}
