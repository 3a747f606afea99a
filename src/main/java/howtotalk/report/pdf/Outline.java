package howtotalk.report.pdf;

import java.awt.geom.Path2D;
import java.util.regex.Pattern;

/** Outlines as the charts write them: M, L, C and Z with absolute places, and nothing else of what SVG knows. */
final class Outline {

    private static final Pattern PART = Pattern.compile("([MLCZ])([^MLCZ]*)");
    private static final Pattern SPACE = Pattern.compile("[ ,]+");

    private Outline() {}

    /**
     * The outline.
     *
     * @param d the attribute of a path
     * @throws IllegalArgumentException for anything that the charts do not write
     */
    static Path2D of(String d) {
        var outline = new Path2D.Double();
        var parts = PART.matcher(d);
        int end = 0;
        while (parts.find()) {
            if (parts.start() != end) {
                throw new IllegalArgumentException("not an outline: " + d);
            }
            end = parts.end();
            add(outline, parts.group(1), parts.group(2).strip());
        }
        if (end != d.length()) {
            throw new IllegalArgumentException("not an outline: " + d);
        }
        return outline;
    }

    private static void add(Path2D outline, String what, String places) {
        var n = places.isEmpty()
                ? new double[0]
                : SPACE.splitAsStream(places).mapToDouble(Double::parseDouble).toArray();
        switch (what + n.length) {
            case "M2" -> outline.moveTo(n[0], n[1]);
            case "L2" -> outline.lineTo(n[0], n[1]);
            case "C6" -> outline.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
            case "Z0" -> outline.closePath();
            default -> throw new IllegalArgumentException("not an outline: " + what + places);
        }
    }
}
