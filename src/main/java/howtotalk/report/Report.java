package howtotalk.report;

import howtotalk.opportunity.OpportunityKind;
import howtotalk.outcome.OutcomeProof;
import howtotalk.outcome.PathProof;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The outcome report of a course: every figure, and nothing that is not printed. Page, files and command print the same
 * one, so that they cannot differ.
 *
 * @param heading which course
 * @param firstDay of the course
 * @param lastDay of the course
 * @param asOf the last day known
 * @param weeksElapsed of the course
 * @param weeksInAll of the course
 * @param careers the figures on outcomes
 * @param standings where the enrolled students stand; together all of them
 * @param positions the positions accepted in the period, told apart in several ways
 * @param activity what the students did together
 * @param synchronous conversations in person, by phone or by video, of all
 * @param introductions contacts whom another contact introduced
 * @param spreads counts a student
 * @param students the funnel of students
 * @param contacts the funnel of contacts
 * @param claim what may be said of accepted offers and conversations of this course
 * @param claims the same for each assignment that stands on a path
 * @param traced offers with any path, of all accepted
 * @param credits by assignment, channel, tie and origin
 * @param talks told in the room
 * @param storied talks that tell of a logged touch, of all talks told
 * @param tellers students who told at least one, of all
 * @param offers the accepted ones, oldest first; none in the version without names
 * @param connectors who introduced somebody on the path to an offer; none in the version without names
 * @param quotes with consent
 * @param rows one a student; none in the version without names
 */
public record Report(
        ReportFacts.Heading heading,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate asOf,
        int weeksElapsed,
        int weeksInAll,
        CareerFigures careers,
        Tally standings,
        List<Tally> positions,
        ClassActivity activity,
        Rate synchronous,
        int introductions,
        List<Spread> spreads,
        Funnel students,
        Funnel contacts,
        Claim claim,
        List<AssignmentClaim> claims,
        Rate traced,
        List<CreditTable> credits,
        int talks,
        Rate storied,
        Rate tellers,
        List<Offer> offers,
        List<OnPaths> connectors,
        List<Quote> quotes,
        List<StudentCounts> rows) {

    /**
     * What may be said of one assignment.
     *
     * @param title of the assignment
     * @param claim for it
     */
    public record AssignmentClaim(String title, Claim claim) {}

    /**
     * An accepted offer.
     *
     * @param outcomeId of the filed outcome
     * @param student who accepted it
     * @param kind of position
     * @param employer who gives it
     * @param title of the position
     * @param acceptedOn the day
     * @param proof of the outcome
     * @param pathProof of the path
     * @param people on the path outside the hiring process, each once, in the order in which they were first met
     * @param steps of the path outside the hiring process
     */
    public record Offer(
            long outcomeId,
            String student,
            OpportunityKind kind,
            String employer,
            String title,
            LocalDate acceptedOn,
            OutcomeProof proof,
            PathProof pathProof,
            List<String> people,
            int steps) {}

    /**
     * Somebody who introduced others on the paths to accepted offers.
     *
     * @param person as frozen
     * @param student whose contact it is
     * @param introduced how many different people
     */
    public record OnPaths(String person, String student, int introduced) {}

    /**
     * A student's own words, with consent.
     *
     * @param words as written
     * @param by the student, or empty in the version without names
     * @param kind of position
     * @param employer of the position, or empty in the version without names
     */
    public record Quote(String words, String by, OpportunityKind kind, String employer) {

        /** The words do not name the one who wrote them. */
        boolean namesNobody() {
            for (var part : by.split("[\\s.]+", -1)) {
                if (part.length() > 1
                        && (" " + words.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ") + " ").contains(" " + part + " ")) {
                    return false;
                }
            }
            return true;
        }
    }

    public Report {
        positions = List.copyOf(positions);
        spreads = List.copyOf(spreads);
        claims = List.copyOf(claims);
        credits = List.copyOf(credits);
        offers = List.copyOf(offers);
        connectors = List.copyOf(connectors);
        quotes = List.copyOf(quotes);
        rows = List.copyOf(rows);
    }

    /** The department's version: the same figures, and no name of a student, a contact or an employer. */
    public Report withoutNames() {
        var anonymous = quotes.stream()
                .filter(Quote::namesNobody)
                .map(quote -> new Quote(quote.words(), "", quote.kind(), ""))
                .toList();
        return new Report(
                heading,
                firstDay,
                lastDay,
                asOf,
                weeksElapsed,
                weeksInAll,
                careers,
                standings,
                positions,
                activity,
                synchronous,
                introductions,
                spreads,
                students,
                contacts,
                claim,
                claims,
                traced,
                credits,
                talks,
                storied,
                tellers,
                List.of(),
                List.of(),
                anonymous,
                List.of());
    }

    /** Every number of the report, in the order of the page. */
    public List<Figure> figures() {
        var all = new ArrayList<Figure>();
        scope(all);
        outcomes(all);
        doing(all);
        funnel(all, "students", students);
        funnel(all, "contacts", contacts);
        attribution(all);
        all.add(Figure.count("talks", "talks told", talks));
        all.add(Figure.rate("talks", "talks that tell of a logged conversation", "", storied));
        all.add(Figure.rate("talks", "students who told a story", "", tellers));
        return List.copyOf(all);
    }

    private void scope(List<Figure> all) {
        all.add(Figure.count("scope", "enrolled", careers.enrolled()));
        all.add(Figure.count("scope", "withdrawn", careers.withdrawn()));
        all.add(Figure.count("scope", "prefer not to say", careers.preferNotToSay()));
        all.add(Figure.count("scope", "nothing filed", careers.noInformation()));
        all.add(Figure.rate("scope", "knowledge rate", "", careers.knowledge()));
    }

    private void outcomes(List<Figure> all) {
        all.add(Figure.rate("outcomes", "position rate", "", careers.position()));
        all.add(Figure.rate("outcomes", "position rate", "if all unknown are without", careers.positionAtLeast()));
        all.add(Figure.rate("outcomes", "position rate", "if all unknown have one", careers.positionAtMost()));
        all.add(Figure.count("outcomes", "not seeking, without a position", careers.notSeekingWithout()));
        all.add(Figure.count("outcomes", "graduating", careers.graduating()));
        all.add(Figure.rate("outcomes", "career outcomes rate", "graduating", careers.careerOutcomes()));
        tally(all, standings);
        positions.forEach(tally -> tally(all, tally));
    }

    private static void tally(List<Figure> all, Tally tally) {
        tally.lines().forEach(line -> all.add(Figure.rate("outcomes", tally.title(), line.words(), line.rate())));
    }

    private void doing(List<Figure> all) {
        spreads.forEach(spread -> all.addAll(Figure.quartiles("activity", spread)));
        all.add(Figure.rate("activity", "synchronous share", "", synchronous));
        all.add(Figure.rate("activity", "weeks with a conversation", "", activity.weeks()));
        all.add(Figure.rate("activity", "response rate", "", activity.response()));
        all.add(Figure.rate("activity", "conversation rate", "", activity.conversation()));
        all.add(Figure.rate("activity", "note-to-meeting rate", "", activity.noteToMeeting()));
        all.add(Figure.count("activity", "help given", activity.helpGiven()));
        all.add(Figure.count("activity", "referrals given", activity.referralsGiven()));
        all.add(Figure.count("activity", "referrals received", activity.referralsReceived()));
        all.add(Figure.count("activity", "introductions", introductions));
    }

    private static void funnel(List<Figure> all, String section, Funnel funnel) {
        for (var line : funnel.lines()) {
            all.add(Figure.rate(section, line.words(), "of all", line.ofAll()));
            line.ofStepBefore()
                    .ifPresent(rate -> all.add(Figure.rate(section, line.words(), "of the step before", rate)));
        }
    }

    private void attribution(List<Figure> all) {
        all.add(Figure.rate("attribution", "offers that trace to a conversation of this course", "", claim.rate()));
        all.add(Figure.count("attribution", "of them verified", claim.verified()));
        all.add(Figure.rate("attribution", "offers with a path", "", traced));
        for (var one : claims) {
            all.add(Figure.rate(
                    "attribution",
                    "offers that trace to a conversation for",
                    one.title(),
                    one.claim().rate()));
        }
        for (var table : credits) {
            table.lines()
                    .forEach(line -> all.addAll(
                            Figure.credit("attribution", "credit by " + table.by(), line.words(), line.credit())));
        }
    }
}
