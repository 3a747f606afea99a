package howtotalk.report;

import howtotalk.contact.CourseDays;
import howtotalk.contact.Origin;
import howtotalk.opportunity.OpportunityKind;
import howtotalk.opportunity.StageHistory;
import howtotalk.outcome.OutcomeProof;
import howtotalk.outcome.PathProof;
import howtotalk.outcome.Pay;
import howtotalk.outcome.WithoutThisContact;
import howtotalk.touch.ContactHistory;
import howtotalk.touch.Touches;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts a report from what is known of its students. */
public final class Reports {

    private static final String POSITION = "with a position accepted in the course";
    private static final String UNSAID = "not said";

    private final ReportFacts facts;
    private final CourseDays course;
    private final List<ReportFacts.OneStudent> enrolled;
    private final List<Counted> accepted;
    private final Attribution attribution;
    private final Set<Long> onPath;

    /** An accepted offer that the report counts, and whose it is. */
    private record Counted(ReportFacts.OneStudent student, ReportFacts.OneOutcome outcome, AcceptedOffer offer) {}

    private Reports(ReportFacts facts) {
        this.facts = facts;
        this.course = new CourseDays(facts.firstDay(), facts.lastDay());
        this.enrolled = facts.students().stream()
                .filter(student -> !student.withdrawn())
                .toList();
        this.accepted = enrolled.stream()
                .flatMap(student -> student.outcomes().stream()
                        .filter(this::counts)
                        .map(outcome -> new Counted(student, outcome, offer(outcome))))
                .sorted(Comparator.comparing((Counted one) -> acceptedOn(one.outcome()))
                        .thenComparingLong(one -> one.offer().outcomeId()))
                .toList();
        this.attribution = new Attribution(accepted.stream().map(Counted::offer).toList());
        this.onPath = onPath(accepted);
    }

    /** The report of these facts. */
    public static Report of(ReportFacts facts) {
        return new Reports(facts).report();
    }

    private Report report() {
        var careers = CareerFigures.of(
                facts.students().stream().map(Reports::outcomes).toList(), facts.firstDay(), facts.asOf());
        var rows = enrolled.stream().map(this::row).toList();
        var activities = rows.stream().map(StudentCounts::activity).toList();
        var together = ClassActivity.of(activities);
        int talks = rows.stream().mapToInt(StudentCounts::talks).sum();
        int elapsed = (int) facts.weeks().stream()
                .filter(week -> !week.last().isAfter(facts.asOf()))
                .count();
        return new Report(
                facts.heading(),
                facts.firstDay(),
                facts.lastDay(),
                facts.asOf(),
                elapsed,
                facts.weeks().size(),
                careers,
                standings(rows),
                positions(),
                together,
                synchronous(activities),
                activities.stream().mapToInt(Activity::introductions).sum(),
                spreads(rows, together),
                Funnel.ofStudents(rows.stream().map(StudentCounts::steps).toList()),
                Funnel.ofContacts(activities.stream()
                        .flatMap(activity -> activity.histories().stream())
                        .map(history -> ContactStep.of(history, onPath))
                        .toList()),
                attribution.claimIn(course),
                claims(),
                attribution.traced(),
                credits(),
                talks,
                new Rate(
                        enrolled.stream()
                                .mapToInt(ReportFacts.OneStudent::storied)
                                .sum(),
                        talks),
                new Rate((int) rows.stream().filter(row -> row.talks() > 0).count(), rows.size()),
                accepted.stream().map(Reports::line).toList(),
                connectors(),
                quotes(),
                rows);
    }

    private boolean counts(ReportFacts.OneOutcome outcome) {
        return outcome.filed().positionBetween(facts.firstDay(), facts.asOf())
                && !outcome.filed().asOf().isAfter(facts.asOf());
    }

    private static AcceptedOffer offer(ReportFacts.OneOutcome outcome) {
        return new AcceptedOffer(
                outcome.filed().id(),
                outcome.proof(),
                outcome.steps().stream().map(ReportFacts.OneStep::step).toList());
    }

    private static LocalDate acceptedOn(ReportFacts.OneOutcome outcome) {
        return Objects.requireNonNull(outcome.filed().acceptedOn());
    }

    private static StudentOutcomes outcomes(ReportFacts.OneStudent student) {
        return new StudentOutcomes(
                student.enrolmentId(),
                student.withdrawn(),
                student.graduating(),
                student.outcomes().stream().map(ReportFacts.OneOutcome::filed).toList());
    }

    private StudentCounts row(ReportFacts.OneStudent student) {
        var outcomes = outcomes(student).asOf(facts.asOf());
        boolean position = outcomes.hasPosition(facts.firstDay(), facts.asOf());
        var activity = Activity.of(student.log(), course, facts.weeks(), facts.asOf());
        var screen =
                BehindTheScreen.of(Touches.of(student.log().touches()), student.minutesByDay(), course, facts.asOf());
        var histories = activity.histories();
        var mine = accepted.stream()
                .filter(one -> one.student().enrolmentId() == student.enrolmentId())
                .toList();
        return new StudentCounts(
                student.name(),
                student.section(),
                student.graduating(),
                standing(outcomes, position),
                outcomes.known(),
                outcomes.known() && !(outcomes.notSeeking() && !position),
                position,
                activity,
                (int) histories.stream()
                        .filter(history -> history.origin() == Origin.NEW && history.conversed())
                        .count(),
                screen.minutes(),
                screen.daysRecorded(),
                StudentStep.of(histories, stages(student), course.until(facts.asOf())),
                histories.size(),
                (int) histories.stream().filter(ContactHistory::attempted).count(),
                (int) histories.stream().filter(ContactHistory::conversed).count(),
                (int) histories.stream()
                        .filter(history -> history.conversationDays().size() >= 2)
                        .count(),
                (int) histories.stream()
                        .filter(history -> onPath.contains(history.contact().id()))
                        .count(),
                mine.size(),
                (int) mine.stream()
                        .filter(one -> !one.offer().credited().isEmpty())
                        .count(),
                student.talks());
    }

    private List<StageHistory> stages(ReportFacts.OneStudent student) {
        return student.opportunities().stream()
                .map(events -> StageHistory.asOf(events, facts.asOf()))
                .toList();
    }

    /** The contacts with a credited step on the path to an offer that counts. */
    private static Set<Long> onPath(List<Counted> accepted) {
        return accepted.stream()
                .flatMap(one -> one.outcome().steps().stream())
                .filter(step -> !step.step().hiring())
                .map(ReportFacts.OneStep::contactId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** One line a student: a position first, for whoever has one and is looking on has one. */
    private static String standing(StudentOutcomes outcomes, boolean position) {
        if (position) {
            return POSITION;
        }
        if (outcomes.filed().isEmpty()) {
            return "nothing filed";
        }
        String last = "prefers not to say";
        for (var filed : outcomes.filed()) {
            if (filed.tells()) {
                last = filed.status() == null
                        ? "with a position from before"
                        : filed.status().words();
            }
        }
        return last;
    }

    private Tally standings(List<StudentCounts> rows) {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put(POSITION, 0);
        counts.put("with a position from before", 0);
        Arrays.stream(howtotalk.outcome.OutcomeStatus.values()).forEach(status -> counts.put(status.words(), 0));
        counts.put("nothing filed", 0);
        rows.forEach(row -> counts.merge(row.standing(), 1, Integer::sum));
        return new Tally(
                "where students stand",
                counts.entrySet().stream()
                        .filter(entry -> entry.getValue() > 0)
                        .map(entry -> new Tally.Line(entry.getKey(), new Rate(entry.getValue(), rows.size())))
                        .toList());
    }

    private List<Tally> positions() {
        return List.of(
                tally(
                        "kind of position",
                        OpportunityKind.values(),
                        one -> one.filed().kind(),
                        OpportunityKind::words),
                tally("pay", Pay.values(), ReportFacts.OneOutcome::pay, Pay::words),
                tally(
                        "academic credit",
                        Credits.values(),
                        one -> one.academicCredit() ? Credits.WITH : Credits.WITHOUT,
                        Credits::words),
                tally(
                        "proof of the outcome",
                        OutcomeProof.values(),
                        ReportFacts.OneOutcome::proof,
                        OutcomeProof::words),
                tally("proof of the path", PathProof.values(), ReportFacts.OneOutcome::pathProof, PathProof::words),
                tally(
                        "“without this contact?”",
                        WithoutThisContact.values(),
                        ReportFacts.OneOutcome::without,
                        WithoutThisContact::words));
    }

    private enum Credits {
        WITH("with credit"),
        WITHOUT("without credit");

        private final String words;

        Credits(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private <E extends Enum<E>> Tally tally(
            String title, E[] values, Function<ReportFacts.OneOutcome, @Nullable E> of, Function<E, String> words) {
        var counts = new LinkedHashMap<String, Integer>();
        Arrays.stream(values).forEach(value -> counts.put(words.apply(value), 0));
        for (var one : accepted) {
            E value = of.apply(one.outcome());
            counts.merge(value == null ? UNSAID : words.apply(value), 1, Integer::sum);
        }
        return new Tally(
                title,
                counts.entrySet().stream()
                        .filter(entry -> entry.getValue() > 0)
                        .map(entry -> new Tally.Line(entry.getKey(), new Rate(entry.getValue(), accepted.size())))
                        .toList());
    }

    private static Rate synchronous(Collection<Activity> activities) {
        return Rate.pooled(activities.stream()
                .map(activity -> new Rate(activity.spoken(), activity.conversations()))
                .toList());
    }

    private static List<Spread> spreads(List<StudentCounts> rows, ClassActivity together) {
        return List.of(
                new Spread(
                        "touches logged", quartiles(rows, row -> row.activity().touches())),
                new Spread("conversations", together.conversations()),
                new Spread("new people talked with", quartiles(rows, StudentCounts::newPeople)),
                new Spread(
                        "weeks with a conversation",
                        quartiles(rows, row -> row.activity().weeks().k())),
                new Spread("week of the first conversation with somebody new", together.weekOfFirstNew()),
                new Spread("minutes of social media a recorded day", quartiles(rows, Reports::minutesADay)));
    }

    private static @Nullable Integer minutesADay(StudentCounts row) {
        var minutes = row.minutes();
        return minutes == null ? null : (2 * minutes + row.daysRecorded()) / (2 * row.daysRecorded());
    }

    private static java.util.Optional<Quartiles> quartiles(
            List<StudentCounts> rows, Function<StudentCounts, @Nullable Integer> count) {
        var values = new ArrayList<Integer>();
        for (var row : rows) {
            Integer value = count.apply(row);
            if (value != null) {
                values.add(value);
            }
        }
        return Quartiles.of(values);
    }

    private List<Report.AssignmentClaim> claims() {
        return facts.assignments().entrySet().stream()
                .map(entry -> new Report.AssignmentClaim(entry.getValue(), attribution.claimFor(entry.getKey())))
                .filter(one -> one.claim().traced() > 0)
                .toList();
    }

    private List<CreditTable> credits() {
        return List.of(
                credits("assignment", inOrder(attribution.byAssignment()), this::title),
                credits("channel", attribution.byChannel(), channel -> channel == null ? UNSAID : channel.words()),
                credits("tie", attribution.byTie(), tie -> tie == null ? UNSAID : "in touch " + tie.words()),
                credits("origin", attribution.byOrigin(), origin -> origin == null ? UNSAID : origin.words()));
    }

    /** In the course's order, what was handed in for nothing last. */
    private List<Attribution.Line<Long>> inOrder(List<Attribution.Line<Long>> lines) {
        var order = new ArrayList<>(facts.assignments().keySet());
        return lines.stream()
                .sorted(Comparator.comparingInt(line -> {
                    int at = line.key() == null ? -1 : order.indexOf(line.key());
                    return at < 0 ? Integer.MAX_VALUE : at;
                }))
                .toList();
    }

    private String title(@Nullable Long assignment) {
        return assignment == null
                ? "Logged, handed in for none"
                : facts.assignments().getOrDefault(assignment, "An assignment of another course");
    }

    private <K> CreditTable credits(String by, List<Attribution.Line<K>> lines, Function<@Nullable K, String> words) {
        return new CreditTable(
                by,
                lines.stream()
                        .map(line -> new CreditTable.Line(words.apply(line.key()), line.credit()))
                        .toList(),
                attribution.total());
    }

    private static Report.Offer line(Counted one) {
        var outcome = one.outcome();
        var credited = outcome.steps().stream()
                .filter(step -> !step.step().hiring())
                .sorted(Comparator.comparing(step -> step.step().happenedOn()))
                .toList();
        var people = new LinkedHashSet<String>();
        credited.forEach(step -> people.add(step.person()));
        return new Report.Offer(
                outcome.filed().id(),
                one.student().name(),
                Objects.requireNonNull(outcome.filed().kind()),
                outcome.employer(),
                outcome.title(),
                acceptedOn(outcome),
                outcome.proof(),
                outcome.pathProof(),
                List.copyOf(people),
                credited.size());
    }

    /** By the names frozen on the paths: a contact book itself is nobody's business but the student's. */
    private List<Report.OnPaths> connectors() {
        record Key(String person, String student) {}
        Map<Key, Set<String>> introduced = new LinkedHashMap<>();
        for (var one : accepted) {
            for (var step : one.outcome().steps()) {
                if (!step.introducedBy().isEmpty() && !step.step().hiring()) {
                    introduced
                            .computeIfAbsent(
                                    new Key(step.introducedBy(), one.student().name()), key -> new HashSet<>())
                            .add(step.person());
                }
            }
        }
        return introduced.entrySet().stream()
                .map(entry -> new Report.OnPaths(
                        entry.getKey().person(),
                        entry.getKey().student(),
                        entry.getValue().size()))
                .sorted(Comparator.comparingInt(Report.OnPaths::introduced)
                        .reversed()
                        .thenComparing(connector -> connector.person().toLowerCase(Locale.ROOT))
                        .thenComparing(Report.OnPaths::student))
                .toList();
    }

    private List<Report.Quote> quotes() {
        return accepted.stream()
                .filter(one -> !one.outcome().quote().isBlank())
                .map(one -> new Report.Quote(
                        one.outcome().quote().strip(),
                        one.student().name(),
                        Objects.requireNonNull(one.outcome().filed().kind()),
                        one.outcome().employer()))
                .toList();
    }
}
