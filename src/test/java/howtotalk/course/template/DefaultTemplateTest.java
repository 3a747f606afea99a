package howtotalk.course.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import howtotalk.course.template.TemplateAssignment.Kind;
import howtotalk.course.template.TemplateAssignment.Requirement;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DefaultTemplateTest {

    private static final CourseTemplate COURSE = DefaultTemplate.course();

    static Stream<TemplateAssignment> assignments() {
        return COURSE.assignments().stream();
    }

    static Stream<TemplateRubric> rubrics() {
        return COURSE.rubrics().stream();
    }

    @Test
    void everyOneOfTheFifteenWeeksHasItsOwnTopic() {
        assertThat(COURSE.weeks()).isEqualTo(15);
        assertThat(COURSE.topics())
                .extracting(WeekTopic::week)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        assertThat(COURSE.topics()).extracting(WeekTopic::topic).doesNotHaveDuplicates();
        assertThat(COURSE.topics())
                .allSatisfy(week -> assertThat(week.topic()).isNotBlank().doesNotContain("\n"));
    }

    @Test
    void theWholeCourseIsWorthAThousandPoints() {
        assertThat(COURSE.points()).isEqualTo(1000);
        assertThat(COURSE.assignments()).hasSizeBetween(18, 20);
    }

    @ParameterizedTest(name = "{0}: between {1} and {2} points")
    @CsvSource({"TALK, 400, 440", "NETWORKING, 280, 320", "WRITTEN, 100, 200", "PARTICIPATION, 60, 120"})
    void speakingAndNetworkingCarryMostOfThePoints(Kind kind, int least, int most) {
        assertThat(pointsOf(kind)).isBetween(least, most);
    }

    @Test
    void eachGroupWeighsWhatItsPointsAreOfAll() {
        for (var group : COURSE.groups()) {
            int points = assignments()
                    .filter(assignment -> assignment.group().equals(group.name()))
                    .mapToInt(TemplateAssignment::points)
                    .sum();
            assertThat(points).as(group.name()).isEqualTo(group.weight() * 10);
        }
        assertThat(COURSE.groups()).extracting(TemplateGroup::name).doesNotHaveDuplicates();
        assertThat(assignments()).extracting(TemplateAssignment::group).allMatch(this::isGroup);
    }

    @Test
    void assignmentsFollowOneAnotherFromWeekToWeek() {
        assertThat(assignments().map(TemplateAssignment::week)).isSorted().allMatch(week -> week >= 1 && week <= 15);
        assertThat(assignments()).allSatisfy(assignment -> {
            assertThat(assignment.week() - assignment.opensWeeksBefore()).isBetween(1, assignment.week());
            assertThat(assignment.closesDaysAfter()).isBetween(0, 14);
        });
    }

    @Test
    void keysAndTitlesTellAssignmentsAndRubricsApart() {
        assertThat(assignments()).extracting(TemplateAssignment::key).doesNotHaveDuplicates();
        assertThat(assignments()).extracting(TemplateAssignment::title).doesNotHaveDuplicates();
        assertThat(rubrics()).extracting(TemplateRubric::key).doesNotHaveDuplicates();
        assertThat(rubrics()).extracting(TemplateRubric::title).doesNotHaveDuplicates();
    }

    @Test
    void threeStoriesCountForMoreEachTimeAndLeaveTwoWeeksForThirtyToSpeak() {
        var stories = assignments()
                .filter(assignment -> "story".equals(assignment.rubricKey()))
                .toList();
        assertThat(stories).extracting(TemplateAssignment::points).containsExactly(80, 120, 160);

        var talkWeeks = assignments()
                .filter(assignment -> assignment.kind() == Kind.TALK)
                .map(TemplateAssignment::week)
                .toList();
        assertThat(talkWeeks).hasSize(4);
        for (int at = 1; at < talkWeeks.size(); at++)
            assertThat(talkWeeks.get(at) - talkWeeks.get(at - 1)).isGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void workIsHandedInOnlineUnlessItIsDoneInTheRoom(TemplateAssignment assignment) {
        boolean inTheRoom = assignment.kind() == Kind.TALK || assignment.kind() == Kind.PARTICIPATION;
        assertThat(assignment.online()).isEqualTo(!inTheRoom);
        assertThat(assignment.due())
                .isEqualTo(
                        inTheRoom ? new DueRule.AtMeeting() : new DueRule.At(DayOfWeek.FRIDAY, LocalTime.of(23, 59)));
    }

    @Test
    void everyRubricIsUsedAndEveryRubricNamedExists() {
        var named = assignments().map(TemplateAssignment::rubricKey).distinct().toList();
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        rubrics().map(TemplateRubric::key).toList());
    }

    @ParameterizedTest
    @MethodSource("rubrics")
    void everyCriterionDescribesFiveLevelsInSentences(TemplateRubric rubric) {
        assertThat(rubric.criteria())
                .isNotEmpty()
                .extracting(TemplateCriterion::name)
                .doesNotHaveDuplicates();
        for (var criterion : rubric.criteria()) {
            assertThat(criterion.weight()).isPositive();
            assertThat(criterion.descriptions()).hasSize(5).allMatch(level -> level.matches("[A-Z\"].{15,118}\\."));
        }
    }

    @Test
    void noTwoLevelsOfAnyRubricAreDescribedAlike() {
        assertThat(rubrics()
                        .flatMap(rubric -> rubric.criteria().stream())
                        .flatMap(criterion -> criterion.descriptions().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void levelsRiseFromNoneToRare() {
        var levels = COURSE.rubrics().get(0).criteria().get(0).levels();
        assertThat(levels).extracting(TemplateCriterion.Level::number).containsExactly(0, 1, 2, 3, 4);
        assertThat(levels)
                .extracting(TemplateCriterion.Level::name)
                .containsExactly("none", "thin", "fair", "good", "rare");
        assertThat(levels).extracting(TemplateCriterion.Level::percent).containsExactly(0, 55, 70, 85, 100);
        assertThat(levels).extracting(TemplateCriterion.Level::description).allMatch(text -> !text.isBlank());
    }

    @Test
    void theNetworkingRubricAsksTheSixQuestionsOfTheClass() {
        var networking = COURSE.rubrics().get(0);
        assertThat(networking.criteria())
                .extracting(TemplateCriterion::name)
                .containsExactly(
                        "With whom", "Where I went", "What I said", "What I learned", "The lesson", "Follow-up");
        assertThat(networking.criteria()).extracting(TemplateCriterion::weight).containsExactly(10, 5, 10, 10, 10, 5);
    }

    @ParameterizedTest
    @MethodSource("assignments")
    void aBriefCanBeReadInAMinute(TemplateAssignment assignment) {
        assertThat(assignment.brief().trim().split("\\s+")).as(assignment.key()).hasSizeBetween(60, 220);
    }

    @Test
    void noTwoBriefsShareASentence() {
        var sentences = assignments()
                .flatMap(assignment -> sentences(assignment.brief()).distinct())
                .toList();
        assertThat(sentences).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    }

    @Test
    void onlyNetworkingAsksForConversationsAndNeverForMoreOfASortThanThereAre() {
        assertThat(assignments()).allSatisfy(assignment -> {
            var asked = assignment.requirement();
            assertThat(asked.synchronous()).isBetween(0, asked.conversations());
            assertThat(asked.newPeople()).isBetween(0, asked.conversations());
            if (assignment.kind() != Kind.NETWORKING) assertThat(asked).isEqualTo(Requirement.NONE);
        });
        assertThat(assignments().filter(assignment -> assignment.requirement().conversations() > 0))
                .hasSize(7);
    }

    @ParameterizedTest(name = "{0} conversations, {1} by voice, {2} with new people")
    @CsvSource({"1, 2, 0", "1, 0, 2", "0, 1, 0", "2, -1, 0", "2, 0, -1", "-1, 0, 0"})
    void aRequirementThatNobodyCouldMeetIsRefused(int conversations, int synchronous, int newPeople) {
        assertThatThrownBy(() -> new Requirement(conversations, synchronous, newPeople, true, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCriterionWithoutWeightOrWithALevelMissingIsRefused() {
        var five = List.of("a", "b", "c", "d", "e");
        assertThatThrownBy(() -> new TemplateCriterion("Time", 0, five)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TemplateCriterion("Time", 5, five.subList(0, 4)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private boolean isGroup(String name) {
        return COURSE.groups().stream().anyMatch(group -> group.name().equals(name));
    }

    private static int pointsOf(Kind kind) {
        return assignments()
                .filter(assignment -> assignment.kind() == kind)
                .mapToInt(TemplateAssignment::points)
                .sum();
    }

    /** A line of a list counts as a sentence; case and the marks around it do not tell two apart. */
    private static Stream<String> sentences(String brief) {
        return Arrays.stream(brief.split("[.?!:;\\n]"))
                .map(part -> part.replaceAll("[^\\p{L}\\p{N} ]", "").strip().toLowerCase(Locale.ROOT))
                .filter(part -> !part.isEmpty());
    }
}
