package howtotalk.talk;

import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.grading.Assessments;
import howtotalk.grading.DeskForm;
import howtotalk.grading.GradeChange;
import howtotalk.grading.Marks;
import howtotalk.rubric.Rubric;
import howtotalk.rubric.RubricRepository;
import howtotalk.web.FormKeys;
import howtotalk.web.Input;
import howtotalk.web.Problem;
import howtotalk.web.Save;
import howtotalk.web.SavedForms;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/**
 * The room while somebody speaks. Every change names the place in the running order, so that a tablet without a network
 * can start a clock and say so later: {@code ago} is how many milliseconds before the request it was tapped.
 */
public final class RoomController {

    private final Templates templates;
    private final Database database;
    private final SpeakingDayRepository days;
    private final TalkRepository talks;
    private final RubricRepository rubrics;
    private final Assessments assessments;
    private final FormKeys formKeys;
    private final InstantSource clock;

    public RoomController(
            Templates templates, Database database, Assessments assessments, FormKeys formKeys, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.days = database.repository(SpeakingDayRepository.class);
        this.talks = database.repository(TalkRepository.class);
        this.rubrics = database.repository(RubricRepository.class);
        this.assessments = assessments;
        this.formKeys = formKeys;
        this.clock = clock;
    }

    public void show(Context ctx) {
        var asked = Input.number(Web.query(ctx, "slot"));
        var last = Web.query(ctx, "last");
        var page = database.reading(() -> {
            var day = day(Web.id(ctx));
            var slots = days.slots(day.id());
            var current = current(slots, asked, day.catchUp());
            return LivePage.of(
                    day,
                    slots,
                    current,
                    rubric(day),
                    current == null ? LivePage.Given.NOTHING : given(day, current),
                    current == null || current.talkId() == null ? List.of() : talks.fillers(current.talkId()),
                    last,
                    clock.instant());
        });
        var now = page.now();
        Web.show(ctx, templates.talkLive(Web.frame(ctx, now == null ? "The room" : "Live: " + now.name()), page));
    }

    public void start(Context ctx) {
        turn(ctx, TalkClock::start);
    }

    public void pause(Context ctx) {
        turn(ctx, TalkClock::pause);
    }

    public void stop(Context ctx) {
        turn(ctx, TalkClock::stop);
    }

    /** A clock that was started by mistake goes back to nothing. */
    public void reset(Context ctx) {
        turn(ctx, (talkClock, at) -> TalkClock.FRESH);
    }

    private void turn(Context ctx, BiFunction<TalkClock, Instant, TalkClock> step) {
        var room = room(ctx);
        var now = clock.instant();
        var at = tapped(Web.input(ctx), now);
        formKeys.once(ctx, () -> {
            var before = slot(room.slot().id()).clock();
            var after = step.apply(before, at);
            if (!after.equals(before)) {
                set(room, after, Web.userId(ctx), now);
            }
            return here(room);
        });
        answer(ctx, room, "");
    }

    private void set(Room room, TalkClock after, long actor, Instant now) {
        var slot = slot(room.slot().id());
        long submission = submission(room);
        if (slot.talkId() == null) {
            talks.nameStory(talks.add(slot.id(), submission));
        }
        talks.setClock(slot.id(), after.seconds(), after.startedAt(), after.stoppedAt());
        if (after.stoppedAt() != null) {
            talks.storyIsTold(slot.id(), now);
            assessments.decide(
                    submission, actor, GradeChange.What.SHOWED, room.day().title()); // made up
        }
    }

    /** A filler more, or, with {@code by} of −1, one too many taken back. */
    public void filler(Context ctx) {
        var room = room(ctx);
        var input = Web.input(ctx);
        var typed = input.line("word");
        var word = LivePage.FILLERS.contains(typed) ? typed : "other";
        boolean back = input.line("by").equals("-1");
        if (room.slot().noFillerTally()) {
            throw Problem.unusable("Fillers are not counted for this speaker.");
        }
        formKeys.once(ctx, () -> {
            var slot = slot(room.slot().id());
            var talk = slot.talkId();
            if (talk == null) {
                talk = talks.add(slot.id(), submission(room));
                talks.nameStory(talk);
            }
            talks.count(talk, word, back ? -1 : 1);
            return here(room);
        });
        answer(ctx, room, back ? "" : "&last=" + word.replace(" ", "%20"));
    }

    /** The speaker is not here; or is, after all. */
    public void noShow(Context ctx) {
        var room = room(ctx);
        boolean here = Web.input(ctx).ticked("here");
        if (!here && room.slot().told()) {
            throw Problem.conflict("This talk was told, so its speaker was here.");
        }
        var decision = here ? GradeChange.What.SHOWED : GradeChange.What.NO_SHOW;
        database.transaction(() -> assessments.decide(
                submission(room), Web.userId(ctx), decision, room.day().title()));
        if (here) {
            Web.moveOn(ctx, here(room));
            return;
        }
        var name = room.slot().givenName();
        Web.moveOn(ctx, "/speaking-days/" + room.day().id() + "/live", name + " is marked as not here.");
    }

    /** Levels and note, saved as on the grading page; with {@code next} on to the next speaker. */
    public void assess(Context ctx) {
        var room = room(ctx);
        var input = Web.input(ctx);
        var comment = input.text("comment");
        if (comment.length() > 20_000) {
            throw Problem.unusable("Keep the note under 20,000 characters.");
        }
        var rubric = rubric(room.day());
        var levels = rubric == null ? Map.<Long, @Nullable Integer>of() : levels(rubric, input);
        long grader = Web.userId(ctx);
        var next = input.number("next", null);
        var save = database.transaction(() -> assessments.save(
                submission(room), grader, SavedForms.version(input), new Marks(levels, null, comment, null)));
        if (save instanceof Save.Saved && !Web.wantsFacts(ctx)) {
            assessments.commit(submission(room), grader); // going on writes the history, each key does not
        }
        var path = next == null ? here(room) : "/speaking-days/" + room.day().id() + "/live?slot=" + next;
        var speaker = Objects.requireNonNull(room.slot().enrolmentId());
        SavedForms.answer(
                ctx,
                save,
                conflict -> DeskForm.both(
                        ctx.path(),
                        here(room),
                        speaker,
                        room.slot().speaker(),
                        conflict,
                        new Marks(levels, null, comment, null),
                        rubric),
                room.day().zone(),
                path);
    }

    private static Map<Long, @Nullable Integer> levels(Rubric rubric, Input input) {
        var levels = new LinkedHashMap<Long, @Nullable Integer>();
        for (var criterion : rubric.criteria()) {
            var halves = input.number(LivePage.LEVEL + criterion.id(), null);
            levels.put(criterion.id(), halves == null ? null : halves.intValue());
        }
        return levels;
    }

    /** Facts for the script: the clock as the server has it. A page for everybody else. */
    private void answer(Context ctx, Room room, String query) {
        if (!Web.wantsFacts(ctx)) {
            Web.moveOn(ctx, here(room) + query);
            return;
        }
        var slot = slot(room.slot().id());
        ctx.json(Map.of(
                "state",
                slot.clock().state().name().toLowerCase(Locale.ROOT),
                "elapsed",
                slot.clock().elapsedMillis(clock.instant())));
    }

    private static String here(Room room) {
        return "/speaking-days/" + room.day().id() + "/live?slot=" + room.slot().id();
    }

    private static Instant tapped(Input input, Instant now) {
        var ago = input.number("ago", 0L);
        long millis = ago == null ? 0 : Math.max(0, Math.min(ago, TalkClock.LONGEST * 1000L));
        return now.minusMillis(millis);
    }

    private long submission(Room room) {
        var speaker = room.slot().enrolmentId();
        if (speaker == null) {
            throw Problem.unusable("Nobody stands at this place.");
        }
        return assessments.submission(room.day().assignmentId(), speaker);
    }

    private LivePage.Given given(SpeakingDay day, Slot slot) {
        var speaker = slot.enrolmentId();
        var submission = speaker == null ? null : talks.submission(day.assignmentId(), speaker);
        var saved = submission == null ? null : talks.given(submission);
        if (saved == null) {
            return LivePage.Given.NOTHING;
        }
        var levels = new LinkedHashMap<Long, Integer>();
        talks.levels(saved.id()).forEach(level -> levels.put(level.criterionId(), level.halves()));
        return new LivePage.Given(
                levels, saved.comment(), saved.version(), saved.savedAt(), saved.releasedAt() != null);
    }

    /** Whoever was asked for, or is speaking, or is next. */
    private static @Nullable Slot current(List<Slot> slots, @Nullable Long asked, boolean catchUp) {
        Slot next = null;
        Slot speaking = null;
        for (var slot : slots) {
            if (slot.free() || slot.standby()) {
                continue;
            }
            if (asked != null && slot.id() == asked) {
                return slot;
            }
            var state = slot.clock().state();
            if (state == TalkClock.State.RUNNING || state == TalkClock.State.PAUSED) {
                speaking = speaking == null ? slot : speaking;
            }
            next = next == null && !slot.done(catchUp) ? slot : next;
        }
        return speaking == null ? next : speaking;
    }

    private @Nullable Rubric rubric(SpeakingDay day) {
        return day.rubricId() == null ? null : rubrics.find(day.rubricId());
    }

    private SpeakingDay day(long id) {
        var day = days.find(id);
        if (day == null) {
            throw Problem.notFound();
        }
        return day;
    }

    private record Room(SpeakingDay day, Slot slot) {}

    private Room room(Context ctx) {
        Standing.of(ctx); // the guard has let this visitor in
        var slot = slot(Web.id(ctx));
        if (slot.free() || slot.standby()) {
            throw Problem.unusable("Nobody speaks from this place. Put somebody there, or call somebody up.");
        }
        var student = Web.input(ctx).line("student");
        if (!student.isEmpty() && !Objects.equals(Input.number(student), slot.enrolmentId())) {
            throw Problem.unusable(
                    "Somebody else stands at this place by now, so nothing was saved. Load the page again.");
        }
        var dayId = days.dayOf(slot.id());
        return new Room(day(dayId == null ? 0 : dayId), slot);
    }

    private Slot slot(long id) {
        var dayId = days.dayOf(id);
        if (dayId == null) {
            throw Problem.notFound();
        }
        return days.slots(dayId).stream()
                .filter(slot -> slot.id() == id)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
