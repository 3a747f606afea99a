package howtotalk.outcome.filing;

import howtotalk.opportunity.OpportunityKind;
import howtotalk.outcome.WithoutThisContact;
import howtotalk.web.Choice;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of an internship as answered so far.
 *
 * @param note how many are met and how many were answered
 * @param lines one a criterion
 * @param answers to choose from
 */
public record Checklist(String note, List<Line> lines, List<Choice> answers) {

    /** A criterion; the answer is empty where there is none. */
    public record Line(String name, String words, String value, String answer) {}

    private static final List<Choice> ANSWERS =
            List.of(new Choice("YES", "Yes"), new Choice("NO", "No"), new Choice("UNSURE", "Not sure"));

    /** Whether the question makes sense. */
    static boolean asked(@Nullable OpportunityKind kind) {
        return kind == OpportunityKind.INTERNSHIP
                || kind == OpportunityKind.CO_OP
                || kind == OpportunityKind.POSTGRADUATE_INTERNSHIP;
    }

    static Checklist of(List<OutcomeRepository.Given> answered) {
        var given = new EnumMap<Criterion, WithoutThisContact>(Criterion.class);
        answered.forEach(one -> given.put(one.criterion(), one.answer()));
        long met = given.values().stream()
                .filter(answer -> answer == WithoutThisContact.YES)
                .count();
        return new Checklist(
                given.isEmpty()
                        ? "not answered"
                        : met + " of " + Criterion.values().length + " met"
                                + (given.size() == Criterion.values().length ? "" : ", " + given.size() + " answered"),
                Arrays.stream(Criterion.values())
                        .map(criterion -> line(criterion, given.get(criterion)))
                        .toList(),
                ANSWERS);
    }

    private static Line line(Criterion criterion, @Nullable WithoutThisContact answer) {
        return new Line(
                criterion.name(),
                criterion.words(),
                answer == null ? "" : answer.name(),
                answer == null
                        ? "not answered"
                        : ANSWERS.stream()
                                .filter(choice -> choice.value().equals(answer.name()))
                                .map(Choice::words)
                                .findFirst()
                                .orElse(""));
    }
}
