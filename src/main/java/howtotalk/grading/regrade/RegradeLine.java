package howtotalk.grading.regrade;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A regrade request, ready to print for its student and for the grader.
 *
 * @param about the criterion
 * @param asked when
 * @param answered by whom and when, empty while it is open
 * @param action where the answer goes
 */
public record RegradeLine(
        long id,
        String about,
        String reason,
        String asked,
        boolean open,
        String answer,
        String answered,
        String action) {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    /** In the order they were asked, told in the course's zone. */
    public static List<RegradeLine> of(List<RegradeRequest> requests, ZoneId zone) {
        return requests.stream().map(request -> of(request, zone)).toList();
    }

    private static RegradeLine of(RegradeRequest request, ZoneId zone) {
        var at = request.answeredAt();
        var by = request.answeredBy();
        return new RegradeLine(
                request.id(),
                request.about(),
                request.reason(),
                "asked " + SHORT.format(request.askedAt().atZone(zone)),
                request.open(),
                request.answer(),
                at == null ? "" : (by.isEmpty() ? "Answered " : by + ", ") + SHORT.format(at.atZone(zone)),
                "/regrade-requests/" + request.id() + "/answer");
    }
}
