package howtotalk.report.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import gg.jte.Content;
import gg.jte.output.StringOutput;
import howtotalk.imports.TableWriter;
import howtotalk.report.Figure;
import howtotalk.report.Rate;
import howtotalk.report.Report;
import howtotalk.report.StudentCounts;
import howtotalk.report.StudentStep;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** The report as files. All print the figures of {@link Report#figures}. */
public final class ReportFiles {

    private static final List<String> FIGURE_HEADER =
            List.of("section", "figure", "group", "value", "k", "n", "low", "high");

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ReportFiles() {}

    /** One line a figure; UTF-8 with a byte order mark, so that a spreadsheet shows its accents. */
    public static byte[] csv(Report report) {
        return TableWriter.forSpreadsheets(
                FIGURE_HEADER, report.figures().stream().map(ReportFiles::cells).toList());
    }

    private static List<String> cells(Figure figure) {
        return List.of(
                figure.section(),
                figure.name(),
                figure.group(),
                figure.value(),
                text(figure.k()),
                text(figure.n()),
                figure.low(),
                figure.high());
    }

    /** Course, day and sentence, the figures, and as far as the report has them the offers and quotations. */
    public static byte[] json(Report report) {
        var heading = report.heading();
        var all = new LinkedHashMap<String, Object>();
        all.put("course", heading.code());
        all.put("title", heading.title());
        all.put("term", heading.term());
        all.put("sections", heading.sections());
        all.put("firstDay", report.firstDay().toString());
        all.put("lastDay", report.lastDay().toString());
        all.put("asOf", report.asOf().toString());
        all.put("sentence", Headline.title(report));
        all.put("figures", report.figures().stream().map(ReportFiles::object).toList());
        all.put("offers", report.offers().stream().map(ReportFiles::object).toList());
        all.put(
                "quotations",
                report.quotes().stream()
                        .map(quote -> object(
                                "words",
                                quote.words(),
                                "by",
                                quote.by(),
                                "kind",
                                quote.kind().name()))
                        .toList());
        try {
            return JSON.writeValueAsBytes(all);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> object(Figure figure) {
        return object(
                "section", figure.section(),
                "figure", figure.name(),
                "group", figure.group(),
                "value", figure.value(),
                "k", figure.k(),
                "n", figure.n(),
                "low", figure.low(),
                "high", figure.high());
    }

    private static Map<String, Object> object(Report.Offer offer) {
        return object(
                "student", offer.student(),
                "kind", offer.kind().name(),
                "employer", offer.employer(),
                "title", offer.title(),
                "acceptedOn", offer.acceptedOn().toString(),
                "proof", offer.proof().name(),
                "pathProof", offer.pathProof().name(),
                "people", offer.people(),
                "touches", offer.steps());
    }

    /** Names and values in turn; what is null is left out. */
    private static Map<String, Object> object(@Nullable Object... pairs) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            var value = pairs[i + 1];
            if (value != null && !value.equals("")) {
                object.put(Objects.requireNonNull(pairs[i]).toString(), value);
            }
        }
        return object;
    }

    /** One row a student, from which the figures can be counted again. For the instructor alone. */
    public static byte[] rows(Report report) {
        return TableWriter.forSpreadsheets(
                rowHeader(), report.rows().stream().map(ReportFiles::row).toList());
    }

    private static List<String> rowHeader() {
        var header = new ArrayList<>(List.of(
                "student",
                "section",
                "graduating",
                "stands",
                "known",
                "in position rate",
                "position",
                "touches",
                "conversations",
                "synchronous conversations",
                "conversations with new people",
                "new people talked with",
                "week of first conversation with somebody new",
                "weeks with a conversation",
                "weeks elapsed",
                "written touches answered",
                "written touches sent",
                "contacts talked with",
                "contacts tried",
                "notes followed by talking",
                "notes",
                "help given",
                "referrals given",
                "referrals received",
                "introductions",
                "minutes of social media",
                "days recorded",
                "contacts",
                "contacts attempted",
                "contacts conversed",
                "contacts on two days",
                "contacts on a path",
                "accepted offers",
                "offers with a path",
                "talks"));
        Arrays.stream(StudentStep.values()).map(StudentStep::words).forEach(header::add);
        return header;
    }

    private static List<String> row(StudentCounts student) {
        var activity = student.activity();
        var row = new ArrayList<String>();
        row.add(student.name());
        row.add(student.section());
        row.add(flag(student.graduating()));
        row.add(student.standing());
        row.add(flag(student.known()));
        row.add(flag(student.inPositionRate()));
        row.add(flag(student.position()));
        add(
                row,
                activity.touches(),
                activity.conversations(),
                activity.spoken(),
                activity.withNew(),
                student.newPeople());
        row.add(text(activity.weekOfFirstNew()));
        add(row, activity.weeks());
        add(row, activity.response());
        add(row, activity.conversation());
        add(row, activity.noteToMeeting());
        add(
                row,
                activity.helpGiven(),
                activity.referralsGiven(),
                activity.referralsReceived(),
                activity.introductions());
        row.add(text(student.minutes()));
        add(
                row,
                student.daysRecorded(),
                student.contacts(),
                student.attempted(),
                student.conversed(),
                student.ongoing());
        add(row, student.onPath(), student.offers(), student.traced(), student.talks());
        Arrays.stream(StudentStep.values())
                .forEach(step -> row.add(flag(student.steps().contains(step))));
        return row;
    }

    private static void add(List<String> row, int... numbers) {
        for (int number : numbers) {
            row.add(Integer.toString(number));
        }
    }

    private static void add(List<String> row, Rate rate) {
        add(row, rate.k(), rate.n());
    }

    private static String flag(boolean yes) {
        return yes ? "1" : "0";
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    /** A page that needs no other file: its style sheet is in it, and its links are left out. */
    public static byte[] html(Templates templates, Report report, boolean named) {
        var sheet = "<style>\n" + styleSheet() + "</style>";
        Content style = output -> output.writeContent(sheet);
        var out = new StringOutput();
        templates.reportFile(PageMaker.file(report, named), style).render(out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String styleSheet() {
        try (var sheet = ReportFiles.class.getResourceAsStream("/public/look.css")) {
            return new String(Objects.requireNonNull(sheet).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
