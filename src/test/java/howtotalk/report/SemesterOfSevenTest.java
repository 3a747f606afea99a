package howtotalk.report;

import static howtotalk.contact.ContactList.KNOW;
import static howtotalk.contact.ContactList.NEED_TO_KNOW;
import static howtotalk.contact.Origin.NEW;
import static howtotalk.contact.Origin.REACTIVATED;
import static howtotalk.touch.Channel.EMAIL;
import static howtotalk.touch.Channel.HANDWRITTEN;
import static howtotalk.touch.Channel.IN_PERSON;
import static howtotalk.touch.Channel.LINKEDIN;
import static howtotalk.touch.Channel.PHONE;
import static howtotalk.touch.Channel.TEXT;
import static howtotalk.touch.Channel.VIDEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import howtotalk.contact.ContactFact;
import howtotalk.contact.ContactList;
import howtotalk.contact.CourseDays;
import howtotalk.contact.Origin;
import howtotalk.contact.Stage;
import howtotalk.opportunity.ContactRole;
import howtotalk.opportunity.OpportunityKind;
import howtotalk.opportunity.OpportunityStage;
import howtotalk.opportunity.StageEvent;
import howtotalk.opportunity.StageHistory;
import howtotalk.outcome.FiledOutcome;
import howtotalk.outcome.OutcomeProof;
import howtotalk.outcome.OutcomeStatus;
import howtotalk.outcome.PathProof;
import howtotalk.outcome.PathToOffer;
import howtotalk.outcome.Standing;
import howtotalk.touch.ContactHistory;
import howtotalk.touch.Direction;
import howtotalk.touch.TouchBook;
import howtotalk.touch.TouchFact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A whole semester of seven students, worked out by hand. The course runs from Monday 7 September to Friday 18 December
 * 2026 in fifteen weeks without a break; the report is as of Sunday 1 November, the last day of week 8, so that what was
 * sent until 18 October is old enough to have been answered.
 *
 * <pre>
 * 1 Ada, graduating       11 new, 12 new (introduced by 11)
 *     9 Sep in person 11, handed in for Coffee       conversation, week 1
 *    14 Sep e-mail to 12                             answered after 2 days
 *    16 Sep e-mail from 12                           conversation, week 2
 *    21 Sep video 12, handed in for Group            conversation, week 3
 *    12 refers her: applied 23 Sep, interview 30 Sep, offer 7 Oct, job accepted 9 Oct, verified
 * 2 Ben, graduating       21 known before, found again
 *    10 Sep LinkedIn to 21, handed in for Group      answered after 2 days
 *    12 Sep LinkedIn from 21, logged on the 22nd     conversation, week 1
 *    22 Sep phone 21                                 conversation, week 3; the hiring process
 *    21 hires him: applied 15 Sep, offer 1 Oct, internship accepted 2 Oct; on 20 Oct seeks a job
 * 3 Cy, graduating        31 new
 *    20 Oct text to 31                               too young to judge
 *    not seeking
 * 4 Dee                   41 new
 *     1 Oct handwritten to 41                        answered after 19 days: too late
 *    20 Oct e-mail from 41                           conversation, week 7
 *    prefers not to say
 * 5 Eli                   nobody, nothing filed
 * 6 Fay                   61 new, 62 known and touched on 1 June
 *     5 Oct e-mail to 61                             never answered
 *     6 Oct phone 62                                 conversation, week 5
 *    applied 9 Oct, rejected 20 Oct; seeks
 * 7 Gil, withdrawn        71 new, 8 Sep in person; a job accepted 1 Oct: in no figure but one line
 * </pre>
 */
class SemesterOfSevenTest {

    private static final CourseDays COURSE = new CourseDays(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 12, 18));
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);
    private static final List<CourseWeek> WEEKS = IntStream.rangeClosed(1, 15)
            .mapToObj(number -> new CourseWeek(
                    number,
                    COURSE.first().plusWeeks(number - 1L),
                    COURSE.first().plusWeeks(number).minusDays(1)))
            .toList();
    private static final long COFFEE = 1;
    private static final long GROUP = 2;

    private final Map<Long, TouchBook> books = new LinkedHashMap<>();
    private final Map<Long, List<ContactFact>> contacts = new LinkedHashMap<>();
    private final Map<Long, List<StageEvent>> events = new LinkedHashMap<>();
    private final List<StudentOutcomes> outcomes = new ArrayList<>();
    private final Map<TouchFact, Set<Long>> handedIn = new LinkedHashMap<>();
    private long filed;

    @BeforeEach
    void theSemester() {
        for (long student = 1; student <= 6; student++) {
            books.put(student, new TouchBook());
            contacts.put(student, new ArrayList<>());
            events.put(student, new ArrayList<>());
        }
        ada();
        ben();
        cy();
        dee();
        outcomes.add(new StudentOutcomes(5, false, false, List.of()));
        fay();
        outcomes.add(new StudentOutcomes(7, true, true, List.of(position(OpportunityKind.JOB, "2026-10-01"))));
    }

    private void ada() {
        contact(1, 11, NEED_TO_KNOW, false, null);
        contact(1, 12, NEED_TO_KNOW, false, 11L);
        var book = book(1);
        handedIn.put(book.touched(11, "2026-09-09", IN_PERSON), Set.of(COFFEE));
        var note = book.sent(12, "2026-09-14", EMAIL);
        book.answered(note, "2026-09-16", EMAIL);
        handedIn.put(book.touched(12, "2026-09-21", VIDEO), Set.of(GROUP));
        stage(1, "2026-09-23", OpportunityStage.APPLIED);
        stage(1, "2026-09-30", OpportunityStage.INTERVIEW);
        stage(1, "2026-10-07", OpportunityStage.OFFER);
        stage(1, "2026-10-09", OpportunityStage.ACCEPTED);
        outcomes.add(new StudentOutcomes(1, false, true, List.of(position(OpportunityKind.JOB, "2026-10-09"))));
    }

    private void ben() {
        contact(2, 21, KNOW, true, null);
        var book = book(2);
        var note = book.sent(21, "2026-09-10", LINKEDIN);
        handedIn.put(note, Set.of(GROUP));
        book.add(21, "2026-09-12", LINKEDIN, Direction.INCOMING, note.id(), 10);
        book.add(21, "2026-09-22", PHONE, Direction.MUTUAL, null, 1);
        stage(2, "2026-09-15", OpportunityStage.APPLIED);
        stage(2, "2026-10-01", OpportunityStage.OFFER);
        stage(2, "2026-10-02", OpportunityStage.ACCEPTED);
        outcomes.add(new StudentOutcomes(
                2,
                false,
                true,
                List.of(
                        position(OpportunityKind.INTERNSHIP, "2026-10-02"),
                        status("2026-10-20", OutcomeStatus.SEEKING_EMPLOYMENT))));
    }

    private void cy() {
        contact(3, 31, NEED_TO_KNOW, false, null);
        book(3).sent(31, "2026-10-20", TEXT);
        outcomes.add(new StudentOutcomes(3, false, true, List.of(status("2026-10-20", OutcomeStatus.NOT_SEEKING))));
    }

    private void dee() {
        contact(4, 41, NEED_TO_KNOW, false, null);
        var letter = book(4).sent(41, "2026-10-01", HANDWRITTEN);
        book(4).answered(letter, "2026-10-20", EMAIL);
        outcomes.add(
                new StudentOutcomes(4, false, false, List.of(status("2026-10-20", OutcomeStatus.PREFER_NOT_TO_SAY))));
    }

    private void fay() {
        contact(6, 61, NEED_TO_KNOW, false, null);
        contact(6, 62, KNOW, true, null);
        book(6).touched(62, "2026-06-01", IN_PERSON);
        book(6).sent(61, "2026-10-05", EMAIL);
        book(6).touched(62, "2026-10-06", PHONE);
        stage(6, "2026-10-08", OpportunityStage.LEAD);
        stage(6, "2026-10-09", OpportunityStage.APPLIED);
        stage(6, "2026-10-20", OpportunityStage.REJECTED);
        outcomes.add(
                new StudentOutcomes(6, false, false, List.of(status("2026-10-21", OutcomeStatus.SEEKING_EMPLOYMENT))));
    }

    /**
     * E = 6, K = Ada, Ben, Cy, Fay. Positions: Ada, Ben, of K without Cy who is not seeking. Of the graduating Ada is
     * employed, Ben still seeks, for an internship settles nothing, and Cy is in neither.
     */
    @Test
    void theFiguresOnOutcomes() {
        var figures = CareerFigures.of(outcomes, COURSE.first(), AS_OF);

        assertThat(figures.enrolled()).isEqualTo(6);
        assertThat(figures.withdrawn()).isEqualTo(1);
        assertThat(figures.known()).isEqualTo(4);
        assertThat(figures.preferNotToSay()).isEqualTo(1);
        assertThat(figures.noInformation()).isEqualTo(1);
        assertThat(figures.knowledge().words()).isEqualTo("4 of 6");
        assertThat(figures.position().words()).isEqualTo("2 of 3");
        assertThat(figures.positionAtLeast().words()).isEqualTo("2 of 5");
        assertThat(figures.positionAtMost().words()).isEqualTo("4 of 5");
        assertThat(figures.graduating()).isEqualTo(3);
        assertThat(figures.standings())
                .isEqualTo(Map.of(Standing.EMPLOYED, 1, Standing.SEEKING, 1, Standing.NOT_SEEKING, 1));
        assertThat(figures.careerOutcomes().words()).isEqualTo("1 of 2");
    }

    /**
     * Response: Ada's e-mail, Ben's message, not Dee's letter, not Fay's e-mail. Conversation: all of 11, 12, 21, 41 and
     * 62, but not 31 and 61. Note to meeting: 14 and 16 Sep before the 21st, 10 and 12 Sep before the 22nd, not 5 Oct;
     * 20 Oct is too young. Weeks: Ada 3, Ben 2, Dee 1, Fay 1 of 6 x 8.
     */
    @Test
    void theFiguresOnActivity() {
        var all = activities();

        assertThat(all).hasSize(6);
        assertThat(pooled(all, Activity::response)).isEqualTo(new Rate(2, 4));
        assertThat(pooled(all, Activity::conversation)).isEqualTo(new Rate(5, 7));
        assertThat(pooled(all, Activity::noteToMeeting)).isEqualTo(new Rate(4, 5));
        assertThat(pooled(all, Activity::weeks)).isEqualTo(new Rate(7, 48));
        assertThat(pooled(all, Activity::weeks).words()).isEqualTo("15 %");
        // Conversations 0 0 1 1 2 3; first with somebody new in week 1 (Ada) and 7 (Dee).
        assertThat(Quartiles.of(all.stream().map(Activity::conversations).toList()))
                .contains(new Quartiles(6, Fraction.of(1, 4), Fraction.ONE, Fraction.of(7, 4)));
        assertThat(Quartiles.of(all.stream()
                        .map(Activity::weekOfFirstNew)
                        .filter(java.util.Objects::nonNull)
                        .toList()))
                .contains(new Quartiles(2, Fraction.of(5, 2), Fraction.of(4, 1), Fraction.of(11, 2)));
        // The share that was spoken: Ada 2 of 3, Ben 1 of 2, Dee none of 1, Fay 1 of 1; Cy and Eli had none.
        assertThat(Quartiles.ofRates(all.stream()
                        .map(one -> new Rate(one.spoken(), one.conversations()))
                        .toList()))
                .contains(new Quartiles(4, Fraction.of(75, 2), Fraction.of(175, 3), Fraction.of(75, 1)));
    }

    private static Rate pooled(List<Activity> all, java.util.function.Function<Activity, Rate> rate) {
        return Rate.pooled(all.stream().map(rate).toList());
    }

    @Test
    void whatAdaDid() {
        var ada = activities().get(0);

        assertThat(ada.touches()).isEqualTo(4);
        assertThat(ada.conversations()).isEqualTo(3);
        assertThat(ada.spoken()).isEqualTo(2);
        assertThat(ada.withNew()).isEqualTo(3);
        assertThat(ada.weekOfFirstNew()).isEqualTo(1);
        assertThat(ada.weeks()).isEqualTo(new Rate(3, 8));
        assertThat(ada.stages()).isEqualTo(Map.of(Stage.CONVERSED, 1, Stage.ONGOING, 1));
        assertThat(ada.introductions()).isEqualTo(1);
    }

    @Test
    void whatFayDidBeforeTheCourseIsNotCounted() {
        var fay = activities().get(5);

        assertThat(fay.touches()).isEqualTo(2);
        assertThat(fay.conversations()).isEqualTo(1);
        assertThat(fay.withNew()).isZero();
        assertThat(fay.weekOfFirstNew()).isNull();
        assertThat(fay.histories()).extracting(ContactHistory::origin).containsExactly(Origin.NEW, Origin.PREEXISTING);
    }

    /**
     * Listed: Ada, Cy, Dee, Fay, who also wrote to somebody new; talked with somebody new: Ada, Dee. Opportunities: Ada,
     * Ben, Fay, of whom only Ada had talked with somebody new. Ben was offered his without a recorded interview.
     */
    @Test
    void theFunnelOfStudents() {
        var funnel = Funnel.ofStudents(activities().stream()
                .map(activity ->
                        StudentStep.of(activity.histories(), opportunities(activity.studentId()), COURSE.until(AS_OF)))
                .toList());

        assertThat(funnel.lines())
                .extracting(
                        Funnel.Line::words,
                        Funnel.Line::reached,
                        line -> line.ofStepBefore().map(Rate::words).orElse(""))
                .containsExactly(
                        tuple("Enrolled to the end", 6, ""),
                        tuple("Listed someone they needed to know", 4, "4 of 6"),
                        tuple("Wrote to or called someone new", 4, "4 of 4"),
                        tuple("Had a conversation with someone new", 2, "2 of 4"),
                        tuple("Had an opportunity in hand", 3, "1 of 2"),
                        tuple("Were interviewed", 2, "2 of 3"),
                        tuple("Were offered something", 2, "2 of 2"),
                        tuple("Accepted", 2, "2 of 2"));
        // Two of six: Wilson from 9.7 to 70.0 %.
        assertThat(funnel.lines().get(7).ofAll().interval().map(Interval::words))
                .contains("10–70 %");
    }

    @Test
    void theFunnelOfContacts() {
        var onPath = Set.of(11L, 12L, 21L);
        var funnel = Funnel.ofContacts(activities().stream()
                .flatMap(activity -> activity.histories().stream())
                .map(history -> ContactStep.of(history, onPath))
                .toList());

        assertThat(funnel.lines()).extracting(Funnel.Line::reached).containsExactly(7, 7, 5, 2, 3);
        assertThat(funnel.lines().get(4).ofStepBefore()).contains(new Rate(2, 2));
    }

    @Test
    void aCourseWithoutStudentsHasAFunnelOfNoughts() {
        var funnel = Funnel.ofStudents(List.of());
        assertThat(funnel.lines()).hasSize(8).allSatisfy(line -> {
            assertThat(line.reached()).isZero();
            assertThat(line.ofAll().words()).isEqualTo("none to count");
        });
        assertThat(Quartiles.of(List.of())).isEmpty();
        assertThat(Quartiles.ofRates(List.of(new Rate(0, 0)))).isEmpty();
    }

    /**
     * Ada's path has four touches: Coffee first, Group last, two for nothing between. Ben's has two, for Group and for
     * nothing; the phone call with the man who hires him is the process. Ben logged one of them ten days late.
     */
    @Test
    void toWhatTheTwoOffersTraceBack() {
        var attribution = new Attribution(List.of(
                accepted(1, Map.of(12L, ContactRole.REFERRER), OutcomeProof.VERIFIED, PathProof.CONTEMPORANEOUS),
                accepted(2, Map.of(21L, ContactRole.HIRING_MANAGER), OutcomeProof.CLAIMED, PathProof.DATED)));

        assertThat(rounded(attribution.byAssignment()))
                .containsExactly("1: 1.00 0.00 0.25", "2: 1.00 1.00 0.75", "null: 0.00 1.00 1.00");
        assertThat(rounded(attribution.byChannel()))
                .containsExactly(
                        "IN_PERSON: 1.00 0.00 0.25",
                        "VIDEO: 0.00 1.00 0.25",
                        "EMAIL: 0.00 0.00 0.50",
                        "LINKEDIN: 1.00 1.00 1.00");
        assertThat(rounded(attribution.byOrigin()))
                .containsExactly(NEW + ": 1.00 1.00 1.00", REACTIVATED + ": 1.00 1.00 1.00");
        assertThat(rounded(attribution.byTie())).containsExactly("null: 2.00 2.00 2.00");
        assertThat(attribution.claimFor(COFFEE).sentence("for Coffee"))
                .isEqualTo(
                        "1 of 2 accepted offers traces to a conversation logged for Coffee; its outcome is verified.");
        assertThat(attribution.claimFor(GROUP)).isEqualTo(new Claim(2, 2, 1, 1, 1));
        assertThat(attribution.claimIn(COURSE).rate()).isEqualTo(new Rate(2, 2));
    }

    private AcceptedOffer accepted(
            long student, Map<Long, ContactRole> linked, OutcomeProof proof, PathProof pathProof) {
        var opportunity = opportunities(student).get(0);
        var touches = book(student).read();
        var offeredOn = opportunity.offeredOn();
        assertThat(offeredOn).isNotNull();
        var path = PathToOffer.of(
                linked, contactsOf(student), touches, opportunity.appliedOn(), offeredOn == null ? AS_OF : offeredOn);
        assertThat(path.proof(offeredOn == null ? AS_OF : offeredOn, ZoneOffset.UTC))
                .isEqualTo(pathProof);
        var origins = ContactHistory.of(contactsOf(student), touches, COURSE, AS_OF);
        var steps = path.steps().stream()
                .map(step -> new AcceptedOffer.Step(
                        step.touch().happenedOn(),
                        step.touch().channel(),
                        step.twoWay(),
                        step.hiring(),
                        originOf(step.touch().contactId(), origins),
                        null,
                        handedIn.getOrDefault(step.touch(), Set.of())))
                .toList();
        return new AcceptedOffer(student, proof, steps);
    }

    private static Origin originOf(long contact, List<ContactHistory> histories) {
        return histories.stream()
                .filter(history -> history.contact().id() == contact)
                .findFirst()
                .orElseThrow()
                .origin();
    }

    private static <K> List<String> rounded(List<Attribution.Line<K>> lines) {
        return lines.stream()
                .map(line -> line.key() + ": " + line.credit().first().rounded(2) + " "
                        + line.credit().last().rounded(2) + " "
                        + line.credit().equal().rounded(2))
                .toList();
    }

    private List<Activity> activities() {
        return books.keySet().stream()
                .map(student -> Activity.of(
                        new StudentLog(
                                student, contactsOf(student), book(student).list(), List.of()),
                        COURSE,
                        WEEKS,
                        AS_OF))
                .toList();
    }

    private List<StageHistory> opportunities(long student) {
        var own = events.getOrDefault(student, List.of());
        return own.isEmpty() ? List.of() : List.of(StageHistory.asOf(own, AS_OF));
    }

    private TouchBook book(long student) {
        return books.computeIfAbsent(student, id -> new TouchBook());
    }

    private List<ContactFact> contactsOf(long student) {
        return contacts.getOrDefault(student, List.of());
    }

    private void contact(long student, long id, ContactList list, boolean knownBefore, @Nullable Long introducedBy) {
        contacts.computeIfAbsent(student, key -> new ArrayList<>())
                .add(new ContactFact(id, COURSE.first(), list, knownBefore, introducedBy, null, null));
    }

    private void stage(long student, String day, OpportunityStage stage) {
        var own = events.computeIfAbsent(student, key -> new ArrayList<>());
        own.add(new StageEvent(own.size() + 1, stage, LocalDate.parse(day), Instant.EPOCH, null));
    }

    private FiledOutcome position(OpportunityKind kind, String acceptedOn) {
        var day = LocalDate.parse(acceptedOn);
        return new FiledOutcome(++filed, day, Instant.EPOCH, null, kind, day);
    }

    private FiledOutcome status(String asOf, OutcomeStatus status) {
        return new FiledOutcome(++filed, LocalDate.parse(asOf), Instant.EPOCH, status, null, null);
    }
}
