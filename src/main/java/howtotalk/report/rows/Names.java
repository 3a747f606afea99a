package howtotalk.report.rows;

import howtotalk.report.CountedCourse;

/** What courses and sections are called in rows. */
final class Names {

    private Names() {}

    /** COMM 210, Fall 2026 */
    static String course(CountedCourse course) {
        var heading = course.facts().heading();
        return heading.code() + ", " + heading.term();
    }
}
