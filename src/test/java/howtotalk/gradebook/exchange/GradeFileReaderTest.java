package howtotalk.gradebook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import howtotalk.gradebook.exchange.GradeFile.Kind;
import howtotalk.imports.FormatFile;
import howtotalk.imports.UnreadableFile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradeFileReaderTest {

    @Test
    void aCanvasExportNamesItsAssignmentsNumbersAndMaximaAndItsTestStudentIsNobody() {
        var file = GradeFileReader.read(FormatFile.bytes("canvas_gradebook_export.csv"));
        assertThat(file.system()).isEqualTo(GradeSystem.CANVAS);
        assertThat(file.exportedAt()).isEmpty();
        assertThat(file.rows())
                .extracting(GradeFile.Row::who)
                .containsExactly(
                        "Ångström-Nguyen, Zoë", "O'Brien, Seán", "Smith Jr., Robert \"Bob\"", "=1+1, Eve", "李, 小龙");
        var grades =
                file.columns().stream().filter(c -> c.kind() == Kind.GRADES).toList();
        assertThat(grades).extracting(GradeFile.Column::foreignId).containsExactly("50101", "50102", "50103", "50104");
        assertThat(grades).extracting(GradeFile.Column::possible).containsExactly(5000L, 10000L, 2000L, 1000L);
        assertThat(grades.get(2).titles()).containsExactly("Outline, Draft 1 (50103)", "Outline, Draft 1");
        assertThat(file.columns())
                .filteredOn(c -> c.header().endsWith("Score") || c.header().endsWith("Grade"))
                .isNotEmpty()
                .allMatch(c -> c.kind() == Kind.READ_ONLY);
    }

    @Test
    void aMoodleExportTellsWhenItWasMadeAndKeepsFeedbackAndTotalsApart() {
        var file = GradeFileReader.read(FormatFile.bytes("moodle_grade_export.csv"));
        assertThat(file.system()).isEqualTo(GradeSystem.MOODLE);
        assertThat(file.exportedAt()).isEqualTo("2026-11-18T00:00:00Z");
        assertThat(file.columns())
                .extracting(GradeFile.Column::kind)
                .containsExactly(Kind.GRADES, Kind.GRADES, Kind.FEEDBACK, Kind.TOTAL, Kind.OTHER);
        assertThat(file.columns().get(0).titles())
                .containsExactly(
                        "Assignment: Introduction Speech (Real)",
                        "Assignment: Introduction Speech",
                        "Introduction Speech");
        assertThat(file.rows().get(0).email()).isEqualTo("zan101@example.edu");
    }

    @Test
    void whatMoodleTakesInIsReadToo() {
        var file = GradeFileReader.read(FormatFile.bytes("moodle_grade_import.csv"));
        assertThat(file.columns())
                .extracting(GradeFile.Column::kind)
                .containsExactly(Kind.GRADES, Kind.FEEDBACK, Kind.GRADES);
    }

    @Test
    void aRealMoodleGradebookHasFifteenAssignments() {
        var file = GradeFileReader.read(FormatFile.bytes("moodle_real_gradebook_30x15.csv"));
        assertThat(file.rows()).hasSize(30);
        assertThat(file.columns()).filteredOn(c -> c.kind() == Kind.GRADES).hasSize(15);
        assertThat(file.columns().get(5).titles()).contains("Week 6: Peer feedback reflection");
    }

    @Test
    void moodlesWorksheetHasOneGradeAndItsMaximum() {
        var file = GradeFileReader.read(FormatFile.bytes("moodle_offline_grading_worksheet.csv"));
        assertThat(file.columns())
                .filteredOn(c -> c.kind() == Kind.GRADES)
                .singleElement()
                .satisfies(c -> assertThat(c.possible()).isEqualTo(10000L));
    }

    @Test
    void ourOwnTableComesBackWithoutItsGuards() {
        var file = GradeFileReader.read(FormatFile.bytes("own_export_formula_guard.csv"));
        assertThat(file.system()).isEqualTo(GradeSystem.PLAIN);
        assertThat(file.rows().get(0).who()).isEqualTo("=1+1, Eve");
    }

    @ParameterizedTest
    @CsvSource({"Course total", "Current Score", "Speeches Unposted Final Score", "Final grade", "Letter", "Average"})
    void aColumnNamedLikeATotalIsNoAssignment(String name) {
        var file = GradeFileReader.read(
                ("Email address,Talk," + name + "\na@example.edu,1,2\n").getBytes(StandardCharsets.UTF_8));
        assertThat(file.columns().get(1).kind()).isEqualTo(Kind.TOTAL);
    }

    @ParameterizedTest
    @CsvSource({"Final Speech", "Totally honest talk", "Grade your partner"})
    void anAssignmentIsNotTakenForATotal(String name) {
        var file = GradeFileReader.read(
                ("Email address," + name + "\na@example.edu,1\n").getBytes(StandardCharsets.UTF_8));
        assertThat(file.columns().get(0).kind()).isEqualTo(Kind.GRADES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour,taste\\nred,sweet | no gradebook that is known here",
                "Email address,Full name\\na@example.edu,Ada | no column of it could be an assignment",
                "Email address,Talk\\n | has no row below them",
                "Email address,Talk\\n\"a@example.edu,1 | Line 2"
            })
    void whatIsNoGradebookIsSaidInASentence(String text, String sentence) {
        assertThatThrownBy(() -> GradeFileReader.read(text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        UnreadableFile.class, e -> assertThat(e.sentence()).contains(sentence));
    }
}
