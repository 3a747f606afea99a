package howtotalk.roster;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.TestApp;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterImportPagesTest {

    private static final TestApp APP = TestApp.start();

    private final RosterScenario class1 = new RosterScenario(APP);

    /** The files name the same people with the same ids; one test must not find those of another. */
    @AfterEach
    void forget() {
        APP.sql("DELETE FROM course");
        APP.sql("DELETE FROM account WHERE password_hash IS NULL");
    }

    @AfterAll
    static void stop() {
        APP.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "canvas_sis_users.csv",
                "moodle_participants.csv",
                "moodle_upload_users.csv",
                "oneroster11_users.csv",
                "oneroster12_users.csv"
            })
    void aFileBringsItsPeopleInExactlyAsTheyAreCalled(String file) {
        var preview = class1.handOver(file, RosterScenario.format(file));
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.heading()).isEqualTo("5 new people.");
        assertThat(class1.names()).isEmpty();
        assertThat(class1.apply(preview).status()).isEqualTo(303);
        assertThat(class1.names())
                .hasSize(5)
                .contains("Zoë Ångström-Nguyen", "Seán O'Brien", "Eve =1+1", "小龙 李")
                .anyMatch(name -> name.contains("Bob") && name.contains("Smith"));

        var again = class1.handOver(file, RosterScenario.format(file));
        assertThat(again.heading()).isEqualTo("Nobody is new: the roster is as the file has it.");
        assertThat(again.text()).contains("5 matched, nothing to do");

        class1.instructor.post("/roster-imports/" + class1.lastImport() + "/undoing");
        assertThat(class1.names()).isEmpty();
        assertThat(APP.number("SELECT count(*) FROM account WHERE sis_id IS NOT NULL"))
                .isZero();
    }

    @Test
    void theCanvasGradebookNamesTheSectionToo() {
        var file = "canvas_roster_from_gradebook.csv";
        var preview = class1.handOver(file, RosterScenario.format(file));
        assertThat(preview.text()).contains("New section “01:192:220:03 - FALL 2026”", "Canvas gradebook export");
        class1.instructor.post(
                preview.page().selectFirst("form[action$=/sections]").attr("action"), "section_0", "Section 2");
        var placed = class1.handOver(file, RosterScenario.format(file));
        class1.apply(placed);
        assertThat(APP.number("SELECT count(*) FROM enrolment WHERE section_id = ?", class1.sectionTwo))
                .isEqualTo(5);
        assertThat(class1.names())
                .containsExactlyInAnyOrder(
                        "Zoë Ångström-Nguyen", "Seán O'Brien", "Robert \"Bob\" Smith Jr.", eve(), "小龙 李");
        assertThat(class1.handOver(file, RosterScenario.format(file)).text()).contains("5 matched");
    }

    /** Canvas writes ="=1+1 so that a spreadsheet leaves it alone. */
    private String eve() {
        return class1.names().stream()
                .filter(name -> name.contains("Eve"))
                .findFirst()
                .orElse("no Eve");
    }

    @ParameterizedTest
    @ValueSource(strings = {"canvas_gradebook_export.csv", "moodle_grade_export.csv", "moodle_real_participants.csv"})
    void otherExportsOfTheSamePeopleDoAsWell(String file) {
        var preview = class1.handOver(file, RosterScenario.format(file));
        assertThat(preview.status()).isEqualTo(200);
        class1.apply(preview);
        assertThat(class1.names()).isNotEmpty();
        assertThat(class1.handOver(file, RosterScenario.format(file)).heading())
                .isEqualTo("Nobody is new: the roster is as the file has it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oneroster11_classes.csv",
                "oneroster11_enrollments.csv",
                "oneroster11_manifest.csv",
                "oneroster12_roles.csv"
            })
    void onePartOfAnArchiveIsRefusedWithASentence(String file) {
        var answer = class1.handOver(file, RosterScenario.format(file));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Upload the whole ZIP archive");
    }

    @Test
    void anUnknownTableIsAskedAboutOnce() {
        var csv = "Kim,Mail,Group\nAda Álvarez,ada@example.org,Section 1\nעמוס 🐫,amos@example.org,Section 2\n"
                .getBytes(StandardCharsets.UTF_8);
        var columns = class1.handOver("class.csv", csv);
        assertThat(columns.heading()).isEqualTo("Which column is which?");
        var action = columns.page().selectFirst("form[action$=/columns]").attr("action");
        assertThat(class1.instructor.post(action, "column_SECTION", "Group").status())
                .isEqualTo(422);
        assertThat(class1.instructor
                        .post(action, "column_NAME", "Kim", "column_EMAIL", "Kim")
                        .status())
                .isEqualTo(422);
        assertThat(class1.instructor.post(action, "column_NAME", "Nobody").status())
                .isEqualTo(422);
        var answer =
                class1.instructor.post(action, "column_NAME", "Kim", "column_EMAIL", "Mail", "column_SECTION", "Group");
        var preview = class1.instructor.get(answer.location());
        assertThat(preview.heading()).isEqualTo("2 new people.");
        class1.apply(preview);
        assertThat(class1.names()).containsExactlyInAnyOrder("Ada Álvarez", "עמוס 🐫");
        assertThat(class1.handOver("class.csv", csv).text()).contains("2 matched");
    }

    @Test
    void whoIsUntickedStaysOutAndWhoIsAbsentStaysInUnlessTicked() {
        var file = "moodle_participants.csv";
        var preview = class1.handOver(file, RosterScenario.format(file));
        var rows = preview.page().select("input[name=row]").eachAttr("value");
        var key = preview.page().selectFirst("input[name=form_key]").val();
        var id = preview.page().selectFirst("input[name=preview]").val();
        var imports = class1.roster() + "/imports";
        class1.instructor.post(imports, "preview", id, "form_key", key, "row", rows.get(0), "row", rows.get(1));
        assertThat(class1.names()).hasSize(2);
        assertThat(class1.instructor
                        .post(imports, "preview", id, "form_key", key, "row", rows.get(0), "row", rows.get(1))
                        .status())
                .isEqualTo(303);
        assertThat(class1.names()).hasSize(2);

        var shorter =
                "First name,Last name,Email address\nAda,Alvarez,ada@example.org\n".getBytes(StandardCharsets.UTF_8);
        var absent = class1.handOver("shorter.csv", shorter);
        assertThat(absent.text()).contains("Not in the file", "2 · tick only who has left");
        var one = absent.page().selectFirst("input[name=absent]").val();
        class1.instructor.post(
                imports,
                "preview",
                absent.page().selectFirst("input[name=preview]").val(),
                "row",
                absent.page().selectFirst("input[name=row]").val(),
                "absent",
                one);
        assertThat(class1.names()).hasSize(2).contains("Ada Alvarez");
        assertThat(APP.text("SELECT status FROM enrolment WHERE id = ?", Long.parseLong(one)))
                .isEqualTo("WITHDRAWN");
        class1.instructor.post("/roster-imports/" + class1.lastImport() + "/undoing");
        assertThat(APP.text("SELECT status FROM enrolment WHERE id = ?", Long.parseLong(one)))
                .isEqualTo("ACTIVE");
    }

    @Test
    void anImportStaysOnceSomebodyHasWorkedInTheCourse() {
        var file = "moodle_participants.csv";
        class1.apply(class1.handOver(file, RosterScenario.format(file)));
        APP.sql("INSERT INTO assignment_group (course_id, name, position) VALUES (?, 'G', 0)", class1.course);
        APP.sql("""
                INSERT INTO assignment (course_id, group_id, position, title, week, kind, online, points)
                SELECT course_id, id, 0, 'A', 1, 'WRITTEN', 1, 1000 FROM assignment_group WHERE course_id = ?
                """, class1.course);
        APP.sql("""
                INSERT INTO submission (assignment_id, enrolment_id)
                SELECT a.id, e.id FROM assignment a JOIN enrolment e ON e.course_id = a.course_id
                JOIN account p ON p.id = e.account_id WHERE a.course_id = ? AND p.name LIKE 'Zo%'
                """, class1.course);
        class1.instructor.post("/roster-imports/" + class1.lastImport() + "/undoing");
        var page = class1.instructor.get(class1.roster() + "/imports/new");
        assertThat(page.text()).contains("Zoë Ångström-Nguyen has work in the course already");
        assertThat(class1.names()).hasSize(5);
    }

    @Test
    void aFileThatIsNoTableIsRefusedWithASentence() {
        assertThat(class1.handOver("empty.csv", new byte[0]).text()).contains("Choose the file first.");
        var pdf = class1.handOver("roster.pdf", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8));
        assertThat(pdf.status()).isEqualTo(422);
        assertThat(pdf.text()).contains("This is a PDF");
        var large = class1.handOver("large.csv", new byte[5_000_001]);
        assertThat(large.status()).isEqualTo(422);
        assertThat(large.text()).contains("larger than 5 MB");
    }

    @Test
    void aBadRowIsRefusedAloneWithRowColumnAndReason() {
        var csv = "First name,Last name,Email address\nAda,Alvarez,ada@example.org\nBen,Becker,ben at home\n"
                .getBytes(StandardCharsets.UTF_8);
        var preview = class1.handOver("two.csv", csv);
        assertThat(preview.text()).contains("Cannot be taken over", "Ben Becker line 3", "Column Email address");
        class1.apply(preview);
        assertThat(class1.names()).containsExactly("Ada Alvarez");
    }

    @Test
    void onlyTheInstructorOfTheCourseImports() {
        var other = new RosterScenario(APP);
        long tim = APP.account("Tim Ta", "tim" + class1.course + "@example.com");
        class1.enrol(tim, "TA", class1.sectionOne);
        long ada = APP.account("Ada Student", "ada" + class1.course + "@example.com");
        class1.enrol(ada, "STUDENT", class1.sectionOne);
        long rae = APP.account("Rae Reader", "rae" + class1.course + "@example.com");
        class1.enrol(rae, "READER", null);
        var preview = class1.handOver("moodle_participants.csv", RosterScenario.format("moodle_participants.csv"));
        var path = preview.page()
                .selectFirst("form[action$=/sections]")
                .attr("action")
                .replace("/sections", "");
        class1.apply(preview);
        var undo = "/roster-imports/" + class1.lastImport() + "/undoing";
        for (var email : List.of("tim", "ada", "rae")) {
            var browser = APP.signedIn(email + class1.course + "@example.com");
            assertThat(browser.get(class1.roster() + "/imports/new").status()).isEqualTo(403);
            assertThat(browser.upload(class1.roster() + "/previews", "file", "a.csv", new byte[10])
                            .status())
                    .isEqualTo(403);
            assertThat(browser.get(path).status()).isEqualTo(403);
            assertThat(browser.post(class1.roster() + "/imports").status()).isEqualTo(403);
            assertThat(browser.post(undo).status()).isEqualTo(403);
        }
        assertThat(other.instructor.get(class1.roster()).status()).isEqualTo(404);
        assertThat(other.instructor.get(path).status()).isEqualTo(404);
        assertThat(other.instructor.post(undo).status()).isEqualTo(404);
        var nested = path.replace("/courses/" + class1.course, "/courses/" + other.course);
        assertThat(other.instructor.get(nested).status()).isEqualTo(404);
        assertThat(APP.browser().get(class1.roster()).status()).isEqualTo(303);
    }
}
