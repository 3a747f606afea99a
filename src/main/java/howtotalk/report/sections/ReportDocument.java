package howtotalk.report.sections;

import howtotalk.report.CountedCourse;
import howtotalk.report.Pool;
import howtotalk.report.ReportFacts;
import howtotalk.report.document.Document;
import howtotalk.report.document.Document.Column;
import howtotalk.report.document.Document.Version;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes the document from counted courses. Each section is a class of its own. */
public final class ReportDocument {

    private ReportDocument() {}

    /**
     * The report.
     *
     * @param pool the courses, counted
     * @param version whose eyes it is for; without names, nothing in it names a student, a contact or an employer, and
     *     no figure opens
     */
    public static Document of(Pool pool, Version version) {
        var subject = Subject.of(pool, version);
        var sections = new ArrayList<>(List.of(
                ScopeSection.of(subject),
                OutcomesSection.of(subject),
                ActivitySection.of(subject),
                FunnelsSection.of(subject),
                AttributionSection.of(subject),
                SpeakingSection.of(subject),
                QuotationsSection.of(subject)));
        sections.addAll(TrendsSection.of(subject, sections.size() + 1));
        sections.add(MethodSection.of(subject, sections.size() + 1));
        return new Document(
                version,
                Headline.title(pool),
                Headline.lede(pool),
                scope(pool),
                fileName(pool),
                asOf(pool),
                columns(pool),
                Highlights.of(sections),
                sections);
    }

    private static List<Column> columns(Pool pool) {
        var columns = new ArrayList<Column>();
        columns.add(new Column("all", "All"));
        if (pool.courses().size() > 1) {
            pool.courses().stream()
                    .map(course -> course.facts().heading())
                    .forEach(heading -> columns.add(new Column("course-" + heading.courseId(), title(pool, heading))));
        }
        return columns;
    }

    /** No longer than it takes to tell the courses apart: the term, else the code too, else who teaches it. */
    private static String title(Pool pool, ReportFacts.Heading heading) {
        var coded = heading.code() + ", " + heading.term();
        return List.of(heading.term(), coded).stream()
                .filter(title -> pool.courses().stream()
                                .map(course -> course.facts().heading())
                                .filter(other ->
                                        title.equals(other.term()) || title.equals(other.code() + ", " + other.term()))
                                .count()
                        == 1)
                .findFirst()
                .orElse(coded + ", " + Prose.list(heading.instructors()));
    }

    private static String scope(Pool pool) {
        if (pool.courses().size() > 1) {
            return Prose.sentence(Prose.spelled(pool.courses().size())) + " courses pooled: "
                    + Prose.list(pool.courses().stream()
                            .map(course -> course.facts().heading())
                            .map(heading -> heading.code() + ", " + heading.term())
                            .toList())
                    + " · as of " + When.date(asOf(pool));
        }
        var heading = pool.courses().get(0).facts().heading();
        var sections = heading.sections();
        return heading.code() + ", " + heading.title() + " · " + heading.term()
                + (sections.isEmpty()
                        ? ""
                        : " · "
                                + (sections.size() == 1
                                        ? sections.get(0)
                                        : Prose.spelled(sections.size()) + " sections"))
                + " · as of " + When.date(asOf(pool));
    }

    private static LocalDate asOf(Pool pool) {
        return pool.courses().stream()
                .map(CountedCourse::asOf)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private static String fileName(Pool pool) {
        var code = pool.courses().get(0).facts().heading().code();
        return (code + (pool.courses().size() > 1 ? "-and-" + (pool.courses().size() - 1) + "-more" : "") + "-report-"
                        + asOf(pool))
                .replaceAll("[^A-Za-z0-9-]+", "-");
    }
}
