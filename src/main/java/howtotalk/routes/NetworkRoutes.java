package howtotalk.routes;

import static howtotalk.web.Access.SIGNED_IN;

import howtotalk.activity.ActivityDayController;
import howtotalk.activity.MinutesController;
import howtotalk.coach.NoteController;
import howtotalk.contact.ContactController;
import howtotalk.exchange.ContactExportController;
import howtotalk.exchange.ContactImport;
import howtotalk.exchange.ContactImportController;
import howtotalk.giving.GivingController;
import howtotalk.introduction.IntroductionController;
import howtotalk.plan.PlanController;
import howtotalk.target.CompanyController;
import howtotalk.target.GroupController;
import howtotalk.target.MarketController;
import howtotalk.target.OnTarget;
import howtotalk.touch.LatestCourseDays;
import howtotalk.touch.PersonController;
import howtotalk.touch.TouchController;
import howtotalk.web.Router;

/** A student’s own network: people, the log, what to say, where one wants to go. */
public final class NetworkRoutes {

    /** Sweeps away what was read from a file and never taken over. */
    public final ContactImport contactImport;

    private final ContactController contacts;
    private final ContactImportController contactImports;
    private final ContactExportController contactExports;
    private final PersonController person;
    private final TouchController touches;
    private final ActivityDayController activityDays;
    private final MinutesController minutes;
    private final GivingController giving;
    private final NoteController notes;
    private final PlanController plans;
    private final IntroductionController introductions;
    private final MarketController market;
    private final CompanyController targetCompanies;
    private final GroupController groups;
    private final Common common;

    public NetworkRoutes(Common common) {
        this.common = common;
        var onTarget = new OnTarget(common.database, common.homeZone);
        this.contactImport = new ContactImport(common.database, common.clock);
        this.contacts = new ContactController(
                common.templates,
                common.database,
                common.formKeys,
                common.homeZone,
                new LatestCourseDays(common.database),
                onTarget,
                common.clock);
        this.contactImports =
                new ContactImportController(common.templates, contactImport, common.formKeys, common.homeZone);
        this.contactExports = new ContactExportController(common.contactExport);
        this.person = new PersonController(common.templates, common.database, common.homeZone);
        this.touches =
                new TouchController(common.templates, common.database, common.formKeys, common.homeZone, common.clock);
        this.activityDays = new ActivityDayController(common.database, common.homeZone);
        this.minutes = new MinutesController(common.templates, common.database, common.homeZone, common.clock);
        this.giving = new GivingController(common.templates, common.database, common.homeZone);
        this.notes =
                new NoteController(common.templates, common.database, common.formKeys, common.homeZone, common.clock);
        this.plans = new PlanController(common.templates, common.database, common.homeZone, common.clock);
        this.introductions = new IntroductionController(common.templates, common.database, common.homeZone, onTarget);
        this.market = new MarketController(common.templates, common.database, onTarget, common.homeZone, common.clock);
        this.targetCompanies = new CompanyController(
                common.templates, common.database, common.formKeys, common.homeZone, common.clock);
        this.groups =
                new GroupController(common.templates, common.database, common.formKeys, common.homeZone, common.clock);
    }

    /** The paths, what answers each, and who may follow it. */
    public void add(Router routes) {
        routes.get("/contacts", common.searches.on(contacts::list), SIGNED_IN);
        routes.get("/contacts.csv", common.exports.on(contactExports::table), SIGNED_IN);
        routes.get("/contacts.vcf", common.exports.on(contactExports::cards), SIGNED_IN);
        routes.get("/contacts/matches", common.searches.on(contacts::matches), SIGNED_IN);
        routes.get("/contacts/new", contacts::blank, SIGNED_IN);
        routes.post("/contacts", contacts::create, SIGNED_IN);
        routes.get("/contacts/{id}", person::show, SIGNED_IN);
        routes.get("/contacts/{id}/edit", contacts::edit, SIGNED_IN);
        routes.post("/contacts/{id}", contacts::update, SIGNED_IN);
        routes.post("/contacts/{id}/snooze", contacts::snooze, SIGNED_IN);
        routes.get("/contacts/{id}/merge", contacts::confirmMerge, SIGNED_IN);
        routes.post("/contacts/{id}/merge", contacts::merge, SIGNED_IN);
        routes.post("/contacts/{id}/split", contacts::split, SIGNED_IN);
        routes.get("/contacts/{id}/erase", contacts::confirmErase, SIGNED_IN);
        routes.post("/contacts/{id}/erase", contacts::erase, SIGNED_IN);
        routes.get("/contact-imports/new", contactImports::blank, SIGNED_IN);
        routes.post("/contact-previews", common.imports.on(contactImports::createPreview), SIGNED_IN);
        routes.get("/contact-previews/{id}", contactImports::showPreview, SIGNED_IN);
        routes.post("/contact-imports", common.imports.on(contactImports::create), SIGNED_IN);
        routes.post("/contact-imports/{id}/undoing", contactImports::undo, SIGNED_IN);
        routes.get("/touches/new", touches::blank, SIGNED_IN);
        routes.post("/touches", touches::create, SIGNED_IN);
        routes.get("/touches/{id}", touches::show, SIGNED_IN);
        routes.get("/touches/{id}/edit", touches::edit, SIGNED_IN);
        routes.post("/touches/{id}", touches::update, SIGNED_IN);
        routes.post("/touches/{id}/answers", touches::answer, SIGNED_IN);
        routes.post("/touches/{id}/done", touches::done, SIGNED_IN);
        routes.post("/touches/{id}/delete", touches::delete, SIGNED_IN);
        routes.post("/activity-days", activityDays::create, SIGNED_IN);
        routes.post("/activity-days/undoing", activityDays::undo, SIGNED_IN);
        routes.get("/minutes", minutes::show, SIGNED_IN);
        routes.post("/minutes/{day}", minutes::update, SIGNED_IN);
        routes.get("/give-and-take", giving::show, SIGNED_IN);

        routes.get("/notes", notes::list, SIGNED_IN);
        routes.post("/notes", notes::create, SIGNED_IN);
        routes.get("/contacts/{id}/note", notes::show, SIGNED_IN);
        routes.post("/contacts/{id}/note", notes::update, SIGNED_IN);
        routes.post("/contacts/{id}/note/remarks", common.searches.on(notes::remarks), SIGNED_IN);
        routes.post("/contacts/{id}/note/sent", notes::send, SIGNED_IN);

        routes.get("/plan", plans::show, SIGNED_IN);
        routes.get("/plan/{monday}", plans::showWeek, SIGNED_IN);
        routes.post("/plan/{monday}", plans::update, SIGNED_IN);

        routes.get("/introductions", common.searches.on(introductions::show), SIGNED_IN);
        routes.get("/target-market", common.searches.on(market::show), SIGNED_IN);
        routes.post("/target-market", market::update, SIGNED_IN);
        routes.get("/target-companies/new", targetCompanies::blank, SIGNED_IN);
        routes.post("/target-companies", targetCompanies::create, SIGNED_IN);
        routes.get("/target-companies/{id}", targetCompanies::edit, SIGNED_IN);
        routes.post("/target-companies/{id}", targetCompanies::update, SIGNED_IN);
        routes.post("/target-companies/{id}/delete", targetCompanies::delete, SIGNED_IN);
        routes.get("/groups/new", groups::blank, SIGNED_IN);
        routes.post("/groups", groups::create, SIGNED_IN);
        routes.get("/groups/{id}", groups::show, SIGNED_IN);
        routes.post("/groups/{id}", groups::update, SIGNED_IN);
        routes.post("/groups/{id}/delete", groups::delete, SIGNED_IN);
        routes.post("/groups/{id}/meetings", groups::addMeeting, SIGNED_IN);
        routes.post("/groups/{id}/meetings/{meeting}/delete", groups::removeMeeting, SIGNED_IN);
        routes.post("/groups/{id}/people", groups::addPerson, SIGNED_IN);
        routes.post("/groups/{id}/people/{contact}/delete", groups::removePerson, SIGNED_IN);
    }
}
