package howtotalk.report.recount;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.db.Database;
import howtotalk.report.Pool;
import howtotalk.report.document.Document.Version;
import howtotalk.report.export.TermExport;
import howtotalk.report.paper.ReportFiles;
import howtotalk.report.paper.ReportReader;
import howtotalk.report.sections.ReportDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report as the program gives it out: the figures of its JSON, and the bytes of its data.
 *
 * @param figures by id, with the values of every column
 * @param data the archive
 */
record Printed(Map<String, List<Told>> figures, byte[] data) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** The report of some courses, of all or of some sections. */
    static Printed of(Database database, Instant now, Set<Long> courses, Set<Long> sections, @Nullable LocalDate asOf) {
        Pool pool = Objects.requireNonNull(
                new ReportReader(database).read(new ReportReader.Asked(courses, sections, asOf), now));
        var json = ReportFiles.json(ReportDocument.of(pool, Version.INSTRUCTOR));
        return new Printed(figures(json), TermExport.zip(pool, new Random(20261101)));
    }

    /** The report of one whole course. */
    static Printed of(TestApp app, long course, @Nullable LocalDate asOf) {
        return of(app.database(), app.now(), Set.of(course), Set.of(), asOf);
    }

    /** The report of one whole course, as somebody downloads it. */
    static Printed downloaded(Browser by, long course, String asOf) {
        var report = "/courses/" + course + "/report";
        return new Printed(
                figures(by.get(report + ".json?as-of=" + asOf).bytes()),
                by.get(report + "-data.zip?as-of=" + asOf).bytes());
    }

    /** The only value of a figure of one course. */
    Told value(String id) {
        return Objects.requireNonNull(figures.get(id), () -> "no figure " + id).get(0);
    }

    private static Map<String, List<Told>> figures(byte[] json) {
        try {
            var figures = new LinkedHashMap<String, List<Told>>();
            for (var section : JSON.readTree(json).get("sections")) {
                for (var figure : section.path("figures")) {
                    var values = new ArrayList<Told>();
                    figure.get("values").forEach(value -> values.add(told(value)));
                    figures.put(figure.get("id").asText(), List.copyOf(values));
                }
            }
            return figures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Told told(JsonNode value) {
        return Told.printed(
                decimal(value, "value"),
                whole(value, "k"),
                whole(value, "n"),
                decimal(value, "low"),
                decimal(value, "high"));
    }

    private static @Nullable BigDecimal decimal(JsonNode value, String name) {
        return value.has(name) ? value.get(name).decimalValue() : null;
    }

    private static @Nullable Integer whole(JsonNode value, String name) {
        return value.has(name) ? value.get(name).intValue() : null;
    }
}
