package howtotalk.home;

import howtotalk.outcome.OutcomeWords;
import howtotalk.words.When;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What verifiers and the instructor answered in the last days, for the student whose outcome it is. */
final class TodayAnswers {

    private TodayAnswers() {}

    /**
     * @param answered newest first
     * @param today the day it is
     * @param zone of the course
     */
    static List<TodayPage.Answered> of(List<TodayRepository.Answered> answered, LocalDate today, ZoneId zone) {
        return answered.stream()
                .map(one -> new TodayPage.Answered(
                        "/outcomes/" + one.outcomeId(),
                        one.who() + did(one),
                        OutcomeWords.of(one.status(), one.kind(), one.employer(), one.title()) + " · "
                                + When.near(one.answeredAt().atZone(zone).toLocalDate(), today)))
                .toList();
    }

    private static String did(TodayRepository.Answered one) {
        return switch (one.answer()) {
            case "CONFIRMED" -> " confirmed what you filed";
            case "CORRECTED" -> one.adopted() ? " corrected it, and you took that over" : " says it is different";
            case "ACCEPTED" -> " accepted a document";
            case "SENT_BACK" -> " sent a document back";
            default -> " did not confirm it";
        };
    }
}
