package howtotalk.web;

import howtotalk.db.Database;
import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.function.Supplier;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A form that is sent twice (a double tap, the back button, a retry after a cut connection) is done once, and the
 * second time gives the first answer. The key stands in the form as {@code form_key}.
 */
public final class FormKeys {

    /** The name of the hidden field. */
    public static final String FIELD = "form_key";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;
    private final Rows rows;
    private final InstantSource clock;

    public FormKeys(Database database, InstantSource clock) {
        this.database = database;
        this.rows = database.repository(Rows.class);
        this.clock = clock;
    }

    /** A new key for a form that is about to be shown. */
    public static String fresh() {
        var bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Does the work unless a form with this key was done before.
     *
     * @param ctx the request, with a visitor
     * @param work does everything in this one transaction and returns the path to go on to
     * @return where the form led, the first time and every time after
     */
    public String once(Context ctx, Supplier<String> work) {
        var key = Input.of(ctx).line(FIELD);
        if (key.length() < 16 || key.length() > 64) {
            return database.transaction(work); // a form without a key, from a script of somebody's own: done as asked
        }
        long account = Web.userId(ctx);
        return database.transaction(() -> {
            var before = rows.location(account, key);
            if (before != null) {
                return before;
            }
            var location = work.get();
            rows.add(account, key, location, clock.instant());
            return location;
        });
    }

    interface Rows {
        @SqlQuery("SELECT location FROM form_key WHERE account_id = :account AND form_key = :key")
        @Nullable
        String location(long account, String key);

        @SqlUpdate("""
                INSERT INTO form_key (account_id, form_key, location, created_at)
                VALUES (:account, :key, :location, :now)
                """)
        void add(long account, String key, String location, Instant now);
    }
}
