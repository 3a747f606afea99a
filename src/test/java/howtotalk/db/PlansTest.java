package howtotalk.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page takes as long in a department of a thousand courses as in one: no query reads a whole table that grows. */
class PlansTest {

    /** What stays small. */
    private static final Set<String> SMALL = Set.of("flyway_schema_history");

    /** Whole lists on purpose: an administrator's pages, sweeps, and questions that end with the first row. */
    private static final Set<String> LISTS = Set.of(
            "AccountRepository.any",
            "AccountRepository.administrators",
            "AccountRepository.page",
            "AdminRepository.count",
            "AdminRepository.page",
            "FileRepository.names",
            "MailRepository.latest",
            "MailRepository.unsent",
            "MailRepository.waiting",
            "Rows.latest");

    private static final Pattern SCAN = Pattern.compile("SCAN (\\S+)");

    @Test
    void noQueryReadsAWholeTable(@TempDir Path folder) {
        var whole = new TreeSet<String>();
        try (var database = Database.open(DataFolder.at(folder))) {
            var tables = tables(database);
            for (var query : queries()) {
                var sql = query.getAnnotation(SqlQuery.class).value();
                var name = query.getDeclaringClass().getSimpleName() + "." + query.getName();
                for (var step : plan(database, sql)) {
                    var scan = SCAN.matcher(step);
                    if (scan.find() && !LISTS.contains(name) && grows(scan.group(1), sql, tables)) {
                        whole.add(name + ": " + step);
                    }
                }
            }
        }
        assertThat(whole).isEmpty();
    }

    @Test
    void everyRowHasTheColumnsThatItsRecordAsksFor(@TempDir Path folder) {
        try (var database = Database.open(DataFolder.at(folder))) {
            for (var query : queries()) {
                database.query(handle -> {
                    try (var statement = handle.getConnection()
                            .prepareStatement(
                                    query.getAnnotation(SqlQuery.class).value())) {
                        return RowReader.of(Select.rowOf(query), statement.getMetaData());
                    } catch (SQLException e) {
                        throw new AssertionError(query.toString(), e);
                    }
                });
            }
        }
    }

    private static List<Method> queries() {
        var queries = new ArrayList<Method>();
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("howtotalk");
        for (JavaClass type : classes) {
            if (type.isInterface()) {
                Arrays.stream(type.reflect().getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(SqlQuery.class))
                        .forEach(queries::add);
            }
        }
        assertThat(queries).hasSizeGreaterThan(200);
        return queries;
    }

    private static List<String> plan(Database database, String sql) {
        return database.query(handle -> {
            var steps = new ArrayList<String>();
            try (var statement = handle.getConnection().prepareStatement("EXPLAIN QUERY PLAN " + sql);
                    var rows = statement.executeQuery()) {
                while (rows.next()) {
                    steps.add(rows.getString("detail"));
                }
            } catch (SQLException e) {
                throw new AssertionError(sql, e);
            }
            return steps;
        });
    }

    /** Whether a name in a plan is a table that grows, and not a part of the query itself. */
    private static boolean grows(String name, String sql, Set<String> tables) {
        var alias = Pattern.compile("\\b(?:FROM|JOIN) (\\w+) (?:AS )?" + Pattern.quote(name) + "\\b")
                .matcher(sql);
        var table = alias.find() ? alias.group(1) : name;
        return tables.contains(table) && !SMALL.contains(table);
    }

    private static Set<String> tables(Database database) {
        return database.query(handle -> handle.createQuery("SELECT name FROM sqlite_master WHERE type = 'table'")
                .mapTo(String.class)
                .collect(Collectors.toSet()));
    }
}
