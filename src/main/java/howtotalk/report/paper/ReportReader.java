package howtotalk.report.paper;

import howtotalk.contact.ContactFact;
import howtotalk.contact.Merges;
import howtotalk.course.Calendar;
import howtotalk.course.Course;
import howtotalk.course.CourseBreak;
import howtotalk.db.Database;
import howtotalk.opportunity.StageEvent;
import howtotalk.outcome.FiledOutcome;
import howtotalk.report.AcceptedOffer;
import howtotalk.report.CountedCourse;
import howtotalk.report.CourseWeek;
import howtotalk.report.Favour;
import howtotalk.report.Pool;
import howtotalk.report.ReportFacts;
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

/**
 * Reads what a report is counted from and has it counted: a dozen queries a course, whatever the number of its students,
 * and the rest in memory.
 */
public final class ReportReader {

    private final Database database;
    private final ReportRepository rows;

    public ReportReader(Database database) {
        this.database = database;
        this.rows = database.repository(ReportRepository.class);
    }

    /**
     * What was asked for.
     *
     * @param courses one or several; several are pooled
     * @param sections the chosen ones; of a course without a chosen section, all
     * @param asOf the last day to count, or null for today or the last day of each course, whichever comes first
     */
    public record Asked(
            Set<Long> courses, Set<Long> sections, @Nullable LocalDate asOf) {
        public Asked {
            courses = Set.copyOf(courses);
            sections = Set.copyOf(sections);
        }

        /** One whole course. */
        public static Asked course(long courseId, @Nullable LocalDate asOf) {
            return new Asked(Set.of(courseId), Set.of(), asOf);
        }
    }

    /** The rows of all courses, by whose they are. */
    private record Read(
            Map<Long, Long> merged,
            Map<Long, List<ReportRepository.Contact>> contacts,
            Map<Long, List<ReportRepository.Touch>> touches,
            Map<Long, List<ReportRepository.Minutes>> minutes,
            Map<Long, List<ReportFacts.OneOpportunity>> opportunities,
            Map<Long, List<ReportFacts.OneOutcome>> outcomes,
            Map<Long, List<ReportRepository.Talk>> talks,
            Map<Long, Set<Long>> talkTouches,
            Map<Long, List<ReportRepository.Level>> levels) {}

    /**
     * The courses, counted, the oldest first.
     *
     * @param asked for which, and as of when; a day to come is taken for today
     * @param now the time it is
     * @return null if one of the courses or sections is not there
     */
    public @Nullable Pool read(Asked asked, Instant now) {
        var facts = facts(asked, now);
        return facts == null
                ? null
                : new Pool(facts.stream().map(CountedCourse::of).toList());
    }

    /** The same, not counted yet: what an export holds. */
    public @Nullable List<ReportFacts> facts(Asked asked, Instant now) {
        return database.reading(() -> new Reading(asked, now).facts());
    }

    /** One reading, within one transaction. */
    private final class Reading {

        private final Asked asked;
        private final Instant now;
        private final String courses;

        Reading(Asked asked, Instant now) {
            this.asked = asked;
            this.now = now;
            this.courses = json(asked.courses());
        }

        @Nullable
        List<ReportFacts> facts() {
            var found = rows.courses(courses);
            var sections = rows.sections(courses);
            var known = sections.stream().map(ReportRepository.Section::id).collect(Collectors.toSet());
            if (found.size() < asked.courses().size() || !known.containsAll(asked.sections())) {
                return null;
            }
            var narrowed = json(sections.stream()
                    .filter(section -> asked.sections().contains(section.id()))
                    .map(ReportRepository.Section::courseId)
                    .collect(Collectors.toSet()));
            var chosen = json(asked.sections());
            var calendars = calendars(found);
            var read = rows(narrowed, chosen, calendars);
            var people = by(rows.students(courses, narrowed, chosen), ReportRepository.Person::courseId);
            var assignments = by(rows.assignments(courses), ReportRepository.Assignment::courseId);
            var instructors = by(rows.instructors(courses), ReportRepository.Instructor::courseId);
            var sectionsOf = by(sections, ReportRepository.Section::courseId);
            return found.stream()
                    .map(course -> {
                        long id = course.id();
                        var weeks = Objects.requireNonNull(calendars.get(id));
                        var asOf = asOf(course, weeks);
                        var titles = new LinkedHashMap<Long, String>();
                        assignments.getOrDefault(id, List.of()).forEach(one -> titles.put(one.id(), one.title()));
                        return new ReportFacts(
                                new ReportFacts.Heading(
                                        id,
                                        course.code(),
                                        course.title(),
                                        course.term(),
                                        instructors.getOrDefault(id, List.of()).stream()
                                                .map(ReportRepository.Instructor::name)
                                                .toList(),
                                        names(sectionsOf.getOrDefault(id, List.of()))),
                                course.firstDay(),
                                weeks,
                                asOf,
                                titles,
                                people.getOrDefault(id, List.of()).stream()
                                        .map(person -> student(person, course, read, asOf))
                                        .toList());
                    })
                    .toList();
        }

        /** The names of the chosen sections; of a course without a chosen one, of all. */
        private List<String> names(List<ReportRepository.Section> sections) {
            var chosen = sections.stream()
                    .filter(section -> asked.sections().contains(section.id()))
                    .toList();
            return (chosen.isEmpty() ? sections : chosen)
                    .stream().map(ReportRepository.Section::name).toList();
        }

        private Map<Long, List<CourseWeek>> calendars(List<Course> found) {
            var breaks = by(rows.breaks(courses), ReportRepository.Break::courseId);
            var weeks = new HashMap<Long, List<CourseWeek>>();
            for (var course : found) {
                var own = breaks.getOrDefault(course.id(), List.of()).stream()
                        .map(one -> new CourseBreak(one.title(), one.firstDay(), one.lastDay()))
                        .toList();
                var starts = Calendar.of(course, own).starts();
                // A course whose breaks never end still has a first week, so that it can be reported on.
                weeks.put(course.id(), CourseWeek.starting(starts.isEmpty() ? List.of(course.firstDay()) : starts));
            }
            return weeks;
        }

        private LocalDate asOf(Course course, List<CourseWeek> weeks) {
            var today = course.today(now);
            var wanted = asked.asOf() == null ? weeks.get(weeks.size() - 1).last() : asked.asOf();
            return wanted.isAfter(today) ? today : wanted;
        }

        private Read rows(String narrowed, String chosen, Map<Long, List<CourseWeek>> calendars) {
            var contacts = rows.contacts(courses, narrowed, chosen);
            var merged = new HashMap<Long, Long>();
            for (var contact : contacts) {
                if (contact.mergedInto() != null) {
                    merged.put(contact.id(), contact.mergedInto());
                }
            }
            var first = calendars.values().stream()
                    .map(weeks -> weeks.get(0).first())
                    .min(LocalDate::compareTo)
                    .orElse(LocalDate.EPOCH);
            var last = calendars.values().stream()
                    .map(weeks -> weeks.get(weeks.size() - 1).last())
                    .max(LocalDate::compareTo)
                    .orElse(LocalDate.EPOCH);
            return new Read(
                    merged,
                    by(contacts, ReportRepository.Contact::accountId),
                    by(rows.touches(courses, narrowed, chosen), ReportRepository.Touch::accountId),
                    by(rows.minutes(courses, narrowed, chosen, first, last), ReportRepository.Minutes::accountId),
                    opportunities(narrowed, chosen, merged),
                    outcomes(narrowed, chosen, merged),
                    by(rows.talks(courses, narrowed, chosen), ReportRepository.Talk::enrolmentId),
                    rows.talkTouches(courses, narrowed, chosen).stream()
                            .collect(Collectors.groupingBy(
                                    ReportRepository.TalkTouch::talkId,
                                    Collectors.mapping(ReportRepository.TalkTouch::touchId, Collectors.toSet()))),
                    by(rows.levels(courses, narrowed, chosen), ReportRepository.Level::submissionId));
        }

        private Map<Long, List<ReportFacts.OneOpportunity>> opportunities(
                String narrowed, String chosen, Map<Long, Long> merged) {
            var linked = new HashMap<Long, Set<Long>>();
            rows.linked(courses, narrowed, chosen)
                    .forEach(row -> linked.computeIfAbsent(row.opportunityId(), id -> new HashSet<>())
                            .add(Merges.survivor(row.contactId(), merged)));
            var byAccount = new HashMap<Long, List<ReportFacts.OneOpportunity>>();
            by(rows.events(courses, narrowed, chosen), ReportRepository.Event::opportunityId)
                    .forEach((id, own) -> byAccount
                            .computeIfAbsent(own.get(0).accountId(), account -> new ArrayList<>())
                            .add(new ReportFacts.OneOpportunity(
                                    own.stream().map(ReportReader::event).toList(),
                                    linked.getOrDefault(id, Set.of()))));
            return byAccount;
        }

        private Map<Long, List<ReportFacts.OneOutcome>> outcomes(
                String narrowed, String chosen, Map<Long, Long> merged) {
            var handedIn = new HashMap<Long, Set<Long>>();
            rows.handedIn(courses, narrowed, chosen)
                    .forEach(row -> handedIn.computeIfAbsent(row.stepId(), id -> new HashSet<>())
                            .add(row.assignmentId()));
            var steps = by(rows.steps(courses, narrowed, chosen), ReportRepository.Step::outcomeId);
            var found = new LinkedHashMap<Long, List<ReportFacts.OneOutcome>>();
            for (var filed : rows.outcomes(courses, narrowed, chosen)) {
                var path = steps.getOrDefault(filed.id(), List.of()).stream()
                        .map(step -> step(step, handedIn, merged))
                        .toList();
                found.computeIfAbsent(filed.enrolmentId(), id -> new ArrayList<>())
                        .add(outcome(filed, path));
            }
            return found;
        }
    }

    private static ReportFacts.OneStudent student(
            ReportRepository.Person person, Course course, Read read, LocalDate asOf) {
        long account = person.accountId();
        var talks = read.talks().getOrDefault(person.enrolmentId(), List.of()).stream()
                .filter(talk -> !talk.day().isAfter(asOf))
                .toList();
        return new ReportFacts.OneStudent(
                person.enrolmentId(),
                person.name(),
                person.section(),
                person.withdrawn(),
                person.graduating(),
                log(
                        person.enrolmentId(),
                        course,
                        read.contacts().getOrDefault(account, List.of()),
                        read.touches().getOrDefault(account, List.of()),
                        read.merged()),
                read.minutes().getOrDefault(account, List.of()).stream()
                        .collect(Collectors.toMap(ReportRepository.Minutes::day, ReportRepository.Minutes::minutes)),
                read.opportunities().getOrDefault(account, List.of()),
                read.outcomes().getOrDefault(person.enrolmentId(), List.of()),
                talks.stream()
                        .map(talk -> new ReportFacts.OneTalk(
                                talk.day(),
                                talk.assignmentId(),
                                read.talkTouches().getOrDefault(talk.id(), Set.of())))
                        .toList(),
                assessed(talks, course, read.levels()));
    }

    /** Levels belong to the work, not to a telling: of a talk told twice, they are those of the last time. */
    private static List<ReportFacts.OneAssessedTalk> assessed(
            List<ReportRepository.Talk> talks, Course course, Map<Long, List<ReportRepository.Level>> levels) {
        var last = new LinkedHashMap<Long, ReportRepository.Talk>();
        for (var talk : talks) {
            last.remove(talk.submissionId());
            last.put(talk.submissionId(), talk);
        }
        return last.values().stream()
                .filter(talk -> levels.containsKey(talk.submissionId()))
                .map(talk -> {
                    var own = levels.getOrDefault(talk.submissionId(), List.of());
                    return new ReportFacts.OneAssessedTalk(
                            talk.day(),
                            talk.assignmentId(),
                            course.today(own.get(0).releasedAt()),
                            own.stream()
                                    .collect(Collectors.toMap(
                                            ReportRepository.Level::criterion,
                                            ReportRepository.Level::halves,
                                            (one, other) -> one)));
                })
                .toList();
    }

    private static StudentLog log(
            long student,
            Course course,
            List<ReportRepository.Contact> contacts,
            List<ReportRepository.Touch> touches,
            Map<Long, Long> merged) {
        return new StudentLog(
                student,
                contacts.stream()
                        .filter(contact -> Merges.survivor(contact.id(), merged) == contact.id())
                        .map(contact -> fact(contact, course, merged))
                        .toList(),
                touches.stream().map(touch -> fact(touch, merged)).toList(),
                touches.stream()
                        .filter(touch -> touch.helped() || touch.helpReceived() || touch.referral() != null)
                        .map(touch -> new Favour(touch.id(), touch.helped(), touch.helpReceived(), touch.referral()))
                        .toList());
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

    private static StageEvent event(ReportRepository.Event event) {
        return new StageEvent(event.id(), event.stage(), event.happenedOn(), event.recordedAt(), event.undoes());
    }

    private static ReportFacts.OneOutcome outcome(ReportRepository.Filed filed, List<ReportFacts.OneStep> path) {
        return new ReportFacts.OneOutcome(
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
                path);
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
                step.introducedBy(),
                step.who(),
                step.introducer());
    }

    private static String json(Set<Long> ids) {
        return ids.stream().sorted().toList().toString();
    }

    private static <T> Map<Long, List<T>> by(Collection<T> all, Function<T, Long> key) {
        return all.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
