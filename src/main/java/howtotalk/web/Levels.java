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
 * @param choices level 0 to 4, half levels between them where one is chosen
 */
public record Levels(String name, String title, String points, String value, String why, List<Level> choices) {

    /**
     * One level.
     *
     * @param value as the form sends it, in halves
     * @param mark as printed on the button
     * @param words number and name
     * @param share of the criterion's points in hundredths of a percent, so that the page can add up while typing
     * @param why what it means
     */
    public record Level(String value, String mark, String words, String share, String why) {}
}
