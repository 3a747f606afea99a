package howtotalk.submission;

/**
 * A late deduction and how it came about: "2 days begun × 10 % of 50 = 10 off". Amounts are hundredths of a point.
 *
 * @param policy with the percent, the interval and the floor that were used
 * @param intervals hours or days begun, 0 when on time
 * @param possible what the work is worth
 * @param entered the score before the deduction
 * @param asked intervals × percent of the points possible, before the floor and a waiver
 * @param deducted what is in fact taken off, 0 when waived
 * @param waived by hand
 */
public record LateDeduction(
        LatePolicy policy, long intervals, long possible, long entered, long asked, long deducted, boolean waived) {

    /** The score that counts. */
    public long score() {
        return entered - deducted;
    }

    /** Whether less was taken off than the lateness asked, because the score would have sunk below the floor. */
    public boolean heldByFloor() {
        return !waived && deducted < asked;
    }
}
