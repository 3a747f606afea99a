package howtotalk.report.export;

import howtotalk.contact.CourseDays;
import howtotalk.imports.TableWriter;
import howtotalk.opportunity.StageHistory;
import howtotalk.report.CountedCourse;
import howtotalk.report.Favour;
import howtotalk.report.Pool;
import howtotalk.report.ReportFacts;
import howtotalk.report.StudentCounts;
import howtotalk.touch.OnlineNote;
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
import org.jspecify.annotations.Nullable;

/**
 * The data of a report: a ZIP of CSV tables, joined by pseudonyms, from which every figure can be computed anew, with a
 * README.txt that describes each column of the {@link TermTables} and says how each figure follows. Days and counts are in; names, employers and what was said are not.
 *
 * <p>Encoding: UTF-8 without a byte order mark, RFC 4180, days as 2026-11-01, yes and no as 1 and 0, nothing as an empty
 * cell, choices by the names of the program (IN_PERSON, WAGE, …). Pseudonyms are drawn by lot for each export, so that
 * two exports cannot be joined; they hide names, not who somebody is from those who know the course.
 */
public final class TermExport {

    /** As long after its last day an answer or a meeting can still count. */
    private static final int ANSWERS_AFTER = OnlineNote.DAYS;

    private final Pool pool;
    private final RandomGenerator lot;
    private final TermTables tables = new TermTables();
    private final Map<Long, String> assignmentNames = new HashMap<>();
    private final Pseudonyms<String> contactNames = Pseudonyms.inOrder("K");
    private final Pseudonyms<String> touchNames = Pseudonyms.inOrder("T");
    private final Pseudonyms<String> personNames = Pseudonyms.inOrder("P");
    private final Pseudonyms<Long> opportunityNames = Pseudonyms.inOrder("O");
    private final Pseudonyms<Long> outcomeNames = Pseudonyms.inOrder("F");
    private final Pseudonyms<Long> talkNames = Pseudonyms.inOrder("V");
    private long opportunityNumber;
    private long talkNumber;

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

    private byte[] packed() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "README.txt", ExportReadme.text(tables.all()).getBytes(StandardCharsets.UTF_8));
            for (var sheet : tables.all()) {
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
            @Nullable StudentCounts counts) {}

    private void frame(String name, CountedCourse course) {
        var facts = course.facts();
        tables.courses.row(
                name, facts.heading().code(), facts.heading().term(), facts.firstDay(), facts.lastDay(), facts.asOf());
        facts.weeks().forEach(week -> tables.weeks.row(name, week.number(), week.first(), week.last()));
        facts.assignments().forEach((id, title) -> {
            assignmentNames.put(id, "A" + (assignmentNames.size() + 1));
            tables.assignments.row(assignmentNames.get(id), name, title);
        });
        given(name, course);
    }

    /** Each column sorted by itself: a sum and quartiles, and nobody's. */
    private void given(String name, CountedCourse course) {
        var help = sorted(course, row -> row.activity().helpReceived());
        var referrals = sorted(course, row -> row.activity().referralsReceived());
        for (int i = 0; i < help.size(); i++) {
            tables.received.row(name, help.get(i), referrals.get(i));
        }
    }

    private static List<Integer> sorted(CountedCourse course, Function<StudentCounts, Integer> of) {
        return course.students().stream().map(of).sorted().toList();
    }

    private void student(String name, OneOf one) {
        var student = one.student();
        tables.students.row(name, one.course(), student.section(), student.withdrawn(), student.graduating());
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
                .forEach(entry -> tables.minutes.row(name, entry.getKey(), entry.getValue()));
        stages(name, student, facts, known);
        outcomes(name, student, facts, known);
        talks(name, student, facts, touched);
    }

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
            tables.contacts.row(
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
            tables.touches.row(
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
    private static boolean answersEarlier(TouchFact touch, @Nullable TouchFact asked) {
        return asked != null
                && Touches.of(List.of(asked, touch)).answerTo(asked).isPresent();
    }

    private void stages(String name, ReportFacts.OneStudent student, ReportFacts facts, Map<Long, String> known) {
        for (var one : student.opportunities()) {
            var opportunity = opportunityNames.name(opportunityNumber++);
            int order = 0;
            for (var step : StageHistory.asOf(one.events(), facts.asOf()).steps()) {
                tables.stages.row(name, opportunity, ++order, step.stage(), step.happenedOn());
            }
            one.contacts().stream()
                    .filter(known::containsKey)
                    .sorted()
                    .forEach(contact -> tables.linked.row(opportunity, known.get(contact)));
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
        tables.outcomes.row(
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
            tables.steps.row(
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
                    .forEach(assignment -> tables.handedIn.row(pseudonym, at, assignmentNames.get(assignment)));
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
            tables.talks.row(name, pseudonym, talk.day(), assignmentNames.get(talk.assignmentId()));
            talk.touches().stream()
                    .sorted()
                    .forEach(touch -> tables.talkTouches.row(pseudonym, touched.get(touch), twoWay.contains(touch)));
        }
        int order = 0;
        for (var talk : student.assessed()) {
            if (talk.releasedOn().isAfter(facts.asOf())) {
                continue;
            }
            int at = ++order;
            talk.halves().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(level -> tables.levels.row(
                            name,
                            at,
                            assignmentNames.get(talk.assignmentId()),
                            talk.releasedOn(),
                            level.getKey(),
                            level.getValue()));
        }
    }
}
