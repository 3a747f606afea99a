package howtotalk.grading.bank;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the comment bank of a course is. */
public final class BankAddress {

    private BankAddress() {}

    /** All of it. */
    public static String of(long course) {
        return "/courses/" + course + "/comment-bank";
    }

    /** What is kept for one criterion; for the work as a whole, all of it. */
    public static String of(long course, String criterion) {
        return criterion.isEmpty()
                ? of(course)
                : of(course) + "?criterion=" + URLEncoder.encode(criterion, StandardCharsets.UTF_8);
    }
}
