package howtotalk.gradebook.cells;

import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** What only a change of a cell needs to know. */
interface CellRepository {

    @SqlQuery("SELECT grade_version FROM submission WHERE id = :submissionId")
    int version(long submissionId);

    @SqlQuery("SELECT by_hand FROM assessment WHERE submission_id = :submissionId")
    @Nullable
    Long byHand(long submissionId);
}
