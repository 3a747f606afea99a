package howtotalk.talk;

import howtotalk.course.Course;
import howtotalk.course.CourseRepository;
import howtotalk.course.Role;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.web.FormKeys;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import templates.Templates;

/** Speaking days and their running orders: staff arrange them, students take places and choose their stories. */
public final class SpeakingDayController {

    private final Templates templates;
    private final Database database;
    private final SpeakingDayRepository days;
    private final TalkRepository talks;
    private final CourseRepository courses;
    private final FormKeys formKeys;
    private final RandomGenerator lot;
    private final InstantSource clock;

    /**
     * @param lot by which orders are drawn
     */
    public SpeakingDayController(
            Templates templates, Database database, FormKeys formKeys, RandomGenerator lot, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.days = database.repository(SpeakingDayRepository.class);
        this.talks = database.repository(TalkRepository.class);
        this.courses = database.repository(CourseRepository.class);
        this.formKeys = formKeys;
        this.lot = lot;
        this.clock = clock;
    }

    public void list(Context ctx) {
        var standing = Standing.of(ctx);
        var course = course(standing);
        boolean staff = standing.role().staff();
        var sections = staff ? standing.sections() : ownSection(standing);
        var lines = days.of(course.id(), standing.allSections(), sections, standing.enrolmentId());
        var page = SpeakingDayListPage.of(lines, course.today(clock.instant()), staff, course.id());
        Web.show(ctx, templates.talkDays(Web.frame(ctx, "Speaking days"), page));
    }

    public void blank(Context ctx) {
        var page = newPage(ctx, SpeakingDayForm.blank(), FormKeys.fresh());
        Web.show(ctx, templates.talkNewDay(Web.frame(ctx, "New speaking day"), page));
    }

    public void create(Context ctx) {
        var standing = Standing.of(ctx);
        var input = Web.input(ctx);
        var form = SpeakingDayForm.read(input);
        var meeting = meetings(standing).stream()
                .filter(m -> Objects.equals(m.id(), form.meetingId()))
                .findFirst()
                .orElse(null);
        var assignment = days.talkAssignments(standing.courseId()).stream()
                .filter(a -> Objects.equals(a.id(), form.assignmentId()))
                .findFirst()
                .orElse(null);
        form.errors().addIf(meeting == null, "meeting", "That meeting is not there any more. Choose another.");
        form.errors().addIf(assignment == null, "assignment", "That assignment is not there any more. Choose another.");
        if (form.errors().any() || meeting == null || assignment == null) {
            var page = newPage(ctx, form, input.line(FormKeys.FIELD));
            Web.refuse(ctx, templates.talkNewDay(Web.frame(ctx, "New speaking day"), page));
            return;
        }
        Web.moveOn(
                ctx, formKeys.once(ctx, () -> add(form, meeting, assignment.id())), "The day stands. Fill its places.");
    }

    private String add(SpeakingDayForm form, SpeakingDayRepository.Meeting meeting, long assignmentId) {
        var title = form.title().isEmpty()
                ? (form.catchUp() ? "Catch-up day" : "Speaking day " + (days.daysOf(meeting.sectionId()) + 1))
                : form.title();
        long id = days.add(
                meeting.sectionId(),
                assignmentId,
                meeting.day(),
                meeting.startsAt(),
                title,
                form.signals(),
                form.catchUp());
        days.addPlaces(id, form.placeCount());
        return "/speaking-days/" + id;
    }

    public void show(Context ctx) {
        var standing = Standing.of(ctx);
        var now = clock.instant();
        var page = database.reading(() -> {
            var day = day(standing, Web.id(ctx));
            var slots = days.slots(day.id());
            if (standing.role().staff()) {
                return SpeakingDayPage.forStaff(day, slots, days.students(day.sectionId()), now);
            }
            var today = today(day);
            return SpeakingDayPage.forStudent(
                    day,
                    slots,
                    standing.enrolmentId(),
                    days.stories(standing.accountId()),
                    days.turnElsewhere(standing.enrolmentId(), day.assignmentId(), day.id(), today),
                    today,
                    now);
        });
        Web.show(ctx, templates.talkDay(Web.frame(ctx, page.head()), page));
    }

    public void delete(Context ctx) {
        var day = day(Standing.of(ctx), Web.id(ctx));
        if (days.delete(day.id()) == 0) {
            Web.moveOnWarned(ctx, "/speaking-days/" + day.id(), "Somebody has spoken on this day, so it stays.");
            return;
        }
        Web.moveOn(ctx, "/courses/" + day.courseId() + "/speaking-days", "The day is taken away.");
    }

    public void addPlace(Context ctx) {
        var day = day(Standing.of(ctx), Web.id(ctx));
        if (days.slots(day.id()).size() >= SpeakingDayForm.MOST_PLACES) {
            back(ctx, day, "A day has at most 60 places.");
            return;
        }
        days.addPlaces(day.id(), 1);
        Web.moveOn(ctx, "/speaking-days/" + day.id());
    }

    public void removePlace(Context ctx) {
        var place = place(ctx);
        days.remove(place.slot().id());
        Web.moveOn(ctx, "/speaking-days/" + place.day().id());
    }

    public void assign(Context ctx) {
        var place = place(ctx);
        var student = Web.input(ctx).number("enrolment", null);
        var problem = database.transaction(() -> {
            if (student == null) {
                return days.assign(place.slot().id(), null) == 0
                        ? "This talk was begun, so the place stays as it is."
                        : "";
            }
            if (days.studentsOf(place.day().sectionId(), student) == 0) {
                throw Problem.notFound();
            }
            if (place.slot().talkId() != null) {
                return "This talk was begun, so the place stays as it is.";
            }
            var story = days.storyOn(place.day().id(), student);
            days.vacate(place.day().id(), student);
            if (days.placesOf(place.day().id(), student) > 0) {
                return "They have spoken on this day already.";
            }
            days.assign(place.slot().id(), student);
            days.choose(place.slot().id(), story);
            return "";
        });
        back(ctx, place.day(), problem);
    }

    public void moveUp(Context ctx) {
        move(ctx, -1);
    }

    public void moveDown(Context ctx) {
        move(ctx, 1);
    }

    private void move(Context ctx, int by) {
        var place = place(ctx);
        database.transaction(() -> {
            var order = ids(days.slots(place.day().id()));
            days.arrange(
                    place.day().id(), RunningOrder.moved(order, place.slot().id(), by));
        });
        Web.moveOn(
                ctx,
                "/speaking-days/" + place.day().id() + "#place-" + place.slot().id());
    }

    /** Those who have spoken stay in front, free places go to the end, and the rest is drawn. */
    public void draw(Context ctx) {
        var day = day(Standing.of(ctx), Web.id(ctx));
        database.transaction(() -> {
            var fixed = new ArrayList<Long>();
            var open = new ArrayList<Long>();
            var free = new ArrayList<Long>();
            for (var slot : order(days.slots(day.id()))) {
                (slot.talkId() != null ? fixed : slot.free() ? free : open).add(slot.id());
            }
            var drawn = new ArrayList<>(RunningOrder.drawn(fixed, open, lot));
            drawn.addAll(free);
            days.arrange(day.id(), drawn);
        });
        Web.moveOn(ctx, "/speaking-days/" + day.id(), "The lot has spoken.");
    }

    /** Free places go by lot to students who have neither told nor a place to come. */
    public void fill(Context ctx) {
        var day = day(Standing.of(ctx), Web.id(ctx));
        int filled = database.transaction(() -> {
            var waiting = RunningOrder.drawn(List.of(), untold(day), lot);
            int next = 0;
            for (var slot : order(days.slots(day.id()))) {
                if (slot.free() && slot.talkId() == null && next < waiting.size()) {
                    days.take(slot.id(), waiting.get(next++));
                }
            }
            return next;
        });
        Web.moveOn(
                ctx,
                "/speaking-days/" + day.id(),
                filled == 0 ? "Nobody is left to draw, or no place is free." : filled + " drawn by lot.");
    }

    /** Everybody of the section who has not told for the assignment gets a place on this day. */
    public void catchUp(Context ctx) {
        var day = day(Standing.of(ctx), Web.id(ctx));
        int added = database.transaction(() -> {
            var waiting = untold(day);
            int next = 0;
            for (var slot : order(days.slots(day.id()))) {
                if (slot.free() && slot.talkId() == null && next < waiting.size()) {
                    days.take(slot.id(), waiting.get(next++));
                }
            }
            for (int i = next; i < waiting.size(); i++) {
                days.addSpeaker(day.id(), false, waiting.get(i), null);
            }
            return waiting.size();
        });
        Web.moveOn(
                ctx,
                "/speaking-days/" + day.id(),
                added == 0 ? "Everybody has told, or has a place to come." : added + " who have not told got a place.");
    }

    private List<Long> untold(SpeakingDay day) {
        return days.untold(day.sectionId(), day.assignmentId(), day.id(), today(day));
    }

    /** A student takes a free place; whoever is faster has it. */
    public void take(Context ctx) {
        var standing = Standing.of(ctx);
        var place = place(ctx);
        var day = place.day();
        var problem = database.transaction(() -> {
            var refused = mayNotSpeak(day, standing.enrolmentId());
            if (!refused.isEmpty()) {
                return refused;
            }
            var story = days.storyOn(day.id(), standing.enrolmentId());
            days.leaveStandby(day.id(), standing.enrolmentId());
            if (days.placesOf(day.id(), standing.enrolmentId()) > 0) {
                return "You have a place on this day already.";
            }
            if (place.slot().standby() || days.take(place.slot().id(), standing.enrolmentId()) == 0) {
                return "Somebody was faster. Take another place.";
            }
            days.choose(place.slot().id(), story);
            return "";
        });
        back(ctx, day, problem);
    }

    /** A student goes on the standby list, giving back a place if there is one. */
    public void standBy(Context ctx) {
        var standing = Standing.of(ctx);
        var day = day(standing, Web.id(ctx));
        var problem = database.transaction(() -> {
            var refused = mayNotSpeak(day, standing.enrolmentId());
            if (!refused.isEmpty()) {
                return refused;
            }
            var story = days.storyOn(day.id(), standing.enrolmentId());
            days.vacate(day.id(), standing.enrolmentId());
            if (days.placesOf(day.id(), standing.enrolmentId()) > 0) {
                return "Your talk was begun, so the place stays yours.";
            }
            days.addSpeaker(day.id(), true, standing.enrolmentId(), story);
            return "";
        });
        back(ctx, day, problem);
    }

    /** A student gives back the place, or leaves the standby list. */
    public void leave(Context ctx) {
        var standing = Standing.of(ctx);
        var day = day(standing, Web.id(ctx));
        if (day.day().isBefore(today(day))) {
            back(ctx, day, "This day is over.");
            return;
        }
        database.transaction(() -> days.vacate(day.id(), standing.enrolmentId()));
        Web.moveOn(ctx, "/speaking-days/" + day.id(), "Your place is free again.");
    }

    /** Staff call somebody from the standby list into the first free place, or to the end. */
    public void callUp(Context ctx) {
        var place = place(ctx);
        var speaker = place.slot().enrolmentId();
        if (!place.slot().standby() || speaker == null) {
            throw Problem.unusable("Only somebody on the standby list can be called up.");
        }
        database.transaction(() -> {
            var day = place.day();
            days.leaveStandby(day.id(), speaker);
            var free = order(days.slots(day.id())).stream()
                    .filter(slot -> slot.free() && slot.talkId() == null)
                    .findFirst();
            if (free.isPresent()) {
                days.take(free.get().id(), speaker);
                days.choose(free.get().id(), place.slot().storyId());
            } else {
                days.addSpeaker(day.id(), false, speaker, place.slot().storyId());
            }
        });
        var back = Web.input(ctx).line("back");
        Web.moveOn(
                ctx,
                back.equals("live")
                        ? "/speaking-days/" + place.day().id() + "/live"
                        : "/speaking-days/" + place.day().id(),
                place.slot().speaker() + " is in the order.");
    }

    /** A speaker chooses which of the own stories will be told; its title is shown to the class. */
    public void choose(Context ctx) {
        var standing = Standing.of(ctx);
        var place = place(ctx);
        if (!Objects.equals(place.slot().enrolmentId(), standing.enrolmentId())) {
            throw Problem.notFound();
        }
        var talk = place.slot().talkId();
        if (talk != null && place.slot().storyId() != null) {
            back(ctx, place.day(), "The talk was begun, so its story stays.");
            return;
        }
        var story = Web.input(ctx).number("story", null);
        database.transaction(() -> {
            days.choose(place.slot().id(), story);
            if (talk != null) {
                talks.nameStory(talk); // told without a title on the list
            }
        });
        Web.moveOn(ctx, "/speaking-days/" + place.day().id(), "The class sees its title in the running order.");
    }

    private String mayNotSpeak(SpeakingDay day, long enrolmentId) {
        var today = today(day);
        if (day.day().isBefore(today)) {
            return "This day is over.";
        }
        var turn = days.turnElsewhere(enrolmentId, day.assignmentId(), day.id(), today);
        if (turn == null) {
            return "";
        }
        return turn.told()
                ? "You have told your story for this assignment."
                : "You have a place on another day. Give that back first.";
    }

    private void back(Context ctx, SpeakingDay day, String problem) {
        var path = "/speaking-days/" + day.id();
        if (problem.isEmpty()) {
            Web.moveOn(ctx, path);
        } else {
            Web.moveOnWarned(ctx, path, problem);
        }
    }

    record Place(SpeakingDay day, Slot slot) {}

    private Place place(Context ctx) {
        long id = Web.id(ctx);
        var dayId = days.dayOf(id);
        if (dayId == null) {
            throw Problem.notFound();
        }
        var day = day(Standing.of(ctx), dayId);
        return new Place(
                day,
                days.slots(dayId).stream()
                        .filter(slot -> slot.id() == id)
                        .findFirst()
                        .orElseThrow(Problem::notFound));
    }

    /** A day of another section is not there for a student. */
    private SpeakingDay day(Standing standing, long id) {
        var day = days.find(id);
        if (day == null
                || standing.role() == Role.STUDENT
                        && !Objects.equals(days.sectionOf(standing.enrolmentId()), day.sectionId())) {
            throw Problem.notFound();
        }
        return day;
    }

    private static List<Slot> order(List<Slot> slots) {
        return slots.stream().filter(slot -> !slot.standby()).toList();
    }

    private static List<Long> ids(List<Slot> slots) {
        return order(slots).stream().map(Slot::id).toList();
    }

    private String ownSection(Standing standing) {
        var section = days.sectionOf(standing.enrolmentId());
        return section == null ? "[]" : "[" + section + "]";
    }

    private SpeakingDayNewPage newPage(Context ctx, SpeakingDayForm form, String formKey) {
        var standing = Standing.of(ctx);
        return SpeakingDayNewPage.of(
                standing.courseId(),
                form,
                formKey,
                meetings(standing),
                days.talkAssignments(standing.courseId()),
                course(standing).today(clock.instant()));
    }

    private List<SpeakingDayRepository.Meeting> meetings(Standing standing) {
        var from = course(standing).today(clock.instant()).minusDays(7); // a day may be written down after it began
        return days.meetings(standing.courseId(), standing.allSections(), standing.sections(), from);
    }

    private Course course(Standing standing) {
        return Objects.requireNonNull(courses.find(standing.courseId()));
    }

    private LocalDate today(SpeakingDay day) {
        return clock.instant().atZone(day.zone()).toLocalDate();
    }
}
