package howtotalk.gradebook.exchange;

import howtotalk.gradebook.exchange.GradeFile.Column;
import howtotalk.gradebook.exchange.GradeFile.Kind;
import howtotalk.gradebook.exchange.GradeFile.Row;
import howtotalk.imports.FormulaGuard;
import howtotalk.imports.Header;
import howtotalk.imports.Table;
import howtotalk.imports.TableReader;
import howtotalk.imports.UnreadableFile;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a file of grades as Canvas, Moodle, or our own plain export writes it. Formula guards are undone here. */
final class GradeFileReader {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_CELL = 60;

    /** As long as a comment can be here. */
    private static final int LONGEST_REMARK = 20_000;

    private static final Set<String> CANVAS_STUDENT = Set.of(
            "student",
            "lastname",
            "firstname",
            "id",
            "sis user id",
            "sis login id",
            "integration id",
            "root account",
            "section");
    private static final Set<String> MOODLE_STUDENT = Set.of(
            "first name",
            "last name",
            "surname",
            "full name",
            "id number",
            "institution",
            "department",
            "email address",
            "username");
    private static final Set<String> PLAIN_STUDENT =
            Set.of("name", "student number", "login", "e-mail", "email", "section");
    private static final Set<String> WORKSHEET_ONLY = Set.of(
            "identifier",
            "status",
            "maximum grade",
            "grade can be changed",
            "last modified (submission)",
            "last modified (grade)",
            "group");

    private static final Pattern FOREIGN_ID = Pattern.compile("(.*\\S)\\s*\\((\\d{1,18})\\)");
    private static final Pattern MOODLE_KIND = Pattern.compile("(.*\\S) \\((Real|Percentage|Letter|Feedback)\\)");
    private static final Pattern MOODLE_MODULE = Pattern.compile("\\p{L}[\\p{L} ]{2,30}: (.+)");
    private static final Pattern TOTAL = Pattern.compile(
            "(?:.*\\b)?(?:total|average|overall)(?:\\b.*)?|(?:.* )?(?:unposted )?(?:current|final|override) (?:score|grade|points|letter|percent)|letter|course grade");

    private GradeFileReader() {}

    /**
     * What the file says.
     *
     * @throws UnreadableFile with a sentence when it is no table, or none with grades
     */
    static GradeFile read(byte[] bytes) {
        var table = TableReader.read(bytes);
        var header = table.header();
        var file = isCanvas(header)
                ? canvas(table)
                : header.hasAll("Identifier", "Full name", "Grade")
                        ? worksheet(table)
                        : isPlain(header) ? plain(table) : moodle(table);
        if (file.columns().stream().noneMatch(c -> c.kind() == Kind.GRADES || c.kind() == Kind.TOTAL)) {
            throw new UnreadableFile("The file names students, but no column of it could be an assignment."
                    + " Export the gradebook with its assignments, and upload it again.");
        }
        return file;
    }

    private static boolean isCanvas(Header header) {
        boolean named = header.has("Student") || header.hasAll("LastName", "FirstName");
        return named && header.hasAll("ID", "Section") && (header.has("SIS Login ID") || header.has("SIS User ID"));
    }

    private static boolean isPlain(Header header) {
        return header.has("Name")
                && (header.has("Student number") || header.has("Login") || header.has("E-mail") || header.has("Email"));
    }

    private static boolean isMoodle(Header header) {
        return header.has("Email address")
                || header.has("ID number")
                || header.has("First name") && (header.has("Last name") || header.has("Surname"));
    }

    private static GradeFile canvas(Table table) {
        var heads = table.header().asWritten();
        var possible = new ArrayList<String>();
        var rows = new ArrayList<Table.Row>();
        for (var row : table.rows()) {
            boolean nobody = id(row, "ID").isEmpty()
                    && id(row, "SIS User ID").isEmpty()
                    && id(row, "SIS Login ID").isEmpty();
            var name = id(row, "Student");
            if (nobody && name.equalsIgnoreCase("Points Possible")) {
                possible.addAll(row.cells());
            } else if (!(nobody && name.isEmpty()) && !isTestStudent(row, name)) {
                rows.add(row);
            }
        }
        var places = places(heads, CANVAS_STUDENT);
        var columns = new ArrayList<Column>();
        for (int place : places) {
            var head = head(heads.get(place));
            var worth = place < possible.size() ? possible.get(place).strip() : "";
            var number = FOREIGN_ID.matcher(head);
            boolean numbered = number.matches();
            var titles = numbered ? List.of(head, number.group(1)) : List.of(head);
            var kind = worth.equalsIgnoreCase("(read only)")
                    ? Kind.READ_ONLY
                    : !numbered && isTotal(head)
                            ? Kind.TOTAL
                            : head.equalsIgnoreCase("notes") ? Kind.OTHER : Kind.GRADES;
            columns.add(new Column(head, titles, numbered ? number.group(2) : "", worth(worth), kind));
        }
        boolean split = !table.header().has("Student");
        return new GradeFile(
                GradeSystem.CANVAS,
                "",
                columns,
                rows.stream()
                        .map(row -> new Row(
                                row.line(),
                                split
                                        ? names(id(row, "FirstName"), id(row, "LastName"))
                                        : names(withoutTrailingComma(id(row, "Student"))),
                                id(row, "SIS User ID"),
                                id(row, "SIS Login ID"),
                                "",
                                cells(row, places)))
                        .toList());
    }

    private static boolean isTestStudent(Table.Row row, String name) {
        return name.equals("Student, Test") && id(row, "SIS User ID").isEmpty();
    }

    private static GradeFile moodle(Table table) {
        if (!isMoodle(table.header())) {
            throw new UnreadableFile("This is no gradebook that is known here. Export it from Canvas or Moodle as CSV,"
                    + " or start from the plain CSV that this gradebook gives.");
        }
        var heads = table.header().asWritten();
        var places = places(heads, MOODLE_STUDENT);
        places.removeIf(place -> heads.get(place).equalsIgnoreCase(MoodleExport.STAMP));
        var columns = places.stream()
                .map(place -> moodleColumn(head(heads.get(place)), table, place))
                .toList();
        return new GradeFile(
                GradeSystem.MOODLE,
                stamp(table, MoodleExport.STAMP),
                columns,
                table.rows().stream()
                        .map(row -> moodleRow(row, places, columns))
                        .toList());
    }

    private static Column moodleColumn(String head, Table table, int place) {
        var marked = MOODLE_KIND.matcher(head);
        boolean isMarked = marked.matches();
        var title = isMarked ? marked.group(1) : head;
        var titles = new ArrayList<>(List.of(head));
        if (isMarked) titles.add(title);
        var module = MOODLE_MODULE.matcher(title);
        if (module.matches()) titles.add(module.group(1));
        boolean ours = !isMarked && head.toLowerCase(Locale.ROOT).endsWith(MoodleExport.FEEDBACK);
        var kind = switch (isMarked ? marked.group(2) : "") {
            case "Feedback" -> Kind.FEEDBACK;
            case "Percentage", "Letter" -> Kind.OTHER;
            default -> isTotal(title) ? Kind.TOTAL : ours && wordy(table, place) ? Kind.FEEDBACK : Kind.GRADES;
        };
        if (ours && kind == Kind.FEEDBACK) {
            titles.add(head.substring(0, head.length() - MoodleExport.FEEDBACK.length()));
        }
        return new Column(head, titles, "", null, kind);
    }

    /** Whether a column has anything that is no score. */
    private static boolean wordy(Table table, int place) {
        return table.rows().stream()
                .anyMatch(row -> FileScore.of(row.cells().get(place), FileScore.Comma.UNKNOWN)
                                .kind()
                        == FileScore.Kind.BAD);
    }

    private static Row moodleRow(Table.Row row, List<Integer> places, List<Column> columns) {
        var last = id(row, "Last name");
        var full = id(row, "Full name");
        return new Row(
                row.line(),
                full.isEmpty() ? names(id(row, "First name"), last.isEmpty() ? id(row, "Surname") : last) : names(full),
                id(row, "ID number"),
                id(row, "Username"),
                id(row, "Email address"),
                cells(row, places, columns));
    }

    /** Moodle's sheet for grading one assignment, which does not say which. */
    private static GradeFile worksheet(Table table) {
        var heads = table.header().asWritten();
        var places = places(heads, MOODLE_STUDENT);
        places.removeIf(place -> WORKSHEET_ONLY.contains(heads.get(place).toLowerCase(Locale.ROOT)));
        var worths = new HashSet<String>();
        table.rows().forEach(row -> worths.add(id(row, "Maximum grade")));
        var worth = worths.size() == 1 ? worth(worths.iterator().next()) : null;
        var columns = places.stream()
                .map(place -> {
                    var head = head(heads.get(place));
                    boolean grade = head.equalsIgnoreCase("Grade");
                    return new Column(
                            head, List.of(head), "", grade ? worth : null, grade ? Kind.GRADES : Kind.FEEDBACK);
                })
                .toList();
        return new GradeFile(
                GradeSystem.MOODLE,
                "",
                columns,
                table.rows().stream()
                        .map(row -> moodleRow(row, places, columns))
                        .toList());
    }

    private static GradeFile plain(Table table) {
        var heads = table.header().asWritten();
        var places = places(heads, PLAIN_STUDENT);
        places.removeIf(place -> heads.get(place).equalsIgnoreCase(PlainExport.STAMP));
        var columns = places.stream()
                .map(place -> {
                    var head = head(heads.get(place));
                    return new Column(head, List.of(head), "", null, isTotal(head) ? Kind.TOTAL : Kind.GRADES);
                })
                .toList();
        var rows = table.rows().stream()
                .filter(row -> !id(row, "Name").equalsIgnoreCase("Points possible"))
                .map(row -> new Row(
                        row.line(),
                        names(id(row, "Name")),
                        id(row, "Student number"),
                        id(row, "Login"),
                        id(row, "E-mail").isEmpty() ? id(row, "Email") : id(row, "E-mail"),
                        cells(row, places)))
                .toList();
        return new GradeFile(GradeSystem.PLAIN, stamp(table, PlainExport.STAMP), columns, rows);
    }

    /** Where the columns stand that do not say who the student is; a second "Section" is somebody's assignment. */
    private static List<Integer> places(List<String> heads, Set<String> student) {
        var places = new ArrayList<Integer>();
        var seen = new HashSet<String>();
        for (int i = 0; i < heads.size(); i++) {
            var name = heads.get(i).toLowerCase(Locale.ROOT);
            if (name.isEmpty() || student.contains(name) && seen.add(name)) continue;
            places.add(i);
        }
        return places;
    }

    private static boolean isTotal(String title) {
        return title.length() <= LONGEST_TITLE
                && TOTAL.matcher(title.toLowerCase(Locale.ROOT)).matches();
    }

    private static String head(String written) {
        return cut(FormulaGuard.unguard(written).strip(), LONGEST_TITLE);
    }

    private static String id(Table.Row row, String column) {
        return cut(FormulaGuard.unguard(row.cell(column).strip()).strip(), LONGEST_ID);
    }

    /** Words are kept whole; of anything else no more than a score can be. */
    private static List<String> cells(Table.Row row, List<Integer> places, List<Column> columns) {
        var cells = new ArrayList<>(cells(row, places));
        for (int i = 0; i < cells.size(); i++) {
            if (columns.get(i).kind() != Kind.FEEDBACK) continue;
            var words = FormulaGuard.unguard(row.cells().get(places.get(i)));
            cells.set(i, cut(words.replace("\r\n", "\n").strip(), LONGEST_REMARK));
        }
        return cells;
    }

    private static List<String> cells(Table.Row row, List<Integer> places) {
        var all = row.cells();
        return places.stream()
                .map(place -> cut(all.get(place).strip(), LONGEST_CELL))
                .toList();
    }

    private static @Nullable Long worth(String cell) {
        var score = FileScore.of(cell, FileScore.Comma.UNKNOWN);
        return score.kind() == FileScore.Kind.SCORE ? Long.valueOf(score.hundredths()) : null;
    }

    /** The earliest time that a row carries: whoever put two exports into one file is asked about the older. */
    private static String stamp(Table table, String column) {
        Instant earliest = null;
        for (var row : table.rows()) {
            var at = instant(row.cell(column).strip());
            if (at == null) return "";
            if (earliest == null || at.isBefore(earliest)) earliest = at;
        }
        return earliest == null ? "" : earliest.toString();
    }

    private static @Nullable Instant instant(String cell) {
        try {
            if (cell.matches("\\d{9,11}")) return Instant.ofEpochSecond(Long.parseLong(cell));
            return cell.length() > 40 ? null : Instant.parse(cell);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static List<String> names(String name) {
        return name.isEmpty() ? List.of() : List.of(name);
    }

    private static List<String> names(String first, String last) {
        if (first.isEmpty() || last.isEmpty()) return names(first + last);
        return List.of(first + " " + last, last + ", " + first);
    }

    /** Somebody of one name only is sorted as "Madonna,". */
    private static String withoutTrailingComma(String name) {
        return name.endsWith(",") ? name.substring(0, name.length() - 1).strip() : name;
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
