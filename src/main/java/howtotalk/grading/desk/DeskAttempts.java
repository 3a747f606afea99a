package howtotalk.grading.desk;

import howtotalk.files.Attachments;
import howtotalk.grading.GradingRepository;
import howtotalk.grading.GradingRepository.Attempt;
import howtotalk.grading.desk.GradePages.Desk;
import howtotalk.submission.Evidence;
import howtotalk.words.When;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attempts of one student: which there are, which counts, and what changed from one to the next. */
final class DeskAttempts {

    private DeskAttempts() {}

    /** A tab for each attempt, and one for what changed since the attempt before the one shown. */
    static List<GradePage.AttemptLink> links(Desk desk, String base, ZoneId zone) {
        var links = new ArrayList<GradePage.AttemptLink>();
        var attempt = desk.attempt();
        if (desk.attempts().size() < 2 || attempt == null) return links;
        var query = desk.queue().choice().query();
        var with = GradePages.page(base) + (query.isEmpty() ? "?attempt=" : query + "&attempt=");
        var asked = desk.since();
        boolean compared = asked != null;
        for (var other : desk.attempts()) {
            links.add(new GradePage.AttemptLink(
                    with + other.number(),
                    "Attempt " + other.number() + ", " + When.moment(other.handedInAt(), zone)
                            + (counts(desk, other) ? ", counts" : ""),
                    !compared && attempt.id() == other.id()));
        }
        var since = asked == null ? before(desk.attempts(), attempt) : asked.attempt();
        if (since != null) {
            links.add(new GradePage.AttemptLink(
                    with + attempt.number() + "&since=" + since.number(),
                    "What changed since attempt " + since.number(),
                    compared));
        }
        return links;
    }

    /** The attempt handed in before another, null for the first. */
    static @Nullable Attempt before(List<Attempt> latestFirst, Attempt attempt) {
        for (var other : latestFirst) {
            if (other.number() < attempt.number()) return other;
        }
        return null;
    }

    /** What can be said and done about which attempt counts; null where there is no choice. */
    static GradePage.@Nullable Counting counting(Desk desk) {
        var attempt = desk.attempt();
        if (desk.attempts().size() < 2 || attempt == null) return null;
        var latest = desk.attempts().get(0);
        if (!counts(desk, attempt)) {
            return new GradePage.Counting(
                    "Attempt " + attempt.number() + " does not count.",
                    Integer.toString(attempt.number()),
                    "Let attempt " + attempt.number() + " count");
        }
        return latest.id() == attempt.id()
                ? null
                : new GradePage.Counting(
                        "Attempt " + attempt.number() + " counts: chosen by hand instead of the latest.",
                        Integer.toString(latest.number()),
                        "Let the latest count again");
    }

    private static boolean counts(Desk desk, Attempt attempt) {
        return desk.counts() != null && desk.counts() == attempt.id();
    }

    /** What became of the earlier attempt, null where none was asked for. */
    static GradePage.@Nullable Changes changes(Desk desk) {
        var since = desk.since();
        var attempt = desk.attempt();
        if (since == null || attempt == null) return null;
        var earlier = since.attempt();
        var parts = new ArrayList<GradePage.Changed>();
        part(parts, "Text", earlier.text(), attempt.text());
        part(parts, "Where I went", earlier.went(), attempt.went());
        part(parts, "What I said", earlier.said(), attempt.said());
        part(parts, "With whom", earlier.withWhom(), attempt.withWhom());
        var before = things(since.evidence(), since.files());
        var after = things(desk.evidence(), desk.files());
        var out = new ArrayList<>(before);
        out.removeAll(after);
        var in = new ArrayList<>(after);
        in.removeAll(before);
        return new GradePage.Changes(
                "What changed from attempt " + earlier.number() + " to attempt " + attempt.number(), parts, out, in);
    }

    private static void part(List<GradePage.Changed> parts, String label, String earlier, String later) {
        if (!earlier.equals(later)) parts.add(new GradePage.Changed(label, Differences.between(earlier, later)));
    }

    private static List<String> things(List<GradingRepository.Proof> evidence, Attachments files) {
        var things = new ArrayList<String>();
        for (var proof : evidence) things.add(words(proof.touch()));
        for (var file : files.files()) things.add(file.name() + ", " + file.meta());
        return things;
    }

    private static String words(Evidence touch) {
        return touch.person() + (touch.organisation().isEmpty() ? "" : ", " + touch.organisation()) + " on "
                + When.day(touch.happenedOn()) + ": " + touch.what();
    }
}
