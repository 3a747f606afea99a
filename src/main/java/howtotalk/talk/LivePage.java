package howtotalk.talk;

import howtotalk.grading.LevelChoices;
import howtotalk.rubric.Rubric;
import howtotalk.rubric.RubricScore;
import howtotalk.web.Levels;
import howtotalk.words.When;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The room on a tablet: the queue, the speaker with the clock, the rubric.
 *
 * @param dayHref the running order
 * @param weekday head of the queue
 * @param progress how many are done
 * @param queue the places with a speaker
 * @param standby those who could step in
 * @param now who speaks, or nobody
 */
public record LivePage(
        String dayHref,
        String weekday,
        String progress,
        List<Entry> queue,
        List<Entry> standby,
        @Nullable Now now) {

    /** What the name of a level’s field begins with, here and on the grading page. */
    static final String LEVEL = "level_";

    /** The words that are tallied. Another one is counted as other. */
    static final List<String> FILLERS = List.of("um", "uh", "like", "so", "you know", "other");

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH);

    /**
     * A speaker in the queue.
     *
     * @param id of the place
     * @param href to the speaker
     * @param name of the speaker
     * @param meta story, or how it went
     * @param css is-done, is-now or empty
     */
    public record Entry(String id, String href, String name, String meta, String css) {}

    /**
     * The speaker.
     *
     * @param slot the place
     * @param name of the speaker
     * @param given the name by which the speaker is called
     * @param story its title, or what is missing
     * @param notes effects of accommodations
     * @param state of the clock, in lower case
     * @param elapsed milliseconds spoken
     * @param time as the clock shows it
     * @param lights the three signals
     * @param signal what they say now
     * @param tally whether fillers are counted
     * @param fillers how often each was said
     * @param fillerNote how many, and how many a minute
     * @param last the word counted last, to be taken back; or empty
     * @param noShow whether the speaker missed the turn
     * @param rubric levels to give; empty if the assignment has no rubric
     * @param sum of the points so far
     * @param worth of a rubric in points, for the sum
     * @param comment to the speaker
     * @param version of the assessment
     * @param savedAt when it was saved, or empty
     * @param released whether the speaker sees it already
     * @param next the place after this one, or empty
     * @param nextName who speaks there
     * @param talk to the talk’s page, once there is one
     */
    public record Now(
            String slot,
            String student,
            String name,
            String given,
            String story,
            String notes,
            String state,
            String elapsed,
            String time,
            List<Light> lights,
            String signal,
            boolean tally,
            List<Tally> fillers,
            String fillerNote,
            String last,
            boolean noShow,
            List<Levels> rubric,
            String sum,
            String worth,
            String comment,
            int version,
            String savedAt,
            boolean released,
            String next,
            String nextName,
            String talk) {}

    /**
     * A signal.
     *
     * @param letter G, Y or R
     * @param words what it asks for
     * @param time from when on
     * @param seconds the same, for the clock in the page
     * @param on whether it is on
     */
    public record Light(String letter, String words, String time, String seconds, boolean on) {}

    /** A word and how often it was said. */
    public record Tally(String word, String times) {}

    /** What was saved of the assessment. */
    record Given(
            Map<Long, Integer> levels,
            String comment,
            int version,
            @Nullable Instant savedAt,
            boolean released) {
        static final Given NOTHING = new Given(Map.of(), "", 0, null, false);
    }

    static LivePage of(
            SpeakingDay day,
            List<Slot> slots,
            @Nullable Slot current,
            @Nullable Rubric rubric,
            Given given,
            List<TalkRepository.Filler> fillers,
            String last,
            Instant now) {
        var speakers = slots.stream().filter(s -> !s.standby() && !s.free()).toList();
        long done = speakers.stream().filter(s -> s.done(day.catchUp())).count();
        return new LivePage(
                "/speaking-days/" + day.id(),
                WEEKDAY.format(day.day()),
                done + " of " + speakers.size(),
                speakers.stream().map(slot -> entry(day, slot, current, now)).toList(),
                slots.stream()
                        .filter(slot -> slot.standby() && !slot.free())
                        .map(slot -> entry(day, slot, null, now))
                        .toList(),
                current == null ? null : now(day, speakers, current, rubric, given, fillers, last, now));
    }

    private static Entry entry(SpeakingDay day, Slot slot, @Nullable Slot current, Instant now) {
        boolean isNow = current != null && current.id() == slot.id();
        var css = isNow ? "is-now" : slot.done(day.catchUp()) ? "is-done" : "";
        return new Entry(
                Long.toString(slot.id()),
                "/speaking-days/" + day.id() + "/live?slot=" + slot.id(),
                slot.speaker(),
                meta(slot, isNow, now),
                css);
    }

    private static String meta(Slot slot, boolean isNow, Instant now) {
        if (slot.told() && !isNow) {
            return Minutes.of(slot.clock().spoken(now)) + (slot.scored() ? " · scored" : " · not scored yet");
        }
        if (slot.noShow()) {
            return "not here";
        }
        return slot.story().isEmpty() ? "no story yet" : slot.story();
    }

    private static Now now(
            SpeakingDay day,
            List<Slot> speakers,
            Slot slot,
            @Nullable Rubric rubric,
            Given given,
            List<TalkRepository.Filler> fillers,
            String last,
            Instant now) {
        long elapsed = slot.clock().elapsedMillis(now);
        var signals = day.signals().stretched(slot.timeMultiplierPercent());
        var signal = signals.at(elapsed / 1000);
        var next = after(speakers, slot);
        return new Now(
                Long.toString(slot.id()),
                slot.enrolmentId() == null ? "" : slot.enrolmentId().toString(),
                slot.speaker(),
                slot.givenName(),
                slot.story().isEmpty() ? "No story named" : "“" + slot.story() + "”",
                SpeakingDayPage.notes(slot),
                slot.clock().state().name().toLowerCase(Locale.ROOT),
                Long.toString(elapsed),
                Minutes.of(elapsed / 1000),
                lights(signals, signal),
                signal.words(),
                !slot.noFillerTally(),
                tallies(fillers),
                fillerNote(fillers, elapsed),
                FILLERS.contains(last) ? last : "",
                slot.noShow(),
                rubric == null ? List.of() : levels(rubric, day.points(), given.levels()),
                rubric == null ? "" : sum(rubric, day.points(), given.levels()),
                points(day.points()),
                given.comment(),
                given.version(),
                given.savedAt() == null ? "" : When.toTheSecond(given.savedAt(), day.zone()),
                given.released(),
                next == null ? "" : Long.toString(next.id()),
                next == null ? "" : next.givenName(),
                slot.talkId() == null ? "" : "/talks/" + slot.talkId());
    }

    private static @Nullable Slot after(List<Slot> speakers, Slot slot) {
        boolean passed = false;
        for (var other : speakers) {
            if (passed && !other.told()) {
                return other;
            }
            passed = passed || other.id() == slot.id();
        }
        return null;
    }

    private static List<Light> lights(Signals signals, Signal on) {
        return List.of(
                light("G", "Enough", signals.green(), on == Signal.GREEN),
                light("Y", "Wrap up", signals.yellow(), on == Signal.YELLOW),
                light("R", "Stop", signals.red(), on == Signal.RED));
    }

    private static Light light(String letter, String words, int seconds, boolean on) {
        return new Light(letter, words, Minutes.of(seconds), Integer.toString(seconds), on);
    }

    private static List<Tally> tallies(List<TalkRepository.Filler> fillers) {
        return FILLERS.stream()
                .map(word -> new Tally(
                        word,
                        fillers.stream()
                                .filter(filler -> filler.word().equals(word))
                                .map(filler -> Integer.toString(filler.times()))
                                .findFirst()
                                .orElse("0")))
                .toList();
    }

    static String fillerNote(List<TalkRepository.Filler> fillers, long elapsedMillis) {
        int all = fillers.stream().mapToInt(TalkRepository.Filler::times).sum();
        if (elapsedMillis < 30_000) {
            return Integer.toString(all); // a rate of the first seconds says nothing
        }
        long tenths = Math.round(all * 600_000.0 / elapsedMillis);
        return all + " · " + tenths / 10 + "." + tenths % 10 + " a minute";
    }

    private static List<Levels> levels(Rubric rubric, long points, Map<Long, Integer> given) {
        var levels = new ArrayList<Levels>();
        for (var criterion : rubric.criteria()) {
            levels.add(LevelChoices.of(rubric, criterion, points, given.get(criterion.id())));
        }
        return levels;
    }

    private static String sum(Rubric rubric, long points, Map<Long, Integer> given) {
        long sum = 0;
        for (var criterion : rubric.criteria()) {
            var halves = given.get(criterion.id());
            sum += halves == null ? 0 : RubricScore.ofCriterion(rubric, criterion, points, halves);
        }
        return hundredths(sum);
    }

    /** 7.50 */
    static String hundredths(long hundredths) {
        long rest = hundredths % 100;
        return hundredths / 100 + (rest < 10 ? ".0" : ".") + rest;
    }

    /** 10, or 7.50 where it is not whole. */
    static String points(long hundredths) {
        return hundredths % 100 == 0 ? Long.toString(hundredths / 100) : hundredths(hundredths);
    }
}
