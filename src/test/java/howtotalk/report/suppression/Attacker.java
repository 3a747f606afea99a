package howtotalk.report.suppression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * Somebody who wants to know what was hidden. Has nothing but the bytes of shared reports and the definitions printed in
 * them: reads every number, sets up what must hold between them, solves that by elimination, and narrows each unknown by
 * its bounds until nothing moves. Knows nothing of how the hiding is done.
 */
final class Attacker {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Everything that is added up and equals the last, or is at most the last. */
    private record Law(Map<String, Double> terms, double sum, boolean atMost) {}

    private final TreeMap<String, Double> low = new TreeMap<>();
    private final TreeMap<String, Double> high = new TreeMap<>();
    private final List<Law> laws = new ArrayList<>();
    private final TreeSet<String> leaks = new TreeSet<>();

    /** What the attacker holds of one release; the name tells its variables from those of another. */
    record Release(String name, byte[] html, byte[] csv, byte[] json, byte[] xlsx, byte[] pdf) {}

    Attacker(List<Release> releases) {
        releases.forEach(this::read);
        releases.forEach(release -> definitions(release.name() + "/"));
    }

    /** Adds that two releases are of parts that make up a third. */
    Attacker knowing(String whole, String one, String other) {
        var names = new TreeSet<String>();
        low.keySet().forEach(name -> names.add(name.substring(name.indexOf('/') + 1)));
        for (var name : names) {
            if (!name.endsWith(".m")) equal(whole + "/" + name, one + "/" + name, other + "/" + name);
        }
        return this;
    }

    /** What is printed where it is said to be hidden. */
    TreeSet<String> leaks() {
        return leaks;
    }

    /** From how much to how much a number can be; both ends counted. */
    double[] range(String release, String figure) {
        var name = release + "/" + figure;
        variable(name);
        return new double[] {low.get(name), high.get(name)};
    }

    /** Solves. */
    Attacker attack() {
        laws.addAll(eliminated());
        for (int round = 0; round < 200 && narrow(); round++) {}
        return this;
    }

    // what is printed

    private void read(Release release) {
        var csv = csv(release);
        json(release, csv);
        html(release);
        workbook(release, csv);
        print(release);
    }

    private Map<String, Boolean> csv(Release release) {
        var printed = new HashMap<String, Boolean>();
        var text = new String(release.csv(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        try (var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (var row : rows) {
                var id = row.getField("id");
                var k = row.getField("k");
                var n = row.getField("n");
                var number = row.getField("value");
                printed.put(id, !(number + k + n + row.getField("low") + row.getField("high")).isEmpty());
                known(
                        release.name() + "/" + id + ".k",
                        k.isEmpty() && n.isEmpty() && number.matches("\\d+") ? number : k);
                known(release.name() + "/" + id + ".n", n);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return printed;
    }

    private void json(Release release, Map<String, Boolean> csv) {
        try {
            for (var section : JSON.readTree(release.json()).get("sections")) {
                for (var figure : section.path("figures")) {
                    var id = figure.get("id").asText();
                    for (var value : figure.get("values")) {
                        known(release.name() + "/" + id + ".n", text(value, "n"));
                        known(release.name() + "/" + id + ".k", text(value, "k"));
                        boolean number = value.has("value") || value.has("k") || value.has("low");
                        if (number && !csv.getOrDefault(id, false)) leaks.add("JSON tells " + id);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(JsonNode value, String name) {
        return value.has(name) ? value.get(name).asText() : "";
    }

    /** A row that says hidden has no drawing, no number in a description and none in an attribute. */
    private void html(Release release) {
        var page = Jsoup.parse(new String(release.html(), StandardCharsets.UTF_8));
        for (var row : page.select("table tr")) {
            var cells = row.select("td");
            boolean main = cells.stream()
                    .filter(cell -> !cell.text().isEmpty())
                    .findFirst()
                    .map(cell -> cell.text().equals("hidden"))
                    .orElse(false);
            if (main && !row.select("svg").isEmpty()) leaks.add("a drawing of what is hidden: " + row.text());
            for (var cell : cells) {
                if (cell.text().contains("hidden") && cell.html().matches("(?s).*\\d.*")) {
                    leaks.add("a number behind a hidden cell: " + cell.html());
                }
            }
        }
        for (var words : page.select("h1, .lede, .fig__of, figcaption, .report__words")) {
            var text = words.text().replaceAll("95 %|0 to 4|0 to 100 %|14 days|fewer than \\d+|20 cases|3 of 7", "");
            if (words.hasClass("fig__of") || text.contains("Counted as of") || !text.matches(".*\\d.*")) continue;
            leaks.add("a number in words: " + words.text());
        }
    }

    /** The figures of the workbook, of which none may tell more than its line of the CSV; and no sheet of rows. */
    private void workbook(Release release, Map<String, Boolean> csv) {
        var parts = unzipped(release.xlsx());
        var sheets =
                Jsoup.parse(parts.get("xl/workbook.xml"), Parser.xmlParser()).select("sheet");
        if (!sheets.eachAttr("name").equals(List.of("Summary", "Figures"))) {
            leaks.add("sheets of " + sheets.eachAttr("name"));
        }
        var words = Jsoup.parse(parts.get("xl/sharedStrings.xml"), Parser.xmlParser())
                .select("si")
                .eachText();
        for (var row : Jsoup.parse(parts.get("xl/worksheets/sheet2.xml"), Parser.xmlParser())
                .select("row:not([r=1])")) {
            var cells = new TreeMap<String, String>();
            for (var cell : row.select("c")) {
                cells.put(
                        cell.attr("r").replaceAll("\\d", ""),
                        cell.attr("t").equals("s") ? words.get(Integer.parseInt(cell.text())) : cell.text());
            }
            var id = cells.getOrDefault("A", "");
            var k = cells.getOrDefault("H", "");
            var n = cells.getOrDefault("I", "");
            var number = cells.getOrDefault("G", "");
            boolean printed = !(number + k + n + cells.getOrDefault("J", "") + cells.getOrDefault("K", "")).isEmpty();
            if (printed && !csv.getOrDefault(id, false)) leaks.add("the workbook tells " + id);
            known(release.name() + "/" + id + ".k", k.isEmpty() && n.isEmpty() && number.matches("\\d+") ? number : k);
            known(release.name() + "/" + id + ".n", n);
        }
    }

    /** On paper stand the words of the page, its drawings’ words too, and no number besides, but for the pages. */
    private void print(Release release) {
        if (release.pdf().length == 0) return;
        var page = Jsoup.parse(new String(release.html(), StandardCharsets.UTF_8));
        var known =
                numbers(page.text() + " " + String.join(" ", page.select("svg").eachAttr("aria-label")));
        try (var pdf = Loader.loadPDF(release.pdf())) {
            for (int i = 1; i <= pdf.getNumberOfPages() + 1; i++) known.add(Integer.toString(i));
            var stripper = new PDFTextStripper();
            for (var number : numbers(stripper.getText(pdf))) {
                if (!known.contains(number)) leaks.add("the print tells " + number);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TreeSet<String> numbers(String text) {
        var numbers = new TreeSet<String>();
        var found = Pattern.compile("\\d+(?:\\.\\d+)?").matcher(text);
        while (found.find()) numbers.add(found.group());
        return numbers;
    }

    /** The parts of a workbook, without the one that says when it was written. */
    static Map<String, String> unzipped(byte[] bytes) {
        try {
            var file = Files.createTempFile("release", ".xlsx");
            try {
                Files.write(file, bytes);
                var parts = new HashMap<String, String>();
                try (var zip = new ZipFile(file.toFile())) {
                    for (var entry : Collections.list(zip.entries())) {
                        var part = zip.getInputStream(entry).readAllBytes();
                        parts.put(entry.getName(), new String(part, StandardCharsets.UTF_8));
                    }
                }
                parts.remove("docProps/core.xml");
                return parts;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // what must hold

    private void definitions(String r) {
        students(r);
        steps(r);
        things(r);
        offers(r);
        speaking(r);
        for (var name : new ArrayList<>(low.keySet())) {
            if (name.startsWith(r) && name.endsWith(".k")) {
                var base = name.substring(0, name.length() - 2);
                if (low.containsKey(base + ".n")) equal(base + ".n", name, base + ".rest");
            }
        }
    }

    private static final List<String> STANDINGS = List.of(
            "position",
            "earlier-position",
            "employed-full-time",
            "employed-part-time",
            "self-employed",
            "postgraduate-internship",
            "volunteer-service",
            "military",
            "continuing-education",
            "seeking-employment",
            "seeking-education",
            "not-seeking",
            "prefer-not-to-say",
            "no-information");

    private void students(String r) {
        var e = r + "scope.enrolled.k";
        var k = r + "scope.knowledge-rate.k";
        var silent = r + "scope.prefer-not-to-say.k";
        var nothing = r + "scope.nothing-filed.k";
        for (var of :
                List.of("scope.knowledge-rate", "scope.prefer-not-to-say", "scope.nothing-filed", "speaking.tellers")) {
            equal(e, r + of + ".n");
            equal(r + of + ".n", r + of + ".k", r + of + ".rest");
        }
        equal(e, k, silent, nothing);
        var rate = r + "outcomes.position-rate";
        var out = r + "outcomes.not-seeking-without.k";
        equal(k, rate + ".n", out);
        equal(e, rate + ".at-least.n", out);
        equal(rate + ".at-least.k", rate + ".k");
        equal(rate + ".at-most.n", rate + ".at-least.n");
        equal(rate + ".at-most.k", rate + ".k", silent, nothing);
        for (var one : List.of("", ".at-least", ".at-most")) {
            equal(rate + one + ".n", rate + one + ".k", rate + one + ".rest");
        }
        var lines = STANDINGS.stream()
                .map(one -> r + "outcomes.standing." + one + ".k")
                .toList();
        equal(e, lines.toArray(String[]::new));
        STANDINGS.forEach(
                one -> equal(e, r + "outcomes.standing." + one + ".k", r + "outcomes.standing." + one + ".rest"));
        for (var one : STANDINGS.subList(0, STANDINGS.size() - 2)) {
            var proved = r + "outcomes.proved." + one + ".";
            equal(
                    r + "outcomes.standing." + one + ".k",
                    proved + "verified.k",
                    proved + "documented.k",
                    proved + "claimed.k");
        }
        equal(r + "outcomes.standing.position.k", rate + ".k");
        equal(r + "outcomes.standing.prefer-not-to-say.k", silent);
        equal(r + "outcomes.standing.no-information.k", nothing);
        equal(r + "outcomes.standing.not-seeking.k", out);
        var career = r + "outcomes.career-outcomes-rate";
        var g = r + "outcomes.graduating";
        equal(e, g + ".k", r + "not-graduating");
        equal(career + ".n", career + ".k", g + ".seeking.k");
        equal(career + ".k", g + ".employed.k", g + ".service.k", g + ".military.k", g + ".continuing-education.k");
        equal(g + ".k", career + ".n", g + ".not-seeking.k", r + "graduating-unknown");
        equal(career + ".n", career + ".k", career + ".rest");
    }

    private static final List<String> STEPS = List.of(
            "enrolled",
            "listed",
            "attempted-new",
            "conversed-new",
            "opportunity",
            "interviewed",
            "offered",
            "accepted");

    private void steps(String r) {
        var e = r + "scope.enrolled.k";
        String before = null;
        for (var step : STEPS) {
            var at = r + "funnels.students." + step;
            equal(e, at + ".n");
            equal(e, at + ".k", at + ".rest");
            if (before != null) {
                equal(before + ".k", at + ".of-before.n");
                equal(at + ".of-before.n", at + ".of-before.k", at + ".of-before.rest");
                equal(at + ".k", at + ".of-before.k", at + ".skipped");
            }
            before = at;
        }
        equal(r + "funnels.students.enrolled.k", e);
        equal(r + "funnels.students.listed.k", r + "funnels.students.attempted-new.k", r + "listed-only");
        equal(r + "funnels.students.attempted-new.k", r + "funnels.students.conversed-new.k", r + "attempted-only");
        for (var quartile : List.of("lower", "median", "upper")) {
            equal(r + "activity.first-new." + quartile + ".n", r + "funnels.students.conversed-new.k");
            for (var all : List.of(
                    "touches",
                    "conversations",
                    "new-people",
                    "weeks",
                    "help-given",
                    "help-received",
                    "referrals-given",
                    "referrals-received")) {
                equal(r + "activity." + all + "." + quartile + ".n", e);
            }
        }
    }

    private void things(String r) {
        equal(r + "activity.conversations.sum.k", r + "activity.synchronous-share.pooled.n");
        law(Map.of(r + "activity.weeks-share.pooled.n", 1.0, r + "scope.enrolled.k", -15.0), 0, false);
        String before = null;
        for (var step : List.of("listed", "attempted", "conversed", "ongoing", "on-path")) {
            var at = r + "funnels.contacts." + step;
            equal(at + ".n", r + "funnels.contacts.listed.k");
            if (before != null) {
                equal(before + ".k", at + ".of-before.n");
                equal(at + ".k", at + ".of-before.k", at + ".skipped");
                equal(at + ".of-before.n", at + ".of-before.k", at + ".of-before.rest");
            }
            equal(at + ".n", at + ".k", at + ".rest");
            before = at;
        }
        equal(r + "activity.conversation-rate.pooled.n", r + "funnels.contacts.attempted.k");
        equal(r + "activity.conversation-rate.pooled.k", r + "funnels.contacts.conversed.of-before.k");
        for (var rate : List.of("synchronous-share", "weeks-share", "response-rate", "note-to-meeting-rate")) {
            var at = r + "activity." + rate + ".pooled";
            equal(at + ".n", at + ".k", at + ".rest");
        }
    }

    private void offers(String r) {
        var all = r + "attribution.traced.n";
        equal(all, r + "attribution.with-path.n");
        equal(all, r + "attribution.traced.k", r + "attribution.traced.rest");
        equal(all, r + "attribution.with-path.k", r + "attribution.with-path.rest");
        equal(r + "attribution.with-path.k", r + "attribution.traced.k", r + "path-without-conversation");
        equal(
                r + "attribution.traced.k",
                r + "attribution.traced.new.k",
                r + "attribution.traced.found-again.k",
                r + "traced-known-before");
        equal(r + "attribution.traced.k", r + "attribution.traced.verified.k", r + "attribution.traced.verified.rest");
        whole(r, all, "outcomes.proof.", "claimed", "documented", "verified", "not-said");
        whole(r, all, "outcomes.path-proof.", "asserted", "dated", "contemporaneous", "not-said");
        whole(r, all, "outcomes.academic-credit.", "with-credit", "without-credit", "not-said");
        whole(r, all, "outcomes.pay.", "wage", "stipend", "unpaid", "not-said");
        whole(
                r,
                all,
                "outcomes.kind.",
                "internship",
                "co-op",
                "job",
                "postgraduate-internship",
                "volunteer-service",
                "not-said");
        whole(r, all, "outcomes.without-this-contact.", "yes", "no", "unsure", "not-said");
        equal(
                r + "outcomes.proof.verified.k",
                r + "attribution.traced.verified.k",
                r + "verified-without-conversation");
        law(Map.of(r + "outcomes.position-rate.k", 1.0, all, -1.0), 0, true); // who has a position has an offer
    }

    private void whole(String r, String all, String prefix, String... parts) {
        var names = new ArrayList<String>();
        for (var part : parts) {
            names.add(r + prefix + part + ".k");
            equal(r + prefix + part + ".n", all);
        }
        equal(all, names.toArray(String[]::new));
    }

    private void speaking(String r) {
        var rounds = low.keySet().stream()
                .filter(name -> name.startsWith(r + "speaking.talks.round.") && name.endsWith(".k"))
                .toList();
        if (!rounds.isEmpty()) equal(r + "speaking.talks.k", rounds.toArray(String[]::new));
        for (var round : List.copyOf(rounds)) {
            equal(r + "scope.enrolled.k", round, round.replace(".k", ".rest"));
            equal(r + "speaking.tellers.k", round, round.replace(".k", ".others"));
        }
        equal(r + "speaking.talks.k", r + "speaking.talks.citing.n");
        equal(r + "speaking.talks.citing.n", r + "speaking.talks.citing.k", r + "speaking.talks.citing.rest");
        for (var name : new ArrayList<>(low.keySet())) {
            if (name.startsWith(r + "speaking.change.") && name.endsWith(".higher.n")) {
                var base = name.substring(0, name.length() - ".higher.n".length());
                equal(name, base + ".higher.k", base + ".same.k", base + ".lower.k");
                equal(name, base + ".n");
            }
            if (name.startsWith(r + "speaking.level.") || name.startsWith(r + "speaking.change.")) {
                if (name.endsWith(".n")) equal(r + "scope.enrolled.k", name, name + ".others");
            }
        }
    }

    // algebra

    private void variable(String name) {
        low.putIfAbsent(name, 0.0);
        high.putIfAbsent(name, 1e9);
    }

    private void known(String name, String number) {
        variable(name);
        if (!number.isEmpty()) {
            low.put(name, Double.parseDouble(number));
            high.put(name, Double.parseDouble(number));
        }
    }

    private void equal(String whole, String... parts) {
        var terms = new LinkedHashMap<String, Double>();
        terms.put(whole, 1.0);
        for (var part : parts) terms.merge(part, -1.0, Double::sum);
        law(terms, 0, false);
    }

    private void law(Map<String, Double> terms, double sum, boolean atMost) {
        terms.keySet().forEach(this::variable);
        laws.add(new Law(terms, sum, atMost));
    }

    /** The equations with what is known put in, each solved for one unknown: new laws that tell more than the old. */
    private List<Law> eliminated() {
        var rows = new ArrayList<Law>();
        for (var law : laws) {
            if (!law.atMost()) rows.add(reduced(law));
        }
        for (int i = 0; i < rows.size(); i++) {
            var pivot = rows.get(i).terms().keySet().stream().findFirst().orElse(null);
            if (pivot == null) continue;
            for (int j = 0; j < rows.size(); j++) {
                var factor = rows.get(j).terms().get(pivot);
                if (i != j && factor != null)
                    rows.set(
                            j,
                            less(
                                    rows.get(j),
                                    rows.get(i),
                                    factor / rows.get(i).terms().get(pivot)));
            }
        }
        return rows;
    }

    private Law reduced(Law law) {
        var terms = new LinkedHashMap<String, Double>();
        double sum = law.sum();
        for (var term : law.terms().entrySet()) {
            var name = term.getKey();
            if (low.get(name).equals(high.get(name))) sum -= term.getValue() * low.get(name);
            else terms.put(name, term.getValue());
        }
        return new Law(terms, sum, false);
    }

    private static Law less(Law one, Law other, double times) {
        var terms = new LinkedHashMap<>(one.terms());
        other.terms().forEach((name, factor) -> terms.merge(name, -times * factor, Double::sum));
        terms.values().removeIf(factor -> Math.abs(factor) < 1e-9);
        return new Law(terms, one.sum() - times * other.sum(), false);
    }

    private boolean narrow() {
        boolean moved = false;
        for (var law : laws) {
            for (var term : law.terms().entrySet()) {
                double least = 0;
                double most = 0;
                for (var other : law.terms().entrySet()) {
                    if (other == term || other.getKey().equals(term.getKey())) continue;
                    double factor = other.getValue();
                    double a = factor * low.get(other.getKey());
                    double b = factor * high.get(other.getKey());
                    least += Math.min(a, b);
                    most += Math.max(a, b);
                }
                double factor = term.getValue();
                double one = (law.sum() - least) / factor;
                double two = (law.sum() - most) / factor;
                boolean up = !law.atMost() || factor > 0;
                boolean down = !law.atMost() || factor < 0;
                moved |= up && tighten(term.getKey(), high, Math.floor((factor > 0 ? one : two) + 1e-6), false);
                moved |= down && tighten(term.getKey(), low, Math.ceil((factor > 0 ? two : one) - 1e-6), true);
            }
        }
        return moved;
    }

    private boolean tighten(String name, Map<String, Double> ends, double end, boolean isLow) {
        double now = ends.get(name);
        if (isLow ? end <= now : end >= now) return false;
        ends.put(name, end);
        return true;
    }
}
