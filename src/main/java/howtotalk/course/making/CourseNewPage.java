package howtotalk.course.making;

import java.util.List;

/**
 * The page on which a course is made.
 *
 * @param formKey so that a double tap makes one course
 * @param form the course
 * @param sections rows to fill in
 * @param from the id of the earlier course that is copied, or empty for the template
 * @param beginnings what a course may begin with
 * @param what is taken over, in a sentence
 * @param zones to choose from
 */
public record CourseNewPage(
        String formKey,
        CourseForm form,
        List<SectionForm> sections,
        String from,
        List<Beginning> beginnings,
        String what,
        List<String> zones) {

    /** What a course may begin with: the template, or an earlier course. */
    public record Beginning(String href, String words, boolean chosen) {}
}
