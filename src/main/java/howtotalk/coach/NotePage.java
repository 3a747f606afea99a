package howtotalk.coach;

import howtotalk.contact.Contact;
import howtotalk.web.Choice;
import howtotalk.web.FormKeys;
import howtotalk.words.When;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note to somebody, the remarks beside it, and the card for when the two meet.
 *
 * @param name of the person
 * @param person the path of the contact
 * @param lede where the person works
 * @param here the path of the note
 * @param kinds what it may be
 * @param kind what it is
 * @param text as typed
 * @param error what is wrong with the text, or empty
 * @param version that the form was filled from; 0 where nothing had been saved
 * @param savedAt the time of the last save, or empty
 * @param formKey for sending once
 * @param remarks beside it
 * @param card for a meeting
 */
public record NotePage(
        String name,
        String person,
        String lede,
        String here,
        List<Choice> kinds,
        String kind,
        String text,
        String error,
        int version,
        String savedAt,
        String formKey,
        RemarksPage remarks,
        ConversationCard card) {

    private static final List<Choice> KINDS = Arrays.stream(NoteKind.values())
            .map(kind -> new Choice(kind.name(), kind.words()))
            .toList();

    static NotePage of(
            Contact contact,
            @Nullable Note note,
            NoteForm form,
            String error,
            Reader reader,
            ConversationCard card,
            ZoneId zone) {
        var title = contact.title();
        return new NotePage(
                contact.name(),
                "/contacts/" + contact.id(),
                title + (title.isEmpty() || contact.organisation().isEmpty() ? "" : ", ") + contact.organisation(),
                "/contacts/" + contact.id() + "/note",
                KINDS,
                form.kind().name(),
                form.text(),
                error,
                note == null ? 0 : note.version(),
                note == null ? "" : When.toTheSecond(note.savedAt(), zone),
                FormKeys.fresh(),
                RemarksPage.of(form.text(), form.kind(), reader),
                card);
    }
}
