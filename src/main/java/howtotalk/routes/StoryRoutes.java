package howtotalk.routes;

import static howtotalk.web.Access.SIGNED_IN;

import howtotalk.course.CourseAccess.Part;
import howtotalk.course.Scope;
import howtotalk.story.StoryController;
import howtotalk.talk.RoomController;
import howtotalk.talk.SpeakingDayController;
import howtotalk.talk.TalkController;
import howtotalk.talk.TalkScope;
import howtotalk.web.Router;
import java.security.SecureRandom;

/** Stories, and the days on which they are told. */
public final class StoryRoutes {

    private final StoryController stories;
    private final SpeakingDayController speakingDays;
    private final RoomController room;
    private final TalkController talks;
    private final Common common;

    public StoryRoutes(Common common) {
        this.common = common;
        this.stories =
                new StoryController(common.templates, common.database, common.formKeys, common.homeZone, common.clock);
        this.speakingDays = new SpeakingDayController(
                common.templates, common.database, common.formKeys, new SecureRandom(), common.clock);
        this.room = new RoomController(
                common.templates, common.database, common.assessments, common.formKeys, common.clock);
        this.talks = new TalkController(common.templates, common.database, common.clock);
    }

    /** The paths, what answers each, and who may follow it. */
    public void add(Router routes) {
        stories(routes);
        talks(routes);
    }

    private void stories(Router routes) {
        routes.get("/stories", stories::list, SIGNED_IN);
        routes.get("/stories/new", stories::blank, SIGNED_IN);
        routes.post("/stories", stories::create, SIGNED_IN);
        routes.get("/stories/{id}", stories::show, SIGNED_IN);
        routes.post("/stories/{id}", stories::update, SIGNED_IN);
        routes.post("/stories/{id}/delete", stories::delete, SIGNED_IN);
    }

    private void talks(Router routes) {
        routes.get("/courses/{id}/speaking-days", speakingDays::list, common.access.of(Part.MEMBER, Scope.COURSE));
        routes.get("/courses/{id}/speaking-days/new", speakingDays::blank, common.access.of(Part.STAFF, Scope.COURSE));
        routes.post("/courses/{id}/speaking-days", speakingDays::create, common.access.of(Part.STAFF, Scope.COURSE));

        var anybody = common.access.of(Part.MEMBER, TalkScope.SPEAKING_DAY);
        var staff = common.access.of(Part.STAFF, TalkScope.SPEAKING_DAY);
        var student = common.access.of(Part.STUDENT, TalkScope.SPEAKING_DAY);
        routes.get("/speaking-days/{id}", speakingDays::show, anybody);
        routes.post("/speaking-days/{id}/delete", speakingDays::delete, staff);
        routes.post("/speaking-days/{id}/slots", speakingDays::addPlace, staff);
        routes.post("/speaking-days/{id}/draw", speakingDays::draw, staff);
        routes.post("/speaking-days/{id}/fill", speakingDays::fill, staff);
        routes.post("/speaking-days/{id}/catch-up", speakingDays::catchUp, staff);
        routes.post("/speaking-days/{id}/standby", speakingDays::standBy, student);
        routes.post("/speaking-days/{id}/leave", speakingDays::leave, student);
        routes.get("/speaking-days/{id}/live", room::show, staff);

        var staffOfSlot = common.access.of(Part.STAFF, TalkScope.SLOT);
        var studentOfSlot = common.access.of(Part.STUDENT, TalkScope.SLOT);
        routes.post("/slots/{id}/speaker", speakingDays::assign, staffOfSlot);
        routes.post("/slots/{id}/up", speakingDays::moveUp, staffOfSlot);
        routes.post("/slots/{id}/down", speakingDays::moveDown, staffOfSlot);
        routes.post("/slots/{id}/delete", speakingDays::removePlace, staffOfSlot);
        routes.post("/slots/{id}/call-up", speakingDays::callUp, staffOfSlot);
        routes.post("/slots/{id}/take", speakingDays::take, studentOfSlot);
        routes.post("/slots/{id}/story", speakingDays::choose, studentOfSlot);
        routes.post("/slots/{id}/start", room::start, staffOfSlot);
        routes.post("/slots/{id}/pause", room::pause, staffOfSlot);
        routes.post("/slots/{id}/stop", room::stop, staffOfSlot);
        routes.post("/slots/{id}/reset", room::reset, staffOfSlot);
        routes.post("/slots/{id}/fillers", room::filler, staffOfSlot);
        routes.post("/slots/{id}/no-show", room::noShow, staffOfSlot);
        routes.post("/slots/{id}/assessment", room::assess, staffOfSlot);

        routes.get("/talks/{id}", talks::show, common.access.of(Part.OWNER_OR_STAFF, TalkScope.TALK));
    }
}
