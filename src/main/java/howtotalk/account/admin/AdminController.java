package howtotalk.account.admin;

import howtotalk.account.Account;
import howtotalk.account.AccountRepository;
import howtotalk.account.Confirmed;
import howtotalk.account.Instructors;
import howtotalk.account.Invitations;
import howtotalk.account.MailedLink;
import howtotalk.account.OneTimeTokens;
import howtotalk.account.PersonForm;
import howtotalk.account.Sessions;
import howtotalk.account.TokenPages;
import howtotalk.account.TokenPurpose;
import howtotalk.account.secondfactor.SecondFactor;
import howtotalk.audit.Audit;
import howtotalk.db.Database;
import howtotalk.mail.Mail;
import howtotalk.mail.Mailer;
import howtotalk.web.FormKeys;
import howtotalk.web.Input;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import howtotalk.words.Prose;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import templates.Templates;

/** Accounts, the audit and the outbox, for who runs the server. No grades, no contacts. */
public final class AdminController {

    private static final String TITLE = "Administration";
    private static final int PAGE = 50;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Templates templates;
    private final Database database;
    private final AccountRepository accounts;
    private final AdminRepository rows;
    private final Instructors instructors;
    private final Invitations invitations;
    private final OneTimeTokens tokens;
    private final Sessions sessions;
    private final SecondFactor secondFactor;
    private final Confirmed confirmed;
    private final FormKeys formKeys;
    private final Mailer mailer;
    private final Audit audit;
    private final InstantSource clock;

    public AdminController(
            Templates templates,
            Database database,
            Instructors instructors,
            Invitations invitations,
            OneTimeTokens tokens,
            Sessions sessions,
            SecondFactor secondFactor,
            Confirmed confirmed,
            FormKeys formKeys,
            Mailer mailer,
            Audit audit,
            InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.accounts = database.repository(AccountRepository.class);
        this.rows = database.repository(AdminRepository.class);
        this.instructors = instructors;
        this.invitations = invitations;
        this.tokens = tokens;
        this.sessions = sessions;
        this.secondFactor = secondFactor;
        this.confirmed = confirmed;
        this.formKeys = formKeys;
        this.mailer = mailer;
        this.audit = audit;
        this.clock = clock;
    }

    // accounts

    public void list(Context ctx) {
        Web.show(ctx, templates.accountAdmin(Web.frame(ctx, TITLE), page(ctx, PersonForm.blank("", ""))));
    }

    public void invite(Context ctx) {
        var form = PersonForm.read(Web.input(ctx)).needName().needEmail();
        if (form.errors().any()) {
            Web.refuse(ctx, templates.accountAdmin(Web.frame(ctx, TITLE), page(ctx, form)));
            return;
        }
        var location = formKeys.once(ctx, () -> {
            instructors.invite(Web.userId(ctx), form.email(), form.name());
            return "/admin";
        });
        Web.moveOn(
                ctx,
                location,
                mailer.sends()
                        ? form.name() + " is invited: a link to " + form.email() + " is on its way."
                        : form.name() + " is invited. No mail server is set up: make the link under Mail.");
    }

    public void show(Context ctx) {
        var line = find(ctx);
        Web.show(ctx, templates.accountAdminAccount(Web.frame(ctx, line.name()), page(ctx, line, "")));
    }

    /** Shown once and written nowhere: whoever has the link has the account. */
    public void makeLink(Context ctx) {
        var line = find(ctx);
        if (line.disabledAt() != null) {
            throw Problem.conflict("This account is disabled. Enable it first.");
        }
        if (confirmed.asks(ctx, path(line))) {
            return;
        }
        TokenPages.keepAddress(ctx);
        var purpose = line.claimed() ? TokenPurpose.PASSWORD_RESET : TokenPurpose.INVITATION;
        var link = makeLink(ctx, new MailedLink(purpose, line.id()));
        Web.show(ctx, templates.accountAdminAccount(Web.frame(ctx, line.name()), page(ctx, line, link)));
    }

    /** Disabling ends the sessions at once and makes links void. */
    public void setDisabled(Context ctx) {
        var line = find(ctx);
        boolean disabled = Web.input(ctx).ticked("on");
        refuseSelf(ctx, line);
        database.transaction(() -> {
            accounts.setDisabled(line.id(), disabled ? clock.instant() : null);
            tokens.voidAll(line.id());
            sessions.endAllBut(line.id(), 0);
            audit.add(Web.userId(ctx), disabled ? "ACCOUNT_DISABLED" : "ACCOUNT_ENABLED", line.id(), null, "");
        });
        Web.moveOn(ctx, path(line), line.name() + (disabled ? " cannot sign in any more." : " can sign in again."));
    }

    /** A change of role ends the sessions: a new one begins with the new role. */
    public void setAdministrator(Context ctx) {
        var line = find(ctx);
        boolean administrator = Web.input(ctx).ticked("on");
        refuseSelf(ctx, line);
        if (confirmed.asks(ctx, path(line))) {
            return;
        }
        database.transaction(() -> {
            accounts.setAdministrator(line.id(), administrator);
            sessions.endAllBut(line.id(), 0);
            audit.add(
                    Web.userId(ctx), administrator ? "MADE_ADMINISTRATOR" : "ADMINISTRATOR_ENDED", line.id(), null, "");
        });
        Web.moveOn(
                ctx,
                path(line),
                line.name() + (administrator ? " runs this server too." : " no longer runs this server."));
    }

    /** For whoever lost phone and codes; the password stays, so this alone lets nobody in. */
    public void removeSecondFactor(Context ctx) {
        var line = find(ctx);
        if (confirmed.asks(ctx, path(line))) {
            return;
        }
        if (secondFactor.remove(Web.userId(ctx), line.id())) {
            sessions.endAllBut(
                    line.id(), line.id() == Web.userId(ctx) ? Web.visitor(ctx).sessionId() : 0);
        }
        Web.moveOn(ctx, path(line), line.name() + " signs in with the password only.");
    }

    public void setInstructor(Context ctx) {
        var line = find(ctx);
        boolean instructor = Web.input(ctx).ticked("on");
        database.transaction(() -> {
            accounts.setInstructor(line.id(), instructor);
            if (line.id() != Web.userId(ctx)) {
                sessions.endAllBut(line.id(), 0);
            }
            audit.add(Web.userId(ctx), instructor ? "MADE_INSTRUCTOR" : "INSTRUCTOR_ENDED", line.id(), null, "");
        });
        Web.moveOn(ctx, path(line), line.name() + (instructor ? " may offer courses." : " may offer no new courses."));
    }

    // audit and mail

    public void audit(Context ctx) {
        int from = from(ctx);
        var events = audit.latest(from).stream().map(AdminController::line).toList();
        var pager = AdminPager.of("/admin/audit?", from, events.size(), 100, events.size() == 100, "");
        Web.show(ctx, templates.accountAudit(Web.frame(ctx, "Audit"), new AuditPage(events, pager)));
    }

    public void outbox(Context ctx) {
        Web.show(ctx, templates.accountOutbox(Web.frame(ctx, "Mail"), outbox(ctx, "", "")));
    }

    /** The mail shows no token, so a link in its place is a new one, and the mail’s own is void. */
    public void makeLinkOfMail(Context ctx) {
        var mail = mailer.find(Web.id(ctx));
        var lost = mail == null ? null : MailedLink.of(mail.onceKey());
        var account = lost == null ? null : accounts.find(lost.accountId());
        if (mail == null || lost == null || account == null || account.disabledAt() != null) {
            throw Problem.notFound();
        }
        if (confirmed.asks(ctx, "/admin/mail")) {
            return;
        }
        TokenPages.keepAddress(ctx);
        var link = makeLink(ctx, stillUseful(lost, account));
        Web.show(ctx, templates.accountOutbox(Web.frame(ctx, "Mail"), outbox(ctx, link, account.name())));
    }

    /** Once an account is claimed its invitation opens nothing; a new password is what is missing then. */
    private static MailedLink stillUseful(MailedLink lost, Account account) {
        return lost.purpose() == TokenPurpose.INVITATION && account.claimed()
                ? new MailedLink(TokenPurpose.PASSWORD_RESET, account.id())
                : lost;
    }

    private String makeLink(Context ctx, MailedLink wanted) {
        return database.transaction(() -> {
            audit.add(
                    Web.userId(ctx),
                    "LINK_MADE",
                    wanted.accountId(),
                    null,
                    words(wanted.purpose().name()));
            return invitations.link(wanted.purpose(), wanted.accountId());
        });
    }

    private AdminPage page(Context ctx, PersonForm invitation) {
        var typed = Web.query(ctx, "q");
        var words = typed.toLowerCase(Locale.ROOT);
        int from = from(ctx);
        return database.reading(() -> {
            var found = rows.page(words, PAGE, from);
            int count = rows.count(words);
            var path =
                    typed.isEmpty() ? "/admin?" : "/admin?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + "&";
            int unsent = mailer.unsent();
            return new AdminPage(
                    typed,
                    count == 1 ? "1 account" : count + " accounts",
                    found.stream().map(AdminController::line).toList(),
                    AdminPager.of(path, from, found.size(), PAGE, from + found.size() < count, " of " + count),
                    invitation,
                    FormKeys.fresh(),
                    unsent == 0 ? "" : unsent + (unsent == 1 ? " mail not sent" : " mails not sent"));
        });
    }

    private static AdminPage.Line line(AdminRepository.Line row) {
        var courses = row.courses() == 0 ? "no course" : row.courses() == 1 ? "1 course" : row.courses() + " courses";
        return new AdminPage.Line(
                path(row),
                row.sortName(),
                Objects.requireNonNullElse(row.email(), "no address"),
                marks(row),
                courses + (row.seenAt() == null ? "" : ", seen " + MOMENT.format(row.seenAt())));
    }

    private static List<AdminPage.Mark> marks(AdminRepository.Line row) {
        var marks = new ArrayList<AdminPage.Mark>();
        if (row.administrator()) {
            marks.add(new AdminPage.Mark("Administrator", ""));
        }
        if (row.instructor()) {
            marks.add(new AdminPage.Mark("Instructor", ""));
        }
        if (row.disabledAt() != null) {
            marks.add(new AdminPage.Mark("Disabled", "badge--attn"));
        } else if (!row.claimed()) {
            marks.add(new AdminPage.Mark("Not claimed yet", "badge--warn"));
        }
        return marks;
    }

    private AdminAccountPage page(Context ctx, AdminRepository.Line line, String link) {
        int open = sessions.of(line.id()).size();
        return new AdminAccountPage(
                path(line),
                line.name(),
                Objects.requireNonNullElse(line.email(), ""),
                marks(line),
                rows.courses(line.id()),
                line.seenAt() == null ? "not signed in now" : MOMENT.format(line.seenAt()) + " UTC",
                open == 0 ? "none" : Integer.toString(open),
                line.id() == Web.userId(ctx),
                line.administrator(),
                line.instructor(),
                line.disabledAt() != null,
                secondFactor.holds(line.id()),
                link,
                line.claimed() ? "Make a link for a new password" : "Make a link to claim it");
    }

    private OutboxPage outbox(Context ctx, String link, String linkFor) {
        int from = from(ctx);
        var mails = mailer.latest(PAGE + 1, from);
        var shown = mails.stream().limit(PAGE).map(AdminController::line).toList();
        int unsent = mailer.unsent();
        return new OutboxPage(
                mailer.sends(),
                unsent == 0 ? "All sent" : unsent + " not sent",
                shown,
                AdminPager.of("/admin/mail?", from, shown.size(), PAGE, mails.size() > PAGE, ""),
                link,
                linkFor);
    }

    private static OutboxPage.Line line(Mail mail) {
        var sent = mail.sentAt();
        boolean here = mail.problem().equals(Mailer.NO_SERVER);
        var state = sent != null
                ? "Sent " + MOMENT.format(sent)
                : here ? "To be handed over by you" : mail.problem().isEmpty() ? "Waiting" : mail.problem();
        return new OutboxPage.Line(
                mail.recipient(),
                mail.subject(),
                MOMENT.format(mail.createdAt()),
                state,
                sent != null ? "badge--ok" : here || mail.problem().isEmpty() ? "badge--warn" : "badge--attn",
                mail.text(),
                MailedLink.of(mail.onceKey()) == null ? "" : "/admin/mail/" + mail.id() + "/link");
    }

    private static AuditPage.Line line(Audit.Event event) {
        return new AuditPage.Line(
                MOMENT.format(event.at()),
                event.actor().isEmpty() ? "nobody signed in" : event.actor(),
                words(event.event()),
                event.subject(),
                event.detail());
    }

    /** GRADE_RELEASED reads: Grade released. */
    static String words(String event) {
        return Prose.sentence(event.toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static void refuseSelf(Context ctx, AdminRepository.Line line) {
        if (line.id() == Web.userId(ctx)) {
            throw Problem.conflict("Somebody must run this server. Another administrator can change your account.");
        }
    }

    private AdminRepository.Line find(Context ctx) {
        var line = rows.find(Web.id(ctx));
        if (line == null) {
            throw Problem.notFound();
        }
        return line;
    }

    private static String path(AdminRepository.Line line) {
        return "/admin/accounts/" + line.id();
    }

    private static int from(Context ctx) {
        var from = Input.number(Web.query(ctx, "from"));
        return from == null || from < 0 || from > 10_000_000 ? 0 : from.intValue();
    }
}
