package howtotalk.report.paper;

import howtotalk.contact.ContactFact;
import howtotalk.contact.CourseDays;
import howtotalk.contact.Merges;
import howtotalk.course.Calendar;
import howtotalk.course.Course;
import howtotalk.course.CourseRepository;
import howtotalk.db.Database;
import howtotalk.opportunity.StageEvent;
import howtotalk.outcome.FiledOutcome;
import howtotalk.report.AcceptedOffer;
import howtotalk.report.CourseWeek;
import howtotalk.report.Report;
import howtotalk.report.ReportFacts;
import howtotalk.report.Reports;
import howtotalk.report.StudentLog;
import howtotalk.touch.TouchFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a report is counted from and has it counted. */
public final class ReportReader {

    private final Database database;
    private final CourseRepository courses;
    private final ReportRepository rows;

    public ReportReader(Database database) {
        this.database = database;
        this.courses = database.repository(CourseRepository.class);
        this.rows = database.repository(ReportRepository.class);
    }

    /**
     * What was asked for.
     *
     * @param courseId the course
     * @param sections the chosen ones; empty for all. One of another course chooses nobody
     * @param asOf the last day to count, or null for today or the last day of the course, whichever comes first
     */
    public record Asked(
            long courseId, Set<Long> sections, @Nullable LocalDate asOf) {
        public Asked {
            sections = Set.copyOf(sections);
        }
    }

    /**
     * The report.
     *
     * @param asked for which course, and as of when; a day to come is taken for today
     * @param now the time it is
     * @return null if there is no such course
     */
    public @Nullable Report read(Asked asked, Instant now) {
        return database.reading(() -> {
            var course = courses.find(asked.courseId());
            return course == null ? null : Reports.of(facts(course, asked, now));
        });
    }

    private ReportFacts facts(Course course, Asked asked, Instant now) {
        var chosen = asked.sections().stream().sorted().toList().toString();
        var calendar = Calendar.of(course, rows.breaks(course.id()));
        var starts = calendar.starts();
        // A course whose breaks never end still has a first week, so that it can be reported on.
        var weeks = CourseWeek.starting(starts.isEmpty() ? List.of(course.firstDay()) : starts);
        var last = weeks.get(weeks.size() - 1).last();
        var today = course.today(now);
        var wanted = asked.asOf() == null ? last : asked.asOf();
        var asOf = wanted.isAfter(today) ? today : wanted;
        var assignments = new LinkedHashMap<Long, String>();
        rows.assignments(course.id()).forEach(one -> assignments.put(one.id(), one.title()));
        return new ReportFacts(
                new ReportFacts.Heading(
                        course.id(), course.code(), course.title(), course.term(), sectionNames(course.id(), asked)),
                course.firstDay(),
                weeks,
                asOf,
                assignments,
                students(course, chosen, new CourseDays(course.firstDay(), last), asOf));
    }

    private List<String> sectionNames(long courseId, Asked asked) {
        return rows.sections(courseId).stream()
                .filter(section ->
                        asked.sections().isEmpty() || asked.sections().contains(section.id()))
                .map(ReportRepository.Section::name)
                .toList();
    }

    private List<ReportFacts.OneStudent> students(Course course, String chosen, CourseDays all, LocalDate asOf) {
        var days = all.until(asOf);
        var contactRows = rows.contacts(course.id(), chosen);
        var merged = new HashMap<Long, Long>();
        for (var contact : contactRows) {
            if (contact.mergedInto() != null) {
                merged.put(contact.id(), contact.mergedInto());
            }
        }
        var contacts = by(contactRows, ReportRepository.Contact::accountId);
        var touches = by(rows.touches(course.id(), chosen), ReportRepository.Touch::accountId);
        var minutes =
                by(rows.minutes(course.id(), chosen, all.first(), all.last()), ReportRepository.Minutes::accountId);
        var events = by(rows.events(course.id(), chosen), ReportRepository.Event::accountId);
        var outcomes = outcomes(course.id(), chosen, merged);
        var talks = rows.talks(course.id(), chosen, asOf).stream()
                .collect(Collectors.toMap(ReportRepository.Talks::enrolmentId, Function.identity()));
        return rows.students(course.id(), chosen).stream()
                .map(person -> {
                    long account = person.accountId();
                    var told = talks.get(person.enrolmentId());
                    return new ReportFacts.OneStudent(
                            person.enrolmentId(),
                            person.name(),
                            person.section(),
                            person.withdrawn(),
                            person.graduating(),
                            log(
                                    person.enrolmentId(),
                                    course,
                                    contacts.getOrDefault(account, List.of()),
                                    touches.getOrDefault(account, List.of()),
                                    merged,
                                    days),
                            minutes.getOrDefault(account, List.of()).stream()
                                    .collect(Collectors.toMap(
                                            ReportRepository.Minutes::day, ReportRepository.Minutes::minutes)),
                            opportunities(events.getOrDefault(account, List.of())),
                            outcomes.getOrDefault(person.enrolmentId(), List.of()),
                            told == null ? 0 : told.told(),
                            told == null ? 0 : told.storied());
                })
                .toList();
    }

    private static StudentLog log(
            long student,
            Course course,
            List<ReportRepository.Contact> contacts,
            List<ReportRepository.Touch> touches,
            Map<Long, Long> merged,
            CourseDays days) {
        var counted = touches.stream()
                .filter(touch -> days.contains(touch.happenedOn()))
                .toList();
        return new StudentLog(
                student,
                contacts.stream()
                        .filter(contact -> Merges.survivor(contact.id(), merged) == contact.id())
                        .map(contact -> fact(contact, course, merged))
                        .toList(),
                touches.stream().map(touch -> fact(touch, merged)).toList(),
                count(counted, ReportRepository.Touch::helped),
                count(counted, touch -> "GIVEN".equals(touch.referral())),
                count(counted, touch -> "RECEIVED".equals(touch.referral())));
    }

    private static ContactFact fact(ReportRepository.Contact contact, Course course, Map<Long, Long> merged) {
        // Whoever was merged with the one who introduced them was not introduced by anybody.
        var survivor = contact.introducedBy() == null ? null : Merges.survivor(contact.introducedBy(), merged);
        var by = survivor != null && survivor == contact.id() ? null : survivor;
        return new ContactFact(
                contact.id(),
                course.today(contact.createdAt()),
                contact.list(),
                contact.knownBefore(),
                by,
                contact.tie(),
                contact.cadenceDays());
    }

    private static TouchFact fact(ReportRepository.Touch touch, Map<Long, Long> merged) {
        return new TouchFact(
                touch.id(),
                Merges.survivor(touch.contactId(), merged),
                touch.happenedOn(),
                touch.loggedAt(),
                touch.channel(),
                touch.direction(),
                touch.answersId());
    }

    private static List<List<StageEvent>> opportunities(List<ReportRepository.Event> events) {
        return by(events, ReportRepository.Event::opportunityId).values().stream()
                .map(own -> own.stream()
                        .map(event -> new StageEvent(
                                event.id(), event.stage(), event.happenedOn(), event.recordedAt(), event.undoes()))
                        .toList())
                .toList();
    }

    private Map<Long, List<ReportFacts.OneOutcome>> outcomes(long courseId, String chosen, Map<Long, Long> merged) {
        var handedIn = new HashMap<Long, Set<Long>>();
        rows.handedIn(courseId, chosen)
                .forEach(row -> handedIn.computeIfAbsent(row.stepId(), id -> new HashSet<>())
                        .add(row.assignmentId()));
        var steps = by(rows.steps(courseId, chosen), ReportRepository.Step::outcomeId);
        var found = new LinkedHashMap<Long, List<ReportFacts.OneOutcome>>();
        for (var filed : rows.outcomes(courseId, chosen)) {
            found.computeIfAbsent(filed.enrolmentId(), id -> new ArrayList<>())
                    .add(new ReportFacts.OneOutcome(
                            new FiledOutcome(
                                    filed.id(),
                                    filed.asOf(),
                                    filed.filedAt(),
                                    filed.status(),
                                    filed.kind(),
                                    filed.kind() == null ? null : filed.acceptedOn()),
                            filed.employer(),
                            filed.title(),
                            filed.pay(),
                            filed.academicCredit(),
                            filed.proof(),
                            filed.pathProof(),
                            filed.withoutThisContact(),
                            filed.quote(),
                            steps.getOrDefault(filed.id(), List.of()).stream()
                                    .map(step -> step(step, handedIn, merged))
                                    .toList()));
        }
        return found;
    }

    private static ReportFacts.OneStep step(
            ReportRepository.Step step, Map<Long, Set<Long>> handedIn, Map<Long, Long> merged) {
        return new ReportFacts.OneStep(
                new AcceptedOffer.Step(
                        step.happenedOn(),
                        step.channel(),
                        step.twoWay(),
                        step.hiring(),
                        step.origin(),
                        step.tie(),
                        handedIn.getOrDefault(step.id(), Set.of())),
                step.contactId() == null ? null : Merges.survivor(Objects.requireNonNull(step.contactId()), merged),
                step.person(),
                step.introducedBy());
    }

    private static <T> int count(Collection<T> all, java.util.function.Predicate<T> such) {
        return (int) all.stream().filter(such).count();
    }

    private static <T> Map<Long, List<T>> by(Collection<T> all, Function<T, Long> key) {
        return all.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
