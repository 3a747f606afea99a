package howtotalk.report;

import java.time.LocalDate;
import java.util.Map;

/**
 * A talk whose levels were released by the as-of date.
 *
 * @param who the speaker
 * @param round the title of its assignment
 * @param day of it; of one told again, of the last time
 * @param halves by criterion, from 0 to 8: 5 is level two and a half
 */
public record AssessedTalk(Who who, String round, LocalDate day, Map<String, Integer> halves) implements Counted {

    public AssessedTalk {
        halves = Map.copyOf(halves);
    }

    @Override
    public String what() {
        return round;
    }
}
