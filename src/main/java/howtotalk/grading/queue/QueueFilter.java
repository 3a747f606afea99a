package howtotalk.grading.queue;

import howtotalk.grading.WorkState;
import howtotalk.grading.queue.Queue.Entry;

/** Which students of an assignment a grader wants to see. Several together narrow it down. */
public enum QueueFilter {
    /** Whatever still needs a grade. */
    UNGRADED("ungraded", "is ungraded", false),
    /** Handed in after its date, also once it is graded or excused from the deduction. */
    LATE("late", "is late", false),
    /** Handed in again after it was graded. */
    RESUBMITTED("handed in again", "handed in again", false),
    REGRADE_ASKED("regrade asked", "asks for a second look", true),
    /** Wrote back about the feedback, and nobody has read it yet. */
    REPLIED("unread reply", "has written back", true),
    /** Last graded by whoever looks. */
    MINE("graded by me", "was graded by you", true),
    /** Past due without anything to grade; a no-show too. */
    MISSING("missing", "is missing", true),
    /** Graded, and not yet seen by its student. */
    UNRELEASED("not released", "is graded and not released", true);

    private final String words;
    private final String said;
    private final boolean looksThrough;

    QueueFilter(String words, String said, boolean looksThrough) {
        this.words = words;
        this.said = said;
        this.looksThrough = looksThrough;
    }

    /** For a button. */
    public String words() {
        return words;
    }

    /** After “nobody here”. */
    String said() {
        return said;
    }

    /** Whether it is for looking through one after another, and not for what waits for a grade. */
    boolean looksThrough() {
        return looksThrough;
    }

    boolean shows(Entry entry) {
        var work = entry.student().work();
        return switch (this) {
            case UNGRADED -> entry.state().waits();
            case LATE -> !entry.graded().late().isZero();
            case RESUBMITTED -> work.newAttempt();
            case REGRADE_ASKED -> entry.student().regrades() > 0;
            case REPLIED -> entry.student().replies() > 0;
            case MINE -> entry.mine();
            case MISSING -> entry.state() == WorkState.MISSING || entry.state() == WorkState.NO_SHOW;
            case UNRELEASED -> entry.state() == WorkState.GRADED;
        };
    }
}
