package howtotalk.outcome;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One filed outcome and the path to it.
 *
 * @param id of it
 * @param back to the list
 * @param backWords what that is
 * @param head the answer
 * @param filed by whom and when, as of which day, in which course
 * @param facts of a position
 * @param proof of the outcome
 * @param pathProof of the path, with what it rests on
 * @param path on one line of time; empty without one
 * @param pathNote how many touches and assignments
 * @param without the answer to the counterfactual question, or empty
 * @param quote the student’s words, or empty
 * @param consent whether they may be quoted
 * @param own whether the visitor is the student
 * @param documented whether a document was accepted
 * @param verified whether the verifier confirmed
 * @param claimed whether it is only claimed, so that it can be taken back
 */
public record OutcomePage(
        String id,
        String back,
        String backWords,
        String head,
        String filed,
        List<Fact> facts,
        String proof,
        String pathProof,
        List<Point> path,
        String pathNote,
        String without,
        String quote,
        boolean consent,
        boolean own,
        boolean documented,
        boolean verified,
        boolean claimed) {

    /** A labelled fact. */
    public record Fact(String label, String words) {}

    /**
     * A point on the line of time.
     *
     * @param css how its mark looks
     * @param what who, or which stage
     * @param organisation or empty
     * @param when day, channel, how long after it was logged
     * @param said what came of it, or empty
     * @param notes introduced by, new, hiring
     * @param assignments it was handed in for
     */
    public record Point(
            String css,
            String what,
            String organisation,
            String when,
            String said,
            String notes,
            List<String> assignments) {}

    static OutcomePage of(
            OutcomeRepository.Filed filed,
            List<OutcomeRepository.Step> steps,
            List<OutcomeRepository.Credit> credits,
            boolean own) {
        var zone = ZoneId.of(filed.timeZone());
        long path = steps.stream().filter(step -> !step.hiring()).count();
        long assignments = credits.stream()
                .map(OutcomeRepository.Credit::assignment)
                .distinct()
                .count();
        return new OutcomePage(
                Long.toString(filed.id()),
                own ? "/outcomes" : "/courses/" + filed.courseId() + "/outcomes",
                own ? "What you filed" : "Outcomes",
                head(filed, own),
                filed(filed, own, zone),
                facts(filed),
                OutcomeWords.capital(filed.proof().words()),
                filed.kind() == null
                        ? ""
                        : OutcomeWords.capital(filed.pathProof().words()),
                points(filed, steps, credits, zone),
                note(path, assignments),
                filed.withoutThisContact() == null
                        ? ""
                        : OutcomeWords.capital(filed.withoutThisContact().words()),
                filed.quote(),
                filed.consentToQuote(),
                own,
                filed.proof() == OutcomeProof.DOCUMENTED,
                filed.proof() == OutcomeProof.VERIFIED,
                filed.proof() == OutcomeProof.CLAIMED);
    }

    private static String head(OutcomeRepository.Filed filed, boolean own) {
        var who = own ? "You" : filed.student();
        if (filed.status() != null) {
            return filed.status() == OutcomeStatus.PREFER_NOT_TO_SAY
                    ? (own ? "You prefer not to say." : filed.student() + " prefers not to say.")
                    : who + ": " + filed.status().words() + ".";
        }
        return who + " accepted: " + filed.title() + " at " + filed.employer() + ".";
    }

    private static String filed(OutcomeRepository.Filed filed, boolean own, ZoneId zone) {
        boolean self = filed.filedBy() != null && filed.filedBy() == filed.accountId();
        var by = self
                ? (own ? "you" : filed.student())
                : filed.filer().isEmpty() ? "somebody who has left" : filed.filer();
        return "Filed by " + by + " on "
                + OutcomeWords.day(filed.filedAt().atZone(zone).toLocalDate()) + ", as of "
                + OutcomeWords.day(filed.asOf()) + " · " + filed.course();
    }

    private static List<Fact> facts(OutcomeRepository.Filed filed) {
        var facts = new ArrayList<Fact>();
        if (filed.kind() == null) {
            return facts;
        }
        facts.add(new Fact("Kind", OutcomeWords.capital(filed.kind().words())));
        fact(facts, "Accepted", filed.acceptedOn());
        fact(facts, "Starts", filed.startsOn());
        if (filed.hoursAWeek() != null) {
            facts.add(new Fact("Hours", filed.hoursAWeek() + " a week"));
        }
        if (filed.pay() != null) {
            facts.add(new Fact("Pay", OutcomeWords.capital(filed.pay().words())));
        }
        if (filed.academicCredit()) {
            facts.add(new Fact("Credit", "Earns academic credit"));
        }
        return facts;
    }

    private static void fact(List<Fact> facts, String label, @Nullable LocalDate day) {
        if (day != null) {
            facts.add(new Fact(label, OutcomeWords.day(day)));
        }
    }

    private static String note(long path, long assignments) {
        return path
                + (path == 1 ? " conversation or message" : " conversations and messages")
                + (assignments == 0
                        ? ""
                        : ", handed in for " + assignments + (assignments == 1 ? " assignment" : " assignments"));
    }

    /** Touches and the steps of the hiring on one line; of one day, what was said comes before what was decided. */
    private static List<Point> points(
            OutcomeRepository.Filed filed,
            List<OutcomeRepository.Step> steps,
            List<OutcomeRepository.Credit> credits,
            ZoneId zone) {
        record Dated(LocalDate day, int order, Point point) {}
        var handedIn = new HashMap<Long, List<String>>();
        credits.forEach(credit -> handedIn.computeIfAbsent(credit.stepId(), id -> new ArrayList<>())
                .add(credit.assignment()));
        var dated = new ArrayList<Dated>();
        for (var step : steps) {
            dated.add(new Dated(step.happenedOn(), 0, point(step, handedIn.getOrDefault(step.id(), List.of()), zone)));
        }
        if (!steps.isEmpty() || filed.offeredOn() != null) {
            stage(filed.appliedOn(), "Applied")
                    .ifPresent(p -> dated.add(new Dated(java.util.Objects.requireNonNull(filed.appliedOn()), 1, p)));
            stage(filed.offeredOn(), "Offer")
                    .ifPresent(p -> dated.add(new Dated(java.util.Objects.requireNonNull(filed.offeredOn()), 2, p)));
            stage(filed.acceptedOn(), "Accepted")
                    .ifPresent(p -> dated.add(new Dated(java.util.Objects.requireNonNull(filed.acceptedOn()), 3, p)));
        }
        dated.sort(Comparator.comparing(Dated::day).thenComparingInt(Dated::order));
        return dated.stream().map(Dated::point).toList();
    }

    private static java.util.Optional<Point> stage(@Nullable LocalDate day, String what) {
        return day == null
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Point("is-stage", what, "", OutcomeWords.shortDay(day), "", "", List.of()));
    }

    private static Point point(OutcomeRepository.Step step, List<String> assignments, ZoneId zone) {
        var css = (step.channel().synchronous() ? "" : "is-written ") + (step.twoWay() ? "" : "is-oneway");
        var notes = new ArrayList<String>();
        if (!step.introducedBy().isEmpty()) {
            notes.add("introduced by " + step.introducedBy());
        }
        notes.add(step.origin().words());
        if (step.tie() != null) {
            notes.add("in touch " + step.tie().words());
        }
        if (step.hiring()) {
            notes.add("the hiring itself, not the path to it");
        }
        return new Point(
                css.strip(),
                step.person(),
                step.organisation(),
                OutcomeWords.shortDay(step.happenedOn()) + " · "
                        + step.channel().words() + (step.twoWay() ? "" : ", no answer") + " · " + logged(step, zone),
                step.what(),
                OutcomeWords.capital(String.join(" · ", notes)),
                assignments);
    }

    private static String logged(OutcomeRepository.Step step, ZoneId zone) {
        long days = ChronoUnit.DAYS.between(
                step.happenedOn(), step.loggedAt().atZone(zone).toLocalDate());
        return days <= 0 ? "logged the same day" : days == 1 ? "logged a day later" : "logged " + days + " days later";
    }
}
