package howtotalk.exchange;

import howtotalk.contact.ContactList;
import howtotalk.db.Database;
import howtotalk.db.Json;
import howtotalk.imports.UnreadableFile;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Brings a file of contacts into a student's book: looks first, applies in one transaction, and can take it back as long
 * as nobody whom it brought has been worked with. Only what was read waits in between, for a day, never the file.
 */
public final class ContactImport {

    /** More people than anybody has. */
    static final int MOST = 20_000;

    private static final Duration KEPT = Duration.ofDays(1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** A file held against the book. */
    record Preview(ContactFile file, ContactMatch match) {}

    /** A person as the book takes it. */
    record Person(
            String name,
            String organisation,
            String title,
            String email,
            String phone,
            String link,
            int knownBefore,
            String notes) {}

    private final Database database;
    private final ContactImportRepository rows;
    private final InstantSource clock;

    public ContactImport(Database database, InstantSource clock) {
        this.database = database;
        this.rows = database.repository(ContactImportRepository.class);
        this.clock = clock;
    }

    /**
     * Reads a file and keeps what it says.
     *
     * @return the preview
     * @throws UnreadableFile with a sentence when the file as a whole cannot be read
     */
    long read(long accountId, byte[] bytes, LocalDate today) {
        var file = ContactFiles.read(bytes, today);
        return rows.addPreview(accountId, file.source(), Json.write(file), clock.instant());
    }

    /** What was read, held against the book as it is now; nothing if it was applied, or swept away. */
    @Nullable
    Preview preview(long id, long accountId) {
        var stored = rows.preview(id, accountId);
        if (stored == null) {
            return null;
        }
        var file = Json.read(stored.content(), ContactFile.class);
        return new Preview(file, ContactMatch.of(file.rows(), rows.known(accountId)));
    }

    /**
     * Brings the chosen rows in. To be called within a transaction.
     *
     * @param lines of the file that were chosen
     * @param list on which the people are put
     * @return how many came in; -1 when the preview is gone, -2 when the book would grow beyond {@link #MOST}
     */
    int apply(long previewId, long accountId, Collection<Long> lines, ContactList list) {
        var stored = rows.preview(previewId, accountId);
        if (stored == null) {
            return -1;
        }
        var chosen = new HashSet<>(lines);
        var begins = rows.firstDay(accountId);
        var people = Json.read(stored.content(), ContactFile.class).rows().stream()
                .filter(row -> chosen.contains((long) row.line()))
                .map(row -> person(row, stored.source(), begins))
                .toList();
        if (people.size() + rows.known(accountId).size() > MOST) {
            return -2;
        }
        var now = clock.instant();
        if (!people.isEmpty()) {
            long importId = rows.addImport(accountId, stored.source(), now, people.size());
            rows.addPeople(accountId, importId, list, Json.write(people), now);
        }
        rows.dropPreview(previewId, accountId);
        return people.size();
    }

    /** Whoever connected before the course was known before it; so was whoever connected nobody knows when. */
    private static Person person(ContactFile.Row row, ContactSource source, @Nullable LocalDate begins) {
        var connected = row.connectedOn().isEmpty() ? null : LocalDate.parse(row.connectedOn());
        boolean before = connected == null || begins == null || connected.isBefore(begins);
        var notes = connected == null
                ? row.notes()
                : "Connected on " + source.words() + " on " + DAY.format(connected) + ".";
        return new Person(
                row.name(),
                row.organisation(),
                row.title(),
                row.email(),
                row.phone(),
                row.link(),
                before ? 1 : 0,
                notes);
    }

    /**
     * Takes an import back.
     *
     * @return empty when it is done; else a sentence that says why not
     */
    String undo(long id, long accountId) {
        return database.transaction(() -> {
            var made = rows.find(id, accountId);
            if (made == null || made.undoneAt() != null) {
                return "This import was taken back before.";
            }
            var busy = rows.workedWith(id, accountId);
            if (!busy.isEmpty()) {
                var names = new ArrayList<>(busy.subList(0, Math.min(3, busy.size())));
                return "You have worked with " + String.join(", ", names)
                        + (busy.size() > 3 ? " and others" : "")
                        + " since, so this import stays. Erase people one by one instead.";
            }
            rows.drop(id, accountId);
            rows.undone(id, clock.instant());
            return "";
        });
    }

    /** Forgets what was read more than a day ago and never applied. */
    public int sweep() {
        return rows.sweepPreviews(clock.instant().minus(KEPT));
    }

    /** How many people the book took in at each import, the latest first. */
    List<ContactImportRepository.Made> made(long accountId) {
        return rows.made(accountId);
    }
}
