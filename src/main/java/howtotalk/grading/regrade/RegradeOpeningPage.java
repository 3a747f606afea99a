package howtotalk.grading.regrade;

/**
 * The form that lets one student ask for longer than the course does.
 *
 * @param desk the way back
 * @param now until when the student can ask as it is, in a sentence
 * @param until as typed, for a date-and-time field
 * @param zone in which it is meant
 */
public record RegradeOpeningPage(
        String student,
        String title,
        String desk,
        String action,
        String now,
        String until,
        String error,
        String zone) {}
