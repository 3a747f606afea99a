package howtotalk.grading.regrade;

import howtotalk.db.Database;
import howtotalk.grading.Graded;
import howtotalk.grading.GradingRepository;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What counts for one submission at a moment, to be kept with a request. */
final class RegradeScores {

    private final GradingRepository grading;

    RegradeScores(Database database) {
        this.grading = database.repository(GradingRepository.class);
    }

    /** In hundredths of a point, after lateness; null for nothing. */
    @Nullable
    Long counted(long submissionId, Instant now) {
        var place = Objects.requireNonNull(grading.place(submissionId));
        var asked = Objects.requireNonNull(grading.asked(place.assignmentId()));
        var student = Objects.requireNonNull(grading.student(place.assignmentId(), place.enrolmentId()));
        return Graded.of(asked.terms(), student.work(), now).counted(student.work());
    }
}
