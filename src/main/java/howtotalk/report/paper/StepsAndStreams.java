package howtotalk.report.paper;

import howtotalk.chart.Flow;
import howtotalk.chart.Picture;
import howtotalk.chart.Steps;
import howtotalk.report.document.Figure;
import howtotalk.report.document.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws the curve or the streams of a table from the numbers in it; what has no number is not drawn. */
final class StepsAndStreams {

    private StepsAndStreams() {}

    /** The chart, or null where each row has its own or nothing is drawn. */
    static @Nullable Picture of(Table table) {
        return switch (table.drawing()) {
            case STEPS -> steps(table);
            case FLOW -> flow(table);
            default -> null;
        };
    }

    private static @Nullable Picture steps(Table table) {
        var steps = new ArrayList<Steps.Step>();
        for (var row : table.rows()) {
            var week = number(row.figures().get(0));
            var percent = number(table.main(row));
            if (week == null || percent == null) {
                return null; // a curve with a step left out would say something else
            }
            steps.add(new Steps.Step(week.intValue(), percent / 100));
        }
        var said = new StringBuilder("A line that comes down from all, 100 percent");
        for (var step : steps) {
            said.append(", to ")
                    .append(percent(step.share()))
                    .append(" by the end of week ")
                    .append(step.week());
        }
        return steps.isEmpty()
                ? null
                : Steps.of("chart-" + table.id(), table.title() + ": still without, in percent", said + ".", steps);
    }

    private static @Nullable Picture flow(Table table) {
        var streams = new ArrayList<Flow.Stream>();
        var said = new ArrayList<String>();
        for (var row : table.rows()) {
            var size = number(table.main(row));
            if (size != null && size > 0) {
                var stations = List.of(row.label().split(Table.THEN));
                streams.add(new Flow.Stream(stations, size.intValue()));
                said.add(String.join(", ", stations) + ": " + size.intValue());
            }
        }
        return streams.isEmpty()
                ? null
                : Flow.of(
                        "chart-" + table.id(),
                        table.title(),
                        "Streams as broad as their numbers: " + table.about() + ". " + String.join("; ", said) + ".",
                        streams);
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " percent";
    }

    private static @Nullable Double number(Figure figure) {
        var number = figure.value().number();
        return number == null ? null : number.doubleValue();
    }
}
