package howtotalk.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import howtotalk.TestApp;
import howtotalk.contact.Corridor;
import howtotalk.imports.TableReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OwnDataTest {

    private static final TestApp APP = TestApp.start();
    private static final Corridor CORRIDOR = new Corridor(APP);
    private static final String NOW = "2026-11-10T12:00:00.000Z";

    @AfterAll
    static void stop() {
        APP.close();
    }

    private static Map<String, byte[]> archive(String email) throws IOException {
        var answer = CORRIDOR.signedIn(email).get("/my-data.zip");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /** One of everything, each with a marker of whose it is. */
    private static void everything(long account, long enrolment, String marker) {
        long contact = CORRIDOR.contact(account, marker + " contact", "=1+1");
        long touch = CORRIDOR.touch(contact, "2026-11-01", "PHONE", "MUTUAL", marker + " touch");
        APP.sql("INSERT INTO activity_day (account_id, day, minutes) VALUES (?, '2026-11-02', 21)", account);
        APP.sql("INSERT INTO story (account_id, title, saved_at) VALUES (?, ?, ?)", account, marker + " story", NOW);
        APP.sql("INSERT INTO story_touch (story_id, touch_id) SELECT max(id), ? FROM story", touch);
        APP.sql(
                "INSERT INTO opportunity (account_id, organisation, role, kind, source, created_at) VALUES (?, ?, 'Guide', 'JOB', 'NETWORKING', ?)",
                account,
                marker + " opportunity",
                NOW);
        APP.sql(
                "INSERT INTO stage_event (opportunity_id, stage, happened_on, recorded_at) SELECT max(id), 'APPLIED', '2026-11-03', ? FROM opportunity",
                NOW);
        APP.sql(
                "INSERT INTO note (contact_id, account_id, kind, text, saved_at) SELECT id, account_id, 'EMAIL', ?, ? FROM contact WHERE account_id = ?",
                marker + " note",
                NOW,
                account);
        APP.sql(
                "INSERT INTO week_plan (account_id, monday, go, say, whom, saved_at) VALUES (?, '2026-11-09', ?, '', '', ?)",
                account,
                marker + " plan",
                NOW);
        APP.sql(
                "INSERT INTO target_market (account_id, industry, profession, segment, niche, demographic, dynamic, geography, saved_at) VALUES (?, ?, '', '', '', '', '', '', ?)",
                account,
                marker + " market",
                NOW);
        APP.sql(
                "INSERT INTO target_company (account_id, name, created_at) VALUES (?, ?, ?)",
                account,
                marker + " company",
                NOW);
        APP.sql(
                "INSERT INTO target_group (account_id, kind, name, created_at) VALUES (?, 'OTHER', ?, ?)",
                account,
                marker + " group",
                NOW);
        APP.sql(
                "INSERT INTO group_meeting (group_id, day, what) SELECT max(id), '2026-11-02', ? FROM target_group",
                marker + " meeting");
        APP.sql(
                "INSERT INTO group_contact (group_id, contact_id, account_id) SELECT max(id), ?, ? FROM target_group",
                contact,
                account);
        APP.sql(
                "INSERT INTO outcome (enrolment_id, as_of, kind, employer, title, accepted_on, filed_by, filed_at) VALUES (?, '2026-11-09', 'JOB', ?, 'Guide', '2026-11-09', ?, ?)",
                enrolment,
                marker + " outcome",
                account,
                NOW);
        APP.sql(
                "INSERT INTO outcome_draft (account_id, form, fields, version, saved_at) VALUES (?, '/outcomes/new', json_object('employer', ?), 1, ?)",
                account,
                marker + " draft",
                NOW);
        APP.sql("INSERT INTO assignment_group (course_id, name, position) VALUES (?, ?, 1)", CORRIDOR.course, marker);
        APP.sql(
                "INSERT INTO assignment (course_id, group_id, position, title, week, kind, online, points, opens_at, due_at) SELECT ?, max(id), 1, 'Coffee', 1, 'WRITTEN', 1, 5000, ?, ? FROM assignment_group",
                CORRIDOR.course,
                NOW,
                NOW);
        APP.sql("UPDATE touch SET help_received = ? WHERE account_id = ?", marker + " favor", account);
        APP.sql("INSERT INTO digest (account_id, weekday, hour, chosen_at) VALUES (?, 1, 7, ?)", account, NOW);
        APP.sql("INSERT INTO submission (assignment_id, enrolment_id) SELECT max(id), ? FROM assignment", enrolment);
        APP.sql(
                "INSERT INTO attempt (submission_id, number, text, saved_at) SELECT max(id), 1, ?, ? FROM submission",
                marker + " text",
                NOW);
    }

    @Test
    void theArchiveHoldsEverythingOfOnesOwnAndNothingOfAnother() throws IOException {
        everything(CORRIDOR.ines, CORRIDOR.inesEnrolment, "inesmark");
        everything(
                CORRIDOR.omar, APP.number("SELECT id FROM enrolment WHERE account_id = ?", CORRIDOR.omar), "omarmark");
        var files = archive("ines@example.edu");
        var kinds = new String[] {
            "contacts",
            "touches",
            "notes",
            "plans",
            "target-market",
            "target-companies",
            "groups",
            "activity-days",
            "stories",
            "opportunities",
            "outcomes",
            "outcome-drafts",
            "submissions",
            "weekly-mail"
        };
        var json = new ObjectMapper();
        for (var kind : kinds) {
            var rows = json.readTree(files.get(kind + ".json"));
            assertThat(rows.size()).as(kind).isEqualTo(1);
            if (!kind.equals("activity-days") && !kind.equals("weekly-mail")) {
                assertThat(rows.toString()).as(kind).contains("inesmark");
            }
            assertThat(TableReader.read(files.get(kind + ".csv")).rows())
                    .as(kind)
                    .hasSize(1);
        }
        for (var file : files.entrySet()) {
            assertThat(new String(file.getValue(), java.nio.charset.StandardCharsets.UTF_8))
                    .as(file.getKey())
                    .doesNotContain("omarmark");
        }
        assertThat(json.readTree(files.get("touches.json"))
                        .get(0)
                        .get("help_received")
                        .asText())
                .isEqualTo("inesmark favor");
        assertThat(json.readTree(files.get("contacts.json"))
                        .get(0)
                        .get("organisation")
                        .asText())
                .isEqualTo("=1+1");
        assertThat(TableReader.read(files.get("contacts.csv")).rows().get(0).cell("organisation"))
                .isEqualTo("'=1+1");
        assertThat(json.readTree(files.get("opportunities.json"))
                        .get(0)
                        .get("stages")
                        .get(0)
                        .get("stage")
                        .asText())
                .isEqualTo("APPLIED");
        assertThat(json.readTree(files.get("activity-days.json"))
                        .get(0)
                        .get("minutes")
                        .asInt())
                .isEqualTo(21);
        assertThat(new String(files.get("contacts.vcf"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("FN:inesmark contact");
        assertThat(files).containsKey("README.txt");
        assertThat(json.readTree(files.get("groups.json"))
                        .get(0)
                        .get("meetings")
                        .toString())
                .contains("inesmark meeting");
    }

    @Test
    void whoHasWrittenNothingGetsAnEmptyArchive() throws IOException {
        var files = archive("whitcombe@example.edu");
        assertThat(new ObjectMapper().readTree(files.get("touches.json")).size())
                .isZero();
        assertThat(files.get("contacts.vcf")).isEmpty();
    }

    @Test
    void everyDayOfALongLogIsThere() throws IOException {
        long account = CORRIDOR.enrol("Long Log", "long.log@example.edu", "STUDENT");
        APP.sql("""
                WITH RECURSIVE d (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM d WHERE n < 1200)
                INSERT INTO activity_day (account_id, day, minutes) SELECT ?, date('2022-01-01', '+' || n || ' days'), 5 FROM d
                """, account);
        var files = archive("long.log@example.edu");
        assertThat(new ObjectMapper().readTree(files.get("activity-days.json")).size())
                .isEqualTo(1201);
    }

    @Test
    void theArchiveIsNotHandedOutAgainAndAgain() {
        CORRIDOR.enrol("Greedy", "greedy@example.edu", "STUDENT");
        var browser = CORRIDOR.signedIn("greedy@example.edu");
        for (int i = 0; i < 60; i++) {
            assertThat(browser.get("/my-data.zip").status()).isEqualTo(200);
        }
        assertThat(browser.get("/my-data.zip").status()).isEqualTo(429);
    }
}
