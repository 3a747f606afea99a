package howtotalk.routes;

import howtotalk.account.ClaimCodes;
import howtotalk.account.Confirmed;
import howtotalk.account.Instructors;
import howtotalk.account.Invitations;
import howtotalk.account.OneTimeTokens;
import howtotalk.account.Passwords;
import howtotalk.account.SecondFactorFor;
import howtotalk.account.Sessions;
import howtotalk.audit.Audit;
import howtotalk.contact.HomeZone;
import howtotalk.course.CourseAccess;
import howtotalk.db.Database;
import howtotalk.exchange.ContactExport;
import howtotalk.files.FileStore;
import howtotalk.gradebook.MissingPolicy;
import howtotalk.grading.Assessments;
import howtotalk.grading.GradingCounts;
import howtotalk.grading.recomputation.Recomputation;
import howtotalk.mail.LetterDraftController;
import howtotalk.mail.LetterDrafts;
import howtotalk.mail.Mailer;
import howtotalk.web.FormKeys;
import howtotalk.web.RateLimit;
import java.time.InstantSource;
import templates.Templates;

/** What several parts of the program need; each is built once. */
public final class Common {

    public final Database database;
    public final Templates templates;
    public final InstantSource clock;
    public final String baseUrl;
    public final Mailer mailer;
    public final FileStore files;
    public final Audit audit;
    public final FormKeys formKeys;
    public final CourseAccess access;
    public final RateLimit exports;
    public final RateLimit imports;
    public final RateLimit uploads;
    public final RateLimit searches;
    public final Passwords passwords;
    public final Sessions sessions;
    public final OneTimeTokens tokens;
    public final Invitations invitations;
    public final ClaimCodes claimCodes;
    public final Instructors instructors;
    public final Confirmed confirmed;
    public final GradingCounts gradingCounts;
    public final Recomputation scoreChanges;
    public final Assessments assessments;
    public final LetterDrafts drafts;
    public final LetterDraftController letters;
    public final HomeZone homeZone;
    public final ContactExport contactExport;

    /**
     * @param database of the data folder, open
     * @param files kept beside it
     * @param mailer writes the outbox
     * @param baseUrl by which people reach the server
     * @param passwords hashes and checks them
     * @param secondFactorFor who has to sign in by two steps
     * @param clock what every rule takes for now
     */
    public Common(
            Database database,
            Templates templates,
            FileStore files,
            Mailer mailer,
            String baseUrl,
            Passwords passwords,
            SecondFactorFor secondFactorFor,
            InstantSource clock) {
        this.database = database;
        this.templates = templates;
        this.files = files;
        this.mailer = mailer;
        this.baseUrl = baseUrl;
        this.clock = clock;
        this.audit = new Audit(database, clock);
        this.formKeys = new FormKeys(database, clock);
        this.access = new CourseAccess(database);
        this.exports = new RateLimit(60, clock);
        this.imports = new RateLimit(60, clock);
        this.uploads = new RateLimit(200, clock);
        this.searches = new RateLimit(2000, clock);
        this.passwords = passwords;
        this.sessions = new Sessions(database, secondFactorFor, clock);
        this.tokens = new OneTimeTokens(database, clock);
        this.invitations = new Invitations(database, tokens, mailer, baseUrl);
        this.claimCodes = new ClaimCodes(tokens, baseUrl);
        this.instructors = new Instructors(database, invitations, audit, clock, baseUrl);
        this.confirmed = new Confirmed(clock);
        this.gradingCounts = new GradingCounts(database, clock);
        this.scoreChanges = new Recomputation(
                database,
                (graded, percent, possible, noShow) ->
                        new MissingPolicy(percent).counted(graded.score(), possible, noShow, graded.timeliness()),
                audit,
                clock);
        this.assessments = new Assessments(database, audit, clock);
        this.drafts = new LetterDrafts(database, clock);
        this.letters = new LetterDraftController(database, drafts);
        this.homeZone = new HomeZone(database, clock);
        this.contactExport = new ContactExport(database);
    }
}
