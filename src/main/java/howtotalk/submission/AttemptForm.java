package howtotalk.submission;

import howtotalk.web.Input;
import howtotalk.web.Problem;
import howtotalk.web.SavedForms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Work as typed. Public because its parts are bound to SQL by name.
 *
 * @param choosing whether the form showed the touches to choose from; else the choice stays as it is
 * @param touches chosen as evidence
 * @param named of them those whose person is shown by full name
 * @param version of the draft that the form was filled from; 0 where nothing had been saved
 */
public record AttemptForm(
        String went,
        String said,
        String withWhom,
        String text,
        boolean choosing,
        List<Long> touches,
        List<Long> named,
        int version) {

    static final int LONGEST_PROMPT = 20_000;
    static final int LONGEST_TEXT = 200_000;

    /**
     * @throws Problem 422 if a text is longer than it may be; the browser keeps such a text
     */
    static AttemptForm read(Input input) {
        var form = new AttemptForm(
                input.text("went").strip(),
                input.text("said").strip(),
                input.text("with_whom").strip(),
                input.text("text").stripTrailing(),
                input.ticked("choosing"),
                input.ids("touch"),
                input.ids("full_name"),
                SavedForms.version(input));
        if (form.went.length() > LONGEST_PROMPT
                || form.said.length() > LONGEST_PROMPT
                || form.withWhom.length() > LONGEST_PROMPT) {
            throw Problem.unusable(
                    "An answer to one of the three questions may have 20,000 characters. Shorten it, or move some of it into the text.");
        }
        if (form.text.length() > LONGEST_TEXT) {
            throw Problem.unusable("The text may have 200,000 characters. Shorten it, or add it as a file.");
        }
        return form;
    }

    /** The typed texts by the names of the form's fields, for the page that shows two versions. */
    Map<String, String> typed() {
        return fields(went, said, withWhom, text);
    }

    static Map<String, String> fields(String went, String said, String withWhom, String text) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("went", went);
        fields.put("said", said);
        fields.put("with_whom", withWhom);
        fields.put("text", text);
        return fields;
    }

    boolean says(Attempt attempt) {
        return typed().equals(fields(attempt.went(), attempt.said(), attempt.withWhom(), attempt.text()));
    }

    boolean blank() {
        return (went + said + withWhom + text).isBlank();
    }
}
