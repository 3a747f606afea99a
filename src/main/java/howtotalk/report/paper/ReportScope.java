package howtotalk.report.paper;

import howtotalk.course.Role;
import howtotalk.report.document.Document.Version;
import howtotalk.web.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks for, and what the visitor may see of it. A course can be pooled with others of which the visitor
 * is an instructor or a named reader; any other is a course not found.
 *
 * @param courseId whose page it is
 * @param asked the courses, sections and day
 * @param version with names only for the instructor of every one of the courses
 * @param readable all courses whose report the visitor may read
 */
record ReportScope(long courseId, ReportReader.Asked asked, Version version, List<ReportRepository.Readable> readable) {

    /**
     * Reads the address.
     *
     * @param courseId whose page it is
     * @param visitorId whose eyes they are
     * @param with other courses, as typed
     * @param sections the chosen ones, as typed
     * @param asOf the day, as typed; empty for none
     * @param rows what the visitor may read
     * @throws Problem 404 for a course that is not the visitor's to read, 400 for what is no course, section or day
     */
    static ReportScope of(
            long courseId,
            long visitorId,
            List<String> with,
            List<String> sections,
            String asOf,
            ReportRepository rows) {
        var readable = rows.readable(visitorId);
        var courses = new HashSet<>(ids(with, "There is no such course. Choose courses at the head of the report."));
        courses.add(courseId);
        var mine = readable.stream()
                .filter(course -> courses.contains(course.courseId()))
                .toList();
        if (mine.size() < courses.size()) {
            throw Problem.notFound();
        }
        boolean instructor = mine.stream().allMatch(course -> course.role() == Role.INSTRUCTOR);
        return new ReportScope(
                courseId,
                new ReportReader.Asked(
                        courses,
                        ids(sections, "There is no such section. Choose sections at the head of the report."),
                        day(asOf)),
                instructor ? Version.INSTRUCTOR : Version.DEPARTMENT,
                readable);
    }

    /** The same scope as a query, to stand behind a path; empty for one whole course as of now. */
    String query() {
        var parts = new ArrayList<String>();
        asked.courses().stream().filter(id -> id != courseId).sorted().forEach(id -> parts.add("with=" + id));
        asked.sections().stream().sorted().forEach(id -> parts.add("section=" + id));
        if (asked.asOf() != null) {
            parts.add("as-of=" + asked.asOf());
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static Set<Long> ids(List<String> typed, String otherwise) {
        try {
            return typed.stream().map(Long::valueOf).collect(Collectors.toSet());
        } catch (NumberFormatException e) {
            throw Problem.badRequest(otherwise);
        }
    }

    private static @Nullable LocalDate day(String day) {
        try {
            return day.isEmpty() ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw Problem.badRequest("The report needs a day like 2026-12-18 after “as-of”.");
        }
    }
}
