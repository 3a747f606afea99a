package howtotalk.account.joining;

import howtotalk.account.Account;
import howtotalk.account.AccountRepository;
import howtotalk.account.ClaimCodes;
import howtotalk.account.ClaimRepository;
import howtotalk.account.Names;
import howtotalk.account.OneTimeTokens;
import howtotalk.account.PersonForm;
import howtotalk.account.Sessions;
import howtotalk.account.TokenPages;
import howtotalk.account.TokenPurpose;
import howtotalk.account.joining.Joining.Ticket;
import howtotalk.db.Database;
import howtotalk.web.Problem;
import howtotalk.web.RateLimit;
import howtotalk.web.Visitor;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** Joins by a personal code, by a mailed invitation, or by the code of a class. */
public final class JoinController {

    private static final String TITLE = "Join";

    /** Codes that open nothing, from one address; a class mistypes a few. */
    private static final int WRONG_CODES = 100;

    private final Templates templates;
    private final AccountRepository accounts;
    private final ClaimRepository claims;
    private final OneTimeTokens tokens;
    private final Joining joining;
    private final Sessions sessions;
    private final RateLimit wrongCodes;
    private final RateLimit newcomers;

    public JoinController(
            Templates templates,
            Database database,
            OneTimeTokens tokens,
            Joining joining,
            Sessions sessions,
            InstantSource clock) {
        this.templates = templates;
        this.accounts = database.repository(AccountRepository.class);
        this.claims = database.repository(ClaimRepository.class);
        this.tokens = tokens;
        this.joining = joining;
        this.sessions = sessions;
        this.wrongCodes = new RateLimit(WRONG_CODES, clock);
        this.newcomers = new RateLimit(WRONG_CODES, clock);
    }

    public void blank(Context ctx) {
        Web.show(ctx, templates.accountJoinCode(Web.frame(ctx, TITLE), new JoinCodePage("", "")));
    }

    /** A code was typed. */
    public void find(Context ctx) {
        var typed = Web.input(ctx).line("code");
        var code = ClaimCodes.normal(typed);
        if (code.isEmpty()) {
            refuseCode(ctx, typed, "Type the code from your slip or from your instructor.");
            return;
        }
        limitGuessing(ctx);
        if (tokens.find(TokenPurpose.CLAIM, code) == null && claims.byClassCode(code) == null) {
            wrongCodes.count(ctx.ip());
            refuseCode(
                    ctx,
                    typed,
                    "No course has this code. Compare it letter by letter; a personal code works once, for two weeks.");
            return;
        }
        Web.moveOn(ctx, TokenPurpose.CLAIM.path(code));
    }

    public void show(Context ctx) {
        var ticket = claimTicket(ctx);
        var account = holder(ticket);
        if (account != null) {
            showPersonal(ctx, ticket, account);
        } else {
            showClass(ctx, course(ctx, ticket));
        }
    }

    public void create(Context ctx) {
        var ticket = claimTicket(ctx);
        var account = holder(ticket);
        if (account != null) {
            createPersonal(ctx, ticket, account);
        } else {
            createInClass(ctx, course(ctx, ticket));
        }
    }

    public void showInvitation(Context ctx) {
        var ticket = invitationTicket(ctx);
        showPersonal(ctx, ticket, invited(ticket));
    }

    public void createInvited(Context ctx) {
        var ticket = invitationTicket(ctx);
        createPersonal(ctx, ticket, invited(ticket));
    }

    // by a personal code or an invitation

    private void showPersonal(Context ctx, Ticket ticket, Account account) {
        var visitor = Web.visitorIfAny(ctx);
        if (account.claimed() && visitor == null) {
            Web.moveOn(ctx, signIn(ticket.path()));
            return;
        }
        if (visitor != null && isForSomebodyElse(account, visitor)) {
            Web.moveOnWarned(ctx, "/", "This link is for " + account.name() + ". Sign out before it is used here.");
            return;
        }
        var email = Objects.requireNonNullElse(account.email(), "");
        Web.show(ctx, joinPage(ctx, personal(ticket, account, visitor, PersonForm.blank(account.name(), email))));
    }

    private void createPersonal(Context ctx, Ticket ticket, Account account) {
        var visitor = Web.visitorIfAny(ctx);
        if (account.claimed() && visitor == null) {
            Web.moveOn(ctx, signIn(ticket.path()));
            return;
        }
        if (visitor != null) {
            joinSignedIn(ctx, ticket, account, visitor);
            return;
        }
        var input = Web.input(ctx);
        var typed = PersonForm.read(input);
        var page = personal(ticket, account, null, typed);
        var password = input.text("password");
        if (page.asksName()) {
            typed.needName();
        }
        if (page.asksEmail()) {
            typed.needEmail();
            refuseTaken(typed);
        }
        typed.needPassword(
                password, List.of(account.name(), page.asksEmail() ? typed.email() : page.knownEmail(), TITLE));
        if (typed.errors().any()) {
            ctx.status(422);
            Web.show(ctx, joinPage(ctx, page));
            return;
        }
        joining.claim(
                ticket,
                account,
                page.asksName() ? typed.name() : null,
                page.asksEmail() ? typed.email() : null,
                password);
        sessions.begin(ctx, account);
        Web.moveOn(ctx, "/", "Welcome, " + Names.first(page.asksName() ? typed.name() : account.name()) + ".");
    }

    private void joinSignedIn(Context ctx, Ticket ticket, Account account, Visitor visitor) {
        if (isForSomebodyElse(account, visitor)) {
            throw Problem.conflict("This link is for " + account.name() + ". Sign out before it is used here.");
        }
        if (account.id() == visitor.accountId()) {
            joining.join(ticket, account.id());
        } else {
            joining.joinWith(ticket, account, visitor.accountId());
        }
        Web.moveOn(ctx, "/", "You are in.");
    }

    /** Another person’s account, or a new one for a course that the visitor takes part in already, or staff’s. */
    private boolean isForSomebodyElse(Account account, Visitor visitor) {
        return account.id() != visitor.accountId()
                && (account.claimed() || claims.shareACourse(visitor.accountId(), account.id()));
    }

    private JoinPage personal(Ticket ticket, Account account, @Nullable Visitor visitor, PersonForm form) {
        var places = claims.places(account.id());
        boolean claims = !account.claimed() && visitor == null;
        boolean asksName = claims && places.isEmpty();
        boolean asksEmail = claims && account.email() == null;
        return new JoinPage(
                ticket.path(),
                places.isEmpty()
                        ? "Welcome to How to Talk"
                        : "Join " + places.get(0).code(),
                lede(account, visitor, places),
                places.size() < 2
                        ? List.of()
                        : places.stream().map(JoinController::words).toList(),
                places.stream().anyMatch(ClaimRepository.Place::student),
                asksName,
                asksEmail,
                claims,
                claims ? Objects.requireNonNullElse(account.email(), "") : "",
                form,
                places.isEmpty() ? "Open my account" : "Join as " + (visitor == null ? account.name() : visitor.name()),
                claims ? signIn(ticket.path()) : "");
    }

    private static String lede(Account account, @Nullable Visitor visitor, List<ClaimRepository.Place> places) {
        if (places.isEmpty()) {
            return "You are invited to offer courses. Say how others should call you, and choose a password.";
        }
        var first = places.get(0);
        var words = new StringBuilder(first.title()).append(", ").append(first.term());
        if (!first.section().isEmpty()) {
            words.append(", ").append(first.section());
        }
        words.append(". This is the place of ").append(account.name());
        if (visitor != null && visitor.accountId() != account.id()) {
            words.append("; you take it with the account you are signed in with");
        }
        return words.append('.').toString();
    }

    private static String words(ClaimRepository.Place place) {
        var words = new ArrayList<>(List.of(place.code(), place.term()));
        if (!place.section().isEmpty()) {
            words.add(place.section());
        }
        return String.join(" · ", words);
    }

    // by the code of a class

    private void showClass(Context ctx, ClaimRepository.Asked course) {
        var visitor = Web.visitorIfAny(ctx);
        if (visitor != null && claims.status(course.courseId(), visitor.accountId()) != null) {
            Web.moveOn(ctx, "/", standing(course, visitor.accountId()));
            return;
        }
        Web.show(ctx, joinPage(ctx, inClass(ctx, course, PersonForm.blank("", ""))));
    }

    private void createInClass(Context ctx, ClaimRepository.Asked course) {
        var visitor = Web.visitorIfAny(ctx);
        if (visitor != null) {
            joining.ask(course, visitor.accountId());
            Web.moveOn(ctx, "/", standing(course, visitor.accountId()));
            return;
        }
        newcomers.count(ctx.ip());
        var input = Web.input(ctx);
        var password = input.text("password");
        var form = PersonForm.read(input);
        form.needName()
                .needEmail()
                .needPassword(password, List.of(form.name(), form.email(), course.code(), course.title()));
        refuseTaken(form);
        if (form.errors().any()) {
            ctx.status(422);
            Web.show(ctx, joinPage(ctx, inClass(ctx, course, form)));
            return;
        }
        var account = joining.newcomer(course, form, password);
        sessions.begin(ctx, account);
        Web.moveOn(ctx, "/", standing(course, account.id()));
    }

    private JoinPage inClass(Context ctx, ClaimRepository.Asked course, PersonForm form) {
        boolean nobody = Web.visitorIfAny(ctx) == null;
        var path = TokenPurpose.CLAIM.path(ClaimCodes.normal(ctx.pathParam("code")));
        return new JoinPage(
                path,
                "Ask to join " + course.code(),
                course.title() + ", " + course.term() + ". Your instructor lets you in after looking at your name.",
                List.of(),
                true,
                nobody,
                nobody,
                nobody,
                "",
                form,
                "Ask to join",
                nobody ? signIn(path) : "");
    }

    private String standing(ClaimRepository.Asked course, long accountId) {
        var status = claims.status(course.courseId(), accountId);
        if ("ASKED".equals(status)) {
            return "You asked to join " + course.label() + ". It opens when your instructor lets you in.";
        }
        return "ACTIVE".equals(status)
                ? "You take part in " + course.label() + "."
                : "You have left " + course.label() + ". Your instructor can let you in again.";
    }

    // what the codes stand for

    private Ticket claimTicket(Context ctx) {
        TokenPages.keepAddress(ctx);
        var code = ClaimCodes.normal(ctx.pathParam("code"));
        return new Ticket(TokenPurpose.CLAIM, code, TokenPurpose.CLAIM.path(code));
    }

    private static Ticket invitationTicket(Context ctx) {
        TokenPages.keepAddress(ctx);
        var token = ctx.pathParam("token");
        return new Ticket(TokenPurpose.INVITATION, token, TokenPurpose.INVITATION.path(token));
    }

    private @Nullable Account holder(Ticket ticket) {
        return tokens.holder(ticket.purpose(), ticket.token());
    }

    private Account invited(Ticket ticket) {
        var account = holder(ticket);
        if (account == null) {
            throw Problem.notFound();
        }
        return account;
    }

    private ClaimRepository.Asked course(Context ctx, Ticket ticket) {
        limitGuessing(ctx);
        var course = claims.byClassCode(ticket.token());
        if (course == null) {
            wrongCodes.count(ctx.ip());
            throw Problem.notFound();
        }
        return course;
    }

    private void limitGuessing(Context ctx) {
        if (wrongCodes.spent(ctx.ip())) {
            throw RateLimit.tooOften();
        }
    }

    private void refuseTaken(PersonForm form) {
        form.errors()
                .addIf(
                        accounts.findByEmail(form.email()) != null,
                        "email",
                        "There is an account with this address. Sign in with it first, by the link below.");
    }

    private gg.jte.models.runtime.JteModel joinPage(Context ctx, JoinPage page) {
        return templates.accountJoin(Web.frame(ctx, TITLE), page);
    }

    private void refuseCode(Context ctx, String typed, String error) {
        Web.refuse(ctx, templates.accountJoinCode(Web.frame(ctx, TITLE), new JoinCodePage(typed, error)));
    }

    private static String signIn(String path) {
        return "/sign-in?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
