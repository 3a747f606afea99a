package howtotalk.report.sections;

import howtotalk.report.CountedCourse;
import howtotalk.report.Pool;
import howtotalk.report.Rate;
import howtotalk.report.StudentCounts;
import howtotalk.report.Withdrawn;
import howtotalk.report.document.Block;
import howtotalk.report.document.Figure;
import howtotalk.report.document.Listing;
import howtotalk.report.document.Paragraph;
import howtotalk.report.document.Section;
import howtotalk.report.document.Table;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.util.ArrayList;
import java.util.List;

/** 1: who is in, who left, of whom nothing is known, as of when. Stands first, for every other figure rests on it. */
final class ScopeSection {

    private final Subject subject;
    private final FiguresOf<StudentCounts> students;

    private ScopeSection(Subject subject) {
        this.subject = subject;
        this.students = FiguresOf.rows(subject, Pool::students);
    }

    static Section of(Subject subject) {
        return new ScopeSection(subject).section();
    }

    private Section section() {
        var blocks = new ArrayList<Block>();
        blocks.add(courses());
        blocks.add(completeness());
        if (subject.whole().courses().size() > 1) {
            blocks.add(new Paragraph(
                    "Each course is counted within its own days and as of its own date; only then are the rows added up."
                            + " Somebody enrolled in two of these courses is a student of each."));
        }
        return new Section(1, "scope", "Scope and completeness", blocks);
    }

    private Listing courses() {
        return new Listing(
                "courses",
                subject.whole().courses().size() == 1 ? "The course" : "The courses",
                List.of("Course", "Term", "Instructors", "Sections", "Days", "Weeks over", "As of"),
                subject.whole().courses().stream().map(ScopeSection::item).toList(),
                "");
    }

    private static Listing.Item item(CountedCourse course) {
        var facts = course.facts();
        var heading = facts.heading();
        return new Listing.Item(
                List.of(
                        heading.code() + ", " + heading.title(),
                        heading.term(),
                        Prose.list(heading.instructors()),
                        Prose.list(heading.sections()),
                        When.date(facts.firstDay()) + " to " + When.date(facts.lastDay()),
                        facts.weeksElapsed() + " of " + facts.weeks().size(),
                        When.date(facts.asOf())),
                "");
    }

    private Table completeness() {
        return new Table(
                "completeness",
                "Who is counted",
                "Students",
                List.of("Students"),
                0,
                Table.Drawing.BAR,
                List.of(
                        row(
                                "Enrolled, not withdrawn (E)",
                                "every share of students is of these unless it says otherwise",
                                enrolled()),
                        row(
                                "Known (K)",
                                "filed any outcome but “prefer not to say”; K of E is the knowledge rate",
                                knowledge()),
                        row("Prefer not to say", "", preferNotToSay()),
                        row("Nothing filed", "nothing is guessed about them", nothingFiled()),
                        row("Withdrawn", "in no other figure of this report", withdrawn())),
                null,
                "",
                false);
    }

    private static Table.Row row(String label, String note, Figure figure) {
        return new Table.Row(label, note, List.of(figure));
    }

    private Figure enrolled() {
        return students.count(
                "scope.enrolled",
                "Enrolled",
                "",
                "Students enrolled on the as-of date and not withdrawn: E.",
                student -> 1);
    }

    private Figure knowledge() {
        return students.rate(
                "scope.knowledge-rate",
                "Knowledge rate",
                "",
                "Students who filed any outcome but “prefer not to say” (K), of those enrolled and not withdrawn (E).",
                student -> student.careers().knowledge());
    }

    private Figure preferNotToSay() {
        return students.rate(
                "scope.prefer-not-to-say",
                "Prefer not to say",
                "",
                "Students who answered that they prefer not to say and filed nothing else, of E.",
                student -> new Rate(student.careers().preferNotToSay(), 1));
    }

    private Figure nothingFiled() {
        return students.rate(
                "scope.nothing-filed",
                "Nothing filed",
                "",
                "Students of whom no outcome is filed, of E.",
                student -> new Rate(student.careers().noInformation(), 1));
    }

    private Figure withdrawn() {
        return FiguresOf.<Withdrawn>rows(subject, Pool::withdrawn)
                .count(
                        "scope.withdrawn",
                        "Withdrawn",
                        "",
                        "Students who withdrew. They are in no other figure.",
                        student -> 1);
    }
}
