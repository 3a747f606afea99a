package howtotalk.submission;

import howtotalk.contact.Origin;
import howtotalk.touch.Channel;
import howtotalk.touch.Direction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A touch as it stood when it was handed in. What the student changes in the log from then on does not change it.
 *
 * @param position in the attempt, from 1
 * @param person first name, or the full name if the student showed it
 * @param origin what the person was to the course
 * @param happenedOn as the student said
 * @param loggedAt when the server took it down
 */
public record Evidence(
        int position,
        String person,
        String organisation,
        Channel channel,
        Direction direction,
        boolean twoWay,
        Origin origin,
        LocalDate happenedOn,
        Instant loggedAt,
        String what,
        String place,
        String learned) {

    /**
     * The exchanges in a snapshot. A snapshot does not know which message answers which; a message followed by one in
     * the other direction belongs to the day of that one, for only then did it become two-way.
     */
    public static List<Requirement.Exchange> exchanges(List<Evidence> snapshot) {
        var inOrder = snapshot.stream()
                .filter(Evidence::twoWay)
                .sorted(Comparator.comparing(Evidence::happenedOn)
                        .thenComparing(Evidence::loggedAt)
                        .thenComparing(Evidence::position))
                .toList();
        var exchanges = new ArrayList<Requirement.Exchange>();
        for (int i = 0; i < inOrder.size(); i++) {
            var touch = inOrder.get(i);
            var day = touch.direction() == Direction.MUTUAL
                    ? touch.happenedOn()
                    : touch.answeredOn(inOrder.subList(i + 1, inOrder.size()));
            exchanges.add(new Requirement.Exchange(
                    touch.key(), touch.person(), day, touch.spoken(), touch.origin() == Origin.NEW));
        }
        return exchanges;
    }

    private LocalDate answeredOn(List<Evidence> later) {
        return later.stream()
                .filter(other -> other.key().equals(key())
                        && other.direction() != Direction.MUTUAL
                        && other.direction() != direction)
                .map(Evidence::happenedOn)
                .findFirst()
                .orElse(happenedOn);
    }

    private String key() {
        return person + "\n" + organisation;
    }

    private boolean spoken() {
        return direction == Direction.MUTUAL && channel.synchronous();
    }
}
