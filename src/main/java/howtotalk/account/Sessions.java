package howtotalk.account;

import howtotalk.db.Database;
import howtotalk.web.Visitor;
import howtotalk.web.Visitors;
import howtotalk.web.Web;
import howtotalk.web.WebServer;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sessions in the database, found by the hash of the cookie's token. */
public final class Sessions implements Visitors {

    /** Being seen is written down this often at most: a page view should not cost a write. */
    private static final Duration NOTE_EVERY = Duration.ofMinutes(5);

    private final SessionRepository rows;
    private final SecondFactorFor secondFactorFor;
    private final InstantSource clock;

    public Sessions(Database database, SecondFactorFor secondFactorFor, InstantSource clock) {
        this.secondFactorFor = secondFactorFor;
        this.rows = database.repository(SessionRepository.class);
        this.clock = clock;
    }

    @Override
    public @Nullable Visitor find(String token) {
        var open = rows.find(Secrets.hash(token));
        if (open == null) {
            return null;
        }
        var now = clock.instant();
        var kind = open.kind();
        if (open.seenAt().plus(kind.idle()).isBefore(now)
                || open.createdAt().plus(kind.absolute()).isBefore(now)) {
            rows.end(open.id(), open.accountId());
            return null;
        }
        if (open.seenAt().plus(NOTE_EVERY).isBefore(now)) {
            rows.seen(open.id(), now);
        }
        boolean owes = !open.secondFactor() && secondFactorFor.owes(open.administrator(), kind);
        return new Visitor(open.accountId(), open.name(), open.administrator(), open.id(), open.confirmedAt(), owes);
    }

    /**
     * Signs somebody in who just gave the password, on this browser, with a new token; a session that was there before
     * is ended.
     *
     * @param ctx the request whose answer carries the cookie
     * @param account who
     */
    public void begin(Context ctx, Account account) {
        begin(ctx, account, clock.instant());
    }

    /** As {@link #begin}, for somebody who came by a link: what asks for the password again will ask. */
    public void beginByLink(Context ctx, Account account) {
        begin(ctx, account, Instant.EPOCH);
    }

    private void begin(Context ctx, Account account, Instant confirmedAt) {
        var before = Web.visitorIfAny(ctx);
        if (before != null) {
            rows.end(before.sessionId(), before.accountId());
        }
        var token = Secrets.token();
        var kind = account.administrator() || rows.isStaff(account.id()) ? SessionKind.STAFF : SessionKind.STUDENT;
        var browser = ctx.userAgent() == null ? "" : ctx.userAgent();
        rows.add(
                account.id(),
                Secrets.hash(token),
                kind,
                browser.substring(0, Math.min(200, browser.length())),
                clock.instant(),
                confirmedAt);
        ctx.cookie(Web.cookie(
                ctx,
                WebServer.SESSION_COOKIE,
                token,
                Math.toIntExact(kind.absolute().toSeconds())));
    }

    /** Signs out: ends the session here and takes the cookie away. */
    public void end(Context ctx) {
        var visitor = Web.visitorIfAny(ctx);
        if (visitor != null) {
            rows.end(visitor.sessionId(), visitor.accountId());
        }
        ctx.cookie(Web.cookie(ctx, WebServer.SESSION_COOKIE, "", 0));
    }

    /** Notes that the password was given again just now. */
    void confirm(Visitor visitor) {
        rows.confirmed(visitor.sessionId(), clock.instant());
    }

    /** Ends a session of an account, for example on a lost phone. */
    public boolean end(long sessionId, long accountId) {
        return rows.end(sessionId, accountId) > 0;
    }

    /** Ends all sessions of an account but one; 0 spares none. */
    public void endAllBut(long accountId, long except) {
        rows.endAllBut(accountId, except);
    }

    /** Deletes the sessions that nobody can use any more; answers how many. */
    public int sweep() {
        var now = clock.instant();
        int swept = 0;
        for (var kind : SessionKind.values()) {
            swept += rows.sweep(kind, now.minus(kind.absolute()), now.minus(kind.idle()));
        }
        return swept;
    }

    public List<SessionRepository.Open> of(long accountId) {
        return rows.of(accountId);
    }
}
