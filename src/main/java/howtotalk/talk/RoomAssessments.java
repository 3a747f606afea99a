package howtotalk.talk;

import howtotalk.db.Database;
import howtotalk.web.Save;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Levels and note given in the room. Stands in for the grading page’s own unit of saving. */
final class RoomAssessments {

    private final Database database;
    private final Rows rows;
    private final InstantSource clock;

    RoomAssessments(Database database, InstantSource clock) {
        this.database = database;
        this.rows = database.repository(Rows.class);
        this.clock = clock;
    }

    record Saved(
            long id,
            String comment,
            String privateNote,
            int version,
            Instant savedAt,
            @Nullable Instant releasedAt) {}

    record Level(long criterionId, @Nullable Integer halves) {}

    @Nullable
    Saved find(long submissionId) {
        return rows.find(submissionId);
    }

    Map<Long, Integer> levels(long assessmentId) {
        var levels = new LinkedHashMap<Long, Integer>();
        for (var level : rows.levels(assessmentId)) {
            if (level.halves() != null) {
                levels.put(level.criterionId(), level.halves());
            }
        }
        return levels;
    }

    Save save(
            long submissionId,
            long graderId,
            int version,
            Map<Long, Integer> levels,
            String comment,
            String privateNote) {
        var now = clock.instant();
        return database.transaction(() -> {
            var there = rows.find(submissionId);
            if ((there == null ? 0 : there.version()) != version) {
                return new Save.Conflict(
                        there == null ? 0 : there.version(), Map.of("comment", there == null ? "" : there.comment()));
            }
            rows.put(submissionId, graderId, comment, privateNote, now);
            var saved = rows.find(submissionId);
            if (saved == null) {
                throw new IllegalStateException("an assessment just saved is not there");
            }
            levels.forEach((criterion, halves) -> rows.putLevel(saved.id(), criterion, halves));
            return new Save.Saved(saved.version(), now);
        });
    }

    @RegisterConstructorMapper(Saved.class)
    @RegisterConstructorMapper(Level.class)
    interface Rows {
        @SqlQuery("""
                SELECT id, comment, private_note, version, saved_at, released_at
                FROM assessment
                WHERE submission_id = :submissionId
                """)
        @Nullable
        Saved find(long submissionId);

        @SqlQuery("""
                SELECT criterion_id, halves
                FROM assessment_level
                WHERE assessment_id = :assessmentId
                ORDER BY criterion_id
                LIMIT 100
                """)
        List<Level> levels(long assessmentId);

        @SqlUpdate("""
                INSERT INTO assessment (submission_id, grader_id, comment, private_note, saved_at)
                VALUES (:submissionId, :graderId, :comment, :privateNote, :now)
                ON CONFLICT (submission_id) DO UPDATE
                SET grader_id = :graderId, comment = :comment, private_note = :privateNote, saved_at = :now,
                    version = version + 1
                """)
        void put(long submissionId, long graderId, String comment, String privateNote, Instant now);

        @SqlUpdate("""
                INSERT INTO assessment_level (assessment_id, criterion_id, halves)
                VALUES (:assessmentId, :criterionId, :halves)
                ON CONFLICT (assessment_id, criterion_id) DO UPDATE SET halves = :halves
                """)
        void putLevel(long assessmentId, long criterionId, int halves);
    }
}
