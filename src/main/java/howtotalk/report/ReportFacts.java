package howtotalk.report;

import howtotalk.contact.CourseDays;
import howtotalk.opportunity.StageEvent;
import howtotalk.outcome.FiledOutcome;
import howtotalk.outcome.OutcomeProof;
import howtotalk.outcome.PathProof;
import howtotalk.outcome.Pay;
import howtotalk.outcome.WithoutThisContact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a report of one course is counted from, and all that its export holds.
 *
 * @param heading which course
 * @param firstDay of the course
 * @param weeks of the course, breaks left out; never empty
 * @param asOf the last day known
 * @param assignments titles by id, in the course's order
 * @param students of the course or of the chosen sections, the withdrawn among them, by name
 */
public record ReportFacts(
        Heading heading,
        LocalDate firstDay,
        List<CourseWeek> weeks,
        LocalDate asOf,
        Map<Long, String> assignments,
        List<OneStudent> students) {

    /**
     * Which course.
     *
     * @param courseId the course
     * @param code for example COMM 210
     * @param title of the course
     * @param term for example Fall 2026
     * @param instructors their names, in order
     * @param sections the names of those counted, in order; of all of the course's when none were chosen
     */
    public record Heading(
            long courseId, String code, String title, String term, List<String> instructors, List<String> sections) {
        public Heading {
            instructors = List.copyOf(instructors);
            sections = List.copyOf(sections);
        }
    }

    /**
     * One student.
     *
     * @param enrolmentId the enrolment
     * @param name as in the roster
     * @param section the name of the home section, or empty
     * @param withdrawn left; nothing else of the student is read then
     * @param graduating this term
     * @param log contacts and touches
     * @param minutesByDay of social media, for the days recorded
     * @param opportunities of any age
     * @param outcomes filed in this course
     * @param talks told until the as-of date, oldest first
     * @param assessed talks of which the levels are released, oldest first
     */
    public record OneStudent(
            long enrolmentId,
            String name,
            String section,
            boolean withdrawn,
            boolean graduating,
            StudentLog log,
            Map<LocalDate, Integer> minutesByDay,
            List<OneOpportunity> opportunities,
            List<OneOutcome> outcomes,
            List<OneTalk> talks,
            List<OneAssessedTalk> assessed) {}

    /**
     * An opportunity.
     *
     * @param events recorded for it, undone ones among them
     * @param contacts linked to it, after merges
     */
    public record OneOpportunity(List<StageEvent> events, Set<Long> contacts) {
        public OneOpportunity {
            events = List.copyOf(events);
            contacts = Set.copyOf(contacts);
        }
    }

    /**
     * A talk told in the room.
     *
     * @param day of it
     * @param assignmentId its round
     * @param touches that its story comes from
     */
    public record OneTalk(LocalDate day, long assignmentId, Set<Long> touches) {
        public OneTalk {
            touches = Set.copyOf(touches);
        }
    }

    /**
     * An assessed talk.
     *
     * @param day of it; of one told again, of the last time
     * @param assignmentId its round
     * @param releasedOn the day since which the student can see the levels
     * @param halves by the name of the criterion, from 0 to 8: 5 is level two and a half. Open levels are not in it
     */
    public record OneAssessedTalk(
            LocalDate day, long assignmentId, LocalDate releasedOn, Map<String, Integer> halves) {}

    /**
     * One filed outcome.
     *
     * @param filed status or position
     * @param employer of a position, else empty
     * @param title of a position, else empty
     * @param pay of a position, if said
     * @param academicCredit whether it carries credit
     * @param proof of the outcome
     * @param pathProof of the path
     * @param without the answer to "without this contact?", if given
     * @param quote the student's words if there is consent to quote them, else empty
     * @param steps the frozen path, in order
     */
    public record OneOutcome(
            FiledOutcome filed,
            String employer,
            String title,
            @Nullable Pay pay,
            boolean academicCredit,
            OutcomeProof proof,
            PathProof pathProof,
            @Nullable WithoutThisContact without,
            String quote,
            List<OneStep> steps) {}

    /**
     * A frozen touch of a path.
     *
     * @param step what the rules need of it
     * @param contactId the contact, after merges, or null if the touch was erased since
     * @param person as frozen
     * @param introducedBy who introduced the person, as frozen, or empty
     * @param who the number of the first step with the same person, or null if that is not known
     * @param introducer the same of whoever introduced the person, or null if the path has no step with them
     */
    public record OneStep(
            AcceptedOffer.Step step,
            @Nullable Long contactId,
            String person,
            String introducedBy,
            @Nullable Integer who,
            @Nullable Integer introducer) {}

    public ReportFacts {
        weeks = List.copyOf(weeks);
        students = List.copyOf(students);
    }

    /** The days of the course. */
    public CourseDays days() {
        return new CourseDays(firstDay, lastDay());
    }

    /** How many weeks are over. */
    public int weeksElapsed() {
        return (int) weeks.stream().filter(week -> !week.last().isAfter(asOf)).count();
    }

    /** The last day of the course. */
    public LocalDate lastDay() {
        return weeks.get(weeks.size() - 1).last();
    }
}
