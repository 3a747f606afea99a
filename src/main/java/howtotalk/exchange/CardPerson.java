package howtotalk.exchange;

import ezvcard.VCard;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.parameter.VCardParameters;
import ezvcard.property.Categories;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import ezvcard.property.VCardProperty;
import howtotalk.web.Input;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an address card says of a person. */
final class CardPerson {

    /** Further behind than any preference a card can give (1 to 100). */
    private static final int NOT_PREFERRED = 101;

    private CardPerson() {}

    /**
     * What becomes of a card.
     *
     * @param line on which it begins
     */
    static ContactFile.Line of(int line, VCard card) {
        if (isGroup(card)) {
            return new ContactFile.Refusal(
                    line, PlainText.cut(PlainText.line(name(card)), 60), "", "This is a list of people, not a person.");
        }
        var units = card.getOrganization() == null
                ? List.<String>of()
                : card.getOrganization().getValues();
        return new Described(
                        line,
                        name(card),
                        units.isEmpty() ? "" : text(units.get(0)),
                        departments(units),
                        title(card),
                        emails(card),
                        phones(card),
                        links(card),
                        notes(card))
                .checked("FN");
    }

    private static String departments(List<String> units) {
        return units.stream()
                .skip(1)
                .map(PlainText::line)
                .filter(unit -> !unit.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static boolean isGroup(VCard card) {
        var kind = card.getKind() == null ? "" : text(card.getKind().getValue());
        var apple = card.getExtendedProperty("X-ADDRESSBOOKSERVER-KIND");
        return kind.equalsIgnoreCase("group")
                || apple != null && text(apple.getValue()).equalsIgnoreCase("group");
    }

    /** The name as it is to be shown; else what can stand for it. */
    static String name(VCard card) {
        var nickname = card.getNickname() == null
                ? List.<String>of()
                : card.getNickname().getValues();
        var organisation = card.getOrganization() == null
                ? List.<String>of()
                : card.getOrganization().getValues();
        return Stream.of(
                        value(card.getFormattedName()),
                        parts(card.getStructuredName()),
                        nickname.isEmpty() ? "" : text(nickname.get(0)),
                        organisation.isEmpty() ? "" : text(organisation.get(0)))
                .filter(name -> !PlainText.line(name).isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String parts(@Nullable StructuredName name) {
        if (name == null) {
            return "";
        }
        var parts = new ArrayList<>(name.getPrefixes());
        parts.add(name.getGiven());
        parts.addAll(name.getAdditionalNames());
        parts.add(name.getFamily());
        parts.addAll(name.getSuffixes());
        return ContactTable.joined(parts.stream().map(CardPerson::text).toArray(String[]::new));
    }

    private static String title(VCard card) {
        return Stream.concat(card.getTitles().stream(), card.getRoles().stream())
                .map(CardPerson::value)
                .filter(title -> !title.isBlank())
                .findFirst()
                .orElse("");
    }

    private static List<String> emails(VCard card) {
        return card.getEmails().stream()
                .sorted(Comparator.comparingInt(
                        email -> preference(email, email.getTypes().contains(EmailType.PREF))))
                .map(CardPerson::value)
                .toList();
    }

    private static List<String> phones(VCard card) {
        return card.getTelephoneNumbers().stream()
                .filter(phone -> !phone.getTypes().contains(TelephoneType.FAX))
                .sorted(Comparator.comparingInt(
                        phone -> preference(phone, phone.getTypes().contains(TelephoneType.PREF))))
                .map(CardPerson::number)
                .toList();
    }

    /** From 1; what is no number of the standard counts as none. */
    private static int preference(VCardProperty property, boolean marked) {
        var given = Input.number(text(property.getParameter(VCardParameters.PREF)));
        return given != null && given >= 1 && given < NOT_PREFERRED ? given.intValue() : marked ? 1 : NOT_PREFERRED;
    }

    private static String number(Telephone phone) {
        var uri = phone.getUri();
        return uri == null ? text(phone.getText()) : text(uri.getNumber());
    }

    /** Pages of the person; one on LinkedIn first, because other lists name it too. */
    private static List<String> links(VCard card) {
        var links = new ArrayList<String>();
        card.getUrls().forEach(url -> links.add(value(url)));
        card.getExtendedProperties("X-SOCIALPROFILE").forEach(profile -> links.add(text(profile.getValue())));
        links.sort(Comparator.comparing(link -> !link.toLowerCase(Locale.ROOT).contains("linkedin.com/in/")));
        return links;
    }

    private static List<String> notes(VCard card) {
        var notes = new ArrayList<String>();
        card.getNotes().forEach(note -> notes.add(value(note)));
        var labels = card.getCategoriesList().stream()
                .map(Categories::getValues)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .filter(label -> !label.equalsIgnoreCase("myContacts"))
                .toList();
        notes.add(labels.isEmpty() ? "" : "Labels: " + String.join(", ", labels));
        return notes;
    }

    private static String value(@Nullable TextProperty property) {
        return property == null ? "" : text(property.getValue());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
