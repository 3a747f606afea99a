package howtotalk.report.recount;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The figures that set one thing beside another: weeks to a first conversation, applications, streams and terms. */
final class Compared {

    /** For how many students each drop of a curve stands at least. */
    private static final int COARSE = 5;

    private static final MathContext EXACT = new MathContext(60);
    private static final Told NOTHING = new Told("", "", "", "", "");

    private final List<OneCourse> all;
    private final List<List<OneCourse>> columns;
    private final BiConsumer<String, List<Told>> figures;

    private Compared(List<List<OneCourse>> columns, BiConsumer<String, List<Told>> figures) {
        this.all = columns.get(0);
        this.columns = columns;
        this.figures = figures;
    }

    /** Computes them for all columns, the first of which is everything. */
    static void put(List<List<OneCourse>> columns, BiConsumer<String, List<Told>> figures) {
        var compared = new Compared(columns, figures);
        compared.firstConversation();
        compared.within();
        compared.flow();
        compared.trends();
    }

    private void figure(String id, Function<List<OneCourse>, Told> value) {
        figures.accept(id, columns.stream().map(value).toList());
    }

    private static List<OneStudent> students(List<OneCourse> on) {
        return on.stream().flatMap(course -> course.students.stream()).toList();
    }

    private static List<OneCourse.Offer> offers(List<OneCourse> on) {
        return on.stream().flatMap(course -> course.offers.stream()).toList();
    }

    // Weeks to a first conversation

    /** The last weeks of the steps, and how many talked first and were watched no longer in each week; 0 is no week. */
    private record Curve(List<Integer> ends, int[] talked, int[] left, int n) {

        static Curve of(List<OneCourse> on) {
            var students = students(on);
            int last = 1
                    + students.stream().mapToInt(OneStudent::weekWatched).max().orElse(0);
            int[] talked = new int[last];
            int[] left = new int[last];
            students.forEach(one -> (one.talked() ? talked : left)[one.weekWatched()]++);
            var ends = new ArrayList<Integer>();
            int some = 0;
            int latest = 0;
            for (int week = 1; week < last; week++) {
                some += talked[week];
                latest = talked[week] > 0 ? week : latest;
                if (some >= COARSE) {
                    ends.add(week);
                    some = 0;
                }
            }
            if (!ends.isEmpty()) {
                ends.set(ends.size() - 1, latest);
                if (latest < last - 1) {
                    ends.add(last - 1);
                }
            }
            return new Curve(ends, talked, left, students.size());
        }

        /** Weeks until the end of its last step at or before this one. */
        int reached(int week) {
            return ends.stream()
                    .filter(end -> end <= week)
                    .mapToInt(end -> end)
                    .max()
                    .orElse(0);
        }

        BigDecimal without(int week) {
            var share = BigDecimal.ONE;
            int watched = n;
            for (int i = 1; i <= reached(week); i++) {
                if (talked[i] > 0) {
                    share = share.multiply(BigDecimal.valueOf(watched - talked[i]))
                            .divide(BigDecimal.valueOf(watched), EXACT);
                }
                watched -= talked[i] + left[i];
            }
            return share;
        }

        int sum(int[] weeks, int after, int until) {
            return IntStream.rangeClosed(reached(after) + 1, reached(until))
                    .map(week -> weeks[week])
                    .sum();
        }

        Told percent(int week) {
            return week > ends.stream().mapToInt(end -> end).max().orElse(0)
                    ? NOTHING
                    : new Told(rounded(without(week).movePointRight(2), 1), "", Integer.toString(n), "", "");
        }

        @Nullable
        Integer median() {
            return ends.stream()
                    .filter(end -> rounding(without(end)).compareTo(new BigDecimal("0.5")) <= 0)
                    .findFirst()
                    .orElse(null);
        }
    }

    private void firstConversation() {
        var whole = Curve.of(all);
        int before = 0;
        for (int end : whole.ends()) {
            var id = "activity.first-conversation.week-" + end + ".";
            int after = before;
            figure(id + "until", on -> Told.count(end));
            figure(id + "without", on -> Curve.of(on).percent(end));
            figure(id + "happened", on -> {
                var curve = Curve.of(on);
                return Told.count(curve.sum(curve.talked(), after, end));
            });
            figure(id + "left", on -> {
                var curve = Curve.of(on);
                return Told.count(curve.sum(curve.left(), after, end));
            });
            figure(id + "at-risk", on -> {
                var curve = Curve.of(on);
                return Told.count(curve.n() - curve.sum(curve.talked(), 0, after) - curve.sum(curve.left(), 0, after));
            });
            before = end;
        }
        if (!whole.ends().isEmpty()) {
            figure("activity.first-conversation.half", on -> {
                var curve = Curve.of(on);
                return new Told(Objects.toString(curve.median(), ""), "", Integer.toString(curve.n()), "", "");
            });
            figure("activity.first-conversation.half.without", on -> {
                var curve = Curve.of(on);
                var median = curve.median();
                return median == null ? NOTHING : curve.percent(median);
            });
        }
    }

    // Applications of one student

    private static List<OneStudent> both(List<OneCourse> on) {
        return students(on).stream()
                .filter(one -> one.applications(true)[1] > 0 && one.applications(false)[1] > 0)
                .toList();
    }

    private void within() {
        if (both(all).isEmpty()) {
            return;
        }
        figure("funnels.within.students", on -> Told.count(both(on).size()));
        for (boolean with : new boolean[] {true, false}) {
            figure(
                    "funnels.within." + (with ? "with" : "without"),
                    on -> Told.rate(
                            both(on).stream()
                                    .mapToLong(one -> one.applications(with)[0])
                                    .sum(),
                            both(on).stream()
                                    .mapToLong(one -> one.applications(with)[1])
                                    .sum()));
        }
        Map.of("more", 1, "as-many", 0, "fewer", -1)
                .forEach((id, way) ->
                        figure("funnels.within.students." + id, on -> Told.rate(leaning(on, way), both(on).size())));
        figure(
                "funnels.within.difference",
                on -> Told.mean(both(on).stream()
                        .map(one -> Told.percent(one.applications(true)[0], one.applications(true)[1])
                                .subtract(Told.percent(one.applications(false)[0], one.applications(false)[1])))
                        .toList()));
        figure("funnels.within.sign-test", on -> coins(leaning(on, 1), leaning(on, -1)));
    }

    private static long leaning(List<OneCourse> on, int way) {
        return both(on).stream()
                .filter(one -> Long.signum(one.applications(true)[0] * one.applications(false)[1]
                                - one.applications(false)[0] * one.applications(true)[1])
                        == way)
                .count();
    }

    /** Throws the coins one by one: how likely each number of heads is after each throw. */
    private static Told coins(long one, long other) {
        int n = (int) (one + other);
        var chance = new BigDecimal[] {BigDecimal.ONE};
        for (int thrown = 1; thrown <= n; thrown++) {
            var next = new BigDecimal[thrown + 1];
            for (int heads = 0; heads <= thrown; heads++) {
                var tail = heads < thrown ? chance[heads] : BigDecimal.ZERO;
                var head = heads > 0 ? chance[heads - 1] : BigDecimal.ZERO;
                next[heads] = tail.add(head).divide(BigDecimal.valueOf(2), EXACT);
            }
            chance = next;
        }
        var sum = BigDecimal.ZERO;
        for (int heads = 0; heads <= Math.min(one, other); heads++) {
            sum = sum.add(chance[heads]);
        }
        return new Told(
                rounded(sum.multiply(BigDecimal.valueOf(2)).min(BigDecimal.ONE).movePointRight(2), 1),
                "",
                Integer.toString(n),
                "",
                "");
    }

    // Streams

    private void flow() {
        offers(all).stream()
                .map(Compared::stream)
                .distinct()
                .forEach(stream -> figure(
                        "attribution.flow." + stream,
                        on -> Told.count(offers(on).stream()
                                .filter(offer -> stream(offer).equals(stream))
                                .count())));
    }

    private static String stream(OneCourse.Offer offer) {
        OneCourse.Step first = null;
        for (var step : offer.path()) {
            first = first == null || step.day().isBefore(first.day()) ? step : first;
        }
        var begin = first == null
                ? "no-path"
                : first.row().get("origin") + "-" + first.row().get("channel");
        return (begin + "-" + offer.column("proof")).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    // Terms

    private void trends() {
        var terms = new LinkedHashMap<String, List<OneCourse>>();
        all.forEach(course ->
                terms.computeIfAbsent(course.term, term -> new ArrayList<>()).add(course));
        if (terms.size() < 2) {
            return;
        }
        share(terms, "knowledge-rate", one -> rate(one.known(), true));
        share(terms, "position-rate", one -> rate(!one.positions().isEmpty(), one.known() && !one.notSeekingWithout()));
        share(terms, "career-outcomes-rate", one -> {
            boolean there = List.of("employed", "service", "military", "continuing-education")
                    .contains(one.career());
            return rate(
                    one.graduating && there,
                    one.graduating && (there || one.career().equals("seeking")));
        });
        for (var step : List.of("conversed-new", "interviewed", "accepted")) {
            share(terms, step, one -> rate(one.steps().contains(step), true));
        }
        trend(
                terms,
                "traced",
                on -> sum(offers(on).stream()
                        .map(offer -> rate(
                                offer.path().stream()
                                        .anyMatch(step -> step.row().yes("two_way")
                                                && offer.student().course.inCourse(step.day())),
                                true))
                        .toList()),
                Compared::difference);
        median(terms, "conversations", OneStudent::conversations);
        median(terms, "new-people", OneStudent::newPeople);
        median(terms, "week-of-first-new", OneStudent::firstNew);
    }

    private static long[] rate(boolean did, boolean could) {
        return new long[] {did ? 1 : 0, could ? 1 : 0};
    }

    private static long[] sum(List<long[]> rates) {
        return new long[] {
            rates.stream().mapToLong(rate -> rate[0]).sum(),
            rates.stream().mapToLong(rate -> rate[1]).sum()
        };
    }

    private void share(Map<String, List<OneCourse>> terms, String id, Function<OneStudent, long[]> of) {
        trend(terms, id, on -> sum(students(on).stream().map(of).toList()), Compared::difference);
    }

    private void median(Map<String, List<OneCourse>> terms, String id, Function<OneStudent, @Nullable Integer> of) {
        trend(
                terms,
                "median." + id,
                on -> Told.quartile(
                        students(on).stream()
                                .map(of)
                                .filter(Objects::nonNull)
                                .map(BigDecimal::valueOf)
                                .toList(),
                        2),
                (later, earlier) -> later.value().isEmpty() || earlier.value().isEmpty()
                        ? NOTHING
                        : new Told(
                                rounded(new BigDecimal(later.value()).subtract(new BigDecimal(earlier.value())), 2),
                                "",
                                Integer.toString(Integer.parseInt(later.n()) + Integer.parseInt(earlier.n())),
                                "",
                                ""));
    }

    private <T> void trend(
            Map<String, List<OneCourse>> terms,
            String id,
            Function<List<OneCourse>, T> of,
            BiFunction<T, T, Told> less) {
        var names = List.copyOf(terms.keySet());
        var values = new ArrayList<Told>();
        for (var column : columns) {
            boolean whole = column == columns.get(0);
            int at = whole ? names.size() - 1 : names.indexOf(column.get(0).term);
            int before = whole ? 0 : at - 1;
            values.add(
                    at == 0
                            ? NOTHING
                            : less.apply(
                                    of.apply(whole ? terms.get(names.get(at)) : column),
                                    of.apply(terms.get(names.get(before)))));
        }
        figures.accept("trends." + id, values);
    }

    /** From the limits of Wilson, as Newcombe takes them, in exact shares. */
    private static Told difference(long[] later, long[] earlier) {
        if (later[1] == 0 || earlier[1] == 0) {
            return NOTHING;
        }
        var one = Told.limits(later[0], later[1]);
        var two = Told.limits(earlier[0], earlier[1]);
        var p1 = Told.percent(later[0], later[1]);
        var p2 = Told.percent(earlier[0], earlier[1]);
        var down = root(p1.subtract(one[0]), two[1].subtract(p2));
        var up = root(one[1].subtract(p1), p2.subtract(two[0]));
        var d = p1.subtract(p2);
        return new Told(rounded(d, 1), "", "", rounded(d.subtract(down), 1), rounded(d.add(up), 1));
    }

    private static BigDecimal root(BigDecimal one, BigDecimal other) {
        return one.multiply(one).add(other.multiply(other)).sqrt(EXACT);
    }

    private static BigDecimal rounding(BigDecimal exact) {
        return exact.setScale(40, RoundingMode.HALF_UP);
    }

    private static String rounded(BigDecimal exact, int places) {
        var number = rounding(exact).setScale(places, RoundingMode.HALF_UP);
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
