package howtotalk.grading.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two texts, word by word: the shortest way from one to the other, by E. W. Myers, “An O(ND)
 * Difference Algorithm and Its Variations” (Algorithmica 1, 1986). The search gives up where two texts have too little
 * in common; then they are compared by paragraphs, and in the end the one stands for the other as a whole. So time and
 * memory stay bounded whatever somebody hands in.
 */
public final class Differences {

    /** How many words and spaces may be out or in before a comparison by words would be no help to any reader. */
    private static final int MOST = 2_000;

    /** What became of a piece of text. */
    public enum Kind {
        /** In both. */
        SAME,
        /** Only in the earlier text. */
        OUT,
        /** Only in the later text. */
        IN
    }

    /** A run of text; the runs that are not {@link Kind#OUT}, put together, are the later text. */
    public record Piece(Kind kind, String text) {}

    private Differences() {}

    /**
     * Compares two texts.
     *
     * @return the runs in reading order, neighbours of different kinds, what went out before what came in; empty for
     *     two empty texts
     */
    public static List<Piece> between(String earlier, String later) {
        if (earlier.equals(later)) return later.isEmpty() ? List.of() : List.of(new Piece(Kind.SAME, later));
        var pieces = compared(split(earlier, false), split(later, false));
        if (pieces == null) pieces = compared(split(earlier, true), split(later, true));
        if (pieces == null) pieces = List.of(new Piece(Kind.OUT, earlier), new Piece(Kind.IN, later));
        return joined(pieces);
    }

    /** Words and the spaces between them; or paragraphs, each with the line breaks after it. */
    private static List<String> split(String text, boolean paragraphs) {
        var tokens = new ArrayList<String>();
        int from = 0;
        for (int i = 1; i < text.length(); i++) {
            boolean before = space(text.charAt(i - 1), paragraphs);
            boolean after = space(text.charAt(i), paragraphs);
            if (before != after && (before || !paragraphs)) {
                tokens.add(text.substring(from, i));
                from = i;
            }
        }
        if (from < text.length()) tokens.add(text.substring(from));
        return tokens;
    }

    private static boolean space(char c, boolean paragraphs) {
        return paragraphs ? c == '\n' : Character.isWhitespace(c);
    }

    /** The pieces token by token, or null where the two have too little in common. */
    private static @Nullable List<Piece> compared(List<String> earlier, List<String> later) {
        int head = 0;
        int shorter = Math.min(earlier.size(), later.size());
        while (head < shorter && earlier.get(head).equals(later.get(head))) head++;
        int tail = 0;
        while (tail < shorter - head
                && earlier.get(earlier.size() - 1 - tail).equals(later.get(later.size() - 1 - tail))) tail++;
        var middle = path(earlier.subList(head, earlier.size() - tail), later.subList(head, later.size() - tail));
        if (middle == null) return null;
        var pieces = new ArrayList<Piece>();
        for (var token : later.subList(0, head)) pieces.add(new Piece(Kind.SAME, token));
        pieces.addAll(middle);
        for (var token : later.subList(later.size() - tail, later.size())) pieces.add(new Piece(Kind.SAME, token));
        return pieces;
    }

    /**
     * Myers' greedy search. {@code furthest[k]} is how far into a the best path of so many changes comes on diagonal k;
     * each round is kept, so that the way back is known.
     */
    private static @Nullable List<Piece> path(List<String> a, List<String> b) {
        var numbers = new HashMap<String, Integer>(); // numbers are compared faster than words
        var as = numbered(a, numbers);
        var bs = numbered(b, numbers);
        int most = Math.min(MOST, as.length + bs.length);
        var furthest = new int[2 * most + 3];
        int zero = most + 1;
        var rounds = new ArrayList<int[]>();
        for (int changes = 0; changes <= most; changes++) {
            rounds.add(Arrays.copyOfRange(furthest, zero - changes - 1, zero + changes + 2));
            for (int k = -changes; k <= changes; k += 2) {
                boolean down = k == -changes || k != changes && furthest[zero + k - 1] < furthest[zero + k + 1];
                int x = down ? furthest[zero + k + 1] : furthest[zero + k - 1] + 1;
                int y = x - k;
                while (x < as.length && y < bs.length && as[x] == bs[y]) {
                    x++;
                    y++;
                }
                furthest[zero + k] = x;
                if (x >= as.length && y >= bs.length) return back(a, b, rounds);
            }
        }
        return null;
    }

    private static int[] numbered(List<String> tokens, Map<String, Integer> numbers) {
        var numbered = new int[tokens.size()];
        for (int i = 0; i < numbered.length; i++) {
            numbered[i] = numbers.computeIfAbsent(tokens.get(i), token -> numbers.size());
        }
        return numbered;
    }

    private static List<Piece> back(List<String> a, List<String> b, List<int[]> rounds) {
        var pieces = new ArrayList<Piece>();
        int x = a.size();
        int y = b.size();
        for (int changes = rounds.size() - 1; changes >= 0; changes--) {
            var before = rounds.get(changes);
            int zero = changes + 1;
            int k = x - y;
            boolean down = k == -changes || k != changes && before[zero + k - 1] < before[zero + k + 1];
            int fromX = changes == 0 ? 0 : down ? before[zero + k + 1] : before[zero + k - 1];
            int fromY = changes == 0 ? 0 : fromX - (down ? k + 1 : k - 1);
            while (x > fromX && y > fromY) {
                x--;
                y--;
                pieces.add(new Piece(Kind.SAME, a.get(x)));
            }
            if (changes > 0) {
                if (down) pieces.add(new Piece(Kind.IN, b.get(--y)));
                else pieces.add(new Piece(Kind.OUT, a.get(--x)));
            }
        }
        Collections.reverse(pieces);
        return pieces;
    }

    /**
     * Runs of one kind become one piece. Between two words that stay, what went out stands first; a space that stays
     * between two words that do not goes with them, or a new sentence would come in word by word.
     */
    private static List<Piece> joined(List<Piece> tokens) {
        var pieces = new ArrayList<Piece>();
        var same = new StringBuilder();
        var out = new StringBuilder();
        var in = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            boolean between = i > 0
                    && i < tokens.size() - 1
                    && tokens.get(i - 1).kind() != Kind.SAME
                    && tokens.get(i + 1).kind() != Kind.SAME;
            if (token.kind() == Kind.SAME && !(between && token.text().isBlank())) {
                flush(pieces, Kind.OUT, out);
                flush(pieces, Kind.IN, in);
                same.append(token.text());
            } else {
                flush(pieces, Kind.SAME, same);
                if (token.kind() != Kind.IN) out.append(token.text());
                if (token.kind() != Kind.OUT) in.append(token.text());
            }
        }
        flush(pieces, Kind.SAME, same);
        flush(pieces, Kind.OUT, out);
        flush(pieces, Kind.IN, in);
        return pieces;
    }

    private static void flush(List<Piece> pieces, Kind kind, StringBuilder run) {
        if (!run.isEmpty()) pieces.add(new Piece(kind, run.toString()));
        run.setLength(0);
    }
}
