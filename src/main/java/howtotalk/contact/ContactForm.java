package howtotalk.contact;

import howtotalk.web.Errors;
import howtotalk.web.FormKeys;
import howtotalk.web.Input;
import howtotalk.web.SafeUrl;
import howtotalk.web.SavedForms;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A contact as typed, before anything is believed of it. */
public record ContactForm(
        String name,
        String organisation,
        String title,
        String email,
        String phone,
        String link,
        String list,
        boolean knownBefore,
        String lastSpokenOn,
        String metVia,
        String introducedBy,
        String introducedById,
        String tie,
        String cadenceDays,
        String notes,
        int version,
        String formKey,
        Errors errors) {

    /** What a new contact starts from. */
    static ContactForm blank(ContactList list, String name, String organisation) {
        return new ContactForm(
                name,
                organisation,
                "",
                "",
                "",
                "",
                list.name(),
                list == ContactList.KNOW,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                0,
                FormKeys.fresh(),
                new Errors());
    }

    static ContactForm of(Contact contact) {
        return new ContactForm(
                contact.name(),
                contact.organisation(),
                contact.title(),
                contact.email(),
                contact.phone(),
                contact.link(),
                contact.list().name(),
                contact.knownBefore(),
                text(contact.lastSpokenOn()),
                text(contact.metVia()),
                contact.introducedByName() == null ? "" : contact.introducedByName(),
                text(contact.introducedBy()),
                text(contact.tie()),
                text(contact.cadenceDays()),
                contact.notes(),
                contact.version(),
                "",
                new Errors());
    }

    /** Reads what was typed; who introduced the person is checked by whoever knows the book. */
    static ContactForm read(Input input, LocalDate today) {
        var errors = new Errors();
        var form = new ContactForm(
                input.line("name"),
                input.line("organisation"),
                input.line("title"),
                input.line("email"),
                input.line("phone"),
                input.line("link"),
                input.line("list"),
                input.ticked("known_before"),
                input.line("last_spoken_on"),
                input.line("met_via"),
                input.line("introduced_by"),
                input.line("introduced_by_id"),
                input.line("tie"),
                input.line("cadence_days"),
                input.text("notes"),
                SavedForms.version(input),
                input.line(FormKeys.FIELD),
                errors);
        form.check(today, input);
        return form;
    }

    private void check(LocalDate today, Input input) {
        errors.addIf(name.isEmpty(), "name", "Write the name; a first name is enough to begin with.");
        tooLong("name", name, 200);
        tooLong("organisation", organisation, 200);
        tooLong("title", title, 200);
        tooLong("email", email, 254);
        tooLong("phone", phone, 60);
        tooLong("notes", notes, 20_000);
        boolean address = email.isEmpty() || email.indexOf('@') > 0 && email.indexOf('@') < email.length() - 1;
        errors.addIf(!address, "email", "An e-mail address has an @ between two halves, as in name@example.com.");
        boolean leads =
                link.isEmpty() || link.length() <= 490 && !SafeUrl.of(link).isEmpty();
        errors.addIf(
                !leads, "link", "This is no address of a page. Copy it from the browser; it begins with https://.");
        errors.addIf(Input.choiceOf(list, ContactList.class) == null, "list", "Choose one of the two lists.");
        errors.addIf(
                !metVia.isEmpty() && Input.choiceOf(metVia, MetVia.class) == null,
                "met_via",
                "Choose one of the ways.");
        errors.addIf(!tie.isEmpty() && Input.choiceOf(tie, Tie.class) == null, "tie", "Choose how often.");
        var spoken = input.day("last_spoken_on");
        errors.addIf(!lastSpokenOn.isEmpty() && spoken == null, "last_spoken_on", "Write a day, as in 2026-11-09.");
        errors.addIf(
                spoken != null && spoken.isAfter(today), "last_spoken_on", "That day is still to come. When was it?");
        var days = Input.number(cadenceDays);
        errors.addIf(
                !cadenceDays.isEmpty() && (days == null || days < 1 || days > 730),
                "cadence_days",
                "Write a number of days from 1 to 730, or leave it empty.");
    }

    private void tooLong(String field, String typed, int most) {
        errors.addIf(typed.length() > most, field, "That is longer than " + most + " characters. Shorten it.");
    }

    /** What is to be written, once nothing is wrong. */
    NewContact contact(@Nullable Long introducer) {
        var chosen = Input.choiceOf(list, ContactList.class);
        var days = Input.number(cadenceDays);
        return new NewContact(
                name,
                organisation,
                title,
                email,
                phone,
                SafeUrl.of(link),
                chosen == null ? ContactList.KNOW : chosen,
                knownBefore,
                lastSpokenOn.isEmpty() ? null : LocalDate.parse(lastSpokenOn),
                Input.choiceOf(metVia, MetVia.class),
                introducer,
                Input.choiceOf(tie, Tie.class),
                days == null ? null : days.intValue(),
                notes);
    }

    /** The fields by name, to be shown beside what somebody else saved meanwhile. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", name);
        fields.put("organisation", organisation);
        fields.put("title", title);
        fields.put("email", email);
        fields.put("phone", phone);
        fields.put("link", link);
        fields.put("list", list);
        fields.put("known_before", knownBefore ? "yes" : "");
        fields.put("last_spoken_on", lastSpokenOn);
        fields.put("met_via", metVia);
        fields.put("introduced_by", introducedBy);
        fields.put("introduced_by_id", introducedById);
        fields.put("tie", tie);
        fields.put("cadence_days", cadenceDays);
        fields.put("notes", notes);
        return fields;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value instanceof Enum<?> choice ? choice.name() : value.toString();
    }
}
