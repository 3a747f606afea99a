package howtotalk.report.sections;

import howtotalk.report.ContactStep;
import howtotalk.report.Pool;
import howtotalk.report.Rate;
import howtotalk.report.StudentCounts;
import howtotalk.report.StudentStep;
import howtotalk.report.document.Block;
import howtotalk.report.document.Figure;
import howtotalk.report.document.Section;
import howtotalk.report.document.Table;
import howtotalk.report.document.Table.Drawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** 4: how many students and how many contacts came how far. Each step is counted for itself, whatever came before. */
final class FunnelsSection {

    private static final List<String> HEADS = List.of("Of all", "Of the step before");

    private final FiguresOf<StudentCounts> students;

    private FunnelsSection(Subject subject) {
        this.students = FiguresOf.rows(subject, Pool::students);
    }

    static Section of(Subject subject) {
        var made = new FunnelsSection(subject);
        var blocks = new ArrayList<Block>(List.of(made.students(), made.contacts()));
        blocks.addAll(WithinStudent.of(subject));
        return new Section(4, "funnels", "From a list of names to an offer", blocks);
    }

    private Table students() {
        var rows = new ArrayList<Table.Row>();
        StudentStep before = null;
        for (var step : StudentStep.values()) {
            var figures = new ArrayList<Figure>();
            figures.add(students.share(
                    "funnels.students." + id(step),
                    step.words(),
                    "",
                    "Students who did, of E. Steps can be skipped.",
                    student -> student.steps().contains(step)));
            if (before != null) {
                var last = before;
                figures.add(students.rate(
                        "funnels.students." + id(step) + ".of-before",
                        step.words(),
                        "of the step before",
                        "Students who did, of those who reached the step before.",
                        student -> among(
                                student.steps().contains(last), student.steps().contains(step))));
            }
            rows.add(new Table.Row(step.words(), "", figures));
            before = step;
        }
        return funnel(
                "students",
                "Funnel of students",
                "Students who",
                rows,
                "The line across each bar is the Wilson 95 % interval. The last four steps are what students recorded of"
                        + " their opportunities; an accepted offer stands in the other figures once it is filed as an"
                        + " outcome."
                        + widest(rows, "students"));
    }

    private static Rate among(boolean before, boolean here) {
        return new Rate(before && here ? 1 : 0, before ? 1 : 0);
    }

    private Table contacts() {
        var rows = new ArrayList<Table.Row>();
        for (var step : ContactStep.values()) {
            int at = step.ordinal();
            var figures = new ArrayList<Figure>();
            figures.add(students.rate(
                    "funnels.contacts." + id(step),
                    step.words(),
                    "",
                    "Contacts that came so far, of all that the course counts: written down or touched between its"
                            + " first and last day.",
                    student -> student.contacts().lines().get(at).ofAll()));
            if (at > 0) {
                figures.add(students.rate(
                        "funnels.contacts." + id(step) + ".of-before",
                        step.words(),
                        "of the step before",
                        "Contacts that came so far, of those that reached the step before.",
                        student -> student.contacts()
                                .lines()
                                .get(at)
                                .ofStepBefore()
                                .orElse(new Rate(0, 0))));
            }
            rows.add(new Table.Row(step.words(), "", figures));
        }
        return funnel(
                "contacts",
                "Funnel of contacts",
                "Contacts who were",
                rows,
                "Contacts of one student are not independent, so their intervals are too narrow."
                        + widest(rows, "contacts"));
    }

    private static Table funnel(String id, String title, String about, List<Table.Row> rows, String note) {
        return new Table(id, title, about, HEADS, 0, Drawing.FUNNEL, rows, null, note, false);
    }

    /** The step at which most are left behind, in words. */
    private static String widest(List<Table.Row> rows, String who) {
        int at = 0;
        int drop = 0;
        for (int i = 1; i < rows.size(); i++) {
            int less = reached(rows.get(i - 1)) - reached(rows.get(i));
            if (less > drop) {
                at = i;
                drop = less;
            }
        }
        if (at == 0) {
            return "";
        }
        return " The widest step is from “" + lower(rows.get(at - 1).label()) + "”, " + reached(rows.get(at - 1)) + " "
                + who + ", to “" + lower(rows.get(at).label()) + "”, " + reached(rows.get(at)) + ".";
    }

    private static int reached(Table.Row row) {
        var k = row.figures().get(0).value().k();
        return k == null ? 0 : k;
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static String id(Enum<?> step) {
        return step.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
