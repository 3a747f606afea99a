package howtotalk.gradebook.messages;

import howtotalk.mail.Letter;
import howtotalk.web.Choice;
import java.util.List;

/**
 * A message to students who share how their work stands.
 *
 * @param head how many there are, a sentence
 * @param sent what was written before: when, by whom, about what, to how many
 */
public record MessagePage(
        String gradebook,
        String head,
        String action,
        List<Choice> whoms,
        String whom,
        List<Choice> assignments,
        String assignment,
        String below,
        String section,
        Letter letter,
        List<Line> sent) {

    /** A message that was sent. */
    public record Line(String about, String meta) {}
}
