package howtotalk.home;

import howtotalk.opportunity.OpportunityStage;
import howtotalk.opportunity.StageEvent;
import howtotalk.opportunity.StageHistory;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What opportunities want of a student today: the next step that was planned, an answer, an outcome to file. */
final class TodayChances {

    private TodayChances() {}

    /**
     * @param waiting opportunities with a step planned for the days ahead, or with an offer once made
     * @param events of those with an offer, by opportunity
     * @param today the day it is
     */
    static List<TodayPage.Chance> of(
            List<TodayRepository.Waiting> waiting, Map<Long, List<StageEvent>> events, LocalDate today) {
        var lines = new ArrayList<TodayPage.Chance>();
        for (var one : waiting) {
            var path = "/opportunities/" + one.id();
            var what = one.role() + ", " + one.organisation();
            var stage = one.offered()
                    ? StageHistory.of(events.getOrDefault(one.id(), List.of())).current()
                    : OpportunityStage.LEAD;
            if (stage == OpportunityStage.OFFER) {
                lines.add(0, new TodayPage.Chance(path, "Answer the offer", "", "An offer waits", what));
            } else if (stage == OpportunityStage.ACCEPTED && !one.filed()) {
                lines.add(
                        0,
                        new TodayPage.Chance(path + "/outcome", "File the outcome", "", "", "You accepted: " + what));
            }
            if (!one.nextStep().isEmpty()
                    && (one.nextOn() == null || !one.nextOn().isAfter(today.plusDays(7)))) {
                lines.add(step(one, path, what, today));
            }
        }
        return List.copyOf(lines);
    }

    private static TodayPage.Chance step(TodayRepository.Waiting one, String path, String what, LocalDate today) {
        var on = one.nextOn();
        if (on == null) {
            return new TodayPage.Chance(path, one.nextStep(), path + "/next-step", "", what);
        }
        var when = on.isBefore(today)
                ? Prose.count(ChronoUnit.DAYS.between(on, today), "day") + " over"
                : Prose.sentence(When.near(on, today));
        return on.isAfter(today)
                ? new TodayPage.Chance(path, one.nextStep(), path + "/next-step", "", when + " · " + what)
                : new TodayPage.Chance(path, one.nextStep(), path + "/next-step", when, what);
    }
}
