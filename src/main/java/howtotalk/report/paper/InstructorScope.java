package howtotalk.report.paper;

import howtotalk.db.Database;
import howtotalk.report.document.Document.Version;
import howtotalk.web.Problem;
import java.util.List;

/** What an instructor asks a report for, where nothing but the version with names will do. */
public final class InstructorScope {

    private InstructorScope() {}

    /**
     * Reads what was typed.
     *
     * @param courseId whose page it is
     * @param visitorId whose eyes they are
     * @param with other courses
     * @param sections the chosen ones
     * @param asOf the day; empty for none
     * @param database where the visitor's courses stand
     * @throws Problem 403 unless the visitor is an instructor of each, 404 and 400 as for the report itself
     */
    public static ReportReader.Asked of(
            long courseId, long visitorId, List<String> with, List<String> sections, String asOf, Database database) {
        var scope =
                ReportScope.of(courseId, visitorId, with, sections, asOf, database.repository(ReportRepository.class));
        if (scope.version() != Version.INSTRUCTOR) {
            throw Problem.forbidden();
        }
        return scope.asked();
    }
}
