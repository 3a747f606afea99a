package howtotalk.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/**
 * Backups: one zip with a consistent copy of the database ({@code VACUUM INTO}) and every file that a row of it names.
 * The copy is checked before it counts, synced, and only then takes its name.
 */
public final class Backups {

    private static final String DATABASE = "how-to-talk.db";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

    private Backups() {}

    /**
     * Writes a backup, also while a server runs.
     *
     * @param folder what to copy
     * @param out the zip, or nothing for a dated one beside the data
     * @param now for its name
     * @return the zip
     * @throws CannotOpen with a sentence if it cannot be written or the copy is damaged
     */
    public static Path write(DataFolder folder, @Nullable Path out, Instant now) {
        if (!Files.exists(folder.database())) {
            throw new CannotOpen("There is no database in " + folder.path().toAbsolutePath() + ".");
        }
        var target = out == null ? folder.path().resolve("backup-" + STAMP.format(now) + ".zip") : out;
        var copy = target.resolveSibling(target.getFileName() + ".db.part");
        var zip = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.deleteIfExists(copy);
            folder.makePrivate(copy); // SQLite copies into an empty file, but would make one that everybody may read
            copyDatabase(folder.database(), copy);
            requireSound(copy);
            folder.makePrivate(zip);
            try (var zipped = new ZipOutputStream(Files.newOutputStream(zip))) {
                add(zipped, DATABASE, copy);
                for (var file : storedFiles(copy)) {
                    add(zipped, "files/" + file.name(), folder.files().resolve(file.name()));
                }
            }
            sync(zip);
            Files.move(zip, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return target;
        } catch (IOException | SQLException e) {
            throw new CannotOpen("The backup could not be written: " + oneLine(e) + ".", e);
        } finally {
            deleteQuietly(copy);
            deleteQuietly(zip);
        }
    }

    /**
     * Puts a backup into a folder without a database.
     *
     * @param zip as {@link #write} made it
     * @param target an empty or new folder
     * @return a sentence with what came back
     * @throws CannotOpen with a sentence if the folder is in use or the backup damaged; the folder is as it was
     */
    public static String restore(Path zip, Path target) {
        if (!Files.isRegularFile(zip)) {
            throw new CannotOpen("There is no backup " + zip.toAbsolutePath() + ".");
        }
        var folder = DataFolder.at(target);
        try (var lock = folder.lock()) {
            if (Files.exists(folder.database())) {
                throw new CannotOpen("The folder " + target.toAbsolutePath()
                        + " holds a database already. Restore into an empty folder, then start the server there.");
            }
            var part = target.resolve(DATABASE + ".part");
            var brought = new ArrayList<Path>();
            try (var backup = new ZipFile(zip.toFile())) {
                extract(folder, backup, DATABASE, part);
                requireSound(part);
                var files = storedFiles(part);
                for (var file : files) {
                    bringBack(folder, backup, file, brought);
                }
                for (var stray : List.of("-wal", "-shm")) {
                    Files.deleteIfExists(target.resolve(DATABASE + stray));
                }
                sync(part);
                Files.move(part, folder.database(), StandardCopyOption.ATOMIC_MOVE);
                brought.clear();
                folder.noteDatabase();
                return "Restored " + counts(folder.database()) + " and " + files.size() + " files into "
                        + target.toAbsolutePath() + ".";
            } catch (IOException | SQLException e) {
                throw new CannotOpen(
                        "The backup " + zip.toAbsolutePath() + " could not be restored: " + oneLine(e) + ".", e);
            } finally {
                brought.forEach(Backups::deleteQuietly);
                for (var rest : List.of("", "-wal", "-shm")) {
                    deleteQuietly(part.resolveSibling(part.getFileName() + rest));
                }
            }
        }
    }

    private static void bringBack(DataFolder folder, ZipFile backup, Stored file, List<Path> brought)
            throws IOException {
        if (!PLAIN_NAME.matcher(file.name()).matches()) {
            throw new IOException("a file of it has a name that we never give");
        }
        var path = folder.files().resolve(file.name());
        var part = folder.files().resolve(file.name() + ".part");
        try {
            extract(folder, backup, "files/" + file.name(), part);
            if (!sha256(part).equals(file.sha256())) {
                throw new IOException("the file " + file.name() + " in it is damaged");
            }
            if (!Files.exists(path)) {
                brought.add(path);
            }
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            deleteQuietly(part);
        }
    }

    private static String oneLine(Exception e) {
        var message = e.getMessage() == null ? e.toString() : e.getMessage();
        return message.replaceAll("\\s+", " ").replaceFirst("\\.$", "");
    }

    /**
     * What is wrong with a data folder.
     *
     * @param folder to look at, also while a server runs
     * @return a sentence a problem; empty if all is sound
     */
    public static List<String> problems(DataFolder folder) {
        if (!Files.exists(folder.database())) {
            return List.of("There is no database in " + folder.path().toAbsolutePath() + ".");
        }
        var problems = new ArrayList<String>();
        try {
            problems.addAll(damage(folder.database()));
            for (var file : storedFiles(folder.database())) {
                var path = folder.files().resolve(file.name());
                if (!Files.exists(path)) {
                    problems.add("The file " + file.name() + " is missing.");
                } else if (!sha256(path).equals(file.sha256())) {
                    problems.add("The file " + file.name() + " is not what was handed in.");
                }
            }
        } catch (IOException | SQLException e) {
            problems.add("The database cannot be read: " + oneLine(e) + ".");
        }
        return problems;
    }

    private record Stored(String name, String sha256) {}

    private static void copyDatabase(Path from, Path to) throws SQLException {
        try (var connection = connection(from);
                var statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, to.toString());
            statement.execute();
        }
    }

    private static Connection connection(Path file) throws SQLException {
        return Database.source(file, SQLiteConfig.TransactionMode.DEFERRED).getConnection();
    }

    private static void requireSound(Path database) throws SQLException {
        var damage = damage(database);
        if (!damage.isEmpty()) {
            throw new CannotOpen("The copy of the database is damaged: " + damage.get(0));
        }
    }

    private static List<String> damage(Path database) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = connection(database);
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("PRAGMA integrity_check(20)")) {
                while (rows.next()) {
                    if (!rows.getString(1).equals("ok")) {
                        found.add(rows.getString(1));
                    }
                }
            }
            try (var rows = statement.executeQuery("PRAGMA foreign_key_check")) {
                while (rows.next() && found.size() < 20) {
                    found.add(
                            "A row of " + rows.getString(1) + " points to a missing row of " + rows.getString(3) + ".");
                }
            }
        }
        return found;
    }

    private static List<Stored> storedFiles(Path database) throws SQLException {
        var files = new ArrayList<Stored>();
        try (var connection = connection(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT stored_as, sha256 FROM stored_file ORDER BY id")) {
            while (rows.next()) {
                files.add(new Stored(rows.getString(1), rows.getString(2)));
            }
        }
        return files;
    }

    private static String counts(Path database) throws SQLException {
        try (var connection = connection(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT (SELECT count(*) FROM account), (SELECT count(*) FROM course), (SELECT count(*) FROM touch)")) {
            rows.next();
            return rows.getLong(1) + " accounts, " + rows.getLong(2) + " courses, " + rows.getLong(3)
                    + " conversations and messages";
        }
    }

    private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
        zip.closeEntry();
    }

    private static void extract(DataFolder folder, ZipFile zip, String name, Path to) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("it holds no " + name + ", so it is not one of our backups or not whole");
        }
        Files.deleteIfExists(to);
        folder.makePrivate(to);
        try (InputStream stream = zip.getInputStream(entry);
                var out = Files.newOutputStream(to)) {
            stream.transferTo(out);
        }
        sync(to);
    }

    private static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (var digest = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
