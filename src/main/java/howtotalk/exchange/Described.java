package howtotalk.exchange;

import howtotalk.web.SafeUrl;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/**
 * A person as a file describes them, on the way to what a book can take. All texts are as in the file; of addresses,
 * numbers and links the preferred one stands first.
 *
 * @param line of the file on which it begins, from 1
 * @param department within the organisation
 */
record Described(
        int line,
        String name,
        String organisation,
        String department,
        String title,
        List<String> emails,
        List<String> phones,
        List<String> links,
        List<String> notes) {

    private static final int SHORT = 200;
    private static final int EMAIL = 254;
    private static final int PHONE = 60;
    private static final int LINK = 490;
    private static final int NOTES = 10_000;

    /** So many further addresses and numbers are written into the notes. */
    private static final int FURTHER = 10;

    /**
     * What the book takes of it. A person without a name, or with one that is no name, cannot be taken over; whatever
     * else does not fit is left out, and the row says so.
     *
     * @param nameColumn where the name stands
     */
    ContactFile.Line checked(String nameColumn) {
        var who = PlainText.line(name);
        if (who.isEmpty()) {
            return new ContactFile.Refusal(
                    line, hint(), nameColumn, "The name is missing. Write it in, or add this" + " person by hand.");
        }
        if (who.length() > SHORT) {
            return new ContactFile.Refusal(
                    line, PlainText.cut(who, 60), nameColumn, "The name is longer than 200 characters. Shorten it.");
        }
        var remarks = new ArrayList<String>();
        var addresses = plain(emails).stream().filter(Described::isEmail).toList();
        if (addresses.isEmpty() && !plain(emails).isEmpty()) {
            remarks.add("The e-mail address is left out: it is none.");
        }
        var numbers = plain(phones).stream().filter(Described::isPhone).toList();
        if (numbers.isEmpty() && !plain(phones).isEmpty()) {
            remarks.add("The phone number is left out: it is none.");
        }
        var pages = plain(links).stream()
                .map(Described::page)
                .filter(page -> !page.isEmpty())
                .toList();
        if (pages.isEmpty() && !plain(links).isEmpty()) {
            remarks.add("The link is left out: it does not lead to a web page.");
        }
        return new ContactFile.Row(
                line,
                who,
                fitting(organisation, "organisation", remarks),
                fitting(title, "title", remarks),
                first(addresses),
                first(numbers),
                first(pages),
                notes(addresses, numbers, remarks),
                "",
                String.join(" ", remarks));
    }

    /** By what a row without a name can be found in the file. */
    private String hint() {
        var known = new ArrayList<>(plain(emails));
        known.addAll(plain(phones));
        known.addAll(plain(List.of(organisation)));
        return PlainText.cut(first(known), 60);
    }

    private static List<String> plain(List<String> texts) {
        var plain = new LinkedHashSet<String>();
        for (var text : texts) {
            var one = PlainText.line(text);
            if (!one.isEmpty()) {
                plain.add(one);
            }
        }
        return List.copyOf(plain);
    }

    private static String first(List<String> texts) {
        return texts.isEmpty() ? "" : texts.get(0);
    }

    /** Whether it can be an e-mail address: an @ between two halves, no space. */
    static boolean isEmail(String text) {
        int at = text.indexOf('@');
        return at > 0 && at < text.length() - 1 && text.length() <= EMAIL && text.indexOf(' ') < 0;
    }

    private static boolean isPhone(String text) {
        return text.length() <= PHONE && text.chars().anyMatch(Character::isDigit);
    }

    /** The address if a link may lead there, and it is one of the web; else empty. */
    static String page(String typed) {
        var url = typed.length() > LINK ? "" : SafeUrl.of(typed);
        return url.toLowerCase(Locale.ROOT).startsWith("http") ? url : "";
    }

    private static String fitting(String text, String what, List<String> remarks) {
        var one = PlainText.line(text);
        if (one.length() > SHORT) {
            remarks.add("The " + what + " is cut off after 200 characters.");
        }
        return PlainText.cut(one, SHORT);
    }

    private String notes(List<String> addresses, List<String> numbers, List<String> remarks) {
        var said = new ArrayList<String>();
        for (var note : notes) {
            said.add(PlainText.lines(note));
        }
        var unit = PlainText.line(department);
        said.add(unit.isEmpty() ? "" : "Department: " + PlainText.cut(unit, SHORT));
        said.add(further("Also by e-mail: ", addresses));
        said.add(further("Also by phone: ", numbers));
        said.removeIf(String::isEmpty);
        var all = String.join("\n", said);
        if (all.length() > NOTES) {
            remarks.add("The notes are cut off after 10,000 characters.");
        }
        return PlainText.cut(all, NOTES);
    }

    private static String further(String words, List<String> texts) {
        return texts.size() < 2 ? "" : words + String.join(", ", texts.subList(1, Math.min(texts.size(), FURTHER + 1)));
    }
}
