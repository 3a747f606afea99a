package howtotalk.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Streams that pass one station after the other, each as broad as it is large. The streams between two stations are one
 * band. Told apart by where they are and what is written there, not by colour. For a wide place.
 */
public final class Flow {

    private static final double WIDTH = 720;
    private static final double DEEP = 260;
    private static final double GAP = 22;
    private static final double POST = 10;
    private static final double LETTER = 7;

    private Flow() {}

    /**
     * A stream.
     *
     * @param stations by name, as many as every other stream has, at least two
     * @param size above 0
     */
    public record Stream(List<String> stations, int size) {
        public Stream {
            stations = List.copyOf(stations);
        }
    }

    /** A station: its upper edge and height, and how much of it the bands to either side have taken. */
    private static final class Station {
        private int size;
        private double top;
        private double in;
        private double out;
    }

    /**
     * Draws the streams.
     *
     * @param id of the drawing on its page
     * @param title what it shows
     * @param description what can be seen in it
     * @param streams at least one; stations stand in the order in which they first come
     * @throws IllegalArgumentException for streams of different lengths, or empty ones
     */
    public static Picture of(String id, String title, String description, List<Stream> streams) {
        int length = require(streams);
        var columns = columns(streams, length);
        int most = columns.stream().mapToInt(Map::size).max().orElse(1);
        int sum = streams.stream().mapToInt(Stream::size).sum();
        double unit = DEEP / sum;
        double height = DEEP + GAP * (most - 1) + 20;
        for (var column : columns) {
            double y = 10 + (height - 20 - DEEP - GAP * (column.size() - 1)) / 2;
            for (var station : column.values()) {
                station.top = y;
                y += station.size * unit + GAP;
            }
        }
        var svg = Svg.measured("chart flow", WIDTH, height).describe(id, title, description);
        for (int at = 0; at + 1 < length; at++) {
            bands(svg, streams, columns, at, unit);
        }
        for (int at = 0; at < length; at++) {
            double x = x(at, length);
            boolean last = at == length - 1;
            columns.get(at).forEach((name, station) -> post(svg, x, last, name, station, unit));
        }
        return svg.picture();
    }

    private static int require(List<Stream> streams) {
        int length = streams.isEmpty() ? 0 : streams.get(0).stations().size();
        if (length < 2) {
            throw new IllegalArgumentException("a stream passes two stations or more");
        }
        for (var stream : streams) {
            if (stream.size() < 1 || stream.stations().size() != length) {
                throw new IllegalArgumentException(stream + " does not flow beside the others");
            }
        }
        return length;
    }

    private static List<Map<String, Station>> columns(List<Stream> streams, int length) {
        var columns = new ArrayList<Map<String, Station>>();
        for (int at = 0; at < length; at++) {
            var column = new LinkedHashMap<String, Station>();
            for (var stream : streams) {
                column.computeIfAbsent(stream.stations().get(at), name -> new Station()).size += stream.size();
            }
            columns.add(column);
        }
        return columns;
    }

    private static double x(int at, int length) {
        return (WIDTH - POST) * at / (length - 1);
    }

    private static void bands(Svg svg, List<Stream> streams, List<Map<String, Station>> columns, int at, double unit) {
        double x1 = x(at, columns.size()) + POST;
        double x2 = x(at + 1, columns.size());
        columns.get(at)
                .forEach((from, one) -> columns.get(at + 1).forEach((to, other) -> {
                    int size = streams.stream()
                            .filter(stream -> stream.stations().get(at).equals(from)
                                    && stream.stations().get(at + 1).equals(to))
                            .mapToInt(Stream::size)
                            .sum();
                    if (size > 0) {
                        double thick = size * unit;
                        band(svg, x1, one.top + one.out, x2, other.top + other.in, thick);
                        one.out += thick;
                        other.in += thick;
                    }
                }));
    }

    /** With pale edges, so that bands that lie side by side are told apart. */
    private static void band(Svg svg, double x1, double y1, double x2, double y2, double thick) {
        double middle = (x1 + x2) / 2;
        var d = new StringBuilder("M");
        points(d, x1, y1);
        d.append('C');
        points(d, middle, y1, middle, y2, x2, y2);
        d.append('L');
        points(d, x2, y2 + thick);
        d.append('C');
        points(d, middle, y2 + thick, middle, y1 + thick, x1, y1 + thick);
        d.append('Z');
        svg.element("path").with("d", d.toString()).ink("k-soft");
        svg.element("path").with("d", d.toString()).ink("l-paper").at("stroke-width", 1);
    }

    private static void points(StringBuilder d, double... numbers) {
        for (int i = 0; i < numbers.length; i++) {
            if (i > 0) {
                d.append(' ');
            }
            Numbers.append(d, numbers[i]);
        }
    }

    private static void post(Svg svg, double x, boolean last, String name, Station station, double unit) {
        double height = station.size * unit;
        svg.element("rect")
                .at("x", x)
                .at("y", station.top)
                .at("width", POST)
                .at("height", height)
                .ink("k-ink");
        var words = Lanes.shortened(name, (int) (WIDTH / 3 / LETTER)) + ", " + station.size;
        svg.element("text")
                .at("x", last ? x - 6 : x + POST + 6)
                .at("y", station.top + Math.max(11, height / 2 + 4))
                .at("font-size", 13)
                .with("text-anchor", last ? "end" : "start")
                .ink("t-strong")
                .words(words);
    }
}
