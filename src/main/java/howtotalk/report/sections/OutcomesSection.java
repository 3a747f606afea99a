package howtotalk.report.sections;

import howtotalk.opportunity.OpportunityKind;
import howtotalk.outcome.OutcomeProof;
import howtotalk.outcome.PathProof;
import howtotalk.outcome.Pay;
import howtotalk.outcome.Standing;
import howtotalk.outcome.WithoutThisContact;
import howtotalk.report.CountedOffer;
import howtotalk.report.Pool;
import howtotalk.report.ReportFacts.OneOutcome;
import howtotalk.report.Standpoint;
import howtotalk.report.StudentCounts;
import howtotalk.report.document.Block;
import howtotalk.report.document.Figure;
import howtotalk.report.document.Paragraph;
import howtotalk.report.document.Section;
import howtotalk.report.document.Table;
import howtotalk.report.document.Table.Drawing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 2: what came of it: the rates, where students stand, and the accepted positions told apart. */
final class OutcomesSection {

    private static final List<String> STUDENTS = List.of("Students");
    private static final List<String> POSITIONS = List.of("Positions");
    private static final String STAND = "Where students stand";

    private final Subject subject;
    private final FiguresOf<StudentCounts> students;
    private final FiguresOf<CountedOffer> offers;

    private OutcomesSection(Subject subject) {
        this.subject = subject;
        this.students = FiguresOf.rows(subject, Pool::students);
        this.offers = FiguresOf.rows(subject, Pool::offers);
    }

    static Section of(Subject subject) {
        return new OutcomesSection(subject).section();
    }

    private Section section() {
        var blocks = new ArrayList<Block>();
        blocks.add(rates());
        blocks.add(standings());
        blocks.add(leftOut());
        if (subject.whole().offers().isEmpty()) {
            blocks.add(new Paragraph(
                    "No position has been accepted in the days counted. A position counts once a student files it; ask"
                            + " those with an offer to file it under Outcomes."));
        } else {
            blocks.add(tally(
                    "kind",
                    "Kind of position",
                    OpportunityKind.values(),
                    one -> one.filed().kind(),
                    OpportunityKind::words));
            blocks.add(tally("pay", "Pay", Pay.values(), OneOutcome::pay, Pay::words));
            blocks.add(tally(
                    "academic-credit",
                    "Academic credit",
                    Yes.values(),
                    one -> one.academicCredit() ? Yes.WITH_CREDIT : Yes.WITHOUT_CREDIT,
                    Yes::words));
            blocks.add(tally(
                    "proof", "Proof of the outcome", OutcomeProof.values(), OneOutcome::proof, OutcomeProof::words));
            blocks.add(tally(
                    "path-proof", "Proof of the path", PathProof.values(), OneOutcome::pathProof, PathProof::words));
            blocks.add(tally(
                    "without-this-contact",
                    "“Without this contact?”",
                    WithoutThisContact.values(),
                    OneOutcome::without,
                    WithoutThisContact::words));
        }
        return new Section(2, "outcomes", "Outcomes", blocks);
    }

    /** Whether a position carries academic credit, to be told apart as the other choices are. */
    private enum Yes {
        WITH_CREDIT("with credit"),
        WITHOUT_CREDIT("without credit");

        private final String words;

        Yes(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private Table rates() {
        return new Table(
                "rates",
                "Rates of outcomes",
                "Rate",
                STUDENTS,
                0,
                Drawing.POINT,
                List.of(
                        Rowed.of(positionRate(), "accepted a position, of K without those not seeking"),
                        Rowed.of(atLeast(), "the least it can be"),
                        Rowed.of(atMost(), "the most it can be"),
                        Rowed.of(careerOutcomes(), "of those graduating this term, and of whom it is known")),
                null,
                "Dot: the rate. Line: its Wilson 95 % interval.",
                false);
    }

    private Figure positionRate() {
        return students.rate(
                "outcomes.position-rate",
                "Position rate",
                "",
                "Students with a position accepted between the first day of the course and the as-of date, of K without"
                        + " those who are not seeking and have none.",
                student -> student.careers().position());
    }

    private Figure atLeast() {
        return students.rate(
                "outcomes.position-rate.at-least",
                "Position rate",
                "if all unknown are without",
                "The position rate if every student of whom nothing is known were still looking.",
                student -> student.careers().positionAtLeast());
    }

    private Figure atMost() {
        return students.rate(
                "outcomes.position-rate.at-most",
                "Position rate",
                "if all unknown have one",
                "The position rate if every student of whom nothing is known had a position.",
                student -> student.careers().positionAtMost());
    }

    private Figure careerOutcomes() {
        return students.rate(
                "outcomes.career-outcomes-rate",
                "Career outcomes rate",
                "",
                "Of students graduating this term: employed, in service, in the military or in further study, of the"
                        + " same and those still seeking. An internship or a co-op during studies settles nothing.",
                student -> student.careers().careerOutcomes());
    }

    private Table standings() {
        var rows = Arrays.stream(Standpoint.values())
                .map(this::proved)
                .filter(row -> any(row.figures().get(0)))
                .toList();
        return new Table(
                "standings",
                "Where students stand, and the proof of it",
                "Students, each in one line",
                List.of("Students", "Verified", "Documented", "Claimed"),
                0,
                Drawing.PROOF,
                rows,
                null,
                "Of a position the best proof among a student’s positions, else of the outcome that says where the student"
                        + " stands.",
                false);
    }

    /** The line, and of those in it how many have which proof; where nothing was told there is nothing to prove. */
    private Table.Row proved(Standpoint standing) {
        var figures = new ArrayList<Figure>();
        figures.add(students.share(
                "outcomes.standing." + id(standing),
                STAND,
                standing.words(),
                "Students who stand there, of E. Each is in one line: a position accepted in the course first, else the"
                        + " last outcome that tells anything.",
                student -> student.standing() == standing));
        if (standing != Standpoint.PREFER_NOT_TO_SAY && standing != Standpoint.NO_INFORMATION) {
            for (var proof : List.of(OutcomeProof.VERIFIED, OutcomeProof.DOCUMENTED, OutcomeProof.CLAIMED)) {
                figures.add(students.count(
                        "outcomes.proved." + id(standing) + "." + id(proof),
                        standing.words(),
                        proof.words(),
                        "Students who stand there and whose outcome is " + proof.words()
                                + ": of a position accepted in the course the best proof, else that of the last outcome that"
                                + " tells anything.",
                        student -> student.standing() == standing && student.proof() == proof ? 1 : 0));
            }
        }
        return new Table.Row(standing.words(), "", figures);
    }

    /** What the rates leave out, and what the career outcomes rate is made of. */
    private Table leftOut() {
        var rows = new ArrayList<Table.Row>();
        rows.add(Rowed.of(
                students.count(
                        "outcomes.not-seeking-without",
                        "Not seeking, without a position",
                        "",
                        "Students who are not seeking and took no position: left out of the position rate.",
                        student -> student.careers().notSeekingWithout()),
                "left out of the position rate"));
        rows.add(Rowed.of(
                students.count(
                        "outcomes.graduating",
                        "Graduating",
                        "",
                        "Enrolled students who graduate this term.",
                        student -> student.careers().graduating()),
                "the career outcomes rate is of some of these"));
        for (var standing : Standing.values()) {
            var figure = students.count(
                    "outcomes.graduating." + id(standing),
                    "Graduating",
                    standing.words(),
                    "Students who graduate this term and are " + standing.words()
                            + ", by the last outcome that settles it.",
                    student -> student.careers().standings().getOrDefault(standing, 0));
            if (any(figure)) {
                rows.add(Rowed.of("Graduating, " + standing.words(), "", List.of(figure)));
            }
        }
        return new Table(
                "left-out", "What these rates are of", "Students", STUDENTS, 0, Drawing.NONE, rows, null, "", true);
    }

    private <E extends Enum<E>> Table tally(
            String id, String title, E[] values, Function<OneOutcome, @Nullable E> of, Function<E, String> words) {
        var figures = new ArrayList<Figure>();
        for (var value : values) {
            figures.add(part(id + "." + id(value), title, words.apply(value), outcome -> of.apply(outcome) == value));
        }
        figures.add(part(id + ".not-said", title, "not said", outcome -> of.apply(outcome) == null));
        return new Table(
                "positions-" + id,
                title,
                "Accepted positions",
                POSITIONS,
                0,
                Drawing.BAR,
                figures.stream()
                        .filter(OutcomesSection::any)
                        .map(figure -> Rowed.of(figure, ""))
                        .toList(),
                null,
                "",
                false);
    }

    private Figure part(String id, String title, String words, Function<OneOutcome, Boolean> is) {
        return offers.share(
                "outcomes." + id,
                title,
                words,
                "Accepted positions, of all that were accepted between the first day of the course and the as-of date.",
                offer -> is.apply(offer.filed()));
    }

    /** Lines that nobody stands in are left out; a table of noughts says less than a short one. */
    private static boolean any(Figure figure) {
        var value = figure.value();
        return value.k() != null
                ? value.k() > 0
                : value.number() != null && value.number().signum() != 0;
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
