package howtotalk.account.settings;

import howtotalk.account.Account;
import howtotalk.account.AccountRepository;
import howtotalk.account.Names;
import howtotalk.account.NewPassword;
import howtotalk.account.PasswordCheck;
import howtotalk.account.Passwords;
import howtotalk.account.PersonForm;
import howtotalk.account.Sessions;
import howtotalk.account.signin.PasswordResetController;
import howtotalk.audit.Audit;
import howtotalk.db.Database;
import howtotalk.web.Errors;
import howtotalk.web.Problem;
import howtotalk.web.RateLimit;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import templates.Templates;

/** Somebody's own name, address, password and signed-in browsers. */
public final class AccountSettingsController {

    private static final String TITLE = "Settings";
    private static final int NEW_ADDRESSES = 5;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Templates templates;
    private final Database database;
    private final AccountRepository accounts;
    private final Sessions sessions;
    private final PasswordCheck check;
    private final NewPassword newPassword;
    private final EmailChange emailChange;
    private final RateLimit addresses;
    private final Audit audit;
    private final InstantSource clock;

    public AccountSettingsController(
            Templates templates,
            Database database,
            Sessions sessions,
            PasswordCheck check,
            NewPassword newPassword,
            EmailChange emailChange,
            Audit audit,
            InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.accounts = database.repository(AccountRepository.class);
        this.sessions = sessions;
        this.check = check;
        this.newPassword = newPassword;
        this.emailChange = emailChange;
        this.addresses = new RateLimit(NEW_ADDRESSES, clock);
        this.audit = audit;
        this.clock = clock;
    }

    public void show(Context ctx) {
        var account = account(ctx);
        var email = Objects.requireNonNullElse(account.email(), "");
        Web.show(ctx, templates.accountSettings(Web.frame(ctx, TITLE), page(ctx, account.name(), email, new Errors())));
    }

    public void updateName(Context ctx) {
        var account = account(ctx);
        var form = PersonForm.read(Web.input(ctx)).needName();
        if (form.errors().any()) {
            refuse(ctx, form.name(), Objects.requireNonNullElse(account.email(), ""), form.errors());
            return;
        }
        database.transaction(() -> {
            accounts.setName(account.id(), form.name(), Names.sortName(form.name()));
            audit.add(account.id(), "NAME_CHANGED", account.id(), null, "");
        });
        Web.moveOn(ctx, "/settings", "You are " + form.name() + " from now on.");
    }

    /**
     * The password is asked with it: the address is the way to a new password. For the same reason it holds only once
     * the link mailed to it was opened.
     */
    public void updateEmail(Context ctx) {
        var account = account(ctx);
        var input = Web.input(ctx);
        var form = PersonForm.read(input).needEmail();
        var other = accounts.findByEmail(form.email());
        form.errors()
                .addIf(
                        other != null && other.id() != account.id(),
                        "email",
                        "Another account has this address. If it is yours, sign in with it.");
        if (!form.errors().any()) {
            var problem = check.problem(ctx, account, input.text("email_password"));
            form.errors().addIf(!problem.isEmpty(), "email_password", problem);
        }
        if (form.errors().any()) {
            refuse(ctx, account.name(), form.email(), form.errors());
            return;
        }
        if (form.email().equalsIgnoreCase(account.email())) {
            Web.moveOn(ctx, "/settings", "That is your address already.");
            return;
        }
        addresses.count(Long.toString(account.id()));
        emailChange.ask(account, form.email());
        Web.moveOn(
                ctx,
                "/settings",
                "A link is on its way to " + form.email() + ". The address holds once you open it there.");
    }

    /** Ends all sessions and begins a new one here. */
    public void updatePassword(Context ctx) {
        var account = account(ctx);
        var input = Web.input(ctx);
        var password = input.text("password");
        var errors = new Errors();
        var weak = Passwords.problem(password, PasswordResetController.ownWords(account));
        errors.addIf(!weak.isEmpty(), "password", weak);
        if (!errors.any()) {
            var problem = check.problem(ctx, account, input.text("old_password"));
            errors.addIf(!problem.isEmpty(), "old_password", problem);
        }
        if (errors.any()) {
            refuse(ctx, account.name(), Objects.requireNonNullElse(account.email(), ""), errors);
            return;
        }
        var hash = newPassword.hash(password);
        database.transaction(() -> {
            newPassword.set(account, hash);
            audit.add(account.id(), "PASSWORD_CHANGED", account.id(), null, "");
            sessions.begin(ctx, account);
        });
        Web.moveOn(ctx, "/settings", "Your new password holds. Every other browser is signed out.");
    }

    public void endSession(Context ctx) {
        long account = Web.userId(ctx);
        if (!sessions.end(Web.id(ctx), account)) {
            throw Problem.notFound();
        }
        audit.add(account, "SESSION_ENDED", account, null, "");
        Web.moveOn(ctx, "/settings", "That browser is signed out.");
    }

    private void refuse(Context ctx, String name, String email, Errors errors) {
        Web.refuse(ctx, templates.accountSettings(Web.frame(ctx, TITLE), page(ctx, name, email, errors)));
    }

    private AccountSettingsPage page(Context ctx, String name, String email, Errors errors) {
        var visitor = Web.visitor(ctx);
        var now = clock.instant();
        var lines = sessions.of(visitor.accountId()).stream()
                .sorted(Comparator.comparing(open -> open.id() != visitor.sessionId()))
                .map(open -> new AccountSettingsPage.Line(
                        open.id() == visitor.sessionId() ? "" : "/settings/sessions/" + open.id() + "/end",
                        Browsers.words(open.browser()),
                        ago(open.seenAt(), now)))
                .toList();
        return new AccountSettingsPage(
                name,
                email,
                Objects.requireNonNullElse(emailChange.asked(visitor.accountId()), ""),
                errors,
                lines,
                visitor.administrator());
    }

    /** Being seen is noted every five minutes, so nothing finer is said. */
    static String ago(Instant seen, Instant now) {
        long minutes = Duration.between(seen, now).toMinutes();
        if (minutes < 10) {
            return "used just now";
        }
        if (minutes < 60) {
            return "used within the last hour";
        }
        return minutes < 24 * 60 ? "used " + hours(minutes / 60) + " ago" : "last used on " + DAY.format(seen);
    }

    private static String hours(long hours) {
        return hours == 1 ? "an hour" : hours + " hours";
    }

    private Account account(Context ctx) {
        return Objects.requireNonNull(accounts.find(Web.userId(ctx)));
    }
}
