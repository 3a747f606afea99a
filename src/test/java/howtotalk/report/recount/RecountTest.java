package howtotalk.report.recount;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import howtotalk.db.DataFolder;
import howtotalk.db.Database;
import howtotalk.demo.DemoSemester;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report against a second calculation that knows nothing but the exported tables. */
class RecountTest {

    @Test
    void theSecondCalculationSharesNoCodeWithTheProgram() {
        Class<?>[] own = {Recount.class, Compared.class, OneCourse.class, OneStudent.class, Archive.class, Told.class};
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("howtotalk..").and(not(belongToAnyOf(own))))
                .check(new ClassFileImporter().importClasses(own));
    }

    @Test
    void everyFigureOfTheDemonstrationIsComputedAnewFromItsData(@TempDir Path folder) {
        var now = Instant.parse("2026-11-12T15:00:00.000Z");
        try (var database = Database.open(DataFolder.at(folder))) {
            DemoSemester.fill(database, now);
            var terms = database.query(
                    handle -> handle.select("SELECT id FROM course WHERE code = 'COMM 210' ORDER BY first_day")
                            .mapTo(Long.class)
                            .list());
            assertThat(terms).hasSize(2);
            agree(Printed.of(database, now, Set.of(terms.get(0)), Set.of(), null));
            agree(Printed.of(database, now, Set.of(terms.get(1)), Set.of(), null));
            agree(Printed.of(database, now, new HashSet<>(terms), Set.of(), null));
            agree(Printed.of(database, now, new HashSet<>(terms), Set.of(), LocalDate.parse("2026-10-02")));
        }
    }

    /** The figures of a report and those computed anew from its data: the same, and none more or less. */
    static void agree(Printed report) {
        same(Recount.of(report.data()), report.figures());
    }

    /** Two sets of figures. Only what differs is told. */
    static void same(Map<String, List<Told>> expected, Map<String, List<Told>> actual) {
        var ids = new TreeSet<>(expected.keySet());
        ids.addAll(actual.keySet());
        assertThat(ids.stream()
                        .filter(id -> !Objects.equals(expected.get(id), actual.get(id)))
                        .map(id -> id + "\n  expected " + expected.get(id) + "\n  actual   " + actual.get(id)))
                .isEmpty();
    }
}
