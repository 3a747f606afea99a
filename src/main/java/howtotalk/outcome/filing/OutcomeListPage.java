package howtotalk.outcome.filing;

import howtotalk.outcome.OutcomeWords;
import howtotalk.words.Prose;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Filed outcomes: a student’s own, or those of a course.
 *
 * @param head the answer
 * @param waiting documents that the instructor has not answered, for the instructor
 * @param filed those that answer
 * @param silent students of whom nothing is known
 * @param askingHref where everybody is asked, for the instructor
 * @param staff whether it is the instructor’s list
 */
public record OutcomeListPage(
        String head, List<Waits> waiting, List<Line> filed, List<Silent> silent, String askingHref, boolean staff) {

    /**
     * A filed outcome.
     *
     * @param href to it
     * @param who the student, or for the student’s own list the course
     * @param what it is
     * @param proof of the outcome
     * @param path of the path, or empty
     * @param answer what a verifier said against it, or empty
     */
    public record Line(String href, String who, String what, String proof, String path, String answer) {}

    /** An outcome with documents that wait. */
    public record Waits(String href, String who, String what, String documents) {}

    /** A student who has filed nothing. */
    public record Silent(String name, String href) {}

    static OutcomeListPage own(List<OutcomeRepository.Line> lines) {
        var filed = lines(lines);
        return new OutcomeListPage(
                filed.isEmpty()
                        ? "Nothing filed yet."
                        : filed.size() == 1 ? "You filed one outcome." : "You filed " + filed.size() + " outcomes.",
                List.of(),
                filed,
                List.of(),
                "",
                false);
    }

    static OutcomeListPage inCourse(long courseId, List<OutcomeRepository.Line> lines) {
        var filed = lines(lines);
        var silent = lines.stream()
                .filter(line -> line.outcomeId() == null)
                .map(line -> new Silent(line.student(), "/enrolments/" + line.enrolmentId() + "/outcomes/new"))
                .toList();
        long students = lines.stream()
                .map(OutcomeRepository.Line::enrolmentId)
                .distinct()
                .count();
        long answered = students - silent.size();
        return new OutcomeListPage(
                students == 0
                        ? "Nobody is enrolled yet."
                        : answered == 0
                                ? "Nobody has filed an outcome yet."
                                : answered + " of " + students + (answered == 1 ? " has" : " have")
                                        + " filed an outcome.",
                waiting(lines),
                filed,
                silent,
                "/courses/" + courseId + "/end-of-term",
                true);
    }

    private static List<Waits> waiting(List<OutcomeRepository.Line> lines) {
        return lines.stream()
                .filter(line -> line.waiting() > 0)
                .map(line -> new Waits(
                        "/outcomes/" + line.outcomeId() + "/proof",
                        line.student(),
                        OutcomeWords.of(line.status(), line.kind(), line.employer(), line.title()),
                        Prose.count(line.waiting(), "document")))
                .toList();
    }

    private static String against(@Nullable String answer) {
        if (answer == null || answer.equals("CONFIRMED")) {
            return "";
        }
        return answer.equals("CORRECTED")
                ? "a verifier says it is different, not taken over yet"
                : "a verifier did not confirm it";
    }

    private static List<Line> lines(List<OutcomeRepository.Line> lines) {
        var filed = new ArrayList<Line>();
        for (var line : lines) {
            var proof = line.proof();
            var path = line.pathProof();
            if (line.outcomeId() == null || proof == null || path == null) {
                continue;
            }
            filed.add(new Line(
                    "/outcomes/" + line.outcomeId(),
                    line.student(),
                    OutcomeWords.of(line.status(), line.kind(), line.employer(), line.title())
                            + (line.told() ? " · told to the instructor" : ""),
                    Prose.sentence(proof.words()),
                    line.kind() == null
                            ? ""
                            : "path " + path.words()
                                    + (line.steps() == 0 ? "" : ", " + line.steps() + " before the offer"),
                    against(line.answer())));
        }
        return filed;
    }
}
