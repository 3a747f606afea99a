package howtotalk.contact;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.TestApp;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What was handed in stays as it was handed in, whatever becomes of the contact; what was not, goes. */
class ErasedSnapshotTest {

    private static final TestApp APP = TestApp.start();
    private static final Corridor CORRIDOR = new Corridor(APP);
    private static final String NOW = "2026-11-10T12:00:00.000Z";

    @AfterAll
    static void stop() {
        APP.close();
    }

    @Test
    void anImportedAndMergedContactThatWasHandedInIsErasedAndStaysInTheSubmission() {
        var ines = CORRIDOR.signedIn("ines@example.edu");
        var preview = ines.upload(
                        "/contact-previews",
                        "file",
                        "Connections.csv",
                        "First Name,Last Name,Company\nPerla,Quince,Harbor\nP.,Quince,Harbor\n"
                                .getBytes(StandardCharsets.UTF_8))
                .location();
        ines.post("/contact-imports", "preview", preview.replaceAll("\\D", ""), "row", "2", "row", "3");
        long perla = APP.number("SELECT id FROM contact WHERE name = 'Perla Quince'");
        long twin = APP.number("SELECT id FROM contact WHERE name = 'P. Quince'");
        ines.post("/contacts/" + perla + "/merge", "other", "P. Quince", "stays", "THIS");
        long handedIn = CORRIDOR.touch(twin, "2026-11-04", "PHONE", "MUTUAL", "Quince was handed in.");
        long drafted = CORRIDOR.touch(perla, "2026-11-05", "PHONE", "MUTUAL", "Quince was only drafted.");
        long attempt = attempt(handedIn, drafted);
        APP.sql(
                "INSERT INTO note (contact_id, account_id, kind, text, saved_at) SELECT id, account_id, 'EMAIL', 'Dear Quince', ? FROM contact WHERE id = ?",
                NOW,
                perla);
        var instructor = CORRIDOR.signedIn("whitcombe@example.edu");
        var before = instructor.get("/attempts/" + attempt).text();
        assertThat(before).contains("Perla").contains("Quince was handed in.");

        assertThat(ines.get("/contacts/" + perla + "/erase").text())
                .contains("One conversation was handed in or filed.");
        ines.post("/contacts/" + perla + "/erase");

        assertThat(instructor.get("/attempts/" + attempt).text()).isEqualTo(before);
        assertThat(APP.number("SELECT count(*) FROM touch WHERE what LIKE '%Quince%'"))
                .isZero();
        assertThat(APP.number("SELECT count(*) FROM chosen_touch"))
                .as("a draft shows nobody who was erased")
                .isZero();
        assertThat(APP.number("SELECT count(*) FROM contact WHERE name LIKE '%Quince%'"))
                .isZero();
        assertThat(APP.number("SELECT count(*) FROM note")).isZero();
        assertThat(ines.get("/notes").text()).doesNotContain("Dear Quince");
        assertThat(ines.get("/contact-imports/new").text()).contains("2 people, 0 of them still here");
        assertThat(ines.get("/my-data.zip").status()).isEqualTo(200);
        assertThat(ines.get("/contacts.csv").body()).doesNotContain("Quince").doesNotContain("erased");
    }

    /** An attempt that was handed in with one touch, and a draft after it that would show the other. */
    private static long attempt(long handedIn, long drafted) {
        APP.sql(
                "INSERT INTO assignment_group (course_id, name, position) VALUES (?, 'Networking', 1)",
                CORRIDOR.course);
        APP.sql(
                "INSERT INTO assignment (course_id, group_id, position, title, week, kind, online, points, opens_at, due_at) SELECT ?, max(id), 1, 'Coffee', 1, 'NETWORKING', 1, 5000, ?, ? FROM assignment_group",
                CORRIDOR.course,
                "2026-11-01T00:00:00.000Z",
                "2026-11-20T00:00:00.000Z");
        APP.sql(
                "INSERT INTO submission (assignment_id, enrolment_id) SELECT max(id), ? FROM assignment",
                CORRIDOR.inesEnrolment);
        APP.sql(
                "INSERT INTO attempt (submission_id, number, text, saved_at, handed_in_at, sha256) SELECT max(id), 1, 'Text', ?, ?, ? FROM submission",
                NOW,
                NOW,
                "0".repeat(64));
        long attempt = APP.number("SELECT max(id) FROM attempt");
        APP.sql(
                "INSERT INTO evidence (attempt_id, position, touch_id, person, organisation, channel, direction, two_way, origin, happened_on, logged_at, what, place, learned) SELECT ?, 1, id, 'Perla', 'Harbor', channel, direction, 1, 'NEW', happened_on, logged_at, what, '', '' FROM touch WHERE id = ?",
                attempt,
                handedIn);
        APP.sql(
                "INSERT INTO attempt (submission_id, number, text, saved_at) SELECT max(id), 2, 'Draft', ? FROM submission",
                NOW);
        APP.sql("INSERT INTO chosen_touch (attempt_id, touch_id) SELECT max(id), ? FROM attempt", drafted);
        return attempt;
    }
}
