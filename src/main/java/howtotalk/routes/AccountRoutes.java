package howtotalk.routes;

import static howtotalk.web.Access.ADMINISTRATOR;
import static howtotalk.web.Access.ANYONE;
import static howtotalk.web.Access.SIGNED_IN;

import howtotalk.account.NewPassword;
import howtotalk.account.PasswordCheck;
import howtotalk.account.admin.AdminController;
import howtotalk.account.joining.JoinController;
import howtotalk.account.joining.Joining;
import howtotalk.account.joining.Setup;
import howtotalk.account.joining.SetupController;
import howtotalk.account.secondfactor.SecondFactor;
import howtotalk.account.secondfactor.SecondFactorController;
import howtotalk.account.settings.AccountSettingsController;
import howtotalk.account.settings.ConfirmController;
import howtotalk.account.settings.EmailChange;
import howtotalk.account.settings.EmailChangeController;
import howtotalk.account.signin.LinkRequests;
import howtotalk.account.signin.PasswordResetController;
import howtotalk.account.signin.SecondStepController;
import howtotalk.account.signin.SignInController;
import howtotalk.account.signin.SignInLinkController;
import howtotalk.web.Router;

/** Who signs in and how, joining, one’s settings, and the administrator’s pages. */
public final class AccountRoutes {

    /** Lets nobody in before there is an administrator. */
    public final Setup setup;

    private final SecondFactor secondFactor;
    private final SecondStepController secondStep;
    private final SignInController signIn;
    private final SecondFactorController secondFactors;
    private final SetupController firstStart;
    private final PasswordResetController passwordResets;
    private final SignInLinkController signInLinks;
    private final JoinController joining;
    private final ConfirmController confirm;
    private final EmailChangeController emailChanges;
    private final AccountSettingsController settings;
    private final AdminController administration;

    public AccountRoutes(Common common) {
        this.secondFactor = new SecondFactor(common.database, common.audit, common.clock);
        this.secondStep = new SecondStepController(
                common.templates, common.database, secondFactor, common.tokens, common.sessions, common.audit);
        this.signIn = new SignInController(
                common.templates,
                common.database,
                common.passwords,
                common.sessions,
                secondStep,
                common.audit,
                common.clock);
        this.secondFactors = new SecondFactorController(
                common.templates, common.database, secondFactor, common.confirmed, common.sessions);
        this.setup = new Setup(common.database, common.tokens, common.baseUrl);
        this.firstStart = new SetupController(
                common.templates,
                common.database,
                setup,
                common.tokens,
                common.passwords,
                common.sessions,
                common.audit,
                common.clock);
        var newPassword = new NewPassword(
                common.database,
                common.passwords,
                common.tokens,
                common.sessions,
                common.invitations,
                common.clock,
                common.baseUrl);
        var linkRequests =
                new LinkRequests(common.database, common.invitations, common.tokens, common.audit, common.clock);
        this.passwordResets = new PasswordResetController(
                common.templates,
                common.database,
                linkRequests,
                common.invitations,
                newPassword,
                common.tokens,
                common.audit);
        this.signInLinks = new SignInLinkController(
                common.templates,
                common.database,
                linkRequests,
                common.invitations,
                common.tokens,
                common.sessions,
                secondStep,
                common.audit);
        this.joining = new JoinController(
                common.templates,
                common.database,
                common.tokens,
                new Joining(common.database, common.tokens, newPassword, common.audit, common.clock),
                common.sessions,
                common.clock);
        var passwordCheck =
                new PasswordCheck(common.database, common.passwords, common.sessions, common.audit, common.clock);
        this.confirm = new ConfirmController(common.templates, common.database, passwordCheck);
        var emailChange = new EmailChange(
                common.database, common.tokens, common.invitations, common.audit, common.clock, common.baseUrl);
        this.emailChanges = new EmailChangeController(common.templates, emailChange);
        this.settings = new AccountSettingsController(
                common.templates,
                common.database,
                common.sessions,
                passwordCheck,
                newPassword,
                emailChange,
                common.audit,
                common.clock);
        this.administration = new AdminController(
                common.templates,
                common.database,
                common.instructors,
                common.invitations,
                common.tokens,
                common.sessions,
                secondFactor,
                common.confirmed,
                common.formKeys,
                common.mailer,
                common.audit,
                common.clock);
    }

    /** The paths, what answers each, and who may follow it. */
    public void add(Router routes) {
        routes.get("/sign-in", signIn::blank, ANYONE);
        routes.post("/sign-in", signIn::create, ANYONE);
        routes.get("/sign-in/code", secondStep::blank, ANYONE);
        routes.post("/sign-in/code", secondStep::create, ANYONE);
        routes.post("/sign-out", signIn::delete, ANYONE);

        routes.get("/setup", firstStart::closed, ANYONE);
        routes.post("/setup", firstStart::withoutLink, ANYONE);
        routes.get("/setup/{token}", firstStart::blank, ANYONE);
        routes.post("/setup/{token}", firstStart::create, ANYONE);

        routes.get("/password-resets/new", passwordResets::blank, ANYONE);
        routes.post("/password-resets", passwordResets::create, ANYONE);
        routes.get("/password-resets/{token}", passwordResets::show, ANYONE);
        routes.post("/password-resets/{token}", passwordResets::update, ANYONE);

        routes.get("/sign-in-links/new", signInLinks::blank, ANYONE);
        routes.post("/sign-in-links", signInLinks::create, ANYONE);
        routes.get("/sign-in-links/{token}", signInLinks::show, ANYONE);
        routes.post("/sign-in-links/{token}", signInLinks::use, ANYONE);
        routes.get("/phone", signInLinks::phone, SIGNED_IN);
        routes.post("/phone", signInLinks::phoneCode, SIGNED_IN);
        routes.get("/phone/{token}", signInLinks::showOnPhone, ANYONE);
        routes.post("/phone/{token}", signInLinks::useOnPhone, ANYONE);

        routes.get("/join", joining::blank, ANYONE);
        routes.post("/join", joining::find, ANYONE);
        routes.get("/join/{code}", joining::show, ANYONE);
        routes.post("/join/{code}", joining::create, ANYONE);
        routes.get("/invitations/{token}", joining::showInvitation, ANYONE);
        routes.post("/invitations/{token}", joining::createInvited, ANYONE);

        routes.get("/email-changes/{token}", emailChanges::show, ANYONE);
        routes.post("/email-changes/{token}", emailChanges::update, ANYONE);

        routes.get("/confirm", confirm::blank, SIGNED_IN);
        routes.post("/confirm", confirm::create, SIGNED_IN);
        routes.get("/settings", settings::show, SIGNED_IN);
        routes.post("/settings/name", settings::updateName, SIGNED_IN);
        routes.post("/settings/email", settings::updateEmail, SIGNED_IN);
        routes.post("/settings/password", settings::updatePassword, SIGNED_IN);
        routes.post("/settings/sessions/{id}/end", settings::endSession, SIGNED_IN);

        routes.get("/settings/second-factor", secondFactors::show, SIGNED_IN);
        routes.post("/settings/second-factor", secondFactors::create, SIGNED_IN);
        routes.post("/settings/second-factor/confirmation", secondFactors::confirm, SIGNED_IN);
        routes.post("/settings/second-factor/removal", secondFactors::delete, SIGNED_IN);

        routes.get("/admin", administration::list, ADMINISTRATOR);
        routes.post("/admin/invitations", administration::invite, ADMINISTRATOR);
        routes.get("/admin/accounts/{id}", administration::show, ADMINISTRATOR);
        routes.post("/admin/accounts/{id}/link", administration::makeLink, ADMINISTRATOR);
        routes.post("/admin/accounts/{id}/disabled", administration::setDisabled, ADMINISTRATOR);
        routes.post("/admin/accounts/{id}/administrator", administration::setAdministrator, ADMINISTRATOR);
        routes.post("/admin/accounts/{id}/instructor", administration::setInstructor, ADMINISTRATOR);
        routes.post("/admin/accounts/{id}/second-factor-removal", administration::removeSecondFactor, ADMINISTRATOR);
        routes.get("/admin/audit", administration::audit, ADMINISTRATOR);
        routes.get("/admin/mail", administration::outbox, ADMINISTRATOR);
        routes.post("/admin/mail/{id}/link", administration::makeLinkOfMail, ADMINISTRATOR);
    }
}
