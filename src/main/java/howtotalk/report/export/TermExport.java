package howtotalk.report.export;

import howtotalk.contact.CourseDays;
import howtotalk.imports.TableWriter;
import howtotalk.opportunity.StageHistory;
import howtotalk.report.CountedCourse;
import howtotalk.report.Favour;
import howtotalk.report.Pool;
import howtotalk.report.ReportFacts;
import howtotalk.report.StudentCounts;
import howtotalk.touch.Referral;
import howtotalk.touch.TouchFact;
import howtotalk.touch.Touches;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The data of a report: a ZIP of CSV tables, joined by pseudonyms, from which every figure can be computed anew, with a
 * README.txt that describes each column and says how each figure follows (both are written from here, so that format and
 * description are one). Days and counts are in; names, employers and what was said are not.
 *
 * <pre>
 * courses        a row a course: days, as-of date            weeks           its weeks, breaks left out
 * assignments    titles                                      students        a row a student of a course
 * contacts       that the course counts, without names       touches         of the course, without contents
 * received       help and referrals received, a row a student, not joined to anybody
 * minutes        of social media, a row a day recorded       stages          of opportunities, undone ones left out
 * linked         contacts to opportunities
 * outcomes       filed by the as-of date                     steps           of the frozen paths
 * handed_in      for which assignments a step was handed in  talks           told by the as-of date
 * talk_touches   that stories come from                      levels          of talks, released by the as-of date
 * </pre>
 *
 * <p>Encoding: UTF-8 without a byte order mark, RFC 4180, days as 2026-11-01, yes and no as 1 and 0, nothing as an empty
 * cell, choices by the names of the program (IN_PERSON, WAGE, …). Pseudonyms are drawn by lot for each export, so that
 * two exports cannot be joined; they hide names, not who somebody is from those who know the course.
 */
public final class TermExport {

    /** As long after its last day an answer or a meeting can still count. */
    private static final int ANSWERS_AFTER = 14;

    private final Pool pool;
    private final RandomGenerator lot;

    private final Sheet courses = new Sheet("courses", "The courses, the oldest first.")
            .column("course", "C1, C2 …")
            .column("code", "of the course")
            .column("term", "of the course")
            .column("first_day", "of the course, counted")
            .column("last_day", "of the course, counted")
            .column("as_of", "the last day known; what happened later is in no table");
    private final Sheet weeks = new Sheet("weeks", "The weeks of each course; days of a break belong to none.")
            .column("course", "courses")
            .column("week", "from 1")
            .column("first_day", "counted")
            .column("last_day", "counted; a week is over when this is not after as_of");
    private final Sheet assignments = new Sheet("assignments", "In the order of the course.")
            .column("assignment", "A1, A2 …")
            .column("course", "courses")
            .column("title", "assignments of one title in several courses are one line of the report");
    private final Sheet students = new Sheet("students", "Everybody enrolled; of the withdrawn this row alone.")
            .column("student", "S1, S2 …, by lot; somebody in two courses is two students")
            .column("course", "courses")
            .column("section", "home section, or empty")
            .column("withdrawn", "1: in no figure but one")
            .column("graduating", "this term");
    private final Sheet contacts = new Sheet(
                    "contacts",
                    "Contacts that the course counts: written down or touched on its days up to as_of; merged ones once.")
            .column("student", "students")
            .column("contact", "K1, K2 …")
            .column("list", "KNOW or NEED_TO_KNOW")
            .column("known_before", "as the student says")
            .column("touched_before", "1: the first touch ever was before the first day")
            .column("introduced", "1: another contact introduced this one");
    private final Sheet touches = new Sheet(
                    "touches",
                    "Touches from the first day to as_of, but none later than 14 days after the last day. Those after the"
                            + " last day are here only because they may answer or follow earlier ones.")
            .column("student", "students")
            .column("touch", "T1, T2 …; of one student in the order in which they happened, of one day as logged")
            .column("contact", "contacts")
            .column("happened_on", "the day")
            .column("channel", "IN_PERSON, PHONE, VIDEO (synchronous), EMAIL, LINKEDIN, TEXT, HANDWRITTEN")
            .column("direction", "OUTGOING, INCOMING, MUTUAL")
            .column("answers", "the touch that it answers, if that is in this table; else empty")
            .column("answers_earlier", "1: it answers a touch from before the first day")
            .column("help_given", "1: the student helped")
            .column("referral_given", "1: the student sent the person on");
    private final Sheet received = new Sheet(
                    "received",
                    "What each student was given in touches of the course: a row a student not withdrawn, sorted by number"
                            + " and joined to nobody.")
            .column("course", "courses")
            .column("help_received", "how many touches")
            .column("referrals_received", "how many touches; sorted by itself, so that the two are not of one student");
    private final Sheet minutes = new Sheet("minutes", "Minutes of social media, for the days of the course recorded.")
            .column("student", "students")
            .column("day", "the day")
            .column("minutes", "0 is a record too");
    private final Sheet stages = new Sheet(
                    "stages", "Steps of opportunities in force on the as-of date, also from before the course.")
            .column("student", "students")
            .column("opportunity", "O1, O2 …")
            .column("order", "from 1, as they happened")
            .column("stage", "LEAD, APPLIED, SCREEN, INTERVIEW, OFFER, ACCEPTED, or an end")
            .column("happened_on", "the day");
    private final Sheet linked = new Sheet("linked", "The contacts linked to an opportunity, of those in contacts.")
            .column("opportunity", "stages")
            .column("contact", "contacts");
    private final Sheet outcomes = new Sheet(
                    "outcomes", "Outcomes that speak of a day up to as_of; positions, if accepted by then.")
            .column("student", "students")
            .column("outcome", "F1, F2 …; of one student in order: by as_of, then as filed")
            .column("as_of", "the day it speaks of")
            .column("status", "of a status; else empty")
            .column("kind", "of a position; else empty")
            .column("accepted_on", "of a position")
            .column("pay", "WAGE, STIPEND, UNPAID or not said")
            .column("academic_credit", "of a position")
            .column("proof", "CLAIMED, DOCUMENTED, VERIFIED")
            .column("path_proof", "ASSERTED, DATED, CONTEMPORANEOUS")
            .column("without_this_contact", "YES, NO, UNSURE or not said")
            .column("quoted", "1: quoted in section 7");
    private final Sheet steps = new Sheet("steps", "The frozen paths of the positions that count.")
            .column("outcome", "outcomes")
            .column("step", "from 1")
            .column("contact", "contacts, if it still is one that the course counts")
            .column("person", "P1, P2 …: of one student, one name")
            .column("introduced_by", "P1, P2 …, or empty")
            .column("who", "the first step with the same person, which tells people of one name apart")
            .column("introducer", "the first step with whoever introduced the person; empty if there is none")
            .column("happened_on", "the day")
            .column("channel", "as of touches")
            .column("two_way", "1: an exchange")
            .column("hiring", "1: the hiring process, which earns no credit and is no path")
            .column("origin", "NEW, REACTIVATED, PREEXISTING, as frozen")
            .column("tie", "OFTEN, OCCASIONALLY, RARELY or not said");
    private final Sheet handedIn = new Sheet("handed_in", "For which assignments a step was handed in.")
            .column("outcome", "outcomes")
            .column("step", "steps")
            .column("assignment", "assignments; empty for one of another course");
    private final Sheet talks = new Sheet("talks", "Talks told up to as_of.")
            .column("student", "students")
            .column("talk", "V1, V2 …")
            .column("day", "the day")
            .column("assignment", "the round");
    private final Sheet talkTouches = new Sheet("talk_touches", "The touches that a talk’s story comes from.")
            .column("talk", "talks")
            .column("touch", "touches, or empty for one outside that table")
            .column("two_way", "1: as of the as-of date it went both ways, answers or was answered");
    private final Sheet levels = new Sheet(
                    "levels", "Levels of talks told, released up to as_of; a level left open is not here.")
            .column("student", "students")
            .column("order", "from 1: the student’s assessed talks, oldest first")
            .column("assignment", "the round")
            .column("released_on", "the day since which the student can see it")
            .column("criterion", "its name")
            .column("halves", "0 to 8: 5 is level two and a half");

    private TermExport(Pool pool, RandomGenerator lot) {
        this.pool = pool;
        this.lot = lot;
    }

    /**
     * The archive.
     *
     * @param pool the courses, counted
     * @param lot draws the pseudonyms
     */
    public static byte[] zip(Pool pool, RandomGenerator lot) {
        var export = new TermExport(pool, lot);
        export.fill();
        return export.packed();
    }

    private List<Sheet> sheets() {
        return List.of(
                courses,
                weeks,
                assignments,
                students,
                contacts,
                touches,
                received,
                minutes,
                stages,
                linked,
                outcomes,
                steps,
                handedIn,
                talks,
                talkTouches,
                levels);
    }

    private byte[] packed() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "README.txt", ExportReadme.text(sheets()).getBytes(StandardCharsets.UTF_8));
            for (var sheet : sheets()) {
                put(zip, sheet.name() + ".csv", TableWriter.plain(sheet.header(), sheet.rows()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(315_619_200_000L); // 1980: the archive says nothing of when it was made
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private final Map<Long, String> assignmentNames = new HashMap<>();
    private final Pseudonyms<Long> opportunityNames = Pseudonyms.inOrder("O");
    private final Pseudonyms<Long> outcomeNames = Pseudonyms.inOrder("F");
    private final Pseudonyms<Long> talkNames = Pseudonyms.inOrder("V");
    private long opportunityNumber;
    private long talkNumber;

    private void fill() {
        int number = 0;
        for (var course : pool.courses()) {
            number++;
            frame("C" + number, course);
        }
        var everybody = new ArrayList<OneOf>();
        number = 0;
        for (var course : pool.courses()) {
            number++;
            var name = "C" + number;
            var counted = course.students().stream()
                    .collect(Collectors.toMap(row -> row.who().enrolmentId(), Function.identity()));
            course.facts()
                    .students()
                    .forEach(student ->
                            everybody.add(new OneOf(name, course, student, counted.get(student.enrolmentId()))));
        }
        var names = Pseudonyms.of(
                "S", everybody.stream().map(one -> one.student().enrolmentId()).toList(), lot);
        everybody.stream()
                .sorted(Comparator.comparing((OneOf one) -> one.course())
                        .thenComparing(one -> names.name(one.student().enrolmentId())))
                .forEach(one -> student(names.name(one.student().enrolmentId()), one));
    }

    /** A student of a course, and if not withdrawn, the counts. */
    private record OneOf(
            String course,
            CountedCourse of,
            ReportFacts.OneStudent student,
            @org.jspecify.annotations.Nullable StudentCounts counts) {}

    private void frame(String name, CountedCourse course) {
        var facts = course.facts();
        courses.row(
                name, facts.heading().code(), facts.heading().term(), facts.firstDay(), facts.lastDay(), facts.asOf());
        facts.weeks().forEach(week -> weeks.row(name, week.number(), week.first(), week.last()));
        facts.assignments().forEach((id, title) -> {
            assignmentNames.put(id, "A" + (assignmentNames.size() + 1));
            assignments.row(assignmentNames.get(id), name, title);
        });
        given(name, course);
    }

    /** Each column sorted by itself: a sum and quartiles, and nobody's. */
    private void given(String name, CountedCourse course) {
        var help = sorted(course, row -> row.activity().helpReceived());
        var referrals = sorted(course, row -> row.activity().referralsReceived());
        for (int i = 0; i < help.size(); i++) {
            received.row(name, help.get(i), referrals.get(i));
        }
    }

    private static List<Integer> sorted(CountedCourse course, Function<StudentCounts, Integer> of) {
        return course.students().stream().map(of).sorted().toList();
    }

    private void student(String name, OneOf one) {
        var student = one.student();
        students.row(name, one.course(), student.section(), student.withdrawn(), student.graduating());
        if (one.counts() == null) {
            return;
        }
        var facts = one.of().facts();
        var known = contacts(name, one, facts);
        var touched = touches(name, student, facts, known);
        var days = facts.days().until(facts.asOf());
        student.minutesByDay().entrySet().stream()
                .filter(entry -> days.contains(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> minutes.row(name, entry.getKey(), entry.getValue()));
        stages(name, student, facts, known);
        outcomes(name, student, facts, known);
        talks(name, student, facts, touched);
    }

    private final Pseudonyms<String> contactNames = Pseudonyms.inOrder("K");
    private final Pseudonyms<String> touchNames = Pseudonyms.inOrder("T");
    private final Pseudonyms<String> personNames = Pseudonyms.inOrder("P");

    /** The contacts that the course counts, by id. */
    private Map<Long, String> contacts(String name, OneOf one, ReportFacts facts) {
        var known = new HashMap<Long, String>();
        var before = one.student().log().touches().stream()
                .filter(touch -> touch.happenedOn().isBefore(facts.firstDay()))
                .map(TouchFact::contactId)
                .collect(Collectors.toSet());
        for (var history : Objects.requireNonNull(one.counts()).activity().histories()) {
            var contact = history.contact();
            var pseudonym = contactNames.name(name + " " + contact.id());
            known.put(contact.id(), pseudonym);
            contacts.row(
                    name,
                    pseudonym,
                    contact.list(),
                    contact.knownBefore(),
                    before.contains(contact.id()),
                    contact.introducedBy() != null);
        }
        return known;
    }

    private Map<Long, String> touches(
            String name, ReportFacts.OneStudent student, ReportFacts facts, Map<Long, String> known) {
        var span = new CourseDays(facts.firstDay(), facts.lastDay().plusDays(ANSWERS_AFTER)).until(facts.asOf());
        var favours = student.log().favours().stream().collect(Collectors.toMap(Favour::touchId, Function.identity()));
        var earlier = student.log().touches().stream()
                .filter(touch -> touch.happenedOn().isBefore(facts.firstDay()))
                .collect(Collectors.toMap(TouchFact::id, Function.identity()));
        var all = Touches.of(student.log().touches()).all();
        var touched = new HashMap<Long, String>();
        for (var touch : all) {
            if (span.contains(touch.happenedOn()) && known.containsKey(touch.contactId())) {
                touched.put(touch.id(), touchNames.name(name + " " + touch.id()));
            }
        }
        for (var touch : all) {
            if (!touched.containsKey(touch.id())) {
                continue;
            }
            var favour = favours.get(touch.id());
            var asked = touch.answersId();
            touches.row(
                    name,
                    touched.get(touch.id()),
                    known.get(touch.contactId()),
                    touch.happenedOn(),
                    touch.channel(),
                    touch.direction(),
                    asked == null ? null : touched.get(asked),
                    asked != null && answersEarlier(touch, earlier.get(asked)),
                    favour != null && favour.helpGiven(),
                    favour != null && favour.referral() == Referral.GIVEN);
        }
        return touched;
    }

    /** By the same rule as every answer: of the same person, and from the other side or both. */
    private static boolean answersEarlier(TouchFact touch, @org.jspecify.annotations.Nullable TouchFact asked) {
        return asked != null
                && Touches.of(List.of(asked, touch)).answerTo(asked).isPresent();
    }

    private void stages(String name, ReportFacts.OneStudent student, ReportFacts facts, Map<Long, String> known) {
        for (var one : student.opportunities()) {
            var opportunity = opportunityNames.name(opportunityNumber++);
            int order = 0;
            for (var step : StageHistory.asOf(one.events(), facts.asOf()).steps()) {
                stages.row(name, opportunity, ++order, step.stage(), step.happenedOn());
            }
            one.contacts().stream()
                    .filter(known::containsKey)
                    .sorted()
                    .forEach(contact -> linked.row(opportunity, known.get(contact)));
        }
    }

    private void outcomes(String name, ReportFacts.OneStudent student, ReportFacts facts, Map<Long, String> known) {
        student.outcomes().stream()
                .filter(outcome -> outcome.filed().knownOn(facts.asOf()))
                .sorted(Comparator.comparing((ReportFacts.OneOutcome outcome) ->
                                outcome.filed().asOf())
                        .thenComparing(outcome -> outcome.filed().id()))
                .forEach(outcome -> outcome(name, outcome, facts, known));
    }

    private void outcome(String name, ReportFacts.OneOutcome outcome, ReportFacts facts, Map<Long, String> known) {
        var filed = outcome.filed();
        var pseudonym = outcomeNames.name(filed.id());
        boolean position = filed.kind() != null;
        boolean counts = filed.positionBetween(facts.firstDay(), facts.asOf());
        outcomes.row(
                name,
                pseudonym,
                filed.asOf(),
                filed.status(),
                filed.kind(),
                filed.acceptedOn(),
                outcome.pay(),
                position ? outcome.academicCredit() : null,
                outcome.proof(),
                outcome.pathProof(),
                outcome.without(),
                counts && !outcome.quote().isBlank());
        if (!counts) {
            return;
        }
        int number = 0;
        for (var one : outcome.steps()) {
            var step = one.step();
            int at = ++number;
            steps.row(
                    pseudonym,
                    at,
                    one.contactId() == null ? null : known.get(one.contactId()),
                    personNames.name(name + " " + one.person()),
                    one.introducedBy().isEmpty() ? "" : personNames.name(name + " " + one.introducedBy()),
                    one.who(),
                    one.introducer(),
                    step.happenedOn(),
                    step.channel(),
                    step.twoWay(),
                    step.hiring(),
                    step.origin(),
                    step.tie());
            step.assignments().stream()
                    .sorted()
                    .forEach(assignment -> handedIn.row(pseudonym, at, assignmentNames.get(assignment)));
        }
    }

    private void talks(String name, ReportFacts.OneStudent student, ReportFacts facts, Map<Long, String> touched) {
        var known = Touches.of(student.log().touches().stream()
                .filter(touch -> !touch.happenedOn().isAfter(facts.asOf()))
                .toList());
        var twoWay = new HashSet<Long>();
        known.all().stream().filter(known::twoWay).forEach(touch -> twoWay.add(touch.id()));
        for (var talk : student.talks()) {
            var pseudonym = talkNames.name(talkNumber++);
            talks.row(name, pseudonym, talk.day(), assignmentNames.get(talk.assignmentId()));
            talk.touches().stream()
                    .sorted()
                    .forEach(touch -> talkTouches.row(pseudonym, touched.get(touch), twoWay.contains(touch)));
        }
        int order = 0;
        for (var talk : student.assessed()) {
            if (talk.releasedOn().isAfter(facts.asOf())) {
                continue;
            }
            int at = ++order;
            talk.halves().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(level -> levels.row(
                            name,
                            at,
                            assignmentNames.get(talk.assignmentId()),
                            talk.releasedOn(),
                            level.getKey(),
                            level.getValue()));
        }
    }
}
