package howtotalk.opportunity;

/** Where an opportunity stands: six steps of a ladder, the sixth being the conversion, and five ways in which it ends. */
public enum OpportunityStage {
    LEAD("lead"),
    APPLIED("applied"),
    SCREEN("screening"),
    INTERVIEW("interview"),
    OFFER("offer"),
    ACCEPTED("accepted"),
    DECLINED("declined"),
    REJECTED("rejected"),
    WITHDRAWN("withdrawn"),
    EXPIRED("expired"),
    RESCINDED("offer taken back");

    private final String words;

    OpportunityStage(String words) {
        this.words = words;
    }

    /** Whether it is a step of the ladder from LEAD to ACCEPTED, and not an end without a position. */
    public boolean onLadder() {
        return compareTo(ACCEPTED) <= 0;
    }

    /** Whether something is still to be done: any step before ACCEPTED. */
    public boolean open() {
        return compareTo(ACCEPTED) < 0;
    }

    /** Whether this is the given step of the ladder or one above it; an end without a position is above none. */
    public boolean atLeast(OpportunityStage step) {
        return onLadder() && step.onLadder() && compareTo(step) >= 0;
    }

    /** The stage in lower case. */
    public String words() {
        return words;
    }
}
