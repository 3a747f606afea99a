package howtotalk.report.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.db.DataFolder;
import howtotalk.db.Database;
import howtotalk.demo.DemoSemester;
import howtotalk.outcome.OutcomeStatus;
import howtotalk.report.document.Document;
import howtotalk.report.document.Document.Version;
import howtotalk.report.document.Figure;
import howtotalk.report.paper.ReportFiles;
import howtotalk.report.paper.ReportReader;
import howtotalk.report.rows.ReportWorkbook;
import howtotalk.report.sections.ReportDocument;
import howtotalk.report.suppression.Attacker.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import templates.StaticTemplates;

/**
 * Shared reports against the {@link Attacker}. A number is <em>small</em> if it is from 1 to n − 1: a count, a k, an n,
 * or what a rate leaves over. The hiding holds if of every small number that the true report has, the attacker is left
 * with at least n values that it can be; and of every small difference between two releases likewise.
 */
class AttackerTest {

    private static final int N = 10;

    static Stream<MadeUpTerm> terms() {
        return Stream.of(1, 9, 11, 30, 58, 131, 1500)
                .flatMap(size -> Stream.of(20, 70, 95)
                        .map(eagerness ->
                                MadeUpTerm.of(size + eagerness, size, eagerness == 70 ? size / 2 : 1, eagerness)));
    }

    @Test
    void ofNoSmallNumberOfATermIsTheAttackerLeftWithFewerThanNValues() {
        terms().forEach(term -> {
            var whole = term.document();
            var shared = Suppression.of(whole, N, List.of()).document();
            var attacker = new Attacker(List.of(release("one", shared))).attack();
            assertThat(attacker.leaks()).isEmpty();
            assertThat(found(attacker, Map.of("one", whole))).isEmpty();
        });
    }

    @Test
    void norBesideALaterReleaseAfterOneStudentLeftOrAnswered() {
        Stream.of(11, 30, 58, 131, 1500)
                .map(size -> MadeUpTerm.of(size, size, 1, 70))
                .forEach(term -> {
                    var silent = term.document();
                    var first = Suppression.of(silent, N, List.of()).document();
                    var left = term.with(0, MadeUpTerm::withdrawn).document();
                    var second = Suppression.of(left, N, List.of(first)).document();
                    var told = term.with(0, one -> MadeUpTerm.filing(one, OutcomeStatus.EMPLOYED_FULL_TIME))
                            .document();
                    var third = Suppression.of(told, N, List.of(first, second)).document();
                    var attacker = new Attacker(
                                    List.of(release("one", first), release("two", second), release("three", third)))
                            .attack();
                    assertThat(attacker.leaks()).isEmpty();
                    assertThat(found(attacker, Map.of("one", silent, "two", left, "three", told)))
                            .isEmpty();
                    assertThat(differences(attacker, "one", silent, "two", left))
                            .isEmpty();
                    assertThat(differences(attacker, "one", silent, "three", told))
                            .isEmpty();
                    assertThat(differences(attacker, "two", left, "three", told))
                            .isEmpty();
                });
    }

    @Test
    void norInTheDemonstrationsTwoTerms(@TempDir Path folder) {
        var now = Instant.parse("2026-11-12T15:00:00.000Z");
        try (var database = Database.open(DataFolder.at(folder))) {
            DemoSemester.fill(database, now);
            for (long course : new long[] {1, 2}) {
                var pool = new ReportReader(database).read(ReportReader.Asked.course(course, null), now);
                var whole = ReportDocument.of(Objects.requireNonNull(pool), Version.INSTRUCTOR);
                var shared = Suppression.of(whole, N, List.of()).document();
                var attacker = new Attacker(List.of(printed("one", shared))).attack();
                assertThat(attacker.leaks()).isEmpty();
                assertThat(found(attacker, Map.of("one", whole))).isEmpty();
                assertThat(shared.figures().stream()
                                .filter(figure -> !figure.value().isHidden()))
                        .hasSizeGreaterThan(50);
            }
        }
    }

    @Test
    void theSameReportReleasedTwiceIsTheSameToTheByte() {
        var term = MadeUpTerm.of(4, 58, 16, 70).document();
        var first = Suppression.of(term, N, List.of()).document();
        var second = Suppression.of(term, N, List.of(first)).document();
        assertThat(ReportFiles.json(second)).isEqualTo(ReportFiles.json(first));
    }

    @Test
    void whatDidNotChangeIsNotSaidToHaveChangedSinceAnEarlierRelease() {
        var term = MadeUpTerm.of(11, 58, 2, 17).document();
        var first = Suppression.of(term, N, List.of());
        assertThat(Suppression.of(term, N, List.of(first.document())).log()).isEqualTo(first.log());
    }

    @Test
    void aSharedReportStillSaysSomething() {
        var log = Suppression.of(MadeUpTerm.of(4, 131, 60, 70).document(), N, List.of());
        var shown = log.document().figures().stream()
                .filter(figure -> !figure.value().isHidden())
                .map(Figure::id);
        assertThat(shown)
                .contains("scope.enrolled", "activity.conversations.median", "funnels.contacts.listed")
                .hasSizeGreaterThan(30);
        assertThat(log.log()).hasSizeGreaterThan(30);
    }

    /** Where so many are told of that every line is large, the parts of a line are told too, and drawn. */
    @Test
    void ofManyStudentsWhereTheyStandIsSharedByItsProof() {
        var shared = Suppression.of(MadeUpTerm.of(1595, 1500, 1, 95).document(), N, List.of())
                .document();
        var shown = shared.figures().stream()
                .filter(figure -> !figure.value().isHidden())
                .map(Figure::id);
        assertThat(shown).contains("outcomes.standing.position", "outcomes.proved.position.verified");
    }

    /** Its steps stand for five students, which is less than may be shared: so it is in no shared report at all. */
    @Test
    void theCurveOfFirstConversationsIsNeverShared() {
        var whole = MadeUpTerm.of(1595, 1500, 1, 95).document();
        assertThat(whole.figures()).anyMatch(figure -> figure.id().startsWith("activity.first-conversation."));
        for (int smallest : new int[] {5, 10, 30}) {
            var shared = Suppression.of(whole, smallest, List.of()).document();
            assertThat(shared.figures()).noneMatch(figure -> figure.id().startsWith("activity.first-conversation."));
            assertThat(new String(release("one", shared).html(), StandardCharsets.UTF_8))
                    .contains("Weeks to a first conversation: hidden.");
        }
    }

    @Test
    void withoutComplementaryHidingTheAttackerFindsWhatIsHidden() {
        var found = new TreeSet<String>();
        terms().forEach(term -> {
            var whole = term.document();
            var attacker = new Attacker(List.of(release("one", onlySmallCellsHidden(whole)))).attack();
            found.addAll(found(attacker, Map.of("one", whole)));
        });
        assertThat(found).as("what the attacker works out").hasSizeGreaterThan(20);
        assertThat(String.join("\n", found)).contains("scope.", "outcomes.", "funnels.");
    }

    @Test
    void aLaterReleaseThatForgetsTheEarlierGivesTheDifferenceAway() {
        var term = MadeUpTerm.of(153, 58, 16, 70);
        var one = term.document();
        var two = term.with(3, MadeUpTerm::withdrawn).document();
        var attacker = new Attacker(List.of(
                        release("one", Suppression.of(one, N, List.of()).document()),
                        release("two", Suppression.of(two, N, List.of()).document())))
                .attack();
        assertThat(differences(attacker, "one", one, "two", two)).contains("scope.enrolled.k");
    }

    @Test
    void aSectionSharedBesideItsCourseWouldGiveTheOtherAwayWhichIsWhyItIsRefused() {
        var term = MadeUpTerm.of(69, 39, 0, 95);
        var course = term.document();
        var section = term.part(0, 30).document();
        var rest = term.part(30, 39).document();
        var attacker = new Attacker(List.of(
                        release("course", Suppression.of(course, N, List.of()).document()),
                        release("section", Suppression.of(section, N, List.of()).document()),
                        release("rest", Suppression.of(rest, N, List.of()).document())))
                .knowing("course", "section", "rest")
                .attack();
        assertThat(found(attacker, Map.of("rest", rest))).contains("rest/scope.enrolled.k");
    }

    /** The same holds when n is set lower. */
    @ParameterizedTest
    @MethodSource("smallest")
    void everySmallestNumberThatCanBeSetHolds(int smallest) {
        for (int size : new int[] {7, 30, 58}) {
            var whole = MadeUpTerm.of(size, size, size / 3, 70).document();
            var shared = Suppression.of(whole, smallest, List.of()).document();
            var attacker = new Attacker(List.of(release("one", shared))).attack();
            assertThat(found(attacker, Map.of("one", whole), smallest)).isEmpty();
        }
    }

    static IntStream smallest() {
        return IntStream.of(5, 7, 15, 30);
    }

    /** What is hidden leaves no trace in the bytes: whatever else it might have been, they would be the same. */
    @Test
    void theBytesDoNotDependOnWhatIsHidden() {
        var whole = MadeUpTerm.of(4, 58, 16, 70).document();
        var open = new HashSet<String>();
        var shared = Suppression.of(whole, N, List.of()).document();
        shared.figures().stream().filter(figure -> !figure.value().isHidden()).forEach(figure -> open.add(figure.id()));
        whole.figures().stream()
                .filter(figure -> Suppression.of(whole, N, List.of()).log().stream()
                        .noneMatch(hidden -> hidden.id().equals(figure.id())))
                .forEach(figure -> open.add(figure.id()));
        var otherwise = new Cut(Otherwise.of(whole, open), open, N).document();
        var one = release("one", new Cut(whole, open, N).document());
        var two = release("one", otherwise);
        assertThat(two.csv()).isEqualTo(one.csv());
        assertThat(two.json()).isEqualTo(one.json());
        assertThat(two.html()).isEqualTo(one.html());
        assertThat(Attacker.unzipped(two.xlsx())).isEqualTo(Attacker.unzipped(one.xlsx()));
        assertThat(text(printed("one", otherwise))).isEqualTo(text(printed("one", new Cut(whole, open, N).document())));
    }

    private static String text(Release release) {
        try (var pdf = Loader.loadPDF(release.pdf())) {
            return new PDFTextStripper().getText(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Release release(String name, Document shared) {
        return new Release(
                name,
                ReportFiles.html(new StaticTemplates(), shared),
                ReportFiles.csv(shared),
                ReportFiles.json(shared),
                ReportWorkbook.xlsx(shared),
                new byte[0]);
    }

    /** With the print, which takes a second, for a few. */
    private static Release printed(String name, Document shared) {
        var one = release(name, shared);
        return new Release(
                name, one.html(), one.csv(), one.json(), one.xlsx(), ReportFiles.pdf(new StaticTemplates(), shared));
    }

    /** Each small cell hidden, and nothing that it could be worked out from: what a careless program would do. */
    private static Document onlySmallCellsHidden(Document whole) {
        Set<String> open = new HashSet<>();
        for (var figure : whole.figures()) {
            if (small(figure, N).isEmpty()) open.add(figure.id());
        }
        return new Cut(whole, open, N).document();
    }

    private static List<String> found(Attacker attacker, Map<String, Document> truths) {
        return found(attacker, truths, N);
    }

    /** Small numbers of the true reports that the attacker has fewer than n values for. */
    private static List<String> found(Attacker attacker, Map<String, Document> truths, int smallest) {
        var found = new ArrayList<String>();
        truths.forEach((release, truth) -> {
            for (var figure : truth.figures()) {
                small(figure, smallest).forEach((name, number) -> {
                    var range = attacker.range(release, name);
                    if (range[1] - range[0] + 1 < smallest) found.add(release + "/" + name);
                });
            }
        });
        return found;
    }

    private static List<String> differences(
            Attacker attacker, String one, Document first, String other, Document second) {
        var found = new ArrayList<String>();
        var then = new LinkedHashMap<String, Integer>();
        first.figures().forEach(figure -> then.putAll(numbers(figure)));
        for (var figure : second.figures()) {
            numbers(figure).forEach((name, number) -> {
                int apart = Math.abs(number - then.getOrDefault(name, number));
                if (apart == 0 || apart >= N) return;
                var before = attacker.range(one, name);
                var after = attacker.range(other, name);
                if (before[1] - before[0] + after[1] - after[0] + 1 < N) found.add(name);
            });
        }
        return found;
    }

    private static Map<String, Integer> small(Figure figure, int smallest) {
        var small = new LinkedHashMap<>(numbers(figure));
        small.values().removeIf(number -> number == 0 || number >= smallest);
        return small;
    }

    private static Map<String, Integer> numbers(Figure figure) {
        var numbers = new LinkedHashMap<String, Integer>();
        var value = figure.value();
        switch (value.kind()) {
            case COUNT -> numbers.put(figure.id() + ".k", value.number().intValueExact());
            case RATE -> {
                numbers.put(figure.id() + ".k", value.k());
                numbers.put(figure.id() + ".n", value.n());
                numbers.put(figure.id() + ".rest", value.n() - value.k());
            }
            case MEASURE -> {
                if (value.n() != null) numbers.put(figure.id() + ".n", value.n());
            }
            case CREDIT -> {}
        }
        return numbers;
    }
}
