package howtotalk.report;

/**
 * How many accepted offers something is credited with, by three rules side by side. No one of them is right.
 *
 * @param first all credit to the first touch of each path
 * @param last all credit to the last touch before the offer
 * @param equal the same share to every touch of the path
 */
public record Credit(Fraction first, Fraction last, Fraction equal) {

    public static final Credit NONE = new Credit(Fraction.ZERO, Fraction.ZERO, Fraction.ZERO);

    /** The exact sum. */
    public Credit plus(Credit other) {
        return new Credit(first.plus(other.first), last.plus(other.last), equal.plus(other.equal));
    }

    /** One of so many equal parts. */
    Credit split(int parts) {
        return new Credit(first.split(parts), last.split(parts), equal.split(parts));
    }
}
