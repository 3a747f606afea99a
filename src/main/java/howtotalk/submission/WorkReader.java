package howtotalk.submission;

import howtotalk.db.Database;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a student's work with the dates that hold for that student. */
public final class WorkReader {

    private final Database database;
    private final WorkRepository rows;

    public WorkReader(Database database) {
        this.database = database;
        this.rows = database.repository(WorkRepository.class);
    }

    /** All work of a student in all courses, newest course first. */
    public List<StudentWork> of(long accountId) {
        return database.reading(() -> dated(rows.of(accountId)));
    }

    /** All work of a student in a course, by week. */
    public List<StudentWork> ofCourse(long accountId, long courseId) {
        return database.reading(() -> dated(rows.ofCourse(accountId, courseId)));
    }

    /** One assignment for a student, or nothing if the student is not in its course. */
    public @Nullable StudentWork one(long accountId, long assignmentId) {
        var work = rows.one(accountId, assignmentId);
        return work == null ? null : dated(List.of(work)).get(0);
    }

    private static List<StudentWork> dated(List<Work> works) {
        return works.stream()
                .map(work -> {
                    var plain = work.dates();
                    return new StudentWork(work, plain.forRevision(work.revisedDue()), plain);
                })
                .toList();
    }
}
