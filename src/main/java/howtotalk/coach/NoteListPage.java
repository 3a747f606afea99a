package howtotalk.coach;

import howtotalk.contact.Days;
import howtotalk.contact.PersonChoice;
import howtotalk.web.FormKeys;
import java.time.LocalDate;
import java.util.List;

/**
 * To whom a student may write, what waits to be sent, and what waits for an answer.
 *
 * @param people offered while a name is typed
 * @param who as typed
 * @param error what is wrong with the name, or empty
 * @param formKey for adding somebody once
 * @param drafts that wait
 * @param sent without an answer
 */
public record NoteListPage(
        List<PersonChoice> people, String who, String error, String formKey, List<Draft> drafts, List<Sent> sent) {

    private static final int SHOWN = 110;

    /** A note that waits to be sent. */
    public record Draft(String href, String name, String meta, String text) {}

    /** A message without an answer, and where an answer is noted. */
    public record Sent(String href, String name, String meta, String text, String answers, String formKey) {}

    static NoteListPage of(
            List<PersonChoice> people,
            String who,
            String error,
            List<NoteRepository.Waiting> drafts,
            List<NoteRepository.Sent> sent,
            LocalDate today) {
        return new NoteListPage(
                people,
                who,
                error,
                FormKeys.fresh(),
                drafts.stream()
                        .map(one -> new Draft(
                                "/contacts/" + one.contactId() + "/note",
                                one.name(),
                                one.kind().words() + (one.organisation().isEmpty() ? "" : " · " + one.organisation()),
                                shortened(one.text())))
                        .toList(),
                sent.stream()
                        .map(one -> new Sent(
                                "/contacts/" + one.contactId(),
                                one.name(),
                                "Sent " + one.channel().words() + " " + Days.ago(one.happenedOn(), today),
                                shortened(one.what()),
                                "/touches/" + one.touchId() + "/answers",
                                FormKeys.fresh()))
                        .toList());
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + " …";
    }
}
