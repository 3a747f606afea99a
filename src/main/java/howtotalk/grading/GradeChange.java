package howtotalk.grading;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the history of a grade: what was committed or released, never each keystroke.
 *
 * @param id of the line, by which it is restored
 * @param at when
 * @param actor the name of who did it, or empty
 * @param what was done
 * @param scoreBefore what counted for the student before, in hundredths of a point after lateness; null for nothing
 * @param scoreAfter what counts since
 * @param reason as given, may be empty
 * @param restorable whether the whole unit was kept as it stood then; lines from before that was kept say no
 */
public record GradeChange(
        long id,
        Instant at,
        String actor,
        What what,
        @Nullable Long scoreBefore,
        @Nullable Long scoreAfter,
        String reason,
        boolean restorable) {

    /** What can happen to a grade. */
    public enum What {
        GRADED("graded"),
        RELEASED("released"),
        RELEASE_UNDONE("release undone"),
        BY_HAND("score given by hand"),
        BY_HAND_TAKEN_BACK("score by hand taken back"),
        RESTORED("restored"),
        RECOMPUTED("recomputed"),
        IMPORTED("imported"),
        IMPORT_UNDONE("import undone"),
        ATTEMPT_CHOSEN("attempt chosen that counts"),
        EXCUSED("excused"),
        NOT_EXCUSED("no longer excused"),
        WAIVED("lateness waived"),
        NOT_WAIVED("lateness counts again"),
        NO_SHOW("no-show"),
        SHOWED("no longer a no-show");

        private final String words;

        What(String words) {
            this.words = words;
        }

        /** For a page. */
        public String words() {
            return words;
        }

        /** Whether a grader decides it by hand, with a reason. */
        public boolean decision() {
            return ordinal() >= EXCUSED.ordinal();
        }
    }
}
