package howtotalk.course.settings;

import howtotalk.course.making.CourseForm;
import howtotalk.course.making.SectionForm;
import howtotalk.web.Errors;
import java.util.List;

/**
 * Everything of a course that can be changed.
 *
 * @param courseId the course
 * @param label code and term
 * @param form its facts
 * @param conflict what to say when somebody else changed them meanwhile, or empty
 * @param topics a line a week
 * @param sections as they are
 * @param blank a section to add
 * @param sectionErrors what is wrong with a section
 * @param classCode by which students ask to join, or empty
 * @param joinUrl where they type it
 * @param regradeDays for how many days after a release students may ask for a second look, as typed
 * @param regradeError what is wrong with them
 * @param shifts made so far, newest first
 * @param zones to choose from
 * @param formKey so that a double tap adds one section
 */
public record CourseSettingsPage(
        long courseId,
        String label,
        CourseForm form,
        String conflict,
        List<Topic> topics,
        List<Section> sections,
        SectionForm blank,
        Errors sectionErrors,
        String classCode,
        String joinUrl,
        String regradeDays,
        String regradeError,
        List<Shift> shifts,
        List<String> zones,
        String formKey) {

    /** The same with a section as it was typed, and what is wrong with it. */
    CourseSettingsPage withSection(SectionForm typed, Errors errors) {
        return new CourseSettingsPage(
                courseId,
                label,
                form,
                conflict,
                topics,
                sections.stream()
                        .map(section -> section.form().prefix().equals(typed.prefix())
                                ? new Section(section.id(), typed, section.meets(), section.removable())
                                : section)
                        .toList(),
                blank.prefix().equals(typed.prefix()) ? typed : blank,
                errors,
                classCode,
                joinUrl,
                regradeDays,
                regradeError,
                shifts,
                zones,
                formKey);
    }

    /** The same with the days of the regrade window as they were typed, and what is wrong with them. */
    CourseSettingsPage withRegradeDays(String typed, String error) {
        return new CourseSettingsPage(
                courseId,
                label,
                form,
                conflict,
                topics,
                sections,
                blank,
                sectionErrors,
                classCode,
                joinUrl,
                typed,
                error,
                shifts,
                zones,
                formKey);
    }

    /** Whether something is wrong with a section, so that it stands open. */
    public boolean wrong(Section section) {
        var form = section.form();
        return !sectionErrors.of(form.prefix() + "name").isEmpty()
                || form.meetings().stream()
                        .anyMatch(meeting -> !sectionErrors.of(meeting.prefix()).isEmpty());
    }

    /** Whether something is wrong with the section to be added. */
    public boolean newWrong() {
        return sectionErrors.all().keySet().stream().anyMatch(field -> field.startsWith("new_"));
    }

    /** What a week is about. */
    public record Topic(int number, String days, String topic) {}

    /**
     * A section.
     *
     * @param removable whether nobody and nothing is in it
     */
    public record Section(long id, SectionForm form, String meets, boolean removable) {}

    /**
     * A shift.
     *
     * @param undoable whether it can be taken back
     */
    public record Shift(long id, String words, String meta, boolean undoable) {}
}
