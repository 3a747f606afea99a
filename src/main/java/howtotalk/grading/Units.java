package howtotalk.grading;

import howtotalk.db.Database;
import howtotalk.grading.Unit.Given;
import howtotalk.rubric.RubricRepository;
import howtotalk.web.Problem;
import howtotalk.web.Save;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** Reads and stores one assessment as a whole, inside a transaction. */
final class Units {

    private final GradingRepository grading;
    private final AssessmentRepository rows;
    private final RubricRepository rubrics;

    Units(Database database) {
        this.grading = database.repository(GradingRepository.class);
        this.rows = database.repository(AssessmentRepository.class);
        this.rubrics = database.repository(RubricRepository.class);
    }

    Unit read(long submissionId) {
        var place = grading.place(submissionId);
        var asked = place == null ? null : grading.asked(place.assignmentId());
        if (asked == null) throw Problem.notFound();
        var rubric = asked.rubricId() == null ? null : rubrics.find(asked.rubricId());
        var saved = grading.assessed(submissionId);
        if (saved == null) {
            return new Unit(submissionId, asked, rubric, null, Given.NOTHING, new HashMap<>());
        }
        var levels = new HashMap<Long, Integer>();
        var comments = new HashMap<Long, String>();
        var changedIn = new HashMap<Long, Integer>();
        for (var level : grading.levels(saved.id())) {
            if (level.halves() != null) levels.put(level.criterionId(), level.halves());
            if (!level.comment().isEmpty()) comments.put(level.criterionId(), level.comment());
            changedIn.put(level.criterionId(), level.changedIn());
        }
        var given = new Given(levels, comments, saved.score(), saved.byHand(), saved.comment(), saved.privateNote());
        return new Unit(submissionId, asked, rubric, saved, given, changedIn);
    }

    /**
     * Stores what is given, with its score worked out, as the next version.
     *
     * @throws Problem 422 if a released grade would be left without a score
     */
    Save.Saved store(Unit unit, long graderId, Given typed, Instant now) {
        var given = unit.counted(typed);
        var saved = unit.saved();
        if (saved == null) {
            long id = rows.add(
                    unit.submissionId(),
                    graderId,
                    given.score(),
                    given.byHand(),
                    given.comment(),
                    given.privateNote(),
                    now);
            write(id, 1, unit, given);
            return new Save.Saved(1, now);
        }
        if (unit.released() && given.score() == null) given = unit.withoutNewlyOpen(given);
        if (unit.released() && given.score() == null) {
            throw Problem.unusable(
                    "This grade is released: every level needs an answer, or take the release back first.");
        }
        rows.update(saved.id(), graderId, given.score(), given.byHand(), given.comment(), given.privateNote(), now);
        write(saved.id(), saved.version() + 1, unit, given);
        return new Save.Saved(saved.version() + 1, now);
    }

    /** Only a criterion that is given something, or was, has a row: one that nobody touched is in nobody's way. */
    private void write(long assessmentId, int version, Unit unit, Given given) {
        if (unit.rubric() == null) return;
        var criteria = new ArrayList<Long>();
        var halves = new ArrayList<@Nullable Integer>();
        var comments = new ArrayList<String>();
        for (var criterion : unit.rubric().criteria()) {
            long id = criterion.id();
            boolean was = unit.changedIn().containsKey(id);
            if (!was && !given.levels().containsKey(id) && !given.comments().containsKey(id)) continue;
            criteria.add(id);
            halves.add(given.levels().get(id));
            comments.add(given.comments().getOrDefault(id, ""));
        }
        if (!criteria.isEmpty()) rows.levels(assessmentId, version, criteria, halves, comments);
    }

    /** What is on disk, for a save that changes nothing. */
    static Save.Saved asIs(Unit unit, Instant now) {
        var saved = unit.saved();
        return saved == null ? new Save.Saved(0, now) : new Save.Saved(saved.version(), saved.savedAt());
    }
}
