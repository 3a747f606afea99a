package howtotalk.roster;

import howtotalk.imports.Archive;
import howtotalk.imports.Table;
import howtotalk.imports.TableReader;
import howtotalk.imports.UnreadableFile;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a ZIP archive of the tables that OneRoster or Canvas SIS hand over together. */
final class RosterArchive {

    private static final Set<String> TABLES =
            Set.of("users.csv", "enrollments.csv", "classes.csv", "roles.csv", "manifest.csv", "sections.csv");

    private RosterArchive() {}

    static RosterFile read(String fileName, byte[] bytes) {
        var tables = tables(bytes);
        var users = tables.get("users.csv");
        if (users == null) {
            throw new UnreadableFile("The archive has no users.csv, as OneRoster and Canvas SIS exports have."
                    + " Upload the export as it came, or a single CSV file.");
        }
        if (OneRoster.isUsers(users.header())) {
            return OneRoster.read(fileName, tables);
        }
        if (CanvasRoster.isSisUsers(users.header())) {
            return CanvasRoster.sis(fileName, users, tables.get("enrollments.csv"), tables.get("sections.csv"));
        }
        throw new UnreadableFile("The columns of users.csv in the archive are neither those of OneRoster nor those of"
                + " Canvas SIS. Upload that file by itself and say what its columns mean.");
    }

    private static Map<String, Table> tables(byte[] bytes) {
        var tables = new HashMap<String, Table>();
        Archive.read(bytes, RosterArchive::isTable).forEach((path, content) -> {
            String name = baseName(path);
            if (tables.put(name, table(name, content)) != null) {
                throw new UnreadableFile("The archive has more than one " + name + ". Upload one export at a time.");
            }
        });
        return tables;
    }

    /** A Mac puts a shadow of every file into an archive, under a folder of its own. */
    private static boolean isTable(String path) {
        return TABLES.contains(baseName(path)) && !path.startsWith("__MACOSX/");
    }

    private static String baseName(String path) {
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static Table table(String name, byte[] content) {
        try {
            return TableReader.readEvenEmpty(content);
        } catch (UnreadableFile e) {
            throw new UnreadableFile(name + " in the archive: " + e.sentence());
        }
    }
}
