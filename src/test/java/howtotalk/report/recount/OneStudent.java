package howtotalk.report.recount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A student who stayed, counted from the rows of the archive by the definitions of the design. */
final class OneStudent {

    private static final Set<String> SPOKEN = Set.of("IN_PERSON", "PHONE", "VIDEO");
    private static final Set<String> ONLINE = Set.of("EMAIL", "LINKEDIN", "TEXT");
    private static final Set<String> WRITTEN = Set.of("EMAIL", "LINKEDIN", "TEXT", "HANDWRITTEN");
    private static final List<String> LADDER = List.of("LEAD", "APPLIED", "SCREEN", "INTERVIEW", "OFFER", "ACCEPTED");
    private static final int FORTNIGHT = 14;

    final String name;
    final OneCourse course;
    final boolean graduating;
    final List<Archive.Row> outcomes;
    private final List<Archive.Row> contacts;
    private final List<Archive.Row> touches;
    private final List<Archive.Row> minutes;
    private final List<Archive.Row> stages;
    private final Map<String, Set<String>> linked = new HashMap<>();

    /** A day on which the student and a contact went both ways. */
    private record Conversation(String contact, LocalDate day) {}

    private final Map<String, Archive.Row> touchesByName = new HashMap<>();
    private final Set<String> makingConversation = new HashSet<>();
    private final Map<String, LocalDate> firstAnswer = new HashMap<>();
    private final Set<Conversation> conversations = new HashSet<>();
    private final Set<Conversation> spoken = new HashSet<>();

    OneStudent(Archive.Row row, OneCourse course, Archive archive) {
        this.name = row.get("student");
        this.course = course;
        this.graduating = row.yes("graduating");
        this.outcomes = archive.rows("outcomes", "student", name);
        this.contacts = archive.rows("contacts", "student", name);
        this.touches = archive.rows("touches", "student", name);
        this.minutes = archive.rows("minutes", "student", name);
        this.stages = archive.rows("stages", "student", name);
        stages.forEach(step -> linked.computeIfAbsent(
                step.get("opportunity"),
                opportunity -> archive.rows("linked", "opportunity", opportunity).stream()
                        .map(one -> one.get("contact"))
                        .collect(Collectors.toSet())));
        link();
    }

    private void link() {
        touches.forEach(touch -> touchesByName.put(touch.get("touch"), touch));
        for (var touch : touches) {
            if (touch.get("direction").equals("MUTUAL") || touch.yes("answers_earlier")) {
                makingConversation.add(touch.get("touch"));
            }
            var asked = touchesByName.get(touch.get("answers"));
            if (asked != null && answers(touch, asked)) {
                makingConversation.add(touch.get("touch"));
                firstAnswer.merge(asked.get("touch"), day(touch), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        for (var touch : touches) {
            if (course.counts(day(touch)) && makingConversation.contains(touch.get("touch"))) {
                conversations.add(new Conversation(touch.get("contact"), day(touch)));
                if (talking(touch)) {
                    spoken.add(new Conversation(touch.get("contact"), day(touch)));
                }
            }
        }
    }

    private static boolean answers(Archive.Row touch, Archive.Row asked) {
        boolean fromTheOtherSide = touch.get("direction").equals("MUTUAL")
                || !touch.get("direction").equals(asked.get("direction"));
        return fromTheOtherSide
                && touch.get("contact").equals(asked.get("contact"))
                && !day(touch).isBefore(day(asked));
    }

    private static boolean talking(Archive.Row touch) {
        return touch.get("direction").equals("MUTUAL") && SPOKEN.contains(touch.get("channel"));
    }

    static LocalDate day(Archive.Row row) {
        return LocalDate.parse(row.get("happened_on"));
    }

    // Outcomes

    boolean known() {
        return outcomes.stream().anyMatch(OneStudent::tells);
    }

    private static boolean tells(Archive.Row outcome) {
        return !outcome.get("status").equals("PREFER_NOT_TO_SAY");
    }

    /** The positions accepted between the first day and the as-of date. */
    List<Archive.Row> positions() {
        return outcomes.stream().filter(this::accepted).toList();
    }

    private boolean accepted(Archive.Row outcome) {
        if (outcome.get("kind").isEmpty()) {
            return false;
        }
        var on = LocalDate.parse(outcome.get("accepted_on"));
        return !on.isBefore(course.firstDay) && !on.isAfter(course.asOf);
    }

    boolean notSeekingWithout() {
        String last = "";
        for (var outcome : outcomes) {
            if (!outcome.get("status").isEmpty() && tells(outcome)) {
                last = outcome.get("status");
            }
        }
        return last.equals("NOT_SEEKING") && positions().isEmpty();
    }

    /** The one line under which the student stands. */
    String standing() {
        if (!positions().isEmpty()) {
            return "position";
        }
        if (outcomes.isEmpty()) {
            return "no-information";
        }
        String last = "prefer-not-to-say";
        for (var outcome : outcomes) {
            if (tells(outcome)) {
                last = outcome.get("kind").isEmpty() ? Recount.id(outcome.get("status")) : "earlier-position";
            }
        }
        return last;
    }

    /** Of the outcome behind the line; of several positions the best. */
    String proof() {
        if (positions().isEmpty()) {
            var last = "";
            for (var outcome : outcomes) {
                last = tells(outcome) ? outcome.get("proof") : last;
            }
            return Recount.id(last);
        }
        return List.of("VERIFIED", "DOCUMENTED", "CLAIMED").stream()
                .filter(proof ->
                        positions().stream().anyMatch(one -> one.get("proof").equals(proof)))
                .map(Recount::id)
                .findFirst()
                .orElse("");
    }

    /** As what a graduating student counts, or empty when nothing is settled. */
    String career() {
        var last = "";
        for (var outcome : outcomes) {
            var told = career(outcome);
            boolean busy = !last.isEmpty() && !last.equals("seeking") && !last.equals("not-seeking");
            if (!told.isEmpty() && !(told.equals("not-seeking") && busy)) {
                last = told;
            }
        }
        return last;
    }

    private static String career(Archive.Row outcome) {
        return switch (outcome.get("status") + outcome.get("kind")) {
            case "EMPLOYED_FULL_TIME", "EMPLOYED_PART_TIME", "SELF_EMPLOYED", "POSTGRADUATE_INTERNSHIP", "JOB" ->
                "employed";
            case "VOLUNTEER_SERVICE" -> "service";
            case "MILITARY" -> "military";
            case "CONTINUING_EDUCATION" -> "continuing-education";
            case "SEEKING_EMPLOYMENT", "SEEKING_EDUCATION" -> "seeking";
            case "NOT_SEEKING" -> "not-seeking";
            case "INTERNSHIP", "CO_OP", "PREFER_NOT_TO_SAY" -> "";
            default -> throw new IllegalStateException("an outcome is a status or a kind: " + outcome);
        };
    }

    // Activity

    int touched() {
        return inCourse().size();
    }

    private List<Archive.Row> inCourse() {
        return touches.stream().filter(touch -> course.counts(day(touch))).toList();
    }

    int conversations() {
        return conversations.size();
    }

    int spoken() {
        return spoken.size();
    }

    int newPeople() {
        return (int) contacts.stream()
                .filter(contact -> isNew(contact) && conversed(contact))
                .count();
    }

    private boolean isNew(Archive.Row contact) {
        return !contact.yes("known_before") && !contact.yes("touched_before") && touchedInCourse(contact, false);
    }

    private boolean conversed(Archive.Row contact) {
        return days(contact) > 0;
    }

    private long days(Archive.Row contact) {
        return conversations.stream()
                .filter(one -> one.contact().equals(contact.get("contact")))
                .count();
    }

    private boolean touchedInCourse(Archive.Row contact, boolean byTheStudent) {
        return inCourse().stream()
                .anyMatch(touch -> touch.get("contact").equals(contact.get("contact"))
                        && !(byTheStudent && touch.get("direction").equals("INCOMING")));
    }

    private boolean attempted(Archive.Row contact) {
        return touchedInCourse(contact, true) || conversed(contact);
    }

    int weeks() {
        return (int) course.weeksOver().stream()
                .filter(week -> conversations.stream()
                        .anyMatch(one -> !one.day().isBefore(LocalDate.parse(week.get("first_day")))
                                && !one.day().isAfter(LocalDate.parse(week.get("last_day")))))
                .count();
    }

    /** The last week begun when the student first talked with somebody new, or null. */
    @Nullable
    Integer firstNew() {
        var days = new TreeSet<LocalDate>();
        contacts.stream()
                .filter(this::isNew)
                .forEach(contact -> conversations.stream()
                        .filter(one -> one.contact().equals(contact.get("contact")))
                        .forEach(one -> days.add(one.day())));
        return days.isEmpty() ? null : course.weekBegunBy(days.first());
    }

    boolean talked() {
        return !conversations.isEmpty();
    }

    /** The week begun on the day of the first conversation, or without one on the as-of date; from 1. */
    int weekWatched() {
        var day = conversations.stream()
                .map(Conversation::day)
                .min(LocalDate::compareTo)
                .orElse(course.asOf);
        return Math.max(1, course.weekBegunBy(day));
    }

    long[] response() {
        var sent = touches.stream()
                .filter(touch -> touch.get("direction").equals("OUTGOING") && WRITTEN.contains(touch.get("channel")))
                .filter(this::oldEnough)
                .toList();
        long answered = sent.stream()
                .filter(touch -> {
                    var answer = firstAnswer.get(touch.get("touch"));
                    return answer != null && !answer.isAfter(day(touch).plusDays(FORTNIGHT));
                })
                .count();
        return new long[] {answered, sent.size()};
    }

    private boolean oldEnough(Archive.Row touch) {
        return course.counts(day(touch)) && !day(touch).plusDays(FORTNIGHT).isAfter(course.asOf);
    }

    long[] conversation() {
        return new long[] {
            contacts.stream().filter(this::conversed).count(),
            contacts.stream().filter(this::attempted).count()
        };
    }

    long[] noteToMeeting() {
        long met = 0;
        long notes = 0;
        for (int i = 0; i < touches.size(); i++) {
            var note = touches.get(i);
            if (ONLINE.contains(note.get("channel")) && oldEnough(note)) {
                notes++;
                met += touches.subList(i + 1, touches.size()).stream()
                                .anyMatch(later -> talking(later)
                                        && later.get("contact").equals(note.get("contact"))
                                        && !day(later).isAfter(day(note).plusDays(FORTNIGHT)))
                        ? 1
                        : 0;
            }
        }
        return new long[] {met, notes};
    }

    int times(String column) {
        return (int) inCourse().stream().filter(touch -> touch.yes(column)).count();
    }

    int introductions() {
        return (int)
                contacts.stream().filter(contact -> contact.yes("introduced")).count();
    }

    @Nullable
    Integer minutesAConversation() {
        return minutes.isEmpty() || conversations.isEmpty() ? null : halfUp(conversations.size());
    }

    @Nullable
    Integer minutesADay() {
        return minutes.isEmpty() ? null : halfUp(minutes.size());
    }

    private int halfUp(int divisor) {
        int sum = minutes.stream().mapToInt(row -> row.number("minutes")).sum();
        return sum / divisor + (2 * (sum % divisor) >= divisor ? 1 : 0);
    }

    // Funnels

    /** The steps of the funnel of students, by their ids. */
    Set<String> steps() {
        var steps = new HashSet<String>();
        steps.add("enrolled");
        for (var contact : contacts) {
            addIf(steps, "listed", contact.get("list").equals("NEED_TO_KNOW") || !contact.yes("known_before"));
            addIf(steps, "attempted-new", isNew(contact) && attempted(contact));
            addIf(steps, "conversed-new", isNew(contact) && conversed(contact));
        }
        addIf(steps, "opportunity", reached("LEAD"));
        addIf(steps, "interviewed", reached("INTERVIEW"));
        addIf(steps, "offered", reached("OFFER"));
        addIf(steps, "accepted", stages.stream().anyMatch(this::acceptedForGood));
        return steps;
    }

    private static void addIf(Set<String> steps, String step, boolean reached) {
        if (reached) {
            steps.add(step);
        }
    }

    private boolean reached(String stage) {
        return stages.stream()
                .anyMatch(
                        step -> LADDER.indexOf(step.get("stage")) >= LADDER.indexOf(stage) && course.counts(day(step)));
    }

    /** Accepted in the course, and of that opportunity nothing follows but lower steps of the same day. */
    private boolean acceptedForGood(Archive.Row step) {
        return step.get("stage").equals("ACCEPTED")
                && course.counts(day(step))
                && stages.stream()
                        .filter(later -> later.get("opportunity").equals(step.get("opportunity"))
                                && later.number("order") > step.number("order"))
                        .allMatch(later -> day(later).equals(day(step)) && LADDER.contains(later.get("stage")));
    }

    /** How many applications of a kind came to an interview, of how many. */
    long[] applications(boolean withContact) {
        long interviewed = 0;
        long n = 0;
        for (var opportunity : linked.keySet()) {
            var own = stages.stream()
                    .filter(step -> step.get("opportunity").equals(opportunity))
                    .toList();
            var applied = own.stream()
                    .filter(step -> step.get("stage").equals("APPLIED"))
                    .map(OneStudent::day)
                    .findFirst();
            if (applied.isEmpty() || !course.counts(applied.get())) {
                continue;
            }
            var on = applied.get();
            boolean touched = inCourse().stream()
                    .anyMatch(touch -> linked.get(opportunity).contains(touch.get("contact"))
                            && day(touch).isBefore(on));
            if (touched == withContact) {
                n++;
                interviewed += own.stream()
                                .anyMatch(step -> !day(step).isBefore(on)
                                        && LADDER.indexOf(step.get("stage")) >= LADDER.indexOf("INTERVIEW"))
                        ? 1
                        : 0;
            }
        }
        return new long[] {interviewed, n};
    }

    /** For each contact that the course counts, the steps of the funnel of contacts. */
    List<Set<String>> contactSteps(Set<String> onPath) {
        var all = new ArrayList<Set<String>>();
        for (var contact : contacts) {
            var steps = new HashSet<String>();
            steps.add("listed");
            addIf(steps, "attempted", attempted(contact));
            addIf(steps, "conversed", conversed(contact));
            addIf(steps, "ongoing", days(contact) >= 2);
            addIf(steps, "on-path", onPath.contains(contact.get("contact")));
            all.add(steps);
        }
        return all;
    }
}
