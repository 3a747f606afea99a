package howtotalk.mail;

import com.fasterxml.jackson.core.type.TypeReference;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.db.Json;
import howtotalk.web.Problem;
import howtotalk.web.Save;
import howtotalk.words.When;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Letters to students while they are being written: the words alone, for each writer, course and kind of letter. Who is
 * ticked is the page's to propose each time. Who may write which letter is the route's to know.
 */
public final class LetterDrafts {

    private static final int LONGEST = 100_000;

    private final Database database;
    private final LetterDraftRepository rows;
    private final InstantSource clock;

    public LetterDrafts(Database database, InstantSource clock) {
        this.database = database;
        this.rows = database.repository(LetterDraftRepository.class);
        this.clock = clock;
    }

    /** What somebody has typed and not sent. */
    public LetterDraft of(long courseId, long accountId, LetterKind kind) {
        var there = rows.find(courseId, accountId, kind);
        var words = words(there);
        return new LetterDraft(
                kind.draft(courseId),
                there == null ? 0 : there.version(),
                words,
                there == null || words.isEmpty() ? "" : When.toTheSecond(there.savedAt(), zone(courseId)));
    }

    /**
     * Keeps what is being written.
     *
     * @param version that the form was filled from
     * @param typed by the names of the form's fields; fields without words are left out
     * @return on disk with its new version, or a conflict with what another window kept, or sent, meanwhile
     * @throws Problem 422 for more than a draft may hold
     */
    Save save(long courseId, long accountId, LetterKind kind, int version, Map<String, String> typed) {
        var words = new TreeMap<>(typed);
        words.values().removeIf(String::isBlank);
        if (words.values().stream().mapToInt(String::length).sum() > LONGEST) {
            throw Problem.unusable("That is more than a letter can hold. Shorten it.");
        }
        return database.transaction(() -> {
            var there = rows.find(courseId, accountId, kind);
            int onDisk = there == null ? 0 : there.version();
            var kept = words(there);
            var now = now();
            if (there != null && kept.equals(words)) return new Save.Saved(onDisk, there.savedAt());
            if (onDisk != version) return new Save.Conflict(onDisk, kept);
            rows.save(courseId, accountId, kind, Json.write(words), now);
            return new Save.Saved(onDisk + 1, now);
        });
    }

    /**
     * Forgets the words, because they were sent or their writer starts afresh. Inside the transaction that sends them. The
     * version goes on: a save of theirs that arrives late is a conflict and brings nothing back.
     */
    public void forget(long courseId, long accountId, LetterKind kind) {
        rows.save(courseId, accountId, kind, "{}", now());
    }

    /** Of the course, for the time of saving. */
    ZoneId zone(long courseId) {
        return ZoneId.of(rows.zone(courseId));
    }

    private Instant now() {
        return Iso.stored(clock.instant());
    }

    private static Map<String, String> words(LetterDraftRepository.@Nullable Row row) {
        if (row == null) return Map.of();
        return Json.read(row.words(), new TypeReference<TreeMap<String, String>>() {});
    }
}
