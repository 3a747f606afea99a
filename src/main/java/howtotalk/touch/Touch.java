package howtotalk.touch;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One interaction, as a student logged it. Optional texts are empty, never null.
 *
 * @param id of the row
 * @param accountId the student whose log this is
 * @param contactId with whom
 * @param name of that person
 * @param organisation of that person, or empty
 * @param happenedOn the day it happened, as the student says
 * @param loggedAt when the server took it down; never changes
 * @param channel how
 * @param direction from whom to whom
 * @param what came of it, in the student's words
 * @param place where, or empty
 * @param learned what the student learned, or empty
 * @param helped how the student helped, or empty
 * @param helpReceived how the person helped the student, or empty
 * @param referral whether somebody was sent on to somebody, or null
 * @param answersId the earlier touch that this one answers, or null
 * @param nextAction what the student means to do next, or empty
 * @param nextOn on which day, or null
 * @param nextDoneAt when that was done, or null
 * @param version for edits
 */
public record Touch(
        long id,
        long accountId,
        long contactId,
        String name,
        String organisation,
        LocalDate happenedOn,
        Instant loggedAt,
        Channel channel,
        Direction direction,
        String what,
        String place,
        String learned,
        String helped,
        String helpReceived,
        @Nullable Referral referral,
        @Nullable Long answersId,
        String nextAction,
        @Nullable LocalDate nextOn,
        @Nullable Instant nextDoneAt,
        int version) {

    /** What the rules need to know of it. */
    public TouchFact fact() {
        return fact(contactId);
    }

    /** What the rules need to know of it, counted for the contact that stands for its own. */
    TouchFact fact(long survivor) {
        return new TouchFact(id, survivor, happenedOn, loggedAt, channel, direction, answersId);
    }
}
