package howtotalk.roster;

/**
 * What a roster file is to a course, in numbers.
 *
 * @param fresh rows of people who were not in the course
 * @param matched rows that say nothing else than is known
 * @param changed rows that say something else
 * @param absent active students whom the file should have named
 * @param refused rows that cannot be taken over
 */
public record ImportCounts(long fresh, long matched, long changed, long absent, long refused) {

    static ImportCounts of(RosterMatch match) {
        return new ImportCounts(
                match.count(RosterMatch.Kind.NEW),
                match.count(RosterMatch.Kind.MATCHED),
                match.count(RosterMatch.Kind.CHANGED),
                match.absent().size(),
                match.count(RosterMatch.Kind.REFUSED));
    }

    /** {@code new 2, matched 28, changed 0, absent 1, refused 0} */
    public String line() {
        return "new " + fresh + ", matched " + matched + ", changed " + changed + ", absent " + absent + ", refused "
                + refused;
    }
}
