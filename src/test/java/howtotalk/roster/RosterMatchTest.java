package howtotalk.roster;

import static howtotalk.imports.FormatFile.bytes;
import static howtotalk.roster.RosterMatch.Field.EMAIL;
import static howtotalk.roster.RosterMatch.Field.LOGIN;
import static howtotalk.roster.RosterMatch.Field.NAME;
import static howtotalk.roster.RosterMatch.Field.SECTION;
import static howtotalk.roster.RosterMatch.Field.SIS_ID;
import static howtotalk.roster.RosterMatch.Field.SORT_NAME;
import static howtotalk.roster.RosterMatch.Field.STATUS;
import static howtotalk.roster.RosterMatch.Kind.CHANGED;
import static howtotalk.roster.RosterMatch.Kind.MATCHED;
import static howtotalk.roster.RosterMatch.Kind.NEW;
import static howtotalk.roster.RosterMatch.Kind.REFUSED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import howtotalk.imports.FormatFile;
import howtotalk.roster.RosterMatch.Change;
import howtotalk.roster.RosterMatch.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterMatchTest {

    private static final EnrolledPerson ADA = student(1, "Ada Alvarez", "Alvarez, Ada")
            .email("ada@example.edu")
            .login("aa1")
            .sisId("001")
            .section("03")
            .person();
    private static final EnrolledPerson BEN = student(2, "Ben Becker", "Becker, Ben")
            .email("ben@example.edu")
            .login("bb2")
            .sisId("002")
            .section("03")
            .person();
    private static final EnrolledPerson TESSA = student(9, "Tessa Teacher", "Teacher, Tessa")
            .email("tessa@example.edu")
            .role(RosterRole.INSTRUCTOR)
            .person();
    private static final List<EnrolledPerson> CLASS = List.of(ADA, BEN, TESSA);

    static Stream<Arguments> everyRoster() {
        return Stream.concat(
                Stream.of(
                                "canvas_gradebook_export.csv",
                                "canvas_roster_from_gradebook.csv",
                                "canvas_sis_users.csv",
                                "moodle_participants.csv",
                                "moodle_real_participants.csv",
                                "moodle_grade_export.csv",
                                "moodle_real_gradebook_30x15.csv",
                                "moodle_upload_users.csv",
                                "moodle_offline_grading_worksheet.csv",
                                "oneroster11_users.csv",
                                "oneroster12_users.csv",
                                "own_export_formula_guard.csv")
                        .map(name -> Arguments.of(name, bytes(name))),
                Stream.of(
                        Arguments.of("oneroster.zip", FormatFile.zip(RosterFileTest.oneRoster11())),
                        Arguments.of(
                                "canvas-sis.zip",
                                FormatFile.zip(Map.of(
                                        "users.csv", bytes("canvas_sis_users.csv"),
                                        "enrollments.csv", bytes("canvas_sis_enrollments.csv"))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyRoster")
    void theSameFileTwiceChangesNothing(String name, byte[] bytes) {
        var file = read(bytes);
        var first = RosterMatch.compare(file, List.of(), List.of());
        assertThat(first.count(NEW) + first.count(REFUSED))
                .isEqualTo(first.lines().size());
        assertThat(first.count(NEW)).isGreaterThanOrEqualTo(4);
        assertThat(first.absent()).isEmpty();

        var second = RosterMatch.compare(file, applied(first, List.of()), List.of());
        assertThat(second.count(MATCHED)).isEqualTo(first.count(NEW));
        assertThat(second.count(REFUSED)).isEqualTo(first.count(REFUSED));
        assertThat(second.count(CHANGED) + second.count(NEW)).isZero();
        assertThat(second.absent()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyRoster")
    void aFileAppliedOverAnotherSystemsFileTwiceChangesNothingTheSecondTime(String name, byte[] bytes) {
        var canvas = RosterMatch.compare(read(bytes("canvas_gradebook_export.csv")), List.of(), List.of());
        var people = applied(canvas, List.of());
        var first = RosterMatch.compare(read(bytes), people, List.of());
        var second = RosterMatch.compare(read(bytes), applied(first, people), List.of());
        assertThat(second.count(CHANGED) + second.count(NEW)).isZero();
    }

    @Test
    void peopleFromCanvasAreFoundAgainInMoodleByTheirNamesWhenNoIdCanBeCompared() {
        var people = applied(
                RosterMatch.compare(read(bytes("canvas_gradebook_export.csv")), List.of(), List.of()), List.of());
        var moodle = RosterMatch.compare(read(bytes("moodle_participants.csv")), people, List.of());
        assertThat(moodle.count(CHANGED)).isEqualTo(5);
        assertThat(moodle.lines()).allSatisfy(line -> {
            assertThat(line.changes()).extracting(Change::field).containsExactly(EMAIL);
            assertThat(line.note()).isEqualTo("Found by the name alone.");
        });
    }

    @Test
    void moodlesTeacherIsFoundAndStaysTheTeacher() {
        var teacher = student(7, "Dr. Tessa Teacher", "Teacher, Tessa")
                .email("Teacher1@example.invalid")
                .role(RosterRole.INSTRUCTOR)
                .person();
        var match = RosterMatch.compare(read(bytes("moodle_real_participants.csv")), List.of(teacher), List.of());
        assertThat(match.count(NEW)).isEqualTo(30);
        var line = match.lines().stream()
                .filter(l -> l.kind() == MATCHED)
                .findFirst()
                .orElseThrow();
        assertThat(line.person()).isEqualTo(teacher);
        assertThat(line.after()).isEqualTo(teacher);
        assertThat(line.note()).contains("instructor").contains("stays so");
    }

    @Test
    void aTeacherWithAnotherEMailIsNoticed() {
        var teacher = student(7, "Tessa Teacher", "Teacher, Tessa")
                .email("tessa@home.example")
                .role(RosterRole.INSTRUCTOR)
                .person();
        var match = RosterMatch.compare(read(bytes("moodle_real_participants.csv")), List.of(teacher), List.of());
        assertThat(match.lines())
                .filteredOn(line -> !line.note().isEmpty())
                .singleElement()
                .satisfies(line -> assertThat(line.note()).contains("Tessa Teacher", "instructor", "already"));
    }

    @Test
    void nothingOfStaffIsChangedWhateverTheFileSays() {
        var line = only("Name,Email,Role,Section\nTessa T. Teacher,tessa@example.edu,student,03\n");
        assertThat(line.kind()).isEqualTo(MATCHED);
        assertThat(line.after()).isEqualTo(TESSA);
    }

    @Test
    void aFileMakesNobodyAnInstructorAndPromotesNoStudent() {
        assertRefused(only("Name,Email,Role\nNew Teacher,new@example.edu,instructor\n"), "Role", "added by hand");

        var promoted = only("Name,Email,Role\nAda Alvarez,ada@example.edu,TA\n");
        assertThat(promoted.kind()).isEqualTo(MATCHED);
        assertThat(promoted.after().role()).isEqualTo(RosterRole.STUDENT);
        assertThat(promoted.note()).contains("teaching assistant");

        assertThat(only("Name,Email,Role\nTheo,theo@example.edu,TA\n").after().role())
                .isEqualTo(RosterRole.TA);
    }

    @Test
    void aNewcomerWithoutARoleIsAStudent() {
        var line = only("Name,Email,Section\nCarla Chen,carla@example.edu,03\n");
        assertThat(line.kind()).isEqualTo(NEW);
        var carla = line.after();
        assertThat(carla.role()).isEqualTo(RosterRole.STUDENT);
        assertThat(carla.status()).isEqualTo(RosterStatus.ACTIVE);
        assertThat(carla.sortName()).isEqualTo("Chen, Carla");
        assertThat(carla.accountId()).isZero();
        assertThat(carla.enrolmentId()).isZero();
    }

    @Test
    void aChangeSaysWhatFromAndWhatTo() {
        var line = only("Name,Email,Login,SIS ID,Section\n\"Alvarez-Bell, Ada\",a@example.edu,aab,001,04\n");
        assertThat(line.kind()).isEqualTo(CHANGED);
        assertThat(line.changes())
                .containsExactly(
                        new Change(NAME, "Ada Alvarez", "Ada Alvarez-Bell"),
                        new Change(SORT_NAME, "Alvarez, Ada", "Alvarez-Bell, Ada"),
                        new Change(EMAIL, "ada@example.edu", "a@example.edu"),
                        new Change(LOGIN, "aa1", "aab"),
                        new Change(SECTION, "03", "04"));
        assertThat(line.after().email()).isEqualTo("a@example.edu");
        assertThat(line.after().enrolmentId()).isEqualTo(ADA.enrolmentId());
    }

    @Test
    void anEmptyCellErasesNothing() {
        var line = only("Name,Email,Login,SIS ID,Section\n,,,001,\n");
        assertThat(line.kind()).isEqualTo(MATCHED);
        assertThat(line.after()).isEqualTo(ADA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Email\nADA@Example.edu\n",
                "Login\nAA1\n",
                "SIS ID\n001\n",
                "SIS ID,Name\n1,Ada Alvarez\n",
                "Name,Section\n\"Alvarez, Ada\",03\n",
                "First name,Last name\nAda,Alvarez\n"
            })
    void aPersonIsFoundByAnyIdOrByTheNameAlone(String table) {
        var line = only(table);
        assertThat(line.kind()).isEqualTo(MATCHED);
        assertThat(line.person()).isEqualTo(ADA);
    }

    @Test
    void theSisIdGoesBeforeTheLoginAndTheLoginBeforeTheEMail() {
        assertThat(only("SIS ID,Login,Email\n001,new1,new@example.edu\n").person())
                .isEqualTo(ADA);
        assertThat(only("Name,Login,Email\nAda Alvarez,aa1,new@example.edu\n").person())
                .isEqualTo(ADA);
        assertRefused(
                only("SIS ID,Login\n001,bb2\n"),
                "Login",
                "two people: the SIS id belongs to Ada Alvarez, the login to Ben Becker");
        assertRefused(only("SIS ID,Email\n001,ben@example.edu\n"), "E-mail", "belongs to Ben Becker");
        assertRefused(only("Login,Email\naa1,ben@example.edu\n"), "E-mail", "belongs to Ben Becker");
    }

    @Test
    void anEMailThatWasGivenToSomebodyElseIsNotTakenForThePerson() {
        assertRefused(only("Name,SIS ID,Email\nAmy Adams,777,ada@example.edu\n"), "E-mail", "belongs to Ada Alvarez");
        assertRefused(only("Name,SIS ID,Login\nAmy Adams,777,aa1\n"), "Login", "belongs to Ada Alvarez");
        assertRefused(only("Name,Login,Email\nAmy Adams,amy7,ada@example.edu\n"), "E-mail", "belongs to Ada Alvarez");

        var renumbered = only("Name,SIS ID,Email\nAda Alvarez,777,ada@example.edu\n");
        assertThat(renumbered.changes()).containsExactly(new Change(SIS_ID, "001", "777"));
    }

    @Test
    void zerosThatASpreadsheetAteAreNoChangeAndZerosThatComeBackAre() {
        var eaten = student(1, "Ada Alvarez", "Alvarez, Ada").sisId("9000101").person();
        var whole = student(1, "Ada Alvarez", "Alvarez, Ada").sisId("009000101").person();
        assertThat(compare("SIS ID\n9000101\n", List.of(whole)).lines().get(0).kind())
                .isEqualTo(MATCHED);
        assertThat(compare("SIS ID\n009000101\n", List.of(eaten)).lines().get(0).changes())
                .containsExactly(new Change(SIS_ID, "9000101", "009000101"));
    }

    @Test
    void aRowThatIsInTheFileTwiceIsRefusedTheSecondTime() {
        var match = compare(
                "Name,Email,SIS ID\nCarla,carla@example.edu,3\nCarl,CARLA@example.edu,4\nCleo,c@example.edu,3\n"
                        + "Ada Alvarez,ada@example.edu,\nAda Alvarez,,001\n",
                CLASS);
        assertThat(match.lines()).extracting(Line::kind).containsExactly(NEW, REFUSED, REFUSED, MATCHED, REFUSED);
        assertRefused(match.lines().get(1), "E-mail", "Line 2 has the same");
        assertRefused(match.lines().get(2), "SIS id", "Line 2 has the same");
        assertRefused(match.lines().get(4), "", "Line 5 is the same person");
    }

    @Test
    void aNameThatTwoPeopleHaveTellsNobodyApart() {
        var other = student(3, "Ada Alvarez", "Alvarez, Ada").person();
        assertRefused(
                compare("Name\nAda Alvarez\n", List.of(ADA, other)).lines().get(0), "Name", "More than one person");
        assertThat(compare("Name\nEve\nEve\n", CLASS).lines())
                .extracting(Line::kind)
                .containsOnly(REFUSED);
    }

    @Test
    void anIdWithoutANameAddsNobodyButFindsWhoIsKnown() {
        assertRefused(only("SIS ID\n777\n"), "Name", "no name");
        var elsewhere = new KnownAccount(40, "Cem Can", "Can, Cem", "cem@example.edu", null, "777", true);
        var line = RosterMatch.compare(mapped("SIS ID\n777\n"), CLASS, List.of(elsewhere))
                .lines()
                .get(0);
        assertThat(line.kind()).isEqualTo(NEW);
        assertThat(line.account()).isEqualTo(elsewhere);
        assertThat(line.after().name()).isEqualTo("Cem Can");
        assertThat(line.after().accountId()).isEqualTo(40);
        assertThat(line.after().enrolmentId()).isZero();
    }

    @Test
    void somebodyKnownElsewhereIsFoundByIdsNeverByName() {
        var elsewhere = new KnownAccount(40, "Cem Can", "Can, Cem", null, null, "777", false);
        assertThat(RosterMatch.compare(mapped("Name\nCem Can\n"), CLASS, List.of(elsewhere))
                        .lines()
                        .get(0)
                        .account())
                .isNull();
        // Nobody outside the course is named to its instructor.
        var conflict = RosterMatch.compare(mapped("SIS ID,Login\n777,aa1\n"), CLASS, List.of(elsewhere));
        assertThat(conflict.lines().get(0).note())
                .contains("somebody outside this course")
                .doesNotContain("Cem");
    }

    @Test
    void theOwnerOfAnAccountInUseKeepsEMailAndLogin() {
        var claimed = student(1, "Ada Alvarez", "Alvarez, Ada")
                .email("ada@home.example")
                .login("aa1")
                .sisId("001")
                .claimed()
                .person();
        var line = compare("SIS ID,Email,Login\n001,thief@example.edu,thief\n", List.of(claimed))
                .lines()
                .get(0);
        assertThat(line.kind()).isEqualTo(MATCHED);
        assertThat(line.note()).contains("in use");
        assertThat(line.after()).isEqualTo(claimed);

        var elsewhere = new KnownAccount(40, "Root", "Root", null, null, "777", true);
        var taken = RosterMatch.compare(mapped("SIS ID,Email\n777,thief@example.edu\n"), CLASS, List.of(elsewhere));
        assertThat(taken.lines().get(0).after().email()).isNull();
    }

    @Test
    void aNameChosenByThePersonIsNotTurnedBackByAFileThatOnlyKnowsTheParts() {
        var bob = student(1, "Bob Smith", "Smith Jr., Robert \"Bob\"")
                .login("rbs103")
                .sisId("009000103")
                .section("01:192:220:03 - FALL 2026")
                .person();
        var line =
                RosterMatch.compare(read(bytes("canvas_gradebook_export.csv")), List.of(bob), List.of())
                        .lines()
                        .stream()
                        .filter(l -> l.person() != null)
                        .findFirst()
                        .orElseThrow();
        assertThat(line.kind()).isEqualTo(MATCHED);
    }

    @Test
    void whoLeftAccordingToTheFileIsShownAsAChangeAndWhoWasNeverHereIsLeftOut() {
        String left = "username,firstname,lastname,suspended\naa1,Ada,Alvarez,1\nzz9,Zed,Zorn,1\n";
        var match = RosterMatch.compare(read(left.getBytes(UTF_8)), CLASS, List.of());
        assertThat(match.lines().get(0).changes()).containsExactly(new Change(STATUS, "ACTIVE", "WITHDRAWN"));
        assertThat(match.lines().get(0).after().status()).isEqualTo(RosterStatus.WITHDRAWN);
        assertRefused(match.lines().get(1), "Status", "never in this course");
    }

    @Test
    void whoeverAskedToJoinOrWithdrewAndIsOnTheRosterBecomesActive() {
        for (var before : List.of(RosterStatus.ASKED, RosterStatus.WITHDRAWN)) {
            var person = student(1, "Ada Alvarez", "Alvarez, Ada")
                    .sisId("001")
                    .status(before)
                    .person();
            var line = compare("SIS ID\n001\n", List.of(person)).lines().get(0);
            assertThat(line.changes()).containsExactly(new Change(STATUS, before.name(), "ACTIVE"));
        }
    }

    @Test
    void absentAreTheActiveStudentsWhomTheFileDoesNotName() {
        var withdrawn = student(3, "Wim", "Wim").status(RosterStatus.WITHDRAWN).person();
        var people = List.of(BEN, ADA, TESSA, withdrawn);
        assertThat(compare("Email\nben@example.edu\n", people).absent()).containsExactly(ADA);
        assertThat(compare("Name,Email\nCarla,carla@example.edu\n", people).absent())
                .containsExactly(ADA, BEN);
    }

    @Test
    void aRefusedRowsPersonIsNotAbsent() {
        assertThat(compare("Login,Email\naa1,no address\nbb2,ada@example.edu\n", CLASS)
                        .absent())
                .isEmpty();
        assertThat(compare("Name,Email\nAda Alvarez,no address\nBen Becker,ben@example.edu\n", CLASS)
                        .absent())
                .isEmpty();
    }

    @Test
    void aFileOfOneSectionMissesNobodyOfAnother() {
        var other = student(5, "Cleo", "Cleo").section("04").person();
        var people = List.of(ADA, BEN, other);
        assertThat(compare("Email,Section\nada@example.edu,03\n", people).absent())
                .containsExactly(BEN);
        assertThat(compare("Email,Section\nada@example.edu,\n", people).absent())
                .containsExactly(BEN, other);
        assertThat(compare("Email,Section\nada@example.edu,elsewhere\n", people).absent())
                .containsExactly(BEN, other);
    }

    @Test
    void aFileOfChangesOnlyMissesNobody() {
        var files = RosterFileTest.oneRoster11();
        files.put("manifest.csv", "propertyName,value\noneroster.version,1.1\nfile.users,delta\n".getBytes(UTF_8));
        assertThat(RosterMatch.compare(read(FormatFile.zip(files)), CLASS, List.of())
                        .absent())
                .isEmpty();
    }

    @Test
    void refusedRowsStandAmongTheOthersInTheOrderOfTheFile() {
        var match = compare("Name,Email\nCarla,carla@example.edu\nDan,no address\nEve,eve@example.edu\n", CLASS);
        assertThat(match.lines()).extracting(line -> line.row().line()).containsExactly(2, 3, 4);
        assertThat(match.lines()).extracting(Line::kind).containsExactly(NEW, REFUSED, NEW);
        assertThatThrownBy(() -> match.lines().get(1).after()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFileOfTenThousandRowsIsComparedWithAsManyPeopleInASecondOrSo() {
        var table = new StringBuilder("Name,Email,SIS ID\n");
        var people = new ArrayList<EnrolledPerson>();
        for (int i = 0; i < 10_000; i++) {
            table.append("Same Name,p")
                    .append(i)
                    .append("@example.edu,")
                    .append(i)
                    .append('\n');
            people.add(student(i + 1, "Same Name", "Name, Same")
                    .email("p" + i + "@example.edu")
                    .sisId("" + i)
                    .person());
        }
        long start = System.nanoTime();
        assertThat(compare(table.toString(), people).count(MATCHED)).isEqualTo(10_000);
        assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    }

    private static void assertRefused(Line line, String column, String reason) {
        assertThat(line.kind()).isEqualTo(REFUSED);
        assertThat(line.column()).isEqualTo(column);
        assertThat(line.note()).contains(reason).endsWith(".");
    }

    private static Line only(String table) {
        var lines = compare(table, CLASS).lines();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static RosterMatch compare(String table, List<EnrolledPerson> people) {
        return RosterMatch.compare(mapped(table), people, List.of());
    }

    private static RosterFile mapped(String table) {
        return read(table.getBytes(UTF_8));
    }

    private static RosterFile read(byte[] bytes) {
        var file = RosterFile.read("roster", bytes, null);
        return file.format() == RosterFormat.UNKNOWN ? RosterFile.read("roster", bytes, file.mapping()) : file;
    }

    /** The people of the course once every row that can be applied is. */
    private static List<EnrolledPerson> applied(RosterMatch match, List<EnrolledPerson> before) {
        var people = new ArrayList<>(before);
        for (var line : match.lines()) {
            if (line.kind() == REFUSED) {
                continue;
            }
            var after = line.after();
            people.removeIf(person -> after.accountId() != 0 && person.accountId() == after.accountId());
            long id = after.accountId() == 0 ? 1000 + people.size() : after.accountId();
            people.add(new EnrolledPerson(
                    id,
                    id,
                    after.name(),
                    after.sortName(),
                    after.email(),
                    after.login(),
                    after.sisId(),
                    after.section(),
                    after.role(),
                    after.status(),
                    after.claimed()));
        }
        return people;
    }

    private static Given student(long id, String name, String sortName) {
        return new Given(id, name, sortName);
    }

    private static final class Given {
        private final long id;
        private final String name;
        private final String sortName;
        private @Nullable String email;
        private @Nullable String login;
        private @Nullable String sisId;
        private @Nullable String section;
        private RosterRole role = RosterRole.STUDENT;
        private RosterStatus status = RosterStatus.ACTIVE;
        private boolean claimed;

        Given(long id, String name, String sortName) {
            this.id = id;
            this.name = Objects.requireNonNull(name);
            this.sortName = sortName;
        }

        Given email(String email) {
            this.email = email;
            return this;
        }

        Given login(String login) {
            this.login = login;
            return this;
        }

        Given sisId(String sisId) {
            this.sisId = sisId;
            return this;
        }

        Given section(String section) {
            this.section = section;
            return this;
        }

        Given role(RosterRole role) {
            this.role = role;
            return this;
        }

        Given status(RosterStatus status) {
            this.status = status;
            return this;
        }

        Given claimed() {
            claimed = true;
            return this;
        }

        EnrolledPerson person() {
            return new EnrolledPerson(id, id, name, sortName, email, login, sisId, section, role, status, claimed);
        }
    }
}
