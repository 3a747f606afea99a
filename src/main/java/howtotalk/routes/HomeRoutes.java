package howtotalk.routes;

import static howtotalk.web.Access.ANYONE;
import static howtotalk.web.Access.SIGNED_IN;

import howtotalk.course.CourseAccess.Part;
import howtotalk.course.Scope;
import howtotalk.digest.DigestController;
import howtotalk.digest.Digests;
import howtotalk.home.CalendarController;
import howtotalk.home.HomeController;
import howtotalk.home.MoreController;
import howtotalk.home.NudgeController;
import howtotalk.home.OwnDataController;
import howtotalk.home.Todays;
import howtotalk.mail.LetterKind;
import howtotalk.outcome.closing.Reminders;
import howtotalk.web.Router;

/** Where one is needed, and what goes with a person and not with a course. */
public final class HomeRoutes {

    /** Writes the weekly mails. */
    public final Digests digests;

    private final HomeController home;
    private final MoreController more;
    private final OwnDataController ownData;
    private final CalendarController calendar;
    private final NudgeController nudges;
    private final DigestController digest;
    private final Common common;

    public HomeRoutes(Common common, Reminders reminders) {
        this.common = common;
        var todays = new Todays(common.database, reminders);
        this.home = new HomeController(common.templates, common.database, todays, common.gradingCounts, common.clock);
        this.more = new MoreController(common.templates, common.database, common.homeZone, common.clock);
        this.ownData = new OwnDataController(common.database, common.contactExport, common.files);
        this.calendar = new CalendarController(common.templates, common.database, common.homeZone, common.clock);
        this.nudges = new NudgeController(
                common.templates, common.database, common.drafts, common.mailer, common.formKeys, common.clock);
        this.digest =
                new DigestController(common.templates, common.database, common.homeZone, common.mailer, common.clock);
        this.digests = new Digests(common.database, todays, common.mailer, common.clock, common.baseUrl);
    }

    /** The paths, what answers each, and who may follow it. */
    public void add(Router routes) {
        routes.get("/", home::show, SIGNED_IN);
        routes.get("/more", more::show, SIGNED_IN);
        routes.get("/my-data.zip", common.exports.on(ownData::show), SIGNED_IN);
        routes.get("/what-my-instructor-sees", more::seen, SIGNED_IN);
        routes.get("/courses/{id}/nudges/new", nudges::blank, common.access.of(Part.STAFF, Scope.COURSE));
        routes.post("/courses/{id}/nudges", nudges::create, common.access.of(Part.STAFF, Scope.COURSE));
        routes.post(
                "/courses/{id}/nudges/draft",
                common.letters.save(LetterKind.NUDGE),
                common.access.of(Part.STAFF, Scope.COURSE));
        routes.get("/settings/calendar", calendar::show, SIGNED_IN);
        routes.post("/settings/calendar", calendar::create, SIGNED_IN);
        routes.post("/settings/calendar/removal", calendar::delete, SIGNED_IN);
        routes.get("/calendar/{token}.ics", calendar::feed, ANYONE);
        routes.get("/settings/weekly-mail", digest::show, SIGNED_IN);
        routes.post("/settings/weekly-mail", digest::update, SIGNED_IN);
        routes.get("/weekly-mail/{token}", digest::blankEnd, ANYONE);
        routes.post("/weekly-mail/{token}", digest::end, ANYONE);
    }
}
