package howtotalk.report.suppression;

import howtotalk.contact.ContactFact;
import howtotalk.contact.ContactList;
import howtotalk.opportunity.OpportunityKind;
import howtotalk.opportunity.OpportunityStage;
import howtotalk.opportunity.StageEvent;
import howtotalk.outcome.FiledOutcome;
import howtotalk.outcome.OutcomeProof;
import howtotalk.outcome.OutcomeStatus;
import howtotalk.outcome.PathProof;
import howtotalk.outcome.Pay;
import howtotalk.report.CountedCourse;
import howtotalk.report.CourseWeek;
import howtotalk.report.Pool;
import howtotalk.report.ReportFacts;
import howtotalk.report.ReportFacts.OneAssessedTalk;
import howtotalk.report.ReportFacts.OneOpportunity;
import howtotalk.report.ReportFacts.OneOutcome;
import howtotalk.report.ReportFacts.OneStudent;
import howtotalk.report.ReportFacts.OneTalk;
import howtotalk.report.StudentLog;
import howtotalk.report.document.Document;
import howtotalk.report.document.Document.Version;
import howtotalk.report.sections.ReportDocument;
import howtotalk.touch.Channel;
import howtotalk.touch.Direction;
import howtotalk.touch.TouchFact;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A finished term whose students are drawn by lot: the same lot, the same term. */
final class MadeUpTerm {

    private static final LocalDate FIRST = LocalDate.parse("2026-08-31");
    private static final LocalDate LAST = FIRST.plusDays(15 * 7 - 1);

    private final List<OneStudent> students;

    private MadeUpTerm(List<OneStudent> students) {
        this.students = students;
    }

    /**
     * Draws one.
     *
     * @param seed the lot
     * @param size how many students
     * @param graduates how many of them graduate
     * @param eagerness of 100, how likely a student does what can be done
     */
    static MadeUpTerm of(long seed, int size, int graduates, int eagerness) {
        var lot = new Random(seed);
        var students = new ArrayList<OneStudent>();
        for (int i = 0; i < size; i++) {
            students.add(student(lot, i + 1, i < graduates, eagerness));
        }
        return new MadeUpTerm(List.copyOf(students));
    }

    /** The same term with one student changed. */
    MadeUpTerm with(int at, UnaryOperator<OneStudent> change) {
        var changed = new ArrayList<>(students);
        changed.set(at, change.apply(changed.get(at)));
        return new MadeUpTerm(List.copyOf(changed));
    }

    /** Its students from one place to another, as if they were a section. */
    MadeUpTerm part(int from, int to) {
        return new MadeUpTerm(students.subList(from, to));
    }

    /** The student, gone. */
    static OneStudent withdrawn(OneStudent one) {
        return new OneStudent(
                one.enrolmentId(),
                one.name(),
                one.section(),
                true,
                one.graduating(),
                one.log(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The student, with this outcome filed last. */
    static OneStudent filing(OneStudent one, OutcomeStatus status) {
        var outcomes = new ArrayList<>(one.outcomes());
        outcomes.add(outcome(one.enrolmentId() * 10 + 9, status, null, new Random(1)));
        return new OneStudent(
                one.enrolmentId(),
                one.name(),
                one.section(),
                one.withdrawn(),
                one.graduating(),
                one.log(),
                one.minutesByDay(),
                one.opportunities(),
                outcomes,
                one.talks(),
                one.assessed());
    }

    /** The instructor's report of it. */
    Document document() {
        var starts = new ArrayList<LocalDate>();
        for (int week = 0; week < 15; week++) {
            starts.add(FIRST.plusWeeks(week));
        }
        var titles = new LinkedHashMap<Long, String>();
        titles.put(1L, "First story");
        titles.put(2L, "Second story");
        var facts = new ReportFacts(
                new ReportFacts.Heading(7, "COMM 210", "How to Talk", "Fall", List.of("Nora Whitcombe"), List.of("A")),
                FIRST,
                CourseWeek.starting(starts),
                LAST,
                titles,
                students);
        return ReportDocument.of(new Pool(List.of(CountedCourse.of(facts))), Version.INSTRUCTOR);
    }

    private static OneStudent student(Random lot, int number, boolean graduating, int eagerness) {
        return new OneStudent(
                number,
                "Student Number" + number,
                "A",
                lot.nextInt(40) == 0,
                graduating,
                log(lot, number, eagerness),
                lot.nextInt(100) < eagerness ? Map.of(FIRST.plusDays(3), 10 + lot.nextInt(50)) : Map.of(),
                opportunities(lot, number, eagerness),
                outcomes(lot, number, eagerness),
                talks(lot, eagerness),
                assessed(lot, eagerness));
    }

    private static StudentLog log(Random lot, int number, int eagerness) {
        var contacts = new ArrayList<ContactFact>();
        var touches = new ArrayList<TouchFact>();
        int many = lot.nextInt(100) < eagerness ? 1 + lot.nextInt(6) : lot.nextInt(2);
        for (int i = 0; i < many; i++) {
            long contact = number * 100L + i;
            contacts.add(new ContactFact(
                    contact, FIRST.plusDays(1), ContactList.NEED_TO_KNOW, lot.nextInt(4) == 0, null, null, null));
            for (int j = 0; j < lot.nextInt(4); j++) {
                var day = FIRST.plusDays(2 + lot.nextInt(90));
                boolean spoken = lot.nextInt(3) > 0;
                touches.add(new TouchFact(
                        contact * 10 + j,
                        contact,
                        day,
                        day.atTime(20, 0).toInstant(ZoneOffset.UTC),
                        spoken ? Channel.IN_PERSON : Channel.EMAIL,
                        spoken ? Direction.MUTUAL : Direction.OUTGOING,
                        null));
            }
        }
        touches.sort(TouchFact.IN_ORDER);
        return new StudentLog(number, contacts, touches, List.of());
    }

    private static List<OneOpportunity> opportunities(Random lot, int number, int eagerness) {
        var events = new ArrayList<StageEvent>();
        var stages = List.of(
                OpportunityStage.LEAD,
                OpportunityStage.APPLIED,
                OpportunityStage.INTERVIEW,
                OpportunityStage.OFFER,
                OpportunityStage.ACCEPTED);
        for (var stage : stages) {
            if (lot.nextInt(100) >= eagerness) break;
            var day = FIRST.plusDays(20 + 10L * stage.ordinal());
            events.add(new StageEvent(
                    number * 10L + stage.ordinal(), stage, day, day.atTime(9, 0).toInstant(ZoneOffset.UTC), null));
        }
        return events.isEmpty() ? List.of() : List.of(new OneOpportunity(events, Set.of(number * 100L)));
    }

    private static List<OneOutcome> outcomes(Random lot, int number, int eagerness) {
        if (lot.nextInt(100) >= eagerness + 15) return List.of();
        if (lot.nextInt(100) < eagerness / 2) {
            return List.of(outcome(
                    number * 10L, null, lot.nextBoolean() ? OpportunityKind.JOB : OpportunityKind.INTERNSHIP, lot));
        }
        var all = OutcomeStatus.values();
        var status = lot.nextInt(3) > 0 ? OutcomeStatus.SEEKING_EMPLOYMENT : all[lot.nextInt(all.length)];
        return List.of(outcome(number * 10L, status, null, lot));
    }

    private static OneOutcome outcome(
            long id, @Nullable OutcomeStatus status, @Nullable OpportunityKind kind, Random lot) {
        var day = FIRST.plusDays(60);
        return new OneOutcome(
                new FiledOutcome(
                        id, day, day.atTime(12, 0).toInstant(ZoneOffset.UTC), status, kind, kind == null ? null : day),
                kind == null ? "" : "Museum",
                kind == null ? "" : "Guide",
                kind == null ? null : Pay.values()[lot.nextInt(Pay.values().length)],
                lot.nextBoolean(),
                OutcomeProof.values()[lot.nextInt(OutcomeProof.values().length)],
                PathProof.ASSERTED,
                null,
                kind == null ? "" : "Talking with the guide opened a door.",
                List.of());
    }

    private static List<OneTalk> talks(Random lot, int eagerness) {
        var talks = new ArrayList<OneTalk>();
        for (long round = 1; round <= 2; round++) {
            if (lot.nextInt(100) < eagerness + 20) talks.add(new OneTalk(FIRST.plusWeeks(3 * round), round, Set.of()));
        }
        return talks;
    }

    private static List<OneAssessedTalk> assessed(Random lot, int eagerness) {
        var talks = new ArrayList<OneAssessedTalk>();
        for (long round = 1; round <= 2; round++) {
            if (lot.nextInt(100) < eagerness + 10) {
                talks.add(new OneAssessedTalk(
                        FIRST.plusWeeks(3 * round),
                        round,
                        FIRST.plusWeeks(4 * round),
                        Map.of("Voice", lot.nextInt(9), "Story", lot.nextInt(9))));
            }
        }
        return talks;
    }
}
