package howtotalk.report;

import static howtotalk.opportunity.OpportunityKind.INTERNSHIP;
import static howtotalk.opportunity.OpportunityKind.JOB;
import static howtotalk.outcome.OutcomeStatus.CONTINUING_EDUCATION;
import static howtotalk.outcome.OutcomeStatus.MILITARY;
import static howtotalk.outcome.OutcomeStatus.NOT_SEEKING;
import static howtotalk.outcome.OutcomeStatus.PREFER_NOT_TO_SAY;
import static howtotalk.outcome.OutcomeStatus.SEEKING_EDUCATION;
import static howtotalk.outcome.OutcomeStatus.SEEKING_EMPLOYMENT;
import static howtotalk.outcome.OutcomeStatus.VOLUNTEER_SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.opportunity.OpportunityKind;
import howtotalk.outcome.FiledOutcome;
import howtotalk.outcome.OutcomeStatus;
import howtotalk.outcome.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CareerFiguresTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 7);
    private static final LocalDate AS_OF = LocalDate.of(2026, 12, 18);

    private final List<StudentOutcomes> students = new ArrayList<>();
    private long outcomes;

    @Test
    void aCourseWithoutStudentsHasNoRates() {
        assertThat(figures())
                .isEqualTo(new CareerFigures(
                        0, 0, 0, 0, 0, 0, new Rate(0, 0), new Rate(0, 0), 0, Map.of(), new Rate(0, 0)));
        assertThat(figures().knowledge().words()).isEqualTo("none to count");
    }

    @Test
    void whoeverWithdrewIsOneLineAndNothingElse() {
        students.add(new StudentOutcomes(1, true, true, List.of(position(JOB, "2026-10-01"))));
        students.add(new StudentOutcomes(2, true, false, List.of()));

        assertThat(figures())
                .isEqualTo(new CareerFigures(
                        0, 2, 0, 0, 0, 0, new Rate(0, 0), new Rate(0, 0), 0, Map.of(), new Rate(0, 0)));
    }

    @Test
    void refusingToSayIsCreditedButNotKnown() {
        student(status(PREFER_NOT_TO_SAY));
        student();
        student(status(SEEKING_EMPLOYMENT));
        // Whoever told once is known, whatever was said later.
        student(status(SEEKING_EMPLOYMENT), status(PREFER_NOT_TO_SAY));

        assertThat(figures().knowledge()).isEqualTo(new Rate(2, 4));
        assertThat(figures().preferNotToSay()).isEqualTo(1);
        assertThat(figures().noInformation()).isEqualTo(1);
    }

    @Test
    void aPositionCountsFromTheFirstDayToTheAsOfDate() {
        student(position(JOB, "2026-09-06"));
        student(position(JOB, "2026-09-07"));
        student(position(INTERNSHIP, "2026-12-18"), position(JOB, "2026-12-01"));
        // Not known yet on the as-of date, neither as a position nor as an answer.
        student(position(JOB, "2026-12-19"));

        assertThat(figures().position()).isEqualTo(new Rate(2, 3));
    }

    @Test
    void whoeverIsNotSeekingIsLeftOutUnlessAPositionWasFound() {
        student(status(NOT_SEEKING));
        student(status(NOT_SEEKING), position(INTERNSHIP, "2026-10-01"));
        student(status(SEEKING_EMPLOYMENT), status(NOT_SEEKING));
        student(status(NOT_SEEKING), status(SEEKING_EMPLOYMENT));
        student(status(NOT_SEEKING), status(PREFER_NOT_TO_SAY));
        // The position was brought into the course: nothing found in it, nothing sought.
        student(position(JOB, "2026-08-01"), status(NOT_SEEKING));

        assertThat(figures().notSeekingWithout()).isEqualTo(4);
        assertThat(figures().position()).isEqualTo(new Rate(1, 2));
    }

    @Test
    void theRateIsBoundedByWhatTheUnknownMayBeDoing() {
        student(position(JOB, "2026-10-01"));
        student(status(SEEKING_EMPLOYMENT));
        student();
        student(status(PREFER_NOT_TO_SAY));

        assertThat(figures().position()).isEqualTo(new Rate(1, 2));
        assertThat(figures().positionAtLeast()).isEqualTo(new Rate(1, 4));
        assertThat(figures().positionAtMost()).isEqualTo(new Rate(3, 4));
    }

    @Test
    void careerOutcomesAreOfTheGraduatingAndOfThoseWhoArrivedOrStillSeek() {
        graduate(position(JOB, "2026-10-01"));
        graduate(status(VOLUNTEER_SERVICE));
        graduate(status(MILITARY));
        graduate(status(CONTINUING_EDUCATION));
        graduate(status(SEEKING_EMPLOYMENT));
        graduate(status(SEEKING_EDUCATION));
        graduate(status(NOT_SEEKING));
        graduate(status(PREFER_NOT_TO_SAY));
        graduate(position(INTERNSHIP, "2026-10-01"));
        graduate();
        student(position(JOB, "2026-10-01"));

        assertThat(figures().graduating()).isEqualTo(10);
        assertThat(figures().careerOutcomes()).isEqualTo(new Rate(4, 6));
        assertThat(figures().standings())
                .containsEntry(Standing.SEEKING, 2)
                .containsEntry(Standing.NOT_SEEKING, 1)
                .containsEntry(Standing.EMPLOYED, 1);
    }

    @Test
    void theLastWordOnAStandingCounts() {
        graduate(status(SEEKING_EMPLOYMENT), position(JOB, "2026-10-01"));
        graduate(position(JOB, "2026-10-01"), status(SEEKING_EMPLOYMENT));
        graduate(position(JOB, "2026-10-01"), status(NOT_SEEKING));
        graduate(status(SEEKING_EMPLOYMENT), status(NOT_SEEKING));
        graduate(status(SEEKING_EMPLOYMENT), status(PREFER_NOT_TO_SAY));

        assertThat(figures().standings())
                .isEqualTo(Map.of(Standing.EMPLOYED, 2, Standing.SEEKING, 2, Standing.NOT_SEEKING, 1));
    }

    @Test
    void theLastWordIsThatOfTheLatestDayAndNotTheLastFiled() {
        graduate(filed("2026-12-01", SEEKING_EMPLOYMENT), filed("2026-10-01", CONTINUING_EDUCATION));
        assertThat(figures().standings()).isEqualTo(Map.of(Standing.SEEKING, 1));
    }

    @Test
    void whatSpeaksOfADayAfterTheReportIsNotKnownToIt() {
        graduate(filed("2026-12-19", CONTINUING_EDUCATION));
        assertThat(figures().known()).isZero();
        assertThat(figures().noInformation()).isEqualTo(1);
        assertThat(figures().careerOutcomes()).isEqualTo(new Rate(0, 0));
    }

    private CareerFigures figures() {
        return CareerFigures.of(students, FIRST, AS_OF);
    }

    private void student(FiledOutcome... filed) {
        students.add(new StudentOutcomes(students.size() + 1, false, false, List.of(filed)));
    }

    private void graduate(FiledOutcome... filed) {
        students.add(new StudentOutcomes(students.size() + 1, false, true, List.of(filed)));
    }

    private FiledOutcome status(OutcomeStatus status) {
        return filed("2026-12-01", status);
    }

    private FiledOutcome filed(String asOf, OutcomeStatus status) {
        return new FiledOutcome(++outcomes, LocalDate.parse(asOf), Instant.EPOCH, status, null, null);
    }

    private FiledOutcome position(OpportunityKind kind, String accepted) {
        return new FiledOutcome(
                ++outcomes, LocalDate.of(2026, 12, 1), Instant.EPOCH, null, kind, LocalDate.parse(accepted));
    }
}
