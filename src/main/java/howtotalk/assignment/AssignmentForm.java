package howtotalk.assignment;

import howtotalk.course.Course;
import howtotalk.web.Errors;
import howtotalk.web.Input;
import howtotalk.web.SavedForms;
import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as typed.
 *
 * @param due TIME, MEETING or NEVER
 * @param dueAt as a browser's date-and-time field, where it is due at a time
 * @param version that the form was filled from; 0 for a new assignment
 */
public record AssignmentForm(
        String title,
        String brief,
        String week,
        String kind,
        String groupId,
        String rubricId,
        String points,
        String online,
        String opensAt,
        String due,
        String dueAt,
        String closesAt,
        String conversations,
        String synchronous,
        String newPeople,
        boolean distinctPeople,
        boolean mayServeTwice,
        int version,
        Errors errors) {

    static final String ONLINE = "ONLINE";
    static final String IN_PERSON = "IN_PERSON";
    static final String TIME = "TIME";
    static final String MEETING = "MEETING";
    static final String NEVER = "NEVER";

    static AssignmentForm blank(int week) {
        return new AssignmentForm(
                "",
                "",
                Integer.toString(week),
                AssignmentKind.NETWORKING.name(),
                "",
                "",
                "",
                ONLINE,
                "",
                TIME,
                "",
                "",
                "0",
                "0",
                "0",
                true,
                false,
                0,
                new Errors());
    }

    static AssignmentForm of(Assignment a, Course course) {
        var zone = course.zone();
        var due = a.dueAtMeeting() ? MEETING : a.dueAt() == null ? NEVER : TIME;
        return new AssignmentForm(
                a.title(),
                a.brief(),
                Integer.toString(a.week()),
                a.kind().name(),
                Long.toString(a.groupId()),
                a.rubricId() == null ? "" : Long.toString(a.rubricId()),
                Points.words(a.points()),
                a.online() ? ONLINE : IN_PERSON,
                LocalMoment.field(a.opensAt(), zone),
                due,
                LocalMoment.field(a.dueAt(), zone),
                LocalMoment.field(a.closesAt(), zone),
                Integer.toString(a.conversations()),
                Integer.toString(a.synchronous()),
                Integer.toString(a.newPeople()),
                a.distinctPeople(),
                a.touchesMayServeTwice(),
                a.version(),
                new Errors());
    }

    static AssignmentForm read(Input input) {
        return new AssignmentForm(
                input.line("title"),
                input.text("brief").strip(),
                input.line("week"),
                input.line("kind"),
                input.line("group"),
                input.line("rubric"),
                input.line("points"),
                input.line("online"),
                input.line("opens_at"),
                input.line("due"),
                input.line("due_at"),
                input.line("closes_at"),
                input.line("conversations"),
                input.line("synchronous"),
                input.line("new_people"),
                input.ticked("distinct_people"),
                input.ticked("may_serve_twice"),
                SavedForms.version(input),
                new Errors());
    }

    AssignmentForm withVersion(int now) {
        return new AssignmentForm(
                title,
                brief,
                week,
                kind,
                groupId,
                rubricId,
                points,
                online,
                opensAt,
                due,
                dueAt,
                closesAt,
                conversations,
                synchronous,
                newPeople,
                distinctPeople,
                mayServeTwice,
                now,
                errors);
    }

    /**
     * What was decided, with an error for each field that cannot be taken.
     *
     * @param course in whose zone the dates are meant
     * @param groups to choose from; the only one is taken without asking
     * @param rubrics to choose from
     * @param atMeeting when work of a week is due that is due at the meeting
     * @return nothing if there are errors
     */
    @Nullable
    NewAssignment decided(
            Course course,
            List<AssignmentRepository.Named> groups,
            List<AssignmentRepository.Named> rubrics,
            IntFunction<Instant> atMeeting) {
        errors.addIf(title.isEmpty(), "title", "Give it a title, as students will look for it.");
        errors.addIf(title.length() > 200, "title", "A title has at most 200 characters.");
        errors.addIf(brief.length() > 20_000, "brief", "A brief has at most 20,000 characters. Link to the rest.");
        int inWeek = whole("week", week, 1, course.weeks(), "Choose a week from 1 to " + course.weeks() + ".");
        var chosenKind = Input.choiceOf(kind, AssignmentKind.class);
        errors.addIf(chosenKind == null, "kind", "Say what sort of work it is.");
        var worth = Points.read(points);
        errors.addIf(worth == null, "points", "Type how many points it is worth, 0 to 10,000, such as 50 or 12.5.");
        boolean inHand = online.equals(ONLINE);
        errors.addIf(!inHand && !online.equals(IN_PERSON), "online", "Say how it is done.");
        long group = chosen("group", groupId, groups, "Choose the group in which it counts.");
        Long rubric = rubricId.isEmpty()
                ? null
                : (Long) chosen("rubric", rubricId, rubrics, "Choose a rubric of this course.");

        var opens = moment("opens_at", opensAt, course);
        var dueTime = due.equals(TIME) ? moment("due_at", dueAt, course) : null;
        if (due.equals(MEETING) && errors.of("week").isEmpty()) dueTime = atMeeting.apply(inWeek);
        errors.addIf(
                due.equals(TIME) && dueAt.isEmpty(), "due_at", "Type when it is due, or choose another way above.");
        errors.addIf(!List.of(TIME, MEETING, NEVER).contains(due), "due", "Say when it is due.");
        var closes = moment("closes_at", closesAt, course);
        order(opens, dueTime, closes);

        int n = whole("conversations", conversations, 0, 50, "Type how many conversations, 0 to 50.");
        int s = whole("synchronous", synchronous, 0, 50, "Type how many by voice, 0 to 50.");
        int m = whole("new_people", newPeople, 0, 50, "Type how many with people new to them, 0 to 50.");
        errors.addIf(s > n, "synchronous", "No more by voice than conversations in all: " + n + ".");
        errors.addIf(m > n, "new_people", "No more with new people than conversations in all: " + n + ".");
        if (errors.any() || worth == null || chosenKind == null) {
            return null;
        }
        return new NewAssignment(
                group,
                rubric,
                title,
                brief,
                inWeek,
                chosenKind,
                inHand,
                worth,
                opens,
                dueTime,
                closes,
                due.equals(MEETING),
                n,
                s,
                m,
                distinctPeople,
                mayServeTwice);
    }

    private void order(@Nullable Instant opens, @Nullable Instant dueTime, @Nullable Instant closes) {
        errors.addIf(
                opens != null && dueTime != null && !opens.isBefore(dueTime), "due_at", "It is due before it opens.");
        errors.addIf(
                dueTime != null && closes != null && closes.isBefore(dueTime),
                "closes_at",
                "It closes before it is due. Leave this empty to take work at any time after.");
        errors.addIf(
                opens != null && closes != null && !opens.isBefore(closes), "closes_at", "It closes before it opens.");
    }

    private @Nullable Instant moment(String field, String typed, Course course) {
        if (typed.isEmpty()) {
            return null;
        }
        var local = LocalMoment.read(typed);
        errors.addIf(local == null, field, "Type a date and a time, such as 2026-11-13T23:59.");
        return local == null ? null : LocalMoment.of(local, course.zone());
    }

    private int whole(String field, String typed, int least, int most, String sentence) {
        var number = typed.isEmpty() ? Long.valueOf(0) : Input.number(typed);
        boolean fits = number != null && number >= least && number <= most;
        errors.addIf(!fits, field, sentence);
        return number == null || !fits ? least : number.intValue();
    }

    private long chosen(String field, String typed, List<AssignmentRepository.Named> choices, String sentence) {
        if (typed.isEmpty() && choices.size() == 1) {
            return choices.get(0).id();
        }
        var id = Input.number(typed);
        boolean there = id != null && choices.stream().anyMatch(choice -> choice.id() == id);
        errors.addIf(!there, field, sentence);
        return id == null ? 0 : id;
    }
}
