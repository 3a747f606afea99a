package howtotalk.gradebook.exchange;

import howtotalk.gradebook.GradebookRepository;
import howtotalk.gradebook.exchange.GradeMatch.ColumnMatch;
import howtotalk.gradebook.exchange.GradeMatch.RowMatch;
import howtotalk.gradebook.exchange.GradePreviewPage.Question;
import howtotalk.grading.Points;
import howtotalk.web.Choice;
import howtotalk.words.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has to be asked about a file of grades, and the answers there are to choose from. */
final class GradeQuestions {

    private static final Choice CHOOSE = new Choice(GradeAnswers.OPEN, "Choose…");

    private GradeQuestions() {}

    /** In the order in which they matter: columns, rows, commas, scales, the time of the file. */
    static List<Question> of(GradePreview preview) {
        var questions = new ArrayList<Question>();
        for (var match : preview.match().columns()) {
            if (!match.question().isEmpty()) questions.add(column(preview, match));
        }
        for (var match : preview.match().rows()) {
            if (!match.question().isEmpty()) questions.add(row(preview, match));
        }
        var comma = preview.found().commas();
        var said = preview.answers().comma();
        if (comma != null || said != FileScore.Comma.UNKNOWN) questions.add(comma(comma, said));
        for (var match : preview.found().scales()) questions.add(scale(preview, match));
        if (preview.askExported()) questions.add(exported(preview));
        return questions;
    }

    private static Question column(GradePreview preview, ColumnMatch match) {
        return new Question(
                GradeAnswers.column(match.place()),
                "What is the column “" + match.column().header() + "”?",
                match.question(),
                GradeAnswers.OPEN,
                assignments(preview, true));
    }

    /** The assignments of the course, and none of them. */
    static List<Choice> assignments(GradePreview preview, boolean asked) {
        var choices = new ArrayList<Choice>();
        if (asked) choices.add(CHOOSE);
        choices.add(new Choice(GradeAnswers.NOTHING, "Leave it out"));
        for (var column : preview.book().columns()) {
            choices.add(new Choice(
                    Long.toString(column.id()), column.title() + ", " + Points.brief(column.points()) + " points"));
        }
        return choices;
    }

    private static Question row(GradePreview preview, RowMatch match) {
        var students = new HashMap<Long, GradebookRepository.Student>();
        for (var row : preview.book().rows()) students.put(row.student().enrolmentId(), row.student());
        var choices = new ArrayList<Choice>();
        choices.add(CHOOSE);
        for (long id : match.candidates()) {
            var student = students.get(id);
            if (student == null) continue;
            var more = new ArrayList<String>();
            more.add(student.name());
            if (student.section() != null) more.add(student.section());
            if (student.sisId() != null) more.add(student.sisId());
            choices.add(Choice.of(id, String.join(", ", more)));
        }
        choices.add(new Choice(GradeAnswers.NOTHING, "Nobody: leave the row out"));
        return new Question(
                GradeAnswers.row(match.row().line()),
                "Who is “" + match.row().who() + "” on line " + match.row().line() + "?",
                match.question(),
                GradeAnswers.OPEN,
                choices);
    }

    private static Question comma(GradeDifferences.@Nullable Comma comma, FileScore.Comma said) {
        return new Question(
                GradeAnswers.COMMA,
                "What is the comma in this file’s scores?",
                comma == null
                        ? ""
                        : "Line " + comma.line() + ", column “" + comma.column() + "” says “" + comma.cell() + "”"
                                + (comma.cells() > 1
                                        ? ", and " + (comma.cells() - 1) + " more cells have a comma."
                                        : "."),
                said == FileScore.Comma.UNKNOWN ? GradeAnswers.OPEN : said.name(),
                List.of(
                        CHOOSE,
                        new Choice("DECIMAL", "A decimal mark: 8,5 is eight and a half"),
                        new Choice("THOUSANDS", "A thousands mark: 1,000 is a thousand")));
    }

    private static Question scale(GradePreview preview, ColumnMatch match) {
        var worth = match.column().possible();
        long here = 0;
        for (var column : preview.book().columns()) {
            if (match.assignmentId() != null && column.id() == match.assignmentId()) here = column.points();
        }
        var scale = preview.answers().scale(GradeAnswers.scale(match.place()));
        var of = worth == null ? "" : Points.brief(worth);
        return new Question(
                GradeAnswers.scale(match.place()),
                "“" + match.column().header() + "” is out of " + of + " there, out of " + Points.brief(here) + " here.",
                "",
                scale == null ? GradeAnswers.OPEN : scale.name(),
                List.of(
                        CHOOSE,
                        new Choice("AS_IS", "Take the points as they stand"),
                        new Choice("SCALED", "Convert them: " + of + " there is " + Points.brief(here) + " here")));
    }

    /** A Canvas file carries no time; what was taken out here is known to the minute. */
    private static Question exported(GradePreview preview) {
        var zone = preview.book().course().zone();
        var choices = new ArrayList<Choice>();
        choices.add(CHOOSE);
        for (var made : preview.exports()) {
            choices.add(new Choice(
                    made.at().toString(),
                    When.moment(made.at(), zone) + ", taken out here by " + made.who() + ", " + made.detail()));
        }
        choices.add(new Choice("typed", "At the time below"));
        choices.add(new Choice(GradeAnswers.UNKNOWN, "I don’t know"));
        return new Question(
                GradeAnswers.EXPORTED,
                "When was this file made?",
                "It does not say. Grades that changed here after that are shown apart, so that nothing newer is lost.",
                preview.answers().of(GradeAnswers.EXPORTED),
                choices);
    }
}
