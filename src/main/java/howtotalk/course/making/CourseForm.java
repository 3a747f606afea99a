package howtotalk.course.making;

import howtotalk.course.Course;
import howtotalk.course.CourseBreak;
import howtotalk.course.Letters;
import howtotalk.web.Choice;
import howtotalk.web.Errors;
import howtotalk.web.Input;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a course as typed, for a new one and for its settings. Everything is text, so that a form that cannot be
 * taken comes back as it was.
 *
 * @param breaks a few more rows than there are breaks, so that one can be added without script
 * @param weighted POINTS or WEIGHTS
 * @param scheme PLUS_AND_MINUS, PLUS_ONLY or OWN
 * @param ownLetters a letter and its total a line
 * @param version of the course whose settings these are
 * @param errors a sentence a field
 */
public record CourseForm(
        String code,
        String title,
        String term,
        String firstDay,
        String weeks,
        String zone,
        List<BreakFields> breaks,
        String weighted,
        String scheme,
        String ownLetters,
        String latePercent,
        String lateInterval,
        String lateFloor,
        String missingPercent,
        String latePasses,
        String version,
        Errors errors) {

    private static final int MOST_BREAKS = 12;

    private static final List<String> AREAS = List.of(
            "Africa/", "America/", "Antarctica/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/");

    /** What may be chosen. */
    public static final List<Choice> WEIGHTED =
            List.of(new Choice("POINTS", "Points added up"), new Choice("WEIGHTS", "Weighted groups"));

    /** What may be chosen. */
    public static final List<Choice> SCHEMES = List.of(
            new Choice("PLUS_AND_MINUS", "A, A−, B+, B, B− …"),
            new Choice("PLUS_ONLY", "A, B+, B, C+, C, D, F"),
            new Choice("OWN", "As written below"));

    /** What may be chosen. */
    public static final List<Choice> INTERVALS =
            List.of(new Choice("DAY", "each day begun"), new Choice("HOUR", "each hour begun"));

    /**
     * One break as typed.
     *
     * @param name of its fields, followed by _title, _first and _last
     */
    public record BreakFields(String name, String title, String first, String last) {
        boolean empty() {
            return title.isEmpty() && first.isEmpty() && last.isEmpty();
        }
    }

    /** What a new course starts with. */
    public static CourseForm blank(String title, int weeks, ZoneId zone) {
        var policy = NewCourse.Policy.DEFAULT;
        return new CourseForm(
                "",
                title,
                "",
                "",
                Integer.toString(weeks),
                zone.getId(),
                breakFields(List.of()),
                "POINTS",
                "PLUS_AND_MINUS",
                Letters.PLUS_AND_MINUS.text(),
                Integer.toString(policy.latePercent()),
                policy.lateInterval(),
                Integer.toString(policy.lateFloorPercent()),
                "",
                Integer.toString(policy.latePasses()),
                "1",
                new Errors());
    }

    /** A course as it is. */
    public static CourseForm of(Course course, List<CourseBreak> breaks, Letters letters) {
        var scheme = letters.equals(Letters.PLUS_AND_MINUS)
                ? "PLUS_AND_MINUS"
                : letters.equals(Letters.PLUS_ONLY) ? "PLUS_ONLY" : "OWN";
        var missing = course.missingPercent();
        return new CourseForm(
                course.code(),
                course.title(),
                course.term(),
                course.firstDay().toString(),
                Integer.toString(course.weeks()),
                course.timeZone(),
                breakFields(breaks),
                course.weighted() ? "WEIGHTS" : "POINTS",
                scheme,
                letters.text(),
                Integer.toString(course.latePercent()),
                course.lateInterval(),
                Integer.toString(course.lateFloorPercent()),
                missing == null ? "" : missing.toString(),
                Integer.toString(course.latePasses()),
                Integer.toString(course.version()),
                new Errors());
    }

    /** The same for another term: the days are the new term's own. */
    public CourseForm forAnotherTerm() {
        return new CourseForm(
                code,
                title,
                "",
                "",
                weeks,
                zone,
                breakFields(List.of()),
                weighted,
                scheme,
                ownLetters,
                latePercent,
                lateInterval,
                lateFloor,
                missingPercent,
                latePasses,
                "1",
                errors);
    }

    /** The form as typed, to be saved over a newer version on purpose. */
    public CourseForm withVersion(String newer) {
        return new CourseForm(
                code,
                title,
                term,
                firstDay,
                weeks,
                zone,
                breaks,
                weighted,
                scheme,
                ownLetters,
                latePercent,
                lateInterval,
                lateFloor,
                missingPercent,
                latePasses,
                newer,
                errors);
    }

    /** What the other form says instead, in the words of its labels. */
    public List<String> differences(CourseForm other) {
        var list = new ArrayList<String>();
        differ(list, "code", code, other.code);
        differ(list, "title", title, other.title);
        differ(list, "term", term, other.term);
        differ(list, "first day", firstDay, other.firstDay);
        differ(list, "weeks", weeks, other.weeks);
        differ(list, "time zone", zone, other.zone);
        differ(list, "breaks", said(breaks), said(other.breaks));
        differ(list, "total", weighted, other.weighted);
        differ(list, "letters", letters().text(), other.letters().text());
        differ(list, "late", latePercent + " % a " + lateInterval, other.latePercent + " % a " + other.lateInterval);
        differ(list, "never below", lateFloor, other.lateFloor);
        differ(list, "missing", missingPercent, other.missingPercent);
        differ(list, "late passes", latePasses, other.latePasses);
        return list;
    }

    private static void differ(List<String> list, String label, String mine, String theirs) {
        if (!mine.equals(theirs)) {
            list.add(label + " “" + theirs.replace("\n", ", ") + "”");
        }
    }

    private static String said(List<BreakFields> breaks) {
        return breaks.stream()
                .filter(b -> !b.empty())
                .map(b -> b.title() + " " + b.first() + " to " + b.last())
                .collect(Collectors.joining(", "));
    }

    /** The form as typed, with what is wrong with it. */
    public static CourseForm read(Input input) {
        var form = new CourseForm(
                input.line("code"),
                input.line("title"),
                input.line("term"),
                input.line("first_day"),
                input.line("weeks"),
                input.line("zone"),
                Stream.iterate(1, n -> n + 1)
                        .limit(MOST_BREAKS)
                        .filter(n -> input.has("b" + n + "_title"))
                        .map(n -> new BreakFields(
                                "b" + n,
                                input.line("b" + n + "_title"),
                                input.line("b" + n + "_first"),
                                input.line("b" + n + "_last")))
                        .toList(),
                input.line("weighted"),
                input.line("scheme"),
                input.text("own_letters"),
                input.line("late_percent"),
                input.line("late_interval"),
                input.line("late_floor"),
                input.line("missing_percent"),
                input.line("late_passes"),
                input.line("version"),
                new Errors());
        form.check();
        return form;
    }

    private void check() {
        required("code", code, 40, "Give the course a code, such as COMM 210.");
        required("title", title, 200, "Give the course a title.");
        required("term", term, 60, "Say which term it is, such as Fall 2026.");
        errors.addIf(day(firstDay) == null, "first_day", "Choose the first day of week 1.");
        errors.addIf(number(weeks, 1, 30) == null, "weeks", "A course has 1 to 30 weeks.");
        errors.addIf(zoneOrNull() == null, "zone", "Choose a time zone from the list, such as America/New_York.");
        breaks.forEach(this::check);
        errors.addIf(number(latePercent, 0, 100) == null, "late_percent", "Give a whole percentage between 0 and 100.");
        errors.addIf(!Set.of("HOUR", "DAY").contains(lateInterval), "late_interval", "Choose hours or days.");
        errors.addIf(number(lateFloor, 0, 100) == null, "late_floor", "Give a whole percentage between 0 and 100.");
        errors.addIf(
                !missingPercent.isEmpty() && number(missingPercent, 0, 100) == null,
                "missing_percent",
                "Give a whole percentage between 0 and 100, or leave it empty.");
        errors.addIf(number(latePasses, 0, 20) == null, "late_passes", "Give a number between 0 and 20.");
        try {
            letters();
        } catch (Letters.NotLetters e) {
            errors.add("own_letters", Objects.requireNonNullElse(e.getMessage(), ""));
        }
    }

    private void required(String field, String value, int longest, String sentence) {
        errors.addIf(value.isEmpty(), field, sentence);
        errors.addIf(value.length() > longest, field, "At most " + longest + " characters.");
    }

    private void check(BreakFields fields) {
        if (fields.empty()) {
            return;
        }
        var first = day(fields.first());
        var last = day(fields.last().isEmpty() ? fields.first() : fields.last());
        if (fields.title().isEmpty()) {
            errors.add(fields.name(), "Give the break a name, such as Thanksgiving.");
        } else if (first == null || last == null) {
            errors.add(fields.name(), "Give the first and the last day of " + fields.title() + ".");
        } else if (last.isBefore(first) || last.isAfter(first.plusDays(60))) {
            errors.add(fields.name(), "Let " + fields.title() + " end after it begins, and within two months.");
        }
    }

    /** The letters that were chosen. */
    public Letters letters() {
        return switch (scheme) {
            case "PLUS_ONLY" -> Letters.PLUS_ONLY;
            case "OWN" -> Letters.read(ownLetters);
            default -> Letters.PLUS_AND_MINUS;
        };
    }

    /** How points and lateness are counted. Only for a form without errors. */
    public NewCourse.Policy policy() {
        return new NewCourse.Policy(
                weighted.equals("WEIGHTS"),
                checked(number(latePercent, 0, 100)),
                lateInterval,
                checked(number(lateFloor, 0, 100)),
                number(missingPercent, 0, 100),
                checked(number(latePasses, 0, 20)));
    }

    /** The course. Only for a form without errors. */
    public NewCourse course(List<NewCourse.Section> sections) {
        return new NewCourse(
                code,
                title,
                term,
                Objects.requireNonNull(day(firstDay)),
                checked(number(weeks, 1, 30)),
                Objects.requireNonNull(zoneOrNull()),
                chosenBreaks(),
                sections,
                policy(),
                letters());
    }

    private List<CourseBreak> chosenBreaks() {
        var list = new ArrayList<CourseBreak>();
        for (var fields : breaks) {
            var first = day(fields.first());
            if (first != null) {
                var last = day(fields.last());
                list.add(new CourseBreak(fields.title(), first, last == null ? first : last));
            }
        }
        return list;
    }

    /** Time zones by the names of places, for the list to choose from. */
    public static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> AREAS.stream().anyMatch(id::startsWith))
                .sorted()
                .toList();
    }

    private @Nullable ZoneId zoneOrNull() {
        try {
            return ZoneId.getAvailableZoneIds().contains(zone) ? ZoneId.of(zone) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static List<BreakFields> breakFields(List<CourseBreak> breaks) {
        var fields = new ArrayList<BreakFields>();
        for (var stretch : breaks) {
            fields.add(new BreakFields(
                    "b" + (fields.size() + 1),
                    stretch.title(),
                    stretch.firstDay().toString(),
                    stretch.lastDay().toString()));
        }
        for (int more = 0; more < 2 && fields.size() < MOST_BREAKS; more++) {
            fields.add(new BreakFields("b" + (fields.size() + 1), "", "", ""));
        }
        return fields;
    }

    private static @Nullable LocalDate day(String text) {
        return Input.of(Map.of("day", List.of(text))).day("day");
    }

    private static @Nullable Integer number(String text, int least, int most) {
        var number = Input.number(text);
        return number == null || number < least || number > most ? null : number.intValue();
    }

    private static int checked(@Nullable Integer number) {
        return Objects.requireNonNull(number);
    }
}
