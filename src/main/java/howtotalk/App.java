package howtotalk;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import howtotalk.account.AccountRepository;
import howtotalk.account.AccountSettingsController;
import howtotalk.account.AdminController;
import howtotalk.account.ClaimCodes;
import howtotalk.account.ConfirmController;
import howtotalk.account.Confirmed;
import howtotalk.account.EmailChange;
import howtotalk.account.EmailChangeController;
import howtotalk.account.Instructors;
import howtotalk.account.Invitations;
import howtotalk.account.JoinController;
import howtotalk.account.Joining;
import howtotalk.account.LinkRequests;
import howtotalk.account.NewPassword;
import howtotalk.account.OneTimeTokens;
import howtotalk.account.PasswordCheck;
import howtotalk.account.PasswordResetController;
import howtotalk.account.Passwords;
import howtotalk.account.SecondFactor;
import howtotalk.account.SecondFactorAccess;
import howtotalk.account.SecondFactorController;
import howtotalk.account.SecondStepController;
import howtotalk.account.Sessions;
import howtotalk.account.Setup;
import howtotalk.account.SetupController;
import howtotalk.account.SignInController;
import howtotalk.account.SignInLinkController;
import howtotalk.activity.ActivityDayController;
import howtotalk.activity.MinutesController;
import howtotalk.assignment.AssignmentController;
import howtotalk.assignment.OverrideController;
import howtotalk.assignment.PreviewController;
import howtotalk.attendance.roll.RollController;
import howtotalk.attendance.term.OwnAttendanceController;
import howtotalk.attendance.term.TermController;
import howtotalk.audit.Audit;
import howtotalk.coach.NoteController;
import howtotalk.contact.ContactController;
import howtotalk.contact.HomeZone;
import howtotalk.course.CourseAccess;
import howtotalk.course.CourseController;
import howtotalk.course.CourseFrames;
import howtotalk.course.SectionMeetings;
import howtotalk.course.making.CourseMakingController;
import howtotalk.course.settings.CourseSettingsController;
import howtotalk.course.settings.ShiftController;
import howtotalk.db.CannotOpen;
import howtotalk.db.DataFolder;
import howtotalk.db.Database;
import howtotalk.digest.DigestController;
import howtotalk.digest.Digests;
import howtotalk.exchange.ContactExport;
import howtotalk.exchange.ContactExportController;
import howtotalk.exchange.ContactImport;
import howtotalk.exchange.ContactImportController;
import howtotalk.files.FileController;
import howtotalk.files.FileStore;
import howtotalk.giving.GivingController;
import howtotalk.gradebook.GradebookController;
import howtotalk.gradebook.MissingPolicy;
import howtotalk.gradebook.cells.CellController;
import howtotalk.gradebook.exchange.ExportController;
import howtotalk.gradebook.exchange.GradeImport;
import howtotalk.gradebook.exchange.GradeImportController;
import howtotalk.gradebook.history.HistoryController;
import howtotalk.gradebook.messages.MessageController;
import howtotalk.gradebook.own.GradesController;
import howtotalk.gradebook.own.WhatIfController;
import howtotalk.gradebook.participation.CountingController;
import howtotalk.gradebook.registrar.GradeRosterController;
import howtotalk.gradebook.statistics.StatisticsController;
import howtotalk.gradebook.totals.GroupsController;
import howtotalk.gradebook.totals.TotalController;
import howtotalk.gradebook.warnings.WarningController;
import howtotalk.grading.Assessments;
import howtotalk.grading.GradingCounts;
import howtotalk.grading.Recomputation;
import howtotalk.grading.Restorations;
import howtotalk.grading.RubricRecomputation;
import howtotalk.grading.bank.BankController;
import howtotalk.grading.desk.DeskController;
import howtotalk.grading.desk.GradeController;
import howtotalk.grading.lines.CriterionController;
import howtotalk.grading.lines.GridController;
import howtotalk.grading.queue.QueueController;
import howtotalk.grading.regrade.RegradeController;
import howtotalk.grading.regrade.RegradeDeskController;
import howtotalk.grading.regrade.RegradeMails;
import howtotalk.grading.release.ReleaseController;
import howtotalk.grading.release.Releases;
import howtotalk.grading.reply.Replies;
import howtotalk.grading.reply.ReplyController;
import howtotalk.grading.revision.RevisionController;
import howtotalk.grading.spotcheck.SpotCheckController;
import howtotalk.home.CalendarController;
import howtotalk.home.ComponentsController;
import howtotalk.home.CountsOfStudent;
import howtotalk.home.HomeController;
import howtotalk.home.MoreController;
import howtotalk.home.NudgeController;
import howtotalk.home.OfflineController;
import howtotalk.home.OwnDataController;
import howtotalk.home.Todays;
import howtotalk.introduction.IntroductionController;
import howtotalk.mail.LetterDraftController;
import howtotalk.mail.LetterDrafts;
import howtotalk.mail.MailSender;
import howtotalk.mail.Mailer;
import howtotalk.opportunity.OpportunityController;
import howtotalk.outcome.closing.EndOfTermController;
import howtotalk.outcome.closing.Reminders;
import howtotalk.outcome.filing.ChecklistController;
import howtotalk.outcome.filing.DraftController;
import howtotalk.outcome.filing.Drafts;
import howtotalk.outcome.filing.OutcomeController;
import howtotalk.outcome.filing.PathController;
import howtotalk.outcome.proof.ProofController;
import howtotalk.outcome.proof.Proofs;
import howtotalk.outcome.proof.VerifyController;
import howtotalk.plan.PlanController;
import howtotalk.report.paper.ReportController;
import howtotalk.report.shared.SharedReportController;
import howtotalk.report.shared.SharedReports;
import howtotalk.report.shared.SharingController;
import howtotalk.roster.EnrolmentController;
import howtotalk.roster.ImportController;
import howtotalk.roster.RosterController;
import howtotalk.roster.RosterImport;
import howtotalk.rubric.exchange.RubricFileController;
import howtotalk.rubric.exchange.RubricImport;
import howtotalk.rubric.library.RubricController;
import howtotalk.rubric.library.RubricLibrary;
import howtotalk.story.StoryController;
import howtotalk.submission.AttemptController;
import howtotalk.submission.WorkController;
import howtotalk.talk.RoomController;
import howtotalk.talk.SpeakingDayController;
import howtotalk.talk.TalkController;
import howtotalk.target.CompanyController;
import howtotalk.target.GroupController;
import howtotalk.target.MarketController;
import howtotalk.target.OnTarget;
import howtotalk.touch.LatestCourseDays;
import howtotalk.touch.PersonController;
import howtotalk.touch.TouchController;
import howtotalk.web.FormKeys;
import howtotalk.web.HealthController;
import howtotalk.web.RateLimit;
import howtotalk.web.Site;
import howtotalk.web.StaticFiles;
import howtotalk.web.WebServer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import templates.DynamicTemplates;
import templates.StaticTemplates;
import templates.Templates;

/** The composition root: builds every part once and hands each what it needs. */
public final class App implements AutoCloseable {

    final Database database;
    final Site site;
    final Templates templates;
    final InstantSource clock;

    // kits
    final Audit audit;
    final FormKeys formKeys;
    final HealthController health;
    final @Nullable ComponentsController components;
    final Mailer mailer;
    private final @Nullable MailSender mailSender;
    final FileStore files;
    final Sweeps sweeps;

    // accounts
    final Passwords passwords;
    final Sessions sessions;
    final SecondFactor secondFactor;
    final SecondStepController secondStep;
    final SecondFactorController secondFactors;
    final SignInController signIn;
    final OneTimeTokens tokens;
    final Invitations invitations;
    final ClaimCodes claimCodes;
    final Instructors instructors;
    final Confirmed confirmed;
    final Setup setup;
    final SetupController firstStart;
    final PasswordResetController passwordResets;
    final SignInLinkController signInLinks;
    final JoinController joining;
    final ConfirmController confirm;
    final AccountSettingsController settings;
    final EmailChangeController emailChanges;
    final AdminController administration;

    // limits
    final RateLimit exports;
    final RateLimit imports;
    final RateLimit uploads;
    final RateLimit searches;

    // courses
    final CourseAccess access;
    final CourseController courses;
    final CourseMakingController courseMaking;
    final CourseSettingsController courseSettings;
    final ShiftController shifts;

    // roster
    final RosterController roster;
    final EnrolmentController enrolments;
    final ImportController rosterImports;

    // attendance
    final RollController roll;
    final TermController attendanceTerm;
    final OwnAttendanceController ownAttendance;
    final CountingController counting;
    final WarningController warnings;

    // assignments
    final AssignmentController assignments;
    final OverrideController overrides;
    final RubricController rubrics;
    final RubricFileController rubricFiles;
    final PreviewController previews;

    // submissions
    final WorkController work;
    final AttemptController attempts;
    final FileController fileDelivery;

    // grading
    final GradingCounts gradingCounts;
    final Assessments assessments;
    final QueueController grading;
    final CriterionController gradingCriterion;
    final GridController gradingGrid;
    final DeskController desk;
    final GradeController gradeChanges;
    final BankController commentBank;
    final Replies replies;
    final ReplyController replying;
    final ReleaseController releasing;
    final RevisionController revisions;
    final RegradeController regrades;
    final RegradeDeskController regradeDesk;
    final SpotCheckController spotChecks;

    // gradebook
    final GradebookController gradebook;
    final CellController cells;
    final HistoryController gradeHistory;
    final TotalController totals;
    final StatisticsController statistics;
    final GroupsController assignmentGroups;
    final LetterDraftController letters;
    final MessageController messages;
    final ExportController gradeExports;
    final GradeImportController gradeImports;
    final GradesController grades;
    final WhatIfController whatIf;
    final GradeRosterController gradeRosters;

    // network
    final HomeZone homeZone;
    final ContactController contacts;
    final ContactImportController contactImports;
    final ContactExportController contactExports;
    final PersonController person;
    final TouchController touches;
    final ActivityDayController activityDays;
    final MinutesController minutes;
    final GivingController giving;
    final NoteController notes;
    final PlanController plans;
    final IntroductionController introductions;
    final MarketController market;
    final CompanyController targetCompanies;
    final GroupController groups;

    // stories
    final StoryController stories;

    // talks
    final SpeakingDayController speakingDays;
    final RoomController room;
    final TalkController talks;

    // opportunities
    final OpportunityController opportunities;

    // outcomes
    final DraftController outcomeDrafts;
    final OutcomeController outcomes;
    final PathController opportunityPaths;
    final ChecklistController checklists;
    final ProofController proof;
    final VerifyController verify;
    final RateLimit verifiers;
    final EndOfTermController endOfTerm;
    final Reminders reminders;

    // report
    final ReportController report;
    final SharingController sharing;
    final SharedReportController sharedReports;

    // home
    final HomeController home;
    final MoreController more;
    final OfflineController offline;
    final OwnDataController ownData;
    final CalendarController calendar;
    final NudgeController nudges;
    final DigestController digest;
    final Digests digests;

    private final DataFolder.ServerLock lock;
    private final WebServer server;

    private App(Config config, InstantSource clock, DataFolder folder, DataFolder.ServerLock lock, Database database) {
        this.lock = lock;
        this.database = database;
        this.clock = clock;

        this.gradingCounts = new GradingCounts(database, clock);
        var statics = new StaticFiles(publicFiles(config.reloadFrom()));
        this.templates = templates(config.reloadFrom());
        this.site = new Site(
                config.baseUrl(), statics.path(), config.demo(), new CourseFrames(database, gradingCounts), templates);

        // kits
        this.audit = new Audit(database, clock);
        this.formKeys = new FormKeys(database, clock);
        this.health = new HealthController(database, config.data());
        this.components = config.reloadFrom() == null ? null : new ComponentsController(templates);
        this.mailer = new Mailer(database, clock, config.smtpUrl() != null);
        this.mailSender =
                config.smtpUrl() == null ? null : new MailSender(database, clock, config.smtpUrl(), config.baseUrl());
        this.files = new FileStore(folder, database, clock);

        // accounts
        this.passwords = new Passwords();
        this.sessions = new Sessions(database, config.secondFactorFor(), clock);
        this.secondFactor = new SecondFactor(database, audit, clock);
        var contactImport = new ContactImport(database, clock);
        var gradeImport = new GradeImport(database, audit, clock);
        var rubricLibrary = new RubricLibrary(database, clock);
        var rubricImport = new RubricImport(database, rubricLibrary, audit, clock);
        var releases = new Releases(database, audit, mailer, config.baseUrl(), clock);
        this.tokens = new OneTimeTokens(database, clock);
        this.secondStep = new SecondStepController(templates, database, secondFactor, tokens, sessions, audit);
        this.signIn = new SignInController(templates, database, passwords, sessions, secondStep, audit, clock);
        this.invitations = new Invitations(database, tokens, mailer, config.baseUrl());
        this.claimCodes = new ClaimCodes(tokens, config.baseUrl());
        this.instructors = new Instructors(database, invitations, audit, clock, config.baseUrl());
        this.confirmed = new Confirmed(clock);
        this.secondFactors = new SecondFactorController(templates, database, secondFactor, confirmed, sessions);
        this.setup = new Setup(database, tokens, config.baseUrl());
        this.firstStart = new SetupController(templates, database, setup, tokens, passwords, sessions, audit, clock);
        var newPassword = new NewPassword(database, passwords, tokens, sessions, invitations, clock, config.baseUrl());
        var linkRequests = new LinkRequests(database, invitations, tokens, audit, clock);
        this.passwordResets =
                new PasswordResetController(templates, database, linkRequests, invitations, newPassword, tokens, audit);
        this.signInLinks = new SignInLinkController(
                templates, database, linkRequests, invitations, tokens, sessions, secondStep, audit);
        this.joining = new JoinController(
                templates, database, tokens, new Joining(database, tokens, newPassword, audit, clock), sessions, clock);
        var passwordCheck = new PasswordCheck(database, passwords, sessions, audit, clock);
        this.confirm = new ConfirmController(templates, database, passwordCheck);
        var emailChange = new EmailChange(database, tokens, invitations, audit, clock, config.baseUrl());
        this.emailChanges = new EmailChangeController(templates, emailChange);
        this.settings = new AccountSettingsController(
                templates, database, sessions, passwordCheck, newPassword, emailChange, audit, clock);
        this.administration = new AdminController(
                templates,
                database,
                instructors,
                invitations,
                tokens,
                sessions,
                secondFactor,
                confirmed,
                formKeys,
                mailer,
                audit,
                clock);

        // limits by account and hour: well above what somebody at work needs, well below what a script would
        this.exports = new RateLimit(60, clock);
        this.imports = new RateLimit(60, clock);
        this.uploads = new RateLimit(200, clock);
        this.searches = new RateLimit(2000, clock);

        // courses
        database.transaction(() -> new SectionMeetings(database).settleUndated());
        this.access = new CourseAccess(database);
        this.courses = new CourseController(templates, database, clock);
        this.courseMaking = new CourseMakingController(templates, database, formKeys, audit, clock);
        var scoreChanges = new Recomputation(
                database,
                (graded, percent, possible, noShow) ->
                        new MissingPolicy(percent).counted(graded.score(), possible, noShow, graded.timeliness()),
                audit,
                clock);
        this.courseSettings = new CourseSettingsController(templates, database, formKeys, scoreChanges, audit, clock);
        this.shifts = new ShiftController(templates, database, formKeys, scoreChanges, audit, clock);

        // roster
        this.roster = new RosterController(templates, database, invitations, claimCodes, formKeys, audit, clock);
        this.enrolments = new EnrolmentController(
                templates,
                database,
                sessions,
                formKeys,
                scoreChanges,
                audit,
                new CountsOfStudent(database, clock),
                clock);
        this.rosterImports = new ImportController(
                templates, database, new RosterImport(database, audit, clock), formKeys, scoreChanges, clock);

        // attendance
        this.roll = new RollController(templates, database, clock);
        this.attendanceTerm = new TermController(templates, database, audit, clock);
        this.ownAttendance = new OwnAttendanceController(templates, database, clock);

        // assignments
        this.assignments = new AssignmentController(templates, database, formKeys, scoreChanges, clock);
        this.rubrics = new RubricController(
                templates,
                database,
                rubricLibrary,
                new RubricRecomputation(database, scoreChanges, clock),
                formKeys,
                audit);
        this.rubricFiles = new RubricFileController(templates, database, rubricImport, formKeys);
        this.overrides = new OverrideController(templates, database, scoreChanges, audit);
        this.previews = new PreviewController(templates);

        // submissions
        this.work = new WorkController(templates, database, files, clock);
        this.attempts = new AttemptController(templates, database, formKeys, files, audit, clock);
        this.fileDelivery = new FileController(
                files, List.of(AttemptController.fileReaders(database), Proofs.fileReaders(database)), audit);

        // grading
        this.assessments = new Assessments(database, audit, clock);
        this.grading = new QueueController(templates, database, gradingCounts, clock);
        this.gradingCriterion = new CriterionController(templates, database, assessments, clock);
        this.gradingGrid = new GridController(templates, database, assessments, clock);
        this.replies = new Replies(database, mailer, config.baseUrl(), clock);
        this.replying = new ReplyController(templates, database, replies, formKeys);
        this.desk = new DeskController(templates, database, assessments, replies, files, clock);
        this.gradeChanges = new GradeController(database, assessments, new Restorations(database, audit, clock));
        this.commentBank = new BankController(templates, database, formKeys, clock);
        this.releasing = new ReleaseController(templates, database, releases, formKeys, clock);

        this.revisions = new RevisionController(templates, database, formKeys, audit, mailer, config.baseUrl(), clock);
        this.regrades = new RegradeController(templates, database, formKeys, audit, clock);
        this.regradeDesk = new RegradeDeskController(templates, database, audit, clock);
        this.spotChecks = new SpotCheckController(templates, database, formKeys, new SecureRandom(), clock);

        // gradebook
        this.cells = new CellController(templates, database, assessments, clock);
        this.gradeHistory = new HistoryController(templates, database);
        this.totals = new TotalController(templates, database, audit, clock);
        this.statistics = new StatisticsController(templates, database, clock);
        this.assignmentGroups = new GroupsController(templates, database, formKeys, audit, clock);
        var drafts = new LetterDrafts(database, clock);
        this.letters = new LetterDraftController(database, drafts);
        this.messages = new MessageController(templates, database, drafts, mailer, formKeys, audit, clock);
        this.gradebook = new GradebookController(templates, database, clock);
        this.gradeExports = new ExportController(templates, database, audit, clock);
        this.gradeImports = new GradeImportController(templates, database, gradeImport, formKeys);
        this.warnings = new WarningController(templates, database, drafts, mailer, formKeys, audit, clock);
        this.counting = new CountingController(templates, database, assessments, formKeys, audit, clock);
        this.grades = new GradesController(templates, database, clock);
        this.gradeRosters = new GradeRosterController(templates, database, formKeys, audit, clock);
        this.whatIf = new WhatIfController(templates, database, clock);

        // network
        this.homeZone = new HomeZone(database, clock);
        var onTarget = new OnTarget(database, homeZone);
        this.contacts = new ContactController(
                templates, database, formKeys, homeZone, new LatestCourseDays(database), onTarget, clock);
        this.contactImports = new ContactImportController(templates, contactImport, formKeys, homeZone);
        var contactExport = new ContactExport(database);
        this.contactExports = new ContactExportController(contactExport);
        this.person = new PersonController(templates, database, homeZone);
        this.touches = new TouchController(templates, database, formKeys, homeZone, clock);
        this.activityDays = new ActivityDayController(database, homeZone);
        this.minutes = new MinutesController(templates, database, homeZone, clock);
        this.giving = new GivingController(templates, database, homeZone);
        this.notes = new NoteController(templates, database, formKeys, homeZone, clock);
        this.plans = new PlanController(templates, database, homeZone, clock);
        this.introductions = new IntroductionController(templates, database, homeZone, onTarget);
        this.market = new MarketController(templates, database, onTarget, homeZone, clock);
        this.targetCompanies = new CompanyController(templates, database, formKeys, homeZone, clock);
        this.groups = new GroupController(templates, database, formKeys, homeZone, clock);

        // stories
        this.stories = new StoryController(templates, database, formKeys, homeZone, clock);

        // talks
        this.speakingDays = new SpeakingDayController(templates, database, formKeys, new SecureRandom(), clock);
        this.room = new RoomController(templates, database, assessments, formKeys, clock);
        this.talks = new TalkController(templates, database, clock);

        // opportunities
        this.opportunities = new OpportunityController(templates, database, formKeys, homeZone, clock);

        // outcomes
        this.verifiers = new RateLimit(10, clock);
        var outcomeDrafts = new Drafts(database, clock);
        this.outcomeDrafts = new DraftController(outcomeDrafts, homeZone);
        var proofs = new Proofs(database, files, mailer, audit, config.baseUrl(), clock);
        this.outcomes = new OutcomeController(
                templates, database, outcomeDrafts, proofs, files, formKeys, confirmed, audit, clock);
        this.checklists = new ChecklistController(templates, database);
        this.proof = new ProofController(templates, proofs, files, formKeys, confirmed);
        this.verify = new VerifyController(templates, proofs, clock);
        this.endOfTerm = new EndOfTermController(templates, database, outcomeDrafts, mailer, audit, clock);
        this.reminders = new Reminders(database, mailer, clock, config.baseUrl());
        this.opportunityPaths = new PathController(templates, database, homeZone, clock);

        // report
        this.report = new ReportController(templates, database, audit, clock);
        var shared = new SharedReports(database, audit, clock);
        this.sharing = new SharingController(templates, database, shared, confirmed, formKeys, config.baseUrl(), clock);
        this.sharedReports = new SharedReportController(templates, shared, clock);

        // home
        this.offline = new OfflineController(site);
        var todays = new Todays(database, reminders);
        this.home = new HomeController(templates, database, todays, gradingCounts, clock);
        this.more = new MoreController(templates, database, homeZone, clock);
        this.ownData = new OwnDataController(database, contactExport, files);
        this.calendar = new CalendarController(templates, database, homeZone, clock);
        this.nudges = new NudgeController(templates, database, drafts, mailer, formKeys, clock);
        this.digest = new DigestController(templates, database, homeZone, mailer, clock);
        this.digests = new Digests(database, todays, mailer, clock, config.baseUrl());
        this.sweeps = new Sweeps(
                sessions,
                files,
                contactImport,
                gradeImport,
                rubricImport,
                digests,
                reminders,
                releases,
                new RegradeMails(database, mailer, config.baseUrl(), clock),
                replies);

        this.server = new WebServer(
                site,
                sessions,
                statics,
                setup.gate(SecondFactorAccess.gate(Routes.of(this))),
                hosts(config),
                config.grace());
    }

    /**
     * Opens the data folder and listens.
     *
     * @param config the settings
     * @param clock what every rule takes for now
     * @return the running program
     * @throws howtotalk.db.CannotOpen with a sentence if the folder cannot be used
     */
    public static App start(Config config, InstantSource clock) {
        Logging.setUp();
        var folder = DataFolder.at(config.data());
        var lock = folder.lock();
        try {
            var database = Database.open(folder);
            try {
                refuseMixing(config, database);
                var app = new App(config, clock, folder, lock, database);
                app.listen(config);
                return app;
            } catch (RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void listen(Config config) {
        try {
            server.start(config.host(), config.port());
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
        if (mailSender != null) {
            mailSender.start();
        }
        sweeps.start();
    }

    /** The demonstration's passwords are printed in the README: it never becomes a course, nor a course a demonstration. */
    private static void refuseMixing(Config config, Database database) {
        if (!config.demo() && database.isDemo()) {
            throw new CannotOpen(
                    "The folder " + config.data().toAbsolutePath()
                            + " holds the demonstration, whose passwords everybody knows. Start it with the demo command, or name another folder with --data.");
        }
        if (config.demo() && !database.isDemo() && hasAccounts(database)) {
            throw new CannotOpen("The folder " + config.data().toAbsolutePath()
                    + " holds people of a real course. Name an empty folder for the demonstration with --data.");
        }
    }

    /** Whether anybody has an account here. */
    static boolean hasAccounts(Database database) {
        return database.repository(AccountRepository.class).any();
    }

    /** The link that makes the first administrator, to be printed on the console, or nothing if there is one. */
    public @Nullable String setupLink() {
        return setup.linkIfNeeded();
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        if (mailSender != null) {
            mailSender.close();
        }
        sweeps.close();
        database.close();
        lock.close();
    }

    private static Templates templates(@Nullable Path reloadFrom) {
        if (reloadFrom == null) {
            return new StaticTemplates();
        }
        var engine = TemplateEngine.create(
                new DirectoryCodeResolver(reloadFrom.resolve("templates")),
                reloadFrom.resolve("target").resolve("jte-classes"),
                ContentType.Html,
                App.class.getClassLoader());
        engine.setTrimControlStructures(true);
        return new DynamicTemplates(engine);
    }

    private static @Nullable Path publicFiles(@Nullable Path reloadFrom) {
        return reloadFrom == null ? null : reloadFrom.resolve("src/main/resources/public");
    }

    /** The names by which this server may be called: its base URL, and on this machine the loopback names. */
    private static @Nullable Set<String> hosts(Config config) {
        if (config.port() == 0) {
            return null;
        }
        var hosts = new HashSet<String>();
        hosts.add(config.baseUrl().replaceFirst("^https?://", ""));
        if (config.loopback()) {
            hosts.add("localhost:" + config.port());
            hosts.add("127.0.0.1:" + config.port());
            hosts.add("[::1]:" + config.port());
        }
        return hosts;
    }
}
