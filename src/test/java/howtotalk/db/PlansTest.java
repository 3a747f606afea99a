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
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page takes as long in a department of a thousand courses as in one: no query reads a whole table that grows. */
class PlansTest {

    /** What stays small, or is a list of values and no table. */
    private static final Set<String> SMALL = Set.of("json_each", "CONSTANT", "setting");

    private static final Pattern SCAN = Pattern.compile("SCAN (\\S+)");

    @Test
    void noQueryReadsAWholeTable(@TempDir Path folder) {
        var whole = new TreeSet<String>();
        try (var database = Database.open(DataFolder.at(folder))) {
            for (var query : queries()) {
                var sql = query.getAnnotation(SqlQuery.class).value();
                for (var step : plan(database, sql)) {
                    var scan = SCAN.matcher(step);
                    if (scan.find() && reads(scan.group(1), sql)) {
                        whole.add(query.getDeclaringClass().getSimpleName() + "." + query.getName() + ": " + step);
                    }
                }
            }
        }
        assertThat(whole).isEmpty();
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
    private static boolean reads(String name, String sql) {
        return !SMALL.contains(name)
                && !name.startsWith("(")
                && !Pattern.compile("\\b" + name + " AS( MATERIALIZED)? \\(")
                        .matcher(sql)
                        .find();
    }
}
