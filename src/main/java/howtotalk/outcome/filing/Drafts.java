package howtotalk.outcome.filing;

import com.fasterxml.jackson.core.type.TypeReference;
import howtotalk.db.Database;
import howtotalk.db.Json;
import howtotalk.web.Input;
import howtotalk.web.Problem;
import howtotalk.web.Save;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is typed about an outcome, kept until it is filed: for whoever types it, and by the address of the form. It says
 * nothing to anybody else and counts for nothing.
 */
public final class Drafts {

    /** Where an outcome is filed or asked for. */
    private static final Pattern FORM =
            Pattern.compile("(/outcomes/new|/opportunities/\\d{1,18}/outcome|/enrolments/\\d{1,18}/outcomes/new"
                    + "|/courses/\\d{1,18}/end-of-term)(\\?what=status)?");

    private static final List<String> FIELDS = List.of(
            "what",
            "kind",
            "employer",
            "title",
            "accepted_on",
            "starts_on",
            "pay",
            "hours_a_week",
            "academic_credit",
            "status",
            "as_of",
            "without_this_contact",
            "quote",
            "consent_to_quote");

    private static final int LONGEST = 9_000;

    private final Database database;
    private final DraftRepository rows;
    private final InstantSource clock;

    public Drafts(Database database, InstantSource clock) {
        this.database = database;
        this.rows = database.repository(DraftRepository.class);
        this.clock = clock;
    }

    /**
     * What was typed into a form.
     *
     * @param fields by their names, as typed
     * @param version of it; 0 where nothing was
     */
    public record Draft(Map<String, String> fields, int version) {

        /** The same as a form sends it. */
        Input input() {
            return Input.of(fields.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue()))));
        }

        /** Whether anything was typed. */
        boolean any() {
            return version > 0;
        }

        /** A field, or empty. */
        public String field(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    /** What somebody typed into the form with this address. */
    public Draft of(long accountId, String form) {
        var row = rows.find(accountId, form);
        return row == null
                ? new Draft(Map.of(), 0)
                : new Draft(Json.read(row.fields(), new TypeReference<>() {}), row.version());
    }

    /** What a form sends, without what is not typed into it. */
    static Map<String, String> typed(Input input) {
        var fields = new LinkedHashMap<String, String>();
        for (var name : FIELDS) {
            if (input.has(name)) {
                fields.put(name, input.text(name));
            }
        }
        return fields;
    }

    /**
     * Saves what is being typed.
     *
     * @param form its address
     * @param version that it was filled from
     * @throws Problem 422 for an address where nothing is filed, and for more than a form can hold
     */
    Save save(long accountId, String form, int version, Map<String, String> typed) {
        if (!FORM.matcher(form).matches()) {
            throw Problem.unusable("Nothing is filed at that address. Open the form again.");
        }
        var fields = Json.write(typed);
        if (fields.length() > LONGEST) {
            throw Problem.unusable("That is too long to keep. Your own words have at most 2,000 characters.");
        }
        return database.transaction(() -> {
            var there = of(accountId, form);
            if (there.version() != version && !there.fields().equals(typed)) {
                return new Save.Conflict(there.version(), there.fields());
            }
            var now = clock.instant();
            rows.save(accountId, form, fields, now);
            return new Save.Saved(there.version() + 1, now);
        });
    }

    /** Forgets what was typed, once it is filed. */
    public void forget(long accountId, String form) {
        rows.forget(accountId, form);
    }
}
