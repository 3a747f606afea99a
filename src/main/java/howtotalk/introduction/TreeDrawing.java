package howtotalk.introduction;

import howtotalk.chart.Picture;
import howtotalk.chart.Svg;
import howtotalk.introduction.Introductions.Branch;
import howtotalk.introduction.Introductions.Forest;
import java.util.List;

/**
 * Draws a forest from left to right: the student, whom the student knew, whom those introduced. A filled dot is somebody
 * with whom the student talked. The same stands on the page as a list.
 */
final class TreeDrawing {

    private static final int ROW = 50;
    private static final int COLUMN = 192;
    private static final int YOU = 64;
    private static final int LETTERS = 22;

    private final Svg svg;
    private int row;

    private TreeDrawing(Svg svg) {
        this.svg = svg;
    }

    static Picture of(Forest forest, String title, String description) {
        int rows = rows(forest.trees());
        int depth = depth(forest.trees());
        var svg = Svg.sized("chart tree", YOU + depth * COLUMN, rows * ROW).describe("tree", title, description);
        var drawing = new TreeDrawing(svg);
        var ys = forest.trees().stream().map(tree -> drawing.branch(tree, 1)).toList();
        int middle = (ys.get(0) + ys.get(ys.size() - 1)) / 2;
        ys.forEach(y -> drawing.line(34, middle, YOU, y));
        svg.element("text")
                .at("x", 0)
                .at("y", middle + 5)
                .at("font-size", 14)
                .ink("t-strong")
                .words("You");
        return svg.picture();
    }

    private int branch(Branch branch, int depth) {
        int x = YOU + (depth - 1) * COLUMN;
        var ys = branch.branches().stream()
                .map(child -> branch(child, depth + 1))
                .toList();
        int y = ys.isEmpty() ? row++ * ROW + ROW / 2 : (ys.get(0) + ys.get(ys.size() - 1)) / 2;
        ys.forEach(to -> line(x + 11, y, x + COLUMN, to));
        person(branch, x, y);
        return y;
    }

    private void person(Branch branch, int x, int y) {
        boolean talked = branch.person().talked();
        svg.element("circle").at("cx", x + 6).at("cy", y).at("r", 5).ink(talked ? "k-ink" : "tree__open");
        var where = branch.person().organisation();
        var below = branch.hidden() == 0 ? shortened(where, LETTERS + 4) : "and " + branch.hidden() + " more";
        svg.element("text")
                .at("x", x + 18)
                .at("y", y - 6)
                .at("font-size", 14)
                .ink("t-strong")
                .words(shortened(branch.person().name(), LETTERS));
        if (!below.isEmpty()) {
            svg.element("text")
                    .at("x", x + 18)
                    .at("y", y + 16)
                    .at("font-size", 12)
                    .words(below);
        }
    }

    private void line(int fromX, int fromY, int toX, int toY) {
        int bend = toX - 12;
        svg.element("path")
                .with("d", "M" + fromX + " " + fromY + "H" + bend + "V" + toY + "H" + toX)
                .ink("l-mid")
                .at("stroke-width", 1);
    }

    private static int rows(List<Branch> branches) {
        return branches.stream()
                .mapToInt(branch -> Math.max(1, rows(branch.branches())))
                .sum();
    }

    private static int depth(List<Branch> branches) {
        return branches.stream()
                .mapToInt(branch -> 1 + depth(branch.branches()))
                .max()
                .orElse(0);
    }

    /** As many letters as fit a column; ideographs are twice as wide as others. */
    private static String shortened(String words, int most) {
        int width = 0;
        for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
            width += Character.isIdeographic(words.codePointAt(i)) || words.codePointAt(i) > 0xAC00 ? 2 : 1;
            if (width > most) {
                return words.substring(0, i).strip() + "…";
            }
        }
        return words;
    }
}
