package howtotalk.web;

import java.util.List;

/**
 * The levels of one criterion, to be chosen by key, tap or click. Grading and the room share it.
 *
 * @param name of the form's field
 * @param title of the criterion
 * @param points so far, for example 7.50 / 10
 * @param value of the chosen level, or empty
 * @param why what the chosen level means, or empty
 * @param choices level 0 to 4 each with the half above it where there is one, and open
 */
public record Levels(String name, String title, String points, String value, String why, List<Level> choices) {

    /**
     * One level.
     *
     * @param value as the form sends it, in halves; empty for open
     * @param mark as printed on the button
     * @param words number and name
     * @param share of the criterion's points in hundredths of a percent, so that the page can add up while typing
     * @param why what it means
     */
    public record Level(String value, String mark, String words, String share, String why) {

        /** Whether it lies between two levels. */
        public boolean half() {
            return !value.isEmpty() && (value.charAt(value.length() - 1) - '0') % 2 == 1;
        }

        /** Whether it is the choice to leave the level open. */
        public boolean open() {
            return value.isEmpty();
        }
    }
}
