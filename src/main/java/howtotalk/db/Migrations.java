package howtotalk.db;

import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** Brings the schema of a database file to that of the program, and refuses files that it cannot. */
final class Migrations {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private static final Pattern VERSION = Pattern.compile("migrations/V([0-9]+)__.*[.]sql");

    private Migrations() {}

    static void bringUpToDate(Path file) {
        var source = Database.source(file, SQLiteConfig.TransactionMode.IMMEDIATE);
        String applied;
        try (var connection = source.getConnection()) {
            if (Database.tooOld(one(connection, "SELECT sqlite_version()"))) {
                throw new CannotOpen("This program needs SQLite 3.51.3 or newer; older ones can damage a database.");
            }
            var check = one(connection, "PRAGMA quick_check(1)");
            if (!check.equals("ok")) {
                throw damaged(file, null);
            }
            applied = appliedVersion(connection);
        } catch (SQLException e) {
            throw damaged(file, e);
        }
        if (!applied.isEmpty() && applied.equals(newestInJar())) {
            return; // as at nearly every start; Flyway would take a good part of a second to say so
        }
        var flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:migrations")
                .validateMigrationNaming(true)
                .loggers("slf4j")
                .load();
        var newest = newestOfProgram(flyway);
        int age = applied.isEmpty() ? -1 : MigrationVersion.fromVersion(applied).compareTo(newest);
        if (age > 0) {
            throw new CannotOpen("The database " + file.toAbsolutePath()
                    + " was written by a newer version of this program (schema " + applied
                    + "). Start that version, or restore an older backup.");
        }
        if (age == 0) {
            return;
        }
        if (!applied.isEmpty()) {
            keepCopy(file, applied);
        }
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new CannotOpen(
                    "The database " + file.toAbsolutePath()
                            + " could not be brought to this version; it is as it was, and a copy lies beside it. Start the older version again.",
                    e);
        }
    }

    /** The newest version among the migrations of the jar; empty if this does not run from one. */
    private static String newestInJar() {
        var folder = Migrations.class.getResource("/migrations");
        try {
            if (folder == null || !(folder.openConnection() instanceof JarURLConnection jar)) {
                return "";
            }
            return jar.getJarFile().stream()
                    .map(entry -> VERSION.matcher(entry.getName()))
                    .filter(Matcher::matches)
                    .map(name -> name.group(1))
                    .max(Comparator.comparingInt(Integer::parseInt))
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    private static MigrationVersion newestOfProgram(Flyway flyway) {
        var newest = MigrationVersion.EMPTY;
        for (var migration : flyway.info().all()) {
            if (migration.getState().isResolved() && migration.getVersion().compareTo(newest) > 0) {
                newest = migration.getVersion();
            }
        }
        return newest;
    }

    /** The newest applied version, or nothing for a file without a schema. */
    private static String appliedVersion(Connection connection) throws SQLException {
        var tables = one(connection, "SELECT count(*) FROM sqlite_schema WHERE name = 'flyway_schema_history'");
        if (tables.equals("0")) {
            if (!one(connection, "SELECT count(*) FROM sqlite_schema").equals("0")) {
                throw new CannotOpen(
                        "The file how-to-talk.db holds another program's tables. Name another folder with --data.");
            }
            return "";
        }
        return one(
                connection,
                "SELECT version FROM flyway_schema_history WHERE success = 1 ORDER BY installed_rank DESC LIMIT 1");
    }

    private static void keepCopy(Path file, String version) {
        var copy = file.resolveSibling("before-migration-from-" + version + "-" + STAMP.format(Instant.now()) + ".db");
        try (var connection = Database.source(file, SQLiteConfig.TransactionMode.DEFERRED)
                        .getConnection();
                var statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
        } catch (SQLException e) {
            throw new CannotOpen("No copy could be made before migrating. Is there room on the disk?", e);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var text = rows.next() ? rows.getString(1) : "";
            return text == null ? "" : text;
        }
    }

    static CannotOpen damaged(Path file, @Nullable Throwable cause) {
        var sentence = "The database " + file.toAbsolutePath()
                + " is damaged. Move it out of the folder, then put the latest backup in its place with the restore command.";
        return cause == null ? new CannotOpen(sentence) : new CannotOpen(sentence, cause);
    }
}
