package howtotalk.report.sections;

import howtotalk.report.Fraction;
import howtotalk.report.Paired;
import howtotalk.report.Pool;
import howtotalk.report.Rate;
import howtotalk.report.SignTest;
import howtotalk.report.document.Block;
import howtotalk.report.document.Paragraph;
import howtotalk.report.document.Table;
import howtotalk.report.document.Table.Drawing;
import howtotalk.report.document.Value;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Of the funnels: interviews of applications with a contact touched before, beside those without, of the same students. */
final class WithinStudent {

    private static final String ID = "funnels.within";

    private final FiguresOf<Paired> pairs;

    private WithinStudent(Subject subject) {
        this.pairs = FiguresOf.rows(subject, Pool::pairs);
    }

    static List<Block> of(Subject subject) {
        var made = new WithinStudent(subject);
        if (subject.whole().pairs().isEmpty()) {
            // The tables are there all the same: a version that hides them must not say that there is a pair.
            return List.of(
                    made.rates(List.of()),
                    made.differences(List.of()),
                    new Paragraph("No student has applied both with a contact touched before the application and"
                            + " without one, so the two are not set side by side."));
        }
        return List.of(made.rates(made.rateRows()), made.differences(made.pairRows()));
    }

    private List<Table.Row> rateRows() {
        return List.of(
                Rowed.of(
                        pairs.rate(
                                ID + ".with",
                                "Applications that came to an interview",
                                "with a contact touched before",
                                "Applications in the course with a linked contact who had been touched in it on a day"
                                        + " before; of these, those that have come to an interview or further. Only of"
                                        + " students who have both kinds.",
                                Paired::with),
                        ""),
                Rowed.of(
                        pairs.rate(
                                ID + ".without",
                                "Applications that came to an interview",
                                "without",
                                "The other applications in the course of the same students; of these, those that have come"
                                        + " to an interview or further.",
                                Paired::without),
                        ""));
    }

    private Table rates(List<Table.Row> rows) {
        return new Table(
                "within",
                "Applications of the same students, with a contact and without",
                "Applications",
                List.of("Interviewed"),
                0,
                Drawing.POINT,
                rows,
                null,
                "Only students who made both kinds. Students choose where they know somebody: the applications differ"
                        + " in more than the contact. Applications of one student are not independent, so these intervals are"
                        + " too narrow.",
                false);
    }

    private List<Table.Row> pairRows() {
        return List.of(
                Rowed.of(
                        "All of them",
                        "",
                        List.of(pairs.count(
                                ID + ".students",
                                "Students with both kinds of applications",
                                "",
                                "Students with at least one application of each kind.",
                                pair -> 1))),
                leaning("more", "More of those with a contact came to an interview", 1),
                leaning("as-many", "As many", 0),
                leaning("fewer", "Fewer", -1),
                Rowed.of(
                        "Mean difference, in points",
                        "a student’s share with a contact less the share without",
                        List.of(pairs.any(
                                ID + ".difference",
                                "Difference within a student",
                                "mean, in points",
                                "Of each student, the percentage with a contact less the percentage without; the"
                                        + " mean over the students.",
                                all -> Value.measure(mean(all), all.size()),
                                pair -> Value.measure(pair.difference().times(100), 1)
                                        .words()))),
                Rowed.of(
                        "Exact sign test",
                        "how often coins, one for each student of more or fewer, would fall as unevenly",
                        List.of(pairs.any(
                                ID + ".sign-test",
                                "Exact sign test",
                                "two-sided probability",
                                "The probability, in percent, that as many or more students lean one way, if each leans as a"
                                        + " coin falls. Students who lean neither way are left out.",
                                all -> Value.chance(
                                        SignTest.probability(leaning(all, 1), leaning(all, -1)),
                                        leaning(all, 1) + leaning(all, -1)),
                                pair -> pair.leans() == 0 ? null : pair.leans() > 0 ? "more" : "fewer"))));
    }

    private Table differences(List<Table.Row> rows) {
        return new Table(
                "within-pairs",
                "Student by student",
                "Students with both kinds",
                List.of("Number"),
                0,
                Drawing.NONE,
                rows,
                null,
                "",
                true);
    }

    private Table.Row leaning(String id, String words, int way) {
        return Rowed.of(
                words,
                "",
                List.of(pairs.rate(
                        ID + ".students." + id,
                        "Students with both kinds of applications",
                        words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1),
                        "Of the students with both kinds, by whether a greater, an equal or a smaller share of their applications"
                                + " with a contact touched before came to an interview than of those without.",
                        pair -> new Rate(pair.leans() == way ? 1 : 0, 1))));
    }

    private static int leaning(List<Paired> all, int way) {
        return (int) all.stream().filter(pair -> pair.leans() == way).count();
    }

    private static @Nullable Fraction mean(List<Paired> all) {
        return all.isEmpty()
                ? null
                : all.stream()
                        .map(Paired::difference)
                        .reduce(Fraction.ZERO, Fraction::plus)
                        .times(100)
                        .split(all.size());
    }
}
