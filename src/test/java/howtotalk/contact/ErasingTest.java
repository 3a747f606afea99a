package howtotalk.contact;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.db.DataFolder;
import howtotalk.db.Database;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErasingTest {

    @TempDir
    Path folder;

    /** A contact takes its touches along, and SQLite looks for what refers to either. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"contact", "touch"})
    void erasingReadsNoTableFromEndToEnd(String table) {
        try (var database = Database.open(DataFolder.at(folder))) {
            var plan = database.query(
                    handle -> handle.createQuery("EXPLAIN QUERY PLAN DELETE FROM " + table + " WHERE id = 1")
                            .map((row, context) -> row.getString("detail"))
                            .list());
            assertThat(plan).isNotEmpty().noneMatch(step -> step.startsWith("SCAN"));
        }
    }
}
