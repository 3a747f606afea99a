package howtotalk.submission;

import howtotalk.db.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How many conversations a student has for each of several assignments: the numbers that their pages show, at once. */
public final class ConversationCounts {

    private final EvidenceRepository rows;

    public ConversationCounts(Database database) {
        this.rows = database.repository(EvidenceRepository.class);
    }

    /**
     * An assignment with a requirement.
     *
     * @param requirement what it asks for
     * @param courseFirstDay on or after which a first touch makes a person new
     * @param from the first day that counts
     */
    public record Asked(long assignmentId, Requirement requirement, LocalDate courseFirstDay, LocalDate from) {}

    /**
     * Counts with three queries, however many assignments there are.
     *
     * @param accountId the student
     * @param asked the assignments
     * @param now what was logged by then counts
     * @param today the last day that counts
     * @return conversations by assignment
     */
    public Map<Long, Integer> had(long accountId, List<Asked> asked, Instant now, LocalDate today) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        var people = rows.people(accountId);
        var touches = rows.touches(accountId, now);
        var served = rows.served(accountId);
        var counts = new HashMap<Long, Integer>();
        for (var one : asked) {
            var elsewhere = new HashSet<Long>();
            for (var use : served) {
                if (use.assignmentId() != one.assignmentId()) {
                    elsewhere.add(use.touchId());
                }
            }
            var exchanges = Candidates.of(people, touches, elsewhere, one.courseFirstDay(), one.from(), today).stream()
                    .filter(candidate -> candidate.counts(one.requirement()))
                    .map(Candidate::exchange)
                    .filter(Objects::nonNull)
                    .toList();
            var lines = one.requirement().count(exchanges);
            counts.put(
                    one.assignmentId(), lines.isEmpty() ? 0 : lines.get(0).by().size());
        }
        return counts;
    }
}
