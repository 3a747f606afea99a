package howtotalk.course;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The letters of a course and the totals from which they are given, as an instructor writes them.
 *
 * @param cutoffs from the highest down
 */
public record Letters(List<Cutoff> cutoffs) {

    /**
     * A letter.
     *
     * @param letter for example A-
     * @param cutoff hundredths of a percent from which it is given
     */
    public record Cutoff(String letter, int cutoff) {}

    /** A wrong line, and what is wrong with it. */
    public static final class NotLetters extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotLetters(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /** Whole letters, plus and minus. */
    public static final Letters PLUS_AND_MINUS = read("""
            A 94
            A- 90
            B+ 87
            B 84
            B- 80
            C+ 77
            C 74
            C- 70
            D+ 67
            D 64
            D- 61
            F 0
            """);

    /** Without minus grades, the cut-offs half a percent below the round number. */
    public static final Letters PLUS_ONLY = read("""
            A 89.5
            B+ 84.5
            B 79.5
            C+ 74.5
            C 69.5
            D 59.5
            F 0
            """);

    public Letters {
        cutoffs = cutoffs.stream()
                .sorted(Comparator.comparingInt(Cutoff::cutoff).reversed())
                .toList();
    }

    /**
     * Reads a letter and its total a line, as {@code B+ 87}.
     *
     * @throws NotLetters with a sentence if a line cannot be read, a letter or a total stands twice, or none begins at 0
     */
    public static Letters read(String text) {
        var cutoffs = new ArrayList<Cutoff>();
        var letters = new HashSet<String>();
        var totals = new HashSet<Integer>();
        for (var line :
                text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            var cutoff = cutoff(line);
            if (!letters.add(cutoff.letter())) {
                throw new NotLetters("The letter " + cutoff.letter() + " stands twice.");
            }
            if (!totals.add(cutoff.cutoff())) {
                throw new NotLetters(cutoff.letter() + " begins where another letter begins.");
            }
            cutoffs.add(cutoff);
        }
        if (cutoffs.size() > 30) {
            throw new NotLetters("Thirty letters are the most.");
        }
        if (!totals.contains(0)) {
            throw new NotLetters("Let the lowest letter begin at 0, so that every total has one.");
        }
        return new Letters(cutoffs);
    }

    private static Cutoff cutoff(String line) {
        var words = line.split("[\\s,:]+", -1);
        if (words.length == 2 && words[0].length() <= 10 && words[1].matches("[0-9]{1,3}([.][0-9]{1,2})?%?")) {
            var percent = new BigDecimal(words[1].replace("%", ""));
            return new Cutoff(words[0], percent.movePointRight(2).intValueExact());
        }
        throw new NotLetters("“" + (line.length() > 40 ? line.substring(0, 40) + "…" : line)
                + "” is no letter with its lowest total. Write a line such as “B+ 87”.");
    }

    /** As an instructor would write them. */
    public String text() {
        return cutoffs.stream()
                .map(c -> c.letter() + " "
                        + BigDecimal.valueOf(c.cutoff(), 2).stripTrailingZeros().toPlainString())
                .collect(Collectors.joining("\n"));
    }
}
