package howtotalk.talk;

import howtotalk.words.When;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What became of one talk, for its speaker and for who grades it.
 *
 * @param back to the running order
 * @param head the answer
 * @param meta day and assignment
 * @param storyHref to the story, for its speaker; else empty
 * @param time spoken
 * @param light the signal at which it ended
 * @param limits when the lights changed for this speaker
 * @param tally whether fillers were counted
 * @param fillers each with its count
 * @param fillerNote how many, and how many a minute
 * @param people the conversations it came from
 * @param grade where the grade is given or read
 * @param gradeWords what that link says
 * @param waits whether the speaker waits for feedback
 * @param own whether the visitor is the speaker
 */
public record TalkPage(
        String back,
        String head,
        String meta,
        String storyHref,
        String time,
        String light,
        String limits,
        boolean tally,
        List<LivePage.Tally> fillers,
        String fillerNote,
        List<Person> people,
        String grade,
        String gradeWords,
        boolean waits,
        boolean own) {

    /**
     * A conversation that the story came from.
     *
     * @param name of the person: for staff the given name alone
     * @param organisation or empty
     * @param when and how
     * @param what came of it, for the speaker; else empty
     * @param css whether it was written
     */
    public record Person(String name, String organisation, String when, String what, String css) {}

    static TalkPage of(
            TalkRepository.Told talk,
            List<TalkRepository.Filler> fillers,
            List<TalkRepository.From> from,
            boolean own,
            Instant now) {
        var clock = new TalkClock(talk.seconds(), talk.startedAt(), talk.stoppedAt());
        long elapsed = clock.elapsedMillis(now);
        var signals = new Signals(talk.greenAfter(), talk.yellowAfter(), talk.redAfter())
                .stretched(talk.timeMultiplierPercent());
        return new TalkPage(
                "/speaking-days/" + talk.speakingDayId(),
                head(talk, clock, own, elapsed),
                date(talk.day()) + " · " + talk.dayTitle()
                        + (talk.dayTitle().startsWith(talk.assignment()) ? "" : " · " + talk.assignment()),
                own && talk.storyId() != null ? "/stories/" + talk.storyId() : "",
                Minutes.of(elapsed / 1000),
                light(signals, elapsed / 1000),
                "Green at " + Minutes.of(signals.green()) + ", yellow at " + Minutes.of(signals.yellow()) + ", red at "
                        + Minutes.of(signals.red()),
                !talk.noFillerTally(),
                fillers.stream()
                        .map(f -> new LivePage.Tally(f.word(), Integer.toString(f.times())))
                        .toList(),
                LivePage.fillerNote(fillers, elapsed),
                from.stream().map(touch -> person(touch, own)).toList(),
                own ? "/assignments/" + talk.assignmentId() : "/submissions/" + talk.submissionId() + "/grade",
                own ? (talk.releasedAt() == null ? "See the assignment" : "Read your feedback") : "Grade it",
                own && talk.releasedAt() == null,
                own);
    }

    private static String head(TalkRepository.Told talk, TalkClock clock, boolean own, long elapsed) {
        var who = own ? "You" : talk.speaker();
        var what = talk.storyTitle().isEmpty() ? "a story" : "“" + talk.storyTitle() + "”";
        return clock.state() == TalkClock.State.STOPPED
                ? who + " told " + what + " in " + Minutes.of(elapsed / 1000) + "."
                : who + (own ? " are" : " is") + " telling " + what + ".";
    }

    private static String date(LocalDate day) {
        return When.longDay(day);
    }

    private static String light(Signals signals, long seconds) {
        return switch (signals.at(seconds)) {
            case NONE -> Minutes.of(signals.green() - seconds) + " short of green";
            case GREEN -> "ended on green, in good time";
            case YELLOW -> "ended on yellow";
            case RED -> Minutes.of(seconds - signals.red()) + " past red";
        };
    }

    private static Person person(TalkRepository.From touch, boolean own) {
        int space = touch.person().indexOf(' ');
        var name = own || space < 0 ? touch.person() : touch.person().substring(0, space);
        return new Person(
                name,
                touch.organisation(),
                When.day(touch.happenedOn()) + " · " + touch.channel().words(),
                own ? touch.what() : "",
                touch.channel().synchronous() ? "" : "is-written");
    }
}
