package howtotalk.exchange;

import howtotalk.imports.Header;
import howtotalk.imports.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The table of Google Contacts, in the columns it has had since 2024 and in those it had before. A cell may hold several
 * values with {@code :::} between them; a label with a star marks the preferred one.
 */
final class GoogleContacts implements ContactTable {

    private static final Pattern BETWEEN = Pattern.compile("\\s*:::\\s*");

    /** More of a kind than Google writes. */
    private static final int MOST = 20;

    private final boolean old;
    private final List<Integer> emails;
    private final List<Integer> phones;
    private final List<Integer> pages;

    GoogleContacts(Header header) {
        old = header.hasAll("Given Name", "Family Name");
        emails = numbered(header, "E-mail");
        phones = numbered(header, "Phone");
        pages = numbered(header, "Website");
    }

    private static List<Integer> numbered(Header header, String kind) {
        return IntStream.rangeClosed(1, MOST)
                .filter(n -> header.has(kind + " " + n + " - Value"))
                .boxed()
                .toList();
    }

    static boolean fits(Header header) {
        boolean named = header.hasAll("Given Name", "Family Name") || header.hasAll("First Name", "Last Name");
        return named
                && Arrays.stream(new String[] {
                            "E-mail 1 - Value",
                            "Phone 1 - Value",
                            "Organization Name",
                            "Organization 1 - Name",
                            "Labels",
                            "Group Membership",
                            "Name Prefix"
                        })
                        .anyMatch(header::has);
    }

    @Override
    public ContactSource source() {
        return ContactSource.GOOGLE;
    }

    @Override
    public ContactFile.Line read(Table.Row row) {
        var notes = new ArrayList<>(List.of(ContactTable.cell(row, "Notes")));
        notes.add(labels(ContactTable.cell(row, old ? "Group Membership" : "Labels")));
        return new Described(
                        row.line(),
                        name(row),
                        value(row, old ? "Organization 1 - Name" : "Organization Name"),
                        value(row, old ? "Organization 1 - Department" : "Organization Department"),
                        value(row, old ? "Organization 1 - Title" : "Organization Title"),
                        preferred(row, "E-mail", emails),
                        preferred(row, "Phone", phones),
                        preferred(row, "Website", pages),
                        notes)
                .checked(old ? "Given Name" : "First Name");
    }

    private String name(Table.Row row) {
        var name = ContactTable.joined(
                ContactTable.cell(row, "Name Prefix"),
                ContactTable.cell(row, old ? "Given Name" : "First Name"),
                ContactTable.cell(row, old ? "Additional Name" : "Middle Name"),
                ContactTable.cell(row, old ? "Family Name" : "Last Name"),
                ContactTable.cell(row, "Name Suffix"));
        for (var column : List.of("Name", "File As", "Nickname")) {
            name = name.isEmpty() ? ContactTable.joined(ContactTable.cell(row, column)) : name;
        }
        return name;
    }

    private static String value(Table.Row row, String column) {
        return BETWEEN.splitAsStream(ContactTable.cell(row, column)).findFirst().orElse("");
    }

    /** The values of a kind, those with a starred label first. */
    private List<String> preferred(Table.Row row, String kind, List<Integer> numbers) {
        var starred = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (int n : numbers) {
            var label = row.cell(kind + " " + n + (old ? " - Type" : " - Label"));
            var to = label.startsWith("*") ? starred : others;
            BETWEEN.splitAsStream(ContactTable.cell(row, kind + " " + n + " - Value"))
                    .forEach(to::add);
        }
        starred.addAll(others);
        return starred;
    }

    /** The labels that the person made; those with a star are Google's own. */
    private static String labels(String cell) {
        var labels = BETWEEN.splitAsStream(cell)
                .map(PlainText::line)
                .filter(Predicate.not(String::isEmpty))
                .filter(label -> !label.startsWith("*"))
                .collect(Collectors.joining(", "));
        return labels.isEmpty() ? "" : "Labels: " + labels;
    }
}
