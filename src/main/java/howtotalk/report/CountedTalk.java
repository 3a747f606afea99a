package howtotalk.report;

import java.time.LocalDate;

/**
 * A talk told in the room.
 *
 * @param who the speaker
 * @param round the title of its assignment
 * @param day of it
 * @param cites whether its story comes from a logged conversation
 */
public record CountedTalk(Who who, String round, LocalDate day, boolean cites) implements Counted {

    @Override
    public String what() {
        return round + ", " + day;
    }
}
