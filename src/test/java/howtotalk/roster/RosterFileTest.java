package howtotalk.roster;

import static howtotalk.imports.FormatFile.bytes;
import static howtotalk.imports.FormatFile.text;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.writer.CsvWriter;
import howtotalk.imports.FormatFile;
import howtotalk.imports.TableReader;
import howtotalk.imports.UnreadableFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterFileTest {

    private static final List<String> NAMES =
            List.of("Zoë Ångström-Nguyen", "Seán O'Brien", "Robert \"Bob\" Smith Jr.", "Eve =1+1", "小龙 李");
    private static final List<String> SORT_NAMES =
            List.of("Ångström-Nguyen, Zoë", "O'Brien, Seán", "Smith Jr., Robert \"Bob\"", "=1+1, Eve", "李, 小龙");
    private static final List<String> EMAILS = List.of(
            "zan101@example.edu",
            "so102@example.edu",
            "rbs103@example.edu",
            "e.e+class@example.edu",
            "xl105@example.edu");
    private static final List<String> LOGINS = List.of("zan101", "so102", "rbs103", "ee104", "xl105");
    private static final List<String> SIS_IDS =
            List.of("009000101", "009000102", "009000103", "009000104", "009000105");

    private enum Has {
        EMAIL,
        LOGIN,
        SIS_ID
    }

    static Stream<Arguments> rosters() {
        return Stream.of(
                roster("canvas_gradebook_export.csv", RosterFormat.CANVAS_GRADEBOOK, 4, Has.LOGIN, Has.SIS_ID),
                roster("canvas_roster_from_gradebook.csv", RosterFormat.CANVAS_GRADEBOOK, 3, Has.LOGIN, Has.SIS_ID),
                roster("canvas_sis_users.csv", RosterFormat.CANVAS_SIS, 2, Has.EMAIL, Has.LOGIN, Has.SIS_ID),
                roster("moodle_participants.csv", RosterFormat.MOODLE_PARTICIPANTS, 2, Has.EMAIL),
                roster("moodle_grade_export.csv", RosterFormat.MOODLE_GRADES, 2, Has.EMAIL, Has.SIS_ID),
                roster(
                        "moodle_upload_users.csv",
                        RosterFormat.MOODLE_UPLOAD_USERS,
                        2,
                        Has.EMAIL,
                        Has.LOGIN,
                        Has.SIS_ID),
                roster("oneroster11_users.csv", RosterFormat.ONEROSTER_11, 2, Has.EMAIL, Has.LOGIN, Has.SIS_ID),
                roster("oneroster12_users.csv", RosterFormat.ONEROSTER_12, 2, Has.EMAIL, Has.LOGIN, Has.SIS_ID));
    }

    private static Arguments roster(String file, RosterFormat format, int firstLine, Has... has) {
        return Arguments.of(file, format, firstLine, List.of(has));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rosters")
    void aRosterIsReadByTheNamesOfItsColumns(String name, RosterFormat format, int firstLine, List<Has> has) {
        assertIsTheClass(read(bytes(name)), format, firstLine, has);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rosters")
    void aRosterInAnotherEncodingDelimiterOrLineEndSaysTheSame(
            String name, RosterFormat format, int firstLine, List<Has> has) {
        String text = text(name).replace("\ufeff", "");
        var expected = read(bytes(name)).rows();
        var windows = Charset.forName("windows-1252");
        String western = text.replace("李", "Li").replace("小龙", "Xiaolong");

        for (byte[] variant : List.of(
                ("\ufeff" + text).getBytes(UTF_8),
                ("\ufeff" + text).getBytes(UTF_16LE),
                ("\ufeff" + text).getBytes(UTF_16BE),
                text.getBytes(UTF_16LE),
                text.replaceAll("\r?\n", "\r\n").getBytes(UTF_8),
                text.replaceAll("\r?\n", "\n").getBytes(UTF_8),
                text.replaceAll("\r?\n", "\r").getBytes(UTF_8),
                text.stripTrailing().getBytes(UTF_8),
                delimitedBy(text, ';').getBytes(UTF_8),
                delimitedBy(text, '\t').getBytes(UTF_8),
                ("sep=;\r\n" + delimitedBy(text, ';')).getBytes(UTF_8))) {
            var file = read(variant);
            int shift = file.rows().get(0).line() - firstLine;
            assertIsTheClass(file, format, firstLine + shift, has);
            assertThat(file.rows())
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("line")
                    .isEqualTo(expected);
        }
        assertThat(read(western.getBytes(windows)).rows())
                .isEqualTo(read(western.getBytes(UTF_8)).rows())
                .extracting(row -> sortName(row))
                .contains("Ångström-Nguyen, Zoë", "O'Brien, Seán", "Li, Xiaolong");
    }

    private static void assertIsTheClass(RosterFile file, RosterFormat format, int firstLine, List<Has> has) {
        assertThat(file.format()).isEqualTo(format);
        assertThat(file.refused()).isEmpty();
        assertThat(file.complete()).isTrue();
        var rows = file.rows();
        for (int i = 0; i < NAMES.size(); i++) {
            String name = name(rows.get(i));
            assertThat(name).isIn(NAMES.get(i), "Bob Smith", "Bob Smith Jr.");
            assertThat(sortName(rows.get(i))).isIn(SORT_NAMES.get(i), "Smith Jr., Bob");
        }
        assertThat(rows).extracting(RosterRow::email).isEqualTo(has.contains(Has.EMAIL) ? EMAILS : nothing());
        assertThat(rows).extracting(RosterRow::login).isEqualTo(has.contains(Has.LOGIN) ? LOGINS : nothing());
        assertThat(rows).extracting(RosterRow::sisId).isEqualTo(has.contains(Has.SIS_ID) ? SIS_IDS : nothing());
        assertThat(rows).extracting(RosterRow::status).containsOnly(RosterStatus.ACTIVE);
        assertThat(rows)
                .extracting(RosterRow::line)
                .containsExactly(firstLine, firstLine + 1, firstLine + 2, firstLine + 3, firstLine + 4);
    }

    private static List<Object> nothing() {
        return Arrays.asList(new Object[5]);
    }

    @Test
    void canvassRowsAboutPointsAreNobodyAndTheTestStudentIsSkipped() {
        var file = read(bytes("canvas_gradebook_export.csv"));
        assertThat(file.rows())
                .extracting(RosterRow::section, RosterRow::role)
                .containsOnly(tuple("01:192:220:03 - FALL 2026", RosterRole.STUDENT));
        assertThat(file.skipped()).hasSize(1).allSatisfy(skipped -> {
            assertThat(skipped.line()).isEqualTo(9);
            assertThat(skipped.who()).isEqualTo("Student, Test");
        });
        assertThat(file.sections()).containsExactly("01:192:220:03 - FALL 2026");
    }

    @Test
    void canvassGradebookMayHaveTheNamesApart() {
        var file = read("""
                LastName,FirstName,ID,SIS User ID,SIS Login ID,Section
                    Points Possible,,,,,
                "=""=1+1\""",Eve,900104,009000104,ee104,03
                Student,Test,900199,,f3a9c0ffee,03
                """);
        assertThat(file.format()).isEqualTo(RosterFormat.CANVAS_GRADEBOOK);
        assertThat(file.rows()).extracting(row -> sortName(row)).containsExactly("=1+1, Eve");
        assertThat(file.skipped()).hasSize(1);
    }

    @Test
    void aStudentReallyCalledTestStudentIsNotSkipped() {
        var file = read("Student,ID,SIS User ID,SIS Login ID,Section\n\"Student, Test\",9,0042,ts42,03\n");
        assertThat(file.rows()).extracting(row -> row.sisId()).containsExactly("0042");
    }

    @Test
    void aRunningMoodlesParticipantsAreThirtyStudentsAndTheTeacherWithoutAnyRole() {
        var file = read(bytes("moodle_real_participants.csv"));
        assertThat(file.format()).isEqualTo(RosterFormat.MOODLE_PARTICIPANTS);
        assertThat(file.rows()).hasSize(31).extracting(RosterRow::role).containsOnlyNulls();
        assertThat(file.rows()).extracting(RosterRow::section).containsOnlyNulls();
        assertThat(file.rows()).extracting(row -> name(row)).contains("Tessa Teacher", "Ada Alvarez");
        assertThat(file.refused()).isEmpty();
    }

    @Test
    void aRunningMoodlesGradebookIsARosterToo() {
        var file = read(bytes("moodle_real_gradebook_30x15.csv"));
        assertThat(file.format()).isEqualTo(RosterFormat.MOODLE_GRADES);
        assertThat(file.rows()).hasSize(30);
        assertThat(file.rows().get(0))
                .extracting(row -> sortName(row), RosterRow::sisId, RosterRow::email)
                .containsExactly("Aksoy, Aylin", "S20027", "student27@example.invalid");
    }

    @Test
    void moodlesUploadTableNamesRolesAndSections() {
        var file = read(bytes("moodle_upload_users.csv"));
        assertThat(file.rows())
                .extracting(RosterRow::section, RosterRow::role)
                .containsOnly(tuple("Section 03", RosterRole.STUDENT));

        var others = read("""
                username,firstname,lastname,email,role1,enrolstatus1
                t1,Tessa,Teacher,t1@example.edu,editingteacher,0
                t2,Theo,Assistant,t2@example.edu,teacher,0
                s1,Sam,Gone,s1@example.edu,student,1
                s2,Sue,Odd,s2@example.edu,auditor,0
                """);
        assertThat(others.rows())
                .extracting(RosterRow::role, RosterRow::status)
                .containsExactly(
                        tuple(RosterRole.INSTRUCTOR, RosterStatus.ACTIVE),
                        tuple(RosterRole.TA, RosterStatus.ACTIVE),
                        tuple(RosterRole.STUDENT, RosterStatus.WITHDRAWN));
        assertThat(others.refused())
                .extracting(RosterFile.Refusal::line, RosterFile.Refusal::column)
                .containsExactly(tuple(5, "role1"));
    }

    @Test
    void canvassEnrolmentsAloneHaveIdsAndSectionsButNoNames() {
        var file = read(bytes("canvas_sis_enrollments.csv"));
        assertThat(file.format()).isEqualTo(RosterFormat.CANVAS_SIS);
        assertThat(file.rows()).extracting(RosterRow::sisId).isEqualTo(SIS_IDS);
        assertThat(file.rows()).extracting(RosterRow::name).containsOnlyNulls();
        assertThat(file.rows())
                .extracting(RosterRow::status)
                .containsExactly(
                        RosterStatus.ACTIVE,
                        RosterStatus.ACTIVE,
                        RosterStatus.ACTIVE,
                        RosterStatus.WITHDRAWN,
                        RosterStatus.ACTIVE);
    }

    @Test
    void canvassTablesTogetherGiveNamesSectionsAndWhoLeft() {
        var file = readZip(Map.of(
                "users.csv", bytes("canvas_sis_users.csv"),
                "enrollments.csv", bytes("canvas_sis_enrollments.csv"),
                "sections.csv", bytes("canvas_sis_sections.csv")));
        assertThat(file.format()).isEqualTo(RosterFormat.CANVAS_SIS);
        assertThat(file.rows()).extracting(row -> sortName(row)).isEqualTo(SORT_NAMES);
        assertThat(file.rows()).extracting(RosterRow::email).isEqualTo(EMAILS);
        assertThat(file.sections()).containsExactly("01:192:220:03 Public Speaking, \"Thursdays\"");
        assertThat(file.rows().get(2).name())
                .isEqualTo(new PersonName("Bob Smith", "Smith Jr., Robert \"Bob\"", PersonName.Stated.BOTH));
        assertThat(file.rows().get(3).status()).isEqualTo(RosterStatus.WITHDRAWN);
    }

    @Test
    void oneRosterElevenJoinsUsersEnrolmentsAndClasses() {
        var file = readZip(oneRoster11());
        assertThat(file.format()).isEqualTo(RosterFormat.ONEROSTER_11);
        assertThat(file.rows()).extracting(row -> name(row)).isEqualTo(NAMES);
        assertThat(file.rows()).extracting(RosterRow::sisId).isEqualTo(SIS_IDS);
        assertThat(file.rows())
                .extracting(RosterRow::section, RosterRow::role, RosterRow::status)
                .containsOnly(tuple("Public Speaking, sec. 03", RosterRole.STUDENT, RosterStatus.ACTIVE));
        assertThat(file.complete()).isTrue();
        // The teacher is enrolled, but not among the users.
        assertThat(file.refused())
                .extracting(RosterFile.Refusal::line, RosterFile.Refusal::column)
                .containsExactly(tuple(2, "userSourcedId"));
    }

    @Test
    void oneRosterTwelveUsesTheNameThatThePersonPrefers() {
        var files = oneRoster12();
        files.put("enrollments.csv", bytes("oneroster11_enrollments.csv"));
        files.put("classes.csv", bytes("oneroster11_classes.csv"));
        var file = readZip(files);
        assertThat(file.format()).isEqualTo(RosterFormat.ONEROSTER_12);
        assertThat(file.rows()).extracting(RosterRow::email).isEqualTo(EMAILS);
        assertThat(name(file.rows().get(2))).isEqualTo("Bob Smith Jr.");
        assertThat(sortName(file.rows().get(2))).isEqualTo("Smith Jr., Bob");
        assertThat(file.sections()).containsExactly("Public Speaking, sec. 03");
    }

    @Test
    void withoutEnrolmentsOneRosterTwelvesRolesTellWhoIsWho() {
        var files = oneRoster12();
        String roles = text("oneroster12_roles.csv").replace("u-so102,primary,student", "u-so102,primary,parent");
        files.put(
                "roles.csv",
                roles.replace("u-ee104,primary,student", "u-ee104,primary,aide").getBytes(UTF_8));
        var file = readZip(files);
        assertThat(file.format()).isEqualTo(RosterFormat.ONEROSTER_12);
        assertThat(file.rows())
                .extracting(RosterRow::login, RosterRow::role)
                .containsExactly(
                        tuple("zan101", RosterRole.STUDENT),
                        tuple("rbs103", RosterRole.STUDENT),
                        tuple("ee104", RosterRole.TA),
                        tuple("xl105", RosterRole.STUDENT));
        assertThat(file.skipped()).extracting(RosterFile.Skipped::who).containsExactly("Seán O'Brien");
    }

    @Test
    void whoIsToBeDeletedInOneRosterHasLeft() {
        var files = oneRoster11();
        String gone = text("oneroster11_enrollments.csv").replace("e-so102,,", "e-so102,tobedeleted,");
        files.put("enrollments.csv", gone.getBytes(UTF_8));
        assertThat(readZip(files).rows().get(1).status()).isEqualTo(RosterStatus.WITHDRAWN);
    }

    @Test
    void aDeltaDoesNotClaimToNameEverybody() {
        var files = oneRoster11();
        String delta = text("oneroster11_manifest.csv").replace("file.enrollments,bulk", "file.enrollments,delta");
        files.put("manifest.csv", delta.getBytes(UTF_8));
        assertThat(readZip(files).complete()).isFalse();
    }

    @Test
    void oneRosterIsFoundInAFolderAndWithoutItsManifest() {
        var files = new LinkedHashMap<String, byte[]>();
        oneRoster11().forEach((name, content) -> files.put("Export 2026/" + name, content));
        files.remove("Export 2026/manifest.csv");
        files.put("__MACOSX/Export 2026/users.csv", new byte[] {0, 5, 22});
        assertThat(readZip(files).format()).isEqualTo(RosterFormat.ONEROSTER_11);
        assertThat(readZip(files).rows()).hasSize(5);
    }

    @Test
    void aFileOfAWholeSchoolNamesItsSections() {
        var files = oneRoster11();
        files.put(
                "enrollments.csv",
                (text("oneroster11_enrollments.csv") + "e-x,,,c-other,org-sas,u-zan101,student,,,\r\n")
                        .getBytes(UTF_8));
        var file = readZip(files);
        assertThat(file.sections()).containsExactly("Public Speaking, sec. 03", "c-other");
    }

    @Test
    void archivesThatAreNoRosterSayWhatIsMissing() {
        assertRefused(FormatFile.zip(Map.of("readme.csv", new byte[] {'a'}))).hasMessageContaining("no users.csv");
        assertRefused(FormatFile.zip(Map.of("users.csv", "a,b\n1,2\n".getBytes(UTF_8))))
                .hasMessageContaining("neither those of OneRoster");
        assertRefused(FormatFile.zip(Map.of("users.csv", new byte[] {'a', 0, 'b'})))
                .hasMessageStartingWith("users.csv in the archive: Line 1: here is a NUL byte");
        assertRefused(FormatFile.zip(
                        Map.of("a/users.csv", bytes("oneroster11_users.csv"), "b/users.csv", new byte[] {'a'})))
                .hasMessageContaining("more than one users.csv");
        assertRefused(FormatFile.zip(Map.of("xl/workbook.xml", new byte[] {'a'})))
                .hasMessageContaining("Excel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"oneroster11_enrollments.csv", "oneroster11_classes.csv", "oneroster11_manifest.csv"})
    void onePartOfAnArchiveSaysNothingByItself(String part) {
        assertRefused(bytes(part)).hasMessageContaining("Upload the whole ZIP archive");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"moodle_offline_grading_worksheet.csv", "own_export_formula_guard.csv", "canvas_sis_sections.csv"
            })
    void anUnknownTableSaysWhichColumnsItHasSoThatTheyCanBeMapped(String name) {
        var file = read(bytes(name));
        assertThat(file.format()).isEqualTo(RosterFormat.UNKNOWN);
        assertThat(file.rows()).isEmpty();
        assertThat(file.header().names()).isNotEmpty();
        assertThat(file.mapping().column(RosterField.NAME)).isPresent();
    }

    @Test
    void aMappedTableIsReadAsItsColumnsAreSaidToMean() {
        byte[] worksheet = bytes("moodle_offline_grading_worksheet.csv");
        var guess = read(worksheet).mapping();
        assertThat(guess.columns())
                .isEqualTo(Map.of(RosterField.NAME, "Full name", RosterField.EMAIL, "Email address"));

        var file = RosterFile.read("worksheet.csv", worksheet, guess);
        assertThat(file.format()).isEqualTo(RosterFormat.MAPPED);
        assertThat(file.rows()).extracting(row -> name(row)).isEqualTo(NAMES);
        assertThat(file.rows()).extracting(row -> sortName(row)).isEqualTo(SORT_NAMES);
        assertThat(file.rows()).extracting(RosterRow::email).isEqualTo(EMAILS);
    }

    @Test
    void ourOwnExportComesBackWithoutItsGuards() {
        byte[] export = bytes("own_export_formula_guard.csv");
        var file = RosterFile.read("export.csv", export, read(export).mapping());
        assertThat(file.rows())
                .extracting(row -> sortName(row), RosterRow::login, RosterRow::line)
                .containsExactly(
                        tuple("=1+1, Eve", "ee104", 2),
                        tuple("Ångström-Nguyen, Zoë", "zan101", 3),
                        tuple("O'Brien, Seán", "so102", 4),
                        tuple("Smith Jr., Robert \"Bob\"", "rbs103", 6),
                        tuple("李, 小龙", "xl105", 7));
    }

    @Test
    void aMappingMayNameOnlyTheEMail() {
        byte[] grades = bytes("moodle_grade_import.csv");
        var file = RosterFile.read("grades.csv", grades, read(grades).mapping());
        assertThat(file.rows()).extracting(RosterRow::email).isEqualTo(EMAILS);
        assertThat(file.rows()).extracting(RosterRow::name).containsOnlyNulls();
    }

    @Test
    void aMappingThatDoesNotFitIsRefused() {
        byte[] file = "a,b\n1,2\n".getBytes(UTF_8);
        var other = new ColumnMapping(Map.of(RosterField.NAME, "Name"));
        assertThat(other.fits(TableReader.read(file).header())).isFalse();
        assertThatThrownBy(() -> RosterFile.read("f", file, other))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("no such column");
        assertThatThrownBy(() -> RosterFile.read("f", file, new ColumnMapping(Map.of(RosterField.SECTION, "a"))))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("who the people are");
    }

    @Test
    void aTableWithoutAHeaderIsToldSo() {
        assertRefused("Zoë,zan101@example.edu\nSeán,so102@example.edu\n".getBytes(UTF_8))
                .hasMessageContaining("must name the columns");
    }

    @Test
    void aFaultyRowIsRefusedWithItsLineColumnAndReasonAndTheOthersStay() {
        byte[] bytes = ("Name,Email,Login,Role,Section\n"
                        + "Ada Alvarez,ada@example.edu,ada1,Student,03\n"
                        + ",,,student,03\n"
                        + "Ben Becker,ben at example.edu,ben1,,03\n"
                        + "Carla Chen,carla@example.edu,c1,auditor,03\n"
                        + "D\u202Eraw,d@example.edu,d1,,03\n"
                        + "E\u0007e,e@example.edu,e1,,03\n"
                        + "x".repeat(201) + ",f@example.edu,f1,,03\n"
                        + "Gus,a@b@c,g1,,03\n"
                        + "Hal,hal@example.edu," + "h".repeat(201) + ",,03\n"
                        + "Ida Ito,ida@example.edu,i1,TA,03\n")
                .getBytes(UTF_8);
        var file = RosterFile.read("class.csv", bytes, read(bytes).mapping());
        assertThat(file.rows())
                .extracting(RosterRow::line, RosterRow::role)
                .containsExactly(tuple(2, RosterRole.STUDENT), tuple(11, RosterRole.TA));
        assertThat(file.refused())
                .extracting(RosterFile.Refusal::line, RosterFile.Refusal::column)
                .containsExactly(
                        tuple(3, "Name"),
                        tuple(4, "Email"),
                        tuple(5, "Role"),
                        tuple(6, "Name"),
                        tuple(7, "Name"),
                        tuple(8, "Name"),
                        tuple(9, "Email"),
                        tuple(10, "Login"));
        assertThat(file.refused())
                .allSatisfy(refusal -> assertThat(refusal.reason()).endsWith("."));
        assertThat(file.refused().get(1).reason()).contains("ben at example.edu");
    }

    @Test
    void blanksAroundAndDoubledWithinANameAreDropped() {
        byte[] bytes = "Name,Email\n\"  Ada \u00a0 M.\n Alvarez \", ada@example.edu \n".getBytes(UTF_8);
        var row = RosterFile.read("f", bytes, read(bytes).mapping()).rows().get(0);
        assertThat(name(row)).isEqualTo("Ada M. Alvarez");
        assertThat(row.email()).isEqualTo("ada@example.edu");
    }

    static LinkedHashMap<String, byte[]> oneRoster11() {
        var files = new LinkedHashMap<String, byte[]>();
        for (String part : List.of("manifest", "users", "enrollments", "classes")) {
            files.put(part + ".csv", bytes("oneroster11_" + part + ".csv"));
        }
        return files;
    }

    private static LinkedHashMap<String, byte[]> oneRoster12() {
        var files = new LinkedHashMap<String, byte[]>();
        String manifest = text("oneroster11_manifest.csv").replace("oneroster.version,1.1", "oneroster.version,1.2");
        files.put("manifest.csv", manifest.getBytes(StandardCharsets.UTF_8));
        files.put("users.csv", bytes("oneroster12_users.csv"));
        files.put("roles.csv", bytes("oneroster12_roles.csv"));
        return files;
    }

    /** The same table with another delimiter; the cells as they were, quoted where they need it. */
    private static String delimitedBy(String text, char delimiter) {
        var table = TableReader.readEvenEmpty(text.getBytes(UTF_8));
        var out = new StringWriter();
        try (var csv = CsvWriter.builder().fieldSeparator(delimiter).build(out)) {
            csv.writeRecord(table.header().names());
            table.rows().forEach(row -> csv.writeRecord(row.cells()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String name(RosterRow row) {
        return Objects.requireNonNull(row.name()).name();
    }

    private static String sortName(RosterRow row) {
        return Objects.requireNonNull(row.name()).sortName();
    }

    private static RosterFile read(byte[] bytes) {
        return RosterFile.read("roster.csv", bytes, null);
    }

    private static RosterFile read(String text) {
        return read(text.getBytes(UTF_8));
    }

    private static RosterFile readZip(Map<String, byte[]> files) {
        return RosterFile.read("roster.zip", FormatFile.zip(files), null);
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(byte[] bytes) {
        return assertThatThrownBy(() -> read(bytes)).isInstanceOf(UnreadableFile.class);
    }
}
