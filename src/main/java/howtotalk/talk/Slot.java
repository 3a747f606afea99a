package howtotalk.talk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place in the running order, who speaks there, and what became of it.
 *
 * @param id of the row
 * @param position in the order or on the standby list
 * @param standby whether it is on the standby list
 * @param enrolmentId of the speaker, or nothing while the place is free
 * @param accountId of the speaker
 * @param speaker the name, or empty
 * @param storyId the story chosen, if any
 * @param story its title, or empty
 * @param talkId once the clock was started
 * @param seconds spoken before the present stretch
 * @param startedAt of the present stretch
 * @param stoppedAt of the talk
 * @param noShow whether the speaker missed the turn
 * @param scored whether every level is given
 * @param timeMultiplierPercent how the speaker’s time is stretched
 * @param instructorOnlyAudience whether the speaker speaks to the instructor alone
 * @param noFillerTally whether fillers are not counted
 */
record Slot(
        long id,
        int position,
        boolean standby,
        @Nullable Long enrolmentId,
        @Nullable Long accountId,
        String speaker,
        @Nullable Long storyId,
        String story,
        @Nullable Long talkId,
        int seconds,
        @Nullable Instant startedAt,
        @Nullable Instant stoppedAt,
        boolean noShow,
        boolean scored,
        int timeMultiplierPercent,
        boolean instructorOnlyAudience,
        boolean noFillerTally) {

    TalkClock clock() {
        return new TalkClock(seconds, startedAt, stoppedAt);
    }

    boolean free() {
        return enrolmentId == null;
    }

    boolean told() {
        return stoppedAt != null;
    }

    /** Whether this place is done with: told, or missed on a day that is not for catching up. */
    boolean done(boolean catchUp) {
        return told() || noShow && !catchUp;
    }

    /** The name by which somebody is called in the room. */
    String givenName() {
        int space = speaker.indexOf(' ');
        return space < 0 ? speaker : speaker.substring(0, space);
    }
}
