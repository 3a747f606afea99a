package howtotalk.course;

import java.util.List;

/**
 * The courses of a visitor.
 *
 * @param heading the answer in a sentence
 * @param running the courses of this term
 * @param others those before and those to come
 * @param pooled the report of all courses that the visitor reads, in one; empty for fewer than two
 * @param mayMake whether the visitor may make a course
 */
public record CoursesPage(String heading, List<Line> running, List<Line> others, String pooled, boolean mayMake) {

    /** One course. */
    public record Line(String href, String title, String meta, String when) {}
}
