package howtotalk.grading.queue;

import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.grading.GradingRepository;
import howtotalk.grading.GradingRepository.Asked;
import java.time.InstantSource;
import java.util.Set;

/** Reads queues. */
public final class Queues {

    private final GradingRepository grading;
    private final InstantSource clock;

    public Queues(Database database, InstantSource clock) {
        this.grading = database.repository(GradingRepository.class);
        this.clock = clock;
    }

    /** Of the students whom the visitor sees. */
    public Queue of(Standing standing, Asked asked, QueueChoice choice) {
        var students = grading.queue(asked.id(), standing.allSections(), standing.sections(), choice.section());
        Set<Long> mine = choice.has(QueueFilter.MINE) ? grading.gradedBy(asked.id(), standing.accountId()) : Set.of();
        return Queue.of(asked.terms(), students, choice, mine, clock.instant());
    }
}
