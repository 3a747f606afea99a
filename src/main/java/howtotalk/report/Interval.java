package howtotalk.report;

/**
 * Between which shares the truth may well lie.
 *
 * @param low from 0 to 1
 * @param high from low to 1
 */
public record Interval(double low, double high) {

    /** The interval in whole percent, rounded half up: "91–100 %". */
    public String words() {
        return Math.round(low * 100) + "–" + Math.round(high * 100) + " %";
    }
}
