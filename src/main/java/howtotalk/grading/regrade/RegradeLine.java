package howtotalk.grading.regrade;

import howtotalk.grading.Points;
import howtotalk.grading.regrade.RegradeRequest.Outcome;
import howtotalk.words.When;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * A regrade request, ready to print for its student and for the grader.
 *
 * @param about the criterion
 * @param asked when
 * @param badge what came of it, in a word
 * @param tone of the badge
 * @param change what the grade was and became; empty while it is open, or where nobody kept it
 * @param answered by whom and when, empty while it is open
 * @param action where the answer goes
 */
public record RegradeLine(
        long id,
        String about,
        String reason,
        String asked,
        boolean open,
        String badge,
        String tone,
        String change,
        String answer,
        String answered,
        String action) {

    /** In the order they were asked, told in the course's zone. */
    public static List<RegradeLine> of(List<RegradeRequest> requests, ZoneId zone) {
        return requests.stream().map(request -> of(request, zone)).toList();
    }

    static RegradeLine of(RegradeRequest request, ZoneId zone) {
        var at = request.answeredAt();
        var by = request.answeredBy();
        return new RegradeLine(
                request.id(),
                request.about(),
                request.reason(),
                "asked " + When.moment(request.askedAt(), zone),
                request.open(),
                badge(request.outcome()),
                tone(request.outcome()),
                change(request),
                request.answer(),
                at == null ? "" : (by.isEmpty() ? "Answered " : by + ", ") + When.moment(at, zone),
                "/regrade-requests/" + request.id() + "/answer");
    }

    private static String badge(Outcome outcome) {
        return switch (outcome) {
            case ASKED -> "Regrade asked";
            case ACCEPTED -> "Accepted";
            case DECLINED -> "Declined";
            case LOWERED -> "Lowered";
            case ANSWERED -> "Answered";
        };
    }

    private static String tone(Outcome outcome) {
        return switch (outcome) {
            case ASKED -> "badge--warn";
            case ACCEPTED, ANSWERED -> "badge--ok";
            case DECLINED, LOWERED -> "";
        };
    }

    /** Level 2 → 3, score 36.25 → 38.75; The level stays 2, the score 36.25. */
    private static String change(RegradeRequest request) {
        if (request.open()) return "";
        var was = request.halvesBefore();
        var is = request.halvesAfter();
        var level = was == null || is == null
                ? ""
                : was.equals(is)
                        ? "The level stays " + Points.halves(is)
                        : "Level " + Points.halves(was) + " → " + Points.halves(is);
        var before = request.scoreBefore();
        var after = request.scoreAfter();
        if (before == null || after == null) return level.isEmpty() ? "" : level + ".";
        boolean stays = Objects.equals(before, after);
        if (level.isEmpty()) {
            return stays
                    ? "The score stays " + Points.exact(after) + "."
                    : "Score " + Points.exact(before) + " → " + Points.exact(after) + ".";
        }
        return level + (stays ? ", the score " : ", score " + Points.exact(before) + " → ") + Points.exact(after) + ".";
    }
}
