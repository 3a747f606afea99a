package howtotalk.report.recount;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Every figure of a report, computed anew from the exported archive alone. It knows the definitions of the design and the
 * columns of the archive, and shares no code with the program; {@code RecountTest} holds that too.
 */
final class Recount {

    private final Archive archive;
    private final List<OneCourse> all;

    /** The courses of each column: all of them, then each by itself if there are several. */
    private final List<List<OneCourse>> columns = new ArrayList<>();

    private final Map<String, List<Told>> figures = new LinkedHashMap<>();

    private Recount(byte[] zip) {
        archive = new Archive(zip);
        all = archive.table("courses").stream()
                .map(row -> new OneCourse(row, archive))
                .toList();
        columns.add(all);
        if (all.size() > 1) {
            all.forEach(course -> columns.add(List.of(course)));
        }
    }

    /** For each figure, by its id, the values in every column of the report. */
    static Map<String, List<Told>> of(byte[] zip) {
        var recount = new Recount(zip);
        recount.scope();
        recount.outcomes();
        recount.activity();
        recount.funnels();
        recount.attribution();
        recount.speaking();
        Compared.put(recount.columns, recount::put);
        return recount.figures;
    }

    private void figure(String id, Function<List<OneCourse>, Told> value) {
        put(id, columns.stream().map(value).toList());
    }

    private void put(String id, List<Told> values) {
        if (figures.put(id, values) != null) {
            throw new IllegalStateException(id + " twice");
        }
    }

    private static List<OneStudent> students(List<OneCourse> courses) {
        return courses.stream().flatMap(course -> course.students.stream()).toList();
    }

    private static List<OneCourse.Offer> offers(List<OneCourse> courses) {
        return courses.stream().flatMap(course -> course.offers.stream()).toList();
    }

    private static long count(List<OneCourse> courses, Predicate<OneStudent> such) {
        return students(courses).stream().filter(such).count();
    }

    private void share(String id, Predicate<OneStudent> such) {
        figure(id, courses -> Told.rate(count(courses, such), students(courses).size()));
    }

    // 1

    private void scope() {
        figure("scope.enrolled", courses -> Told.count(students(courses).size()));
        share("scope.knowledge-rate", OneStudent::known);
        share("scope.prefer-not-to-say", one -> !one.known() && !one.outcomes.isEmpty());
        share("scope.nothing-filed", one -> one.outcomes.isEmpty());
        figure(
                "scope.withdrawn",
                courses -> Told.count(
                        courses.stream().mapToInt(course -> course.withdrawn).sum()));
    }

    // 2

    private void outcomes() {
        Predicate<OneStudent> placed = one -> !one.positions().isEmpty();
        Predicate<OneStudent> asked = one -> one.known() && !one.notSeekingWithout();
        Predicate<OneStudent> unknown = one -> !one.known();
        figure("outcomes.position-rate", on -> Told.rate(count(on, placed), count(on, asked)));
        figure(
                "outcomes.position-rate.at-least",
                on -> Told.rate(count(on, placed), count(on, asked) + count(on, unknown)));
        figure(
                "outcomes.position-rate.at-most",
                on -> Told.rate(count(on, placed) + count(on, unknown), count(on, asked) + count(on, unknown)));
        var arrived = Set.of("employed", "service", "military", "continuing-education");
        Predicate<OneStudent> there = one -> one.graduating && arrived.contains(one.career());
        Predicate<OneStudent> seeking = one -> one.graduating && one.career().equals("seeking");
        figure(
                "outcomes.career-outcomes-rate",
                on -> Told.rate(count(on, there), count(on, there) + count(on, seeking)));
        students(all).stream()
                .map(OneStudent::standing)
                .distinct()
                .forEach(standing -> share(
                        "outcomes.standing." + standing, one -> one.standing().equals(standing)));
        students(all).stream()
                .filter(OneStudent::known)
                .map(OneStudent::standing)
                .distinct()
                .forEach(standing -> List.of("verified", "documented", "claimed")
                        .forEach(proof -> figure(
                                "outcomes.proved." + standing + "." + proof,
                                on -> Told.count(count(
                                        on,
                                        one -> one.standing().equals(standing)
                                                && one.proof().equals(proof))))));
        figure("outcomes.not-seeking-without", on -> Told.count(count(on, OneStudent::notSeekingWithout)));
        figure("outcomes.graduating", on -> Told.count(count(on, one -> one.graduating)));
        students(all).stream()
                .filter(one -> one.graduating && !one.career().isEmpty())
                .map(OneStudent::career)
                .distinct()
                .forEach(career -> figure(
                        "outcomes.graduating." + career,
                        on -> Told.count(
                                count(on, one -> one.graduating && one.career().equals(career)))));
        tally("kind", "kind");
        tally("pay", "pay");
        tally("proof", "proof");
        tally("path-proof", "path_proof");
        tally("without-this-contact", "without_this_contact");
        parts("academic-credit", offer -> offer.outcome().yes("academic_credit") ? "with-credit" : "without-credit");
    }

    private void tally(String id, String column) {
        parts(id, offer -> offer.column(column).isEmpty() ? "not-said" : id(offer.column(column)));
    }

    private void parts(String id, Function<OneCourse.Offer, String> part) {
        offers(all).stream()
                .map(part)
                .distinct()
                .forEach(one -> figure(
                        "outcomes." + id + "." + one,
                        on -> Told.rate(
                                offers(on).stream()
                                        .filter(offer -> part.apply(offer).equals(one))
                                        .count(),
                                offers(on).size())));
    }

    /** SEEKING_EMPLOYMENT as seeking-employment. */
    static String id(String choice) {
        return choice.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    // 3

    private void activity() {
        quartiles("touches", OneStudent::touched);
        quartiles("conversations", OneStudent::conversations);
        quartiles("new-people", OneStudent::newPeople);
        quartiles("weeks", OneStudent::weeks);
        quartiles("first-new", OneStudent::firstNew);
        quartiles("help-given", one -> one.times("help_given"));
        quartiles("referrals-given", one -> one.times("referral_given"));
        quartiles("minutes-a-conversation", OneStudent::minutesAConversation);
        quartiles("minutes-a-day", OneStudent::minutesADay);
        received("help-received", "help_received");
        received("referrals-received", "referrals_received");
        rate("synchronous-share", one -> new long[] {one.spoken(), one.conversations()});
        rate("weeks-share", one ->
                new long[] {one.weeks(), one.course.weeksOver().size()});
        rate("response-rate", OneStudent::response);
        rate("conversation-rate", OneStudent::conversation);
        rate("note-to-meeting-rate", OneStudent::noteToMeeting);
        sum("conversations", OneStudent::conversations);
        sum("help-given", one -> one.times("help_given"));
        sum("referrals-given", one -> one.times("referral_given"));
        sum("introductions", OneStudent::introductions);
    }

    private void quartiles(String id, Function<OneStudent, @Nullable Integer> value) {
        quartilesOf(
                id,
                on -> students(on).stream()
                        .map(value)
                        .filter(Objects::nonNull)
                        .map(BigDecimal::valueOf)
                        .toList());
    }

    private void quartilesOf(String id, Function<List<OneCourse>, List<BigDecimal>> values) {
        var quarters = List.of("lower", "median", "upper");
        for (int i = 0; i < quarters.size(); i++) {
            int quarter = i + 1;
            figure("activity." + id + "." + quarters.get(i), on -> Told.quartile(values.apply(on), quarter));
        }
    }

    /** What was received is a column of numbers and nobody's. */
    private void received(String id, String column) {
        Function<List<OneCourse>, List<BigDecimal>> values = on -> on.stream()
                .flatMap(course -> course.received.stream())
                .map(row -> new BigDecimal(row.get(column)))
                .toList();
        quartilesOf(id, values);
        figure(
                "activity." + id + ".sum",
                on -> Told.count(values.apply(on).stream()
                        .mapToLong(BigDecimal::longValueExact)
                        .sum()));
    }

    private void rate(String id, Function<OneStudent, long[]> rate) {
        quartilesOf(
                id,
                on -> students(on).stream()
                        .map(rate)
                        .filter(one -> one[1] > 0)
                        .map(one -> Told.percent(one[0], one[1]))
                        .toList());
        figure("activity." + id + ".pooled", on -> pooled(students(on), rate));
    }

    private static <T> Told pooled(List<T> all, Function<T, long[]> rate) {
        long k = 0;
        long n = 0;
        for (var one : all) {
            var own = rate.apply(one);
            k += own[0];
            n += own[1];
        }
        return Told.rate(k, n);
    }

    private void sum(String id, ToIntFunction<OneStudent> of) {
        figure(
                "activity." + id + ".sum",
                on -> Told.count(students(on).stream().mapToInt(of).sum()));
    }

    // 4

    private void funnels() {
        funnel(
                "funnels.students.",
                List.of(
                        "enrolled",
                        "listed",
                        "attempted-new",
                        "conversed-new",
                        "opportunity",
                        "interviewed",
                        "offered",
                        "accepted"),
                on -> students(on).stream().map(OneStudent::steps).toList());
        funnel(
                "funnels.contacts.",
                List.of("listed", "attempted", "conversed", "ongoing", "on-path"),
                on -> on.stream()
                        .flatMap(course -> course.students.stream()
                                .flatMap(one -> one.contactSteps(course.contactsOnPaths()).stream()))
                        .toList());
    }

    private void funnel(String id, List<String> steps, Function<List<OneCourse>, List<Set<String>>> reached) {
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            figure(
                    id + step,
                    on -> Told.rate(
                            reached.apply(on).stream()
                                    .filter(one -> one.contains(step))
                                    .count(),
                            reached.apply(on).size()));
            if (i > 0) {
                var before = steps.get(i - 1);
                figure(id + step + ".of-before", on -> {
                    var those = reached.apply(on).stream()
                            .filter(one -> one.contains(before))
                            .toList();
                    return Told.rate(
                            those.stream().filter(one -> one.contains(step)).count(), those.size());
                });
            }
        }
    }

    // 5

    /** What an offer's steps of some kind come to: whether there is one, whether with somebody new, or found again. */
    private record Claim(boolean traced, boolean isNew, boolean foundAgain, boolean verified) {

        static Claim of(OneCourse.Offer offer, Predicate<OneCourse.Step> such) {
            var origins = offer.path().stream()
                    .filter(step -> step.row().yes("two_way") && such.test(step))
                    .map(step -> step.row().get("origin"))
                    .collect(Collectors.toSet());
            return new Claim(
                    !origins.isEmpty(),
                    origins.contains("NEW"),
                    !origins.contains("NEW") && origins.contains("REACTIVATED"),
                    !origins.isEmpty() && offer.column("proof").equals("VERIFIED"));
        }
    }

    private static Claim inCourse(OneCourse.Offer offer) {
        return Claim.of(offer, step -> offer.student().course.inCourse(step.day()));
    }

    private void attribution() {
        figure(
                "attribution.traced",
                on -> pooled(offers(on), offer -> new long[] {inCourse(offer).traced() ? 1 : 0, 1}));
        ofTraced("new", Claim::isNew);
        ofTraced("found-again", Claim::foundAgain);
        ofTraced("verified", Claim::verified);
        figure(
                "attribution.with-path",
                on -> pooled(offers(on), offer -> new long[] {offer.path().isEmpty() ? 0 : 1, 1}));
        if (offers(all).stream().anyMatch(offer -> !offer.path().isEmpty())) {
            byAssignment();
            credits();
        }
        figure(
                "attribution.connectors",
                on -> Told.count(connectors(on).values().size()));
        figure(
                "attribution.connectors.several",
                on -> Told.count(connectors(on).values().stream()
                        .filter(people -> people.size() > 1)
                        .count()));
    }

    private void ofTraced(String id, Predicate<Claim> such) {
        figure(
                "attribution.traced." + id,
                on -> pooled(
                        offers(on).stream()
                                .map(Recount::inCourse)
                                .filter(Claim::traced)
                                .toList(),
                        claim -> new long[] {such.test(claim) ? 1 : 0, 1}));
    }

    private List<String> titles() {
        var titles = new LinkedHashSet<String>();
        all.forEach(course -> titles.addAll(course.assignments.values()));
        return List.copyOf(titles);
    }

    private String title(String assignment) {
        return all.stream()
                .map(course -> course.assignments.get(assignment))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("An assignment of another course");
    }

    private void byAssignment() {
        var ids = new Slugs();
        for (var title : titles()) {
            var id = "attribution.assignment." + ids.of(title);
            Function<OneCourse.Offer, Claim> claim = offer -> Claim.of(
                    offer,
                    step -> step.assignments().stream()
                            .anyMatch(one -> !one.isEmpty() && title(one).equals(title)));
            if (offers(all).stream().noneMatch(offer -> claim.apply(offer).traced())) {
                continue;
            }
            figure(
                    id,
                    on -> pooled(offers(on), offer ->
                            new long[] {claim.apply(offer).traced() ? 1 : 0, 1}));
            countOf(id + ".new", offer -> claim.apply(offer).isNew());
            countOf(id + ".found-again", offer -> claim.apply(offer).foundAgain());
            countOf(id + ".verified", offer -> claim.apply(offer).verified());
        }
    }

    private void countOf(String id, Predicate<OneCourse.Offer> such) {
        figure(id, on -> Told.count(offers(on).stream().filter(such).count()));
    }

    private void credits() {
        var order = new ArrayList<>(titles());
        order.add("An assignment of another course");
        order.add("Logged, handed in for none");
        credit(
                "assignment",
                order,
                step -> step.assignments().isEmpty()
                        ? List.of("Logged, handed in for none")
                        : step.assignments().stream().map(this::title).toList());
        var channels = Map.of(
                "IN_PERSON", "in person",
                "PHONE", "by phone",
                "VIDEO", "by video",
                "EMAIL", "by e-mail",
                "LINKEDIN", "on LinkedIn",
                "TEXT", "by text",
                "HANDWRITTEN", "by handwritten note");
        credit(
                "channel",
                channels.values(),
                step -> List.of(channels.get(step.row().get("channel"))));
        var ties = Map.of(
                "OFTEN", "in touch often",
                "OCCASIONALLY", "in touch occasionally",
                "RARELY", "in touch rarely",
                "", "not said");
        credit("tie", ties.values(), step -> List.of(ties.get(step.row().get("tie"))));
        var origins = Map.of("NEW", "new", "REACTIVATED", "found again", "PREEXISTING", "known before");
        credit(
                "origin",
                origins.values(),
                step -> List.of(origins.get(step.row().get("origin"))));
    }

    private void credit(String by, Iterable<String> lines, Function<OneCourse.Step, List<String>> linesOf) {
        Map<String, Function<List<OneCourse.Step>, LocalDate>> decisive = new LinkedHashMap<>();
        decisive.put(
                "first",
                path -> path.stream()
                        .map(OneCourse.Step::day)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
        decisive.put(
                "last",
                path -> path.stream()
                        .map(OneCourse.Step::day)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
        decisive.put("equal", path -> LocalDate.MAX);
        var ids = new Slugs();
        for (var line : lines) {
            var id = "attribution.credit." + by + "." + ids.of(line);
            if (offers(all).stream()
                    .flatMap(offer -> offer.path().stream())
                    .anyMatch(step -> linesOf.apply(step).contains(line))) {
                decisive.forEach((rule, day) -> figure(
                        id + "." + rule,
                        on -> Told.credit(credit(offers(on), day, step -> linesOf.apply(step), line))));
            }
        }
        decisive.keySet()
                .forEach(rule -> figure(
                        "attribution.credit." + by + ".all." + rule,
                        on -> Told.credit(BigDecimal.valueOf(offers(on).stream()
                                .filter(offer -> !offer.path().isEmpty())
                                .count()))));
    }

    /** The credit of a line: each path is one whole, shared by its steps of the decisive day, or by all of them. */
    private static BigDecimal credit(
            List<OneCourse.Offer> offers,
            Function<List<OneCourse.Step>, LocalDate> decisive,
            Function<OneCourse.Step, List<String>> linesOf,
            String line) {
        var sum = BigDecimal.ZERO;
        for (var offer : offers) {
            if (offer.path().isEmpty()) {
                continue;
            }
            var day = decisive.apply(offer.path());
            var sharing = offer.path().stream()
                    .filter(step -> day.equals(LocalDate.MAX) || step.day().equals(day))
                    .toList();
            for (var step : sharing) {
                var own = linesOf.apply(step);
                long times = own.stream().filter(line::equals).count();
                sum = sum.add(Told.part(BigDecimal.valueOf(times), (long) sharing.size() * own.size()));
            }
        }
        return sum;
    }

    /** Whom each introducer of a student introduced, on the paths of that student’s offers. */
    private Map<List<String>, Set<List<String>>> connectors(List<OneCourse> on) {
        var introduced = new HashMap<List<String>, Set<List<String>>>();
        for (var offer : offers(on)) {
            var path = archive.rows("steps", "outcome", offer.column("outcome"));
            for (var step : offer.path()) {
                var row = step.row();
                var by = row.get("introduced_by");
                if (!by.isEmpty()) {
                    introduced
                            .computeIfAbsent(
                                    List.of(offer.student().name, by, which(path, by, row.get("introducer"))),
                                    key -> new HashSet<>())
                            .add(List.of(row.get("person"), which(path, row.get("person"), row.get("who"))));
                }
            }
        }
        return introduced;
    }

    /** How many of the same name on a path have a smaller number; without a number, how many have one. */
    private static String which(List<Archive.Row> path, String name, String number) {
        var before = new HashSet<Integer>();
        for (var row : path) {
            for (var column :
                    Map.of("person", "who", "introduced_by", "introducer").entrySet()) {
                var other = row.get(column.getValue());
                if (row.get(column.getKey()).equals(name)
                        && !other.isEmpty()
                        && (number.isEmpty() || Integer.parseInt(other) < Integer.parseInt(number))) {
                    before.add(Integer.parseInt(other));
                }
            }
        }
        return Integer.toString(before.size());
    }

    // 6

    private void speaking() {
        figure("speaking.talks", on -> Told.count(talks(on, talk -> true)));
        var citing = archive.table("talk_touches").stream()
                .filter(row -> row.yes("two_way"))
                .map(row -> row.get("talk"))
                .collect(Collectors.toSet());
        figure(
                "speaking.talks.citing",
                on -> Told.rate(talks(on, talk -> citing.contains(talk.get("talk"))), talks(on, talk -> true)));
        var tellers = all.stream()
                .flatMap(course -> course.talks.stream())
                .map(talk -> talk.get("student"))
                .collect(Collectors.toSet());
        share("speaking.tellers", one -> tellers.contains(one.name));
        var ids = new Slugs();
        for (var round : titles()) {
            if (talks(all, talk -> title(talk.get("assignment")).equals(round)) > 0) {
                figure(
                        "speaking.talks.round." + ids.of(round),
                        on -> Told.count(
                                talks(on, talk -> title(talk.get("assignment")).equals(round))));
            }
        }
        levels();
    }

    private static long talks(List<OneCourse> on, Predicate<Archive.Row> such) {
        return on.stream().flatMap(course -> course.talks.stream()).filter(such).count();
    }

    private static List<Archive.Row> levels(List<OneCourse> on) {
        return on.stream().flatMap(course -> course.levels.stream()).toList();
    }

    private void levels() {
        var criteria = new TreeSet<String>();
        levels(all).forEach(level -> criteria.add(level.get("criterion")));
        var rounds = titles().stream()
                .filter(title -> levels(all).stream()
                        .anyMatch(level -> title(level.get("assignment")).equals(title)))
                .toList();
        var names = new Slugs();
        for (var criterion : criteria) {
            var name = names.of(criterion);
            var ids = new Slugs();
            for (var round : rounds) {
                figure(
                        "speaking.level." + name + "." + ids.of(round),
                        on -> Told.mean(levels(on).stream()
                                .filter(level -> level.get("criterion").equals(criterion)
                                        && title(level.get("assignment")).equals(round))
                                .map(level -> Told.part(BigDecimal.valueOf(level.number("halves")), 2))
                                .toList()));
            }
            if (changes(all, criterion).findAny().isPresent()) {
                change("speaking.change." + name, criterion);
            }
        }
    }

    private void change(String id, String criterion) {
        figure(
                id,
                on -> Told.mean(changes(on, criterion)
                        .mapToObj(halves -> Told.part(BigDecimal.valueOf(halves), 2))
                        .toList()));
        Map<String, Integer> ways = Map.of("higher", 1, "same", 0, "lower", -1);
        ways.forEach((way, sign) -> figure(
                id + "." + way,
                on -> Told.rate(
                        changes(on, criterion)
                                .filter(halves -> Integer.signum(halves) == sign)
                                .count(),
                        changes(on, criterion).count())));
    }

    /** In halves, of each student with the criterion in two talks or more, the last less the first. */
    private static IntStream changes(List<OneCourse> on, String criterion) {
        var byStudent = new HashMap<String, TreeMap<Integer, Integer>>();
        for (var level : levels(on)) {
            if (level.get("criterion").equals(criterion)) {
                byStudent
                        .computeIfAbsent(level.get("student"), key -> new TreeMap<>())
                        .put(level.number("order"), level.number("halves"));
            }
        }
        return byStudent.values().stream()
                .filter(talks -> talks.size() > 1)
                .mapToInt(talks ->
                        talks.lastEntry().getValue() - talks.firstEntry().getValue());
    }

    /** Parts of ids: lower case, digits and dashes, at most forty, each given out once. */
    private static final class Slugs {

        private final Set<String> given = new HashSet<>();

        String of(String title) {
            var slug = new StringBuilder();
            for (char c : Normalizer.normalize(title, Normalizer.Form.NFKD)
                    .toLowerCase(Locale.ROOT)
                    .toCharArray()) {
                if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                    slug.append(c);
                } else if (Character.getType(c) != Character.NON_SPACING_MARK
                        && slug.length() > 0
                        && slug.charAt(slug.length() - 1) != '-') {
                    slug.append('-');
                }
            }
            var cut = slug.substring(0, Math.min(40, slug.length())).replaceAll("-+$", "");
            var id = cut.isEmpty() ? "untitled" : cut;
            for (int i = 2; !given.add(id); i++) {
                id = cut + "-" + i;
            }
            return id;
        }
    }
}
