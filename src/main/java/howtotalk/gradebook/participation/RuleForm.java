package howtotalk.gradebook.participation;

import howtotalk.attendance.AttendanceRule;
import howtotalk.attendance.RuleRepository.Participation;
import howtotalk.attendance.RuleRepository.Stored;
import howtotalk.course.Calendar;
import howtotalk.grading.Points;
import howtotalk.web.Choice;
import howtotalk.web.Errors;
import howtotalk.web.Input;
import howtotalk.web.SavedForms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rule as it is typed.
 *
 * @param late percent of a meeting
 * @param excused {@code OUT} or {@code PRESENT}
 * @param free absences
 * @param works that attendance may count for
 * @param version of the rule that the form was filled from, 0 for none
 */
public record RuleForm(String late, String excused, String free, List<Line> works, int version, Errors errors) {

    /** Work that attendance may count for, and the days of the meetings. */
    public record Line(long id, String title, String points, boolean fed, String from, String to) {}

    /** What may be chosen. */
    public static final List<Choice> LATE = List.of(
            new Choice("100", "as much as present"),
            new Choice("75", "three quarters of a meeting"),
            new Choice("50", "half a meeting"),
            new Choice("25", "a quarter of a meeting"),
            new Choice("0", "nothing"));

    /** What may be chosen. */
    public static final List<Choice> EXCUSED =
            List.of(new Choice("OUT", "is left out of both sides"), new Choice("PRESENT", "counts as present"));

    static final int MOST_FREE = 50;

    /** As it stands; work that it does not count for yet is proposed with its own dates. */
    static RuleForm of(@Nullable Stored stored, List<Participation> works, Calendar calendar) {
        var rule = stored == null ? AttendanceRule.USUAL : stored.rule();
        return new RuleForm(
                Integer.toString(rule.latePercent()),
                rule.excusedCounts() ? "PRESENT" : "OUT",
                Integer.toString(rule.freeAbsences()),
                works.stream().map(work -> line(work, calendar)).toList(),
                stored == null ? 0 : stored.version(),
                new Errors());
    }

    private static Line line(Participation work, Calendar calendar) {
        var opens = work.opensAt() == null ? calendar.firstDay() : calendar.dayOf(work.opensAt());
        var due = work.dueAt() == null ? calendar.lastDay() : calendar.dayOf(work.dueAt());
        var from = work.fromDay() == null ? opens : work.fromDay();
        var to = work.toDay() == null ? due : work.toDay();
        return new Line(
                work.id(),
                work.title(),
                Points.brief(work.points()),
                work.fed(),
                from.toString(),
                (to.isBefore(from) ? from : to).toString());
    }

    /** As typed, and what is wrong with it. */
    static RuleForm read(Input input, List<Participation> works) {
        var errors = new Errors();
        var late = Input.number(input.line("late"));
        errors.addIf(late == null || late < 0 || late > 100, "late", "Choose what a late arrival is worth.");
        var excused = input.line("excused");
        errors.addIf(
                EXCUSED.stream().noneMatch(choice -> choice.value().equals(excused)),
                "excused",
                "Choose what an excused meeting does.");
        var free = Input.number(input.line("free"));
        errors.addIf(free == null || free < 0 || free > MOST_FREE, "free", "A whole number from 0 to 50.");
        var lines = new ArrayList<Line>();
        for (var work : works) {
            var from = input.day("from_" + work.id());
            var to = input.day("to_" + work.id());
            boolean fed = input.ticked("work_" + work.id());
            errors.addIf(
                    fed && (from == null || to == null || to.isBefore(from)),
                    "work_" + work.id(),
                    "Two days, the first not after the last.");
            lines.add(new Line(
                    work.id(),
                    work.title(),
                    Points.brief(work.points()),
                    fed,
                    input.line("from_" + work.id()),
                    input.line("to_" + work.id())));
        }
        return new RuleForm(input.line("late"), excused, input.line("free"), lines, SavedForms.version(input), errors);
    }

    RuleForm withVersion(int version) {
        return new RuleForm(late, excused, free, works, version, errors);
    }

    /** Only without errors. */
    AttendanceRule rule() {
        return new AttendanceRule(Integer.parseInt(late), excused.equals("PRESENT"), Integer.parseInt(free));
    }

    List<Line> fed() {
        return works.stream().filter(Line::fed).toList();
    }

    static LocalDate day(String typed) {
        return LocalDate.parse(typed);
    }
}
