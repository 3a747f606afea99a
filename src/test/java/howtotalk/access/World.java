package howtotalk.access;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.account.Secrets;
import howtotalk.db.Iso;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two courses with everybody in them, and one of everything, made afresh each time so that an act allowed to one actor
 * is still there to be tried by the next. All rows named in paths are those of Ines, who sits in section 1.
 */
final class World {

    /** The columns of the matrix, in its order. */
    static final List<String> ACTORS = List.of(
            "nobody",
            "ines",
            "classmate",
            "section2",
            "stranger",
            "withdrawn",
            "ta1",
            "ta2",
            "teaches",
            "teaches-else",
            "reader",
            "admin");

    private static int made;

    private final TestApp app;
    private final String stamp;
    private final Map<String, Long> accounts = new LinkedHashMap<>();
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();

    World(TestApp app) {
        this.app = app;
        this.stamp = "w" + ++made;
        app.atOnce(() -> {
            people();
            courses();
            work();
            network();
            speaking();
            chances();
            sharing();
            kits();
        });
    }

    /** A browser of an actor. */
    Browser as(String actor) {
        var browser = app.browser();
        var token = tokens.get(actor);
        return token == null ? browser : browser.header("Cookie", "session=" + token);
    }

    /** A path with the ids of this world in it. */
    String path(String pattern) {
        var path = pattern;
        for (var id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        return path;
    }

    private String now() {
        return Iso.text(app.now());
    }

    private String days(int days) {
        return Iso.text(app.now().plus(Duration.ofDays(days)));
    }

    private long add(String sql, @Nullable Object... values) {
        app.sql(sql, values);
        var table = sql.replaceFirst("(?s)INSERT INTO (\\w+).*", "$1");
        return app.number("SELECT max(id) FROM " + table);
    }

    private void id(String name, long id) {
        ids.put(name, Long.toString(id));
    }

    private long account(String actor) {
        Long id = accounts.get(actor);
        return java.util.Objects.requireNonNull(id);
    }

    private void people() {
        for (var actor : ACTORS) {
            if (actor.equals("nobody")) {
                continue;
            }
            long id = app.account(actor + " " + stamp, stamp + "." + actor + "@example.edu", actor.equals("admin"));
            accounts.put(actor, id);
            var token = Secrets.token();
            tokens.put(actor, token);
            app.sql(
                    "INSERT INTO session (account_id, token_hash, kind, created_at, seen_at, confirmed_at) VALUES (?, ?, 'STUDENT', ?, ?, ?)",
                    id,
                    Secrets.hash(token),
                    now(),
                    now(),
                    now());
        }
        id("account", account("ines"));
        id("session", app.number("SELECT id FROM session WHERE account_id = ?", account("ines")));
    }

    private void courses() {
        long course = course("COMM " + stamp);
        long other = course("ELSE " + stamp);
        long one = section(course, "Section 1");
        long two = section(course, "Section 2");
        long elsewhere = section(other, "Section 9");
        id("course", course);
        id("section", one);
        id("meeting", app.number("SELECT min(id) FROM meeting WHERE section_id = ?", one));
        id("enrolment", enrol(course, "ines", one, "STUDENT", "ACTIVE"));
        enrol(course, "classmate", one, "STUDENT", "ACTIVE");
        enrol(course, "section2", two, "STUDENT", "ACTIVE");
        enrol(other, "stranger", elsewhere, "STUDENT", "ACTIVE");
        enrol(course, "withdrawn", one, "STUDENT", "WITHDRAWN");
        enrol(course, "ta1", one, "TA", "ACTIVE");
        enrol(course, "ta2", two, "TA", "ACTIVE");
        enrol(course, "teaches", null, "INSTRUCTOR", "ACTIVE");
        enrol(other, "teaches-else", null, "INSTRUCTOR", "ACTIVE");
        enrol(course, "reader", null, "READER", "ACTIVE");
        long asker = app.account("Asker " + stamp, stamp + ".asker@example.edu");
        id(
                "asked",
                add(
                        "INSERT INTO enrolment (course_id, account_id, section_id, role, status, created_at) VALUES (?, ?, ?, 'STUDENT', 'ASKED', ?)",
                        course,
                        asker,
                        one,
                        now()));
        id(
                "shift",
                add(
                        "INSERT INTO shift (section_id, from_day, before, made_at) VALUES (?, '2026-11-16', '{\"dues\":[],\"days\":[]}', ?)",
                        one,
                        now()));
        id(
                "import",
                add(
                        "INSERT INTO roster_import (course_id, made_by, made_at, file_name, format) VALUES (?, ?, ?, 'roster.csv', 'MAPPED')",
                        course,
                        account("teaches"),
                        now()));
        id(
                "preview",
                add(
                        "INSERT INTO roster_preview (course_id, account_id, file_name, content, created_at) VALUES (?, ?, 'roster.csv', ?, ?)",
                        course,
                        account("teaches"),
                        "name,email\nAda,ada@example.edu\n".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        now()));
        id(
                "grade-roster",
                add(
                        "INSERT INTO grade_roster (course_id, kind, version, issued_by, issued_at) VALUES (?, 'FINAL', 1, ?, ?)",
                        course,
                        account("teaches"),
                        now()));
        id(
                "grade-import",
                add(
                        "INSERT INTO grade_import (course_id, made_by, made_at, file_name, system) VALUES (?, ?, ?, 'grades.csv', 'CANVAS')",
                        course,
                        account("teaches"),
                        now()));
        id(
                "grade-preview",
                add(
                        "INSERT INTO grade_preview (course_id, account_id, file_name, content, created_at) VALUES (?, ?, 'grades.csv', ?, ?)",
                        course,
                        account("teaches"),
                        "{\"system\":\"CANVAS\",\"exportedAt\":\"\",\"columns\":[],\"rows\":[]}",
                        now()));
    }

    private void rubricFile() {
        id(
                "rubric-preview",
                add(
                        "INSERT INTO rubric_preview (course_id, account_id, file_name, content, created_at) VALUES (?, ?, 'rubrics.csv', ?, ?)",
                        ids.get("course"),
                        account("teaches"),
                        "{\"rubrics\":[],\"notes\":[]}",
                        now()));
    }

    private long course(String code) {
        long id = add("""
                INSERT INTO course (code, title, term, first_day, weeks, time_zone, created_at)
                VALUES (?, 'How to Talk to People', 'Fall 2026', '2026-08-31', 15, 'America/New_York', ?)
                """, code, now());
        app.sql("INSERT INTO grade_cutoff (course_id, letter, cutoff) VALUES (?, 'P', 0)", id);
        return id;
    }

    private long section(long course, String name) {
        long id = add("INSERT INTO section (course_id, name) VALUES (?, ?)", course, name);
        app.sql(
                "INSERT INTO meeting (section_id, day, starts_at, ends_at) VALUES (?, '2026-11-16', '10:00', '11:20')",
                id);
        app.sql(
                "INSERT INTO meeting (section_id, day, starts_at, ends_at) VALUES (?, '2026-11-18', '10:00', '11:20')",
                id);
        return id;
    }

    private long enrol(long course, String actor, @Nullable Long section, String role, String status) {
        return add("""
                INSERT INTO enrolment (course_id, account_id, section_id, role, status, joined_at, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, course, account(actor), section, role, status, now(), now());
    }

    private void work() {
        long group = add(
                "INSERT INTO assignment_group (course_id, name, position) VALUES (?, 'Networking', 1)",
                ids.get("course"));
        long rubric = add("INSERT INTO rubric (course_id, title) VALUES (?, 'Networking')", ids.get("course"));
        id("rubric", rubric);
        rubricFile();
        long criterion =
                add("INSERT INTO criterion (rubric_id, position, name, weight) VALUES (?, 1, 'With whom', 10)", rubric);
        id("criterion", criterion);
        for (int level = 0; level < 5; level++) {
            app.sql(
                    "INSERT INTO criterion_level (criterion_id, level, name, percent) VALUES (?, ?, 'level', ?)",
                    criterion,
                    level,
                    level * 2500);
        }
        id("assignment", assignment(group, rubric, "NETWORKING", true));
        id("talk_assignment", assignment(group, rubric, "TALK", false));
        long submission = submission("assignment");
        id("submission", submission);
        long attempt = add("""
                INSERT INTO attempt (submission_id, number, text, saved_at, handed_in_at, sha256)
                VALUES (?, 1, 'I went to the museum.', ?, ?, ?)
                """, submission, now(), now(), "0".repeat(64));
        id("attempt", attempt);
        app.sql(
                "INSERT INTO assessment (submission_id, score, saved_at, released_at) VALUES (?, 4000, ?, ?)",
                submission,
                now(),
                now());
        id(
                "bank_comment",
                add(
                        "INSERT INTO bank_comment (course_id, criterion, text, made_at) VALUES (?, 'With whom', 'Name her.', ?)",
                        ids.get("course"),
                        now()));
        id(
                "regrade",
                add(
                        "INSERT INTO regrade_request (submission_id, criterion_id, reason, asked_at) VALUES (?, ?, 'Look again.', ?)",
                        submission,
                        criterion,
                        now()));
        id("released", submission);
        id(
                "revision",
                add(
                        "INSERT INTO revision (submission_id, due_at, note, invited_at) VALUES (?, ?, 'More of it.', ?)",
                        submission,
                        days(3),
                        now()));
        id("planned", release(days(1), null));
        id("released_now", release(null, now()));
        long evidence = add("""
                INSERT INTO evidence (attempt_id, position, person, organisation, channel, direction, two_way, origin, happened_on, logged_at, what, place, learned)
                VALUES (?, 1, 'Dana', '', 'PHONE', 'MUTUAL', 1, 'NEW', '2026-11-01', ?, 'We talked.', '', '')
                """, attempt, now());
        id("drawn", add("INSERT INTO spot_check (evidence_id, drawn_at) VALUES (?, ?)", evidence, now()));
        long file = add("""
                INSERT INTO stored_file (account_id, name, media_type, bytes, sha256, stored_as, pages, created_at)
                VALUES (?, 'notes.txt', 'text/plain', 5, ?, ?, 1, ?)
                """, account("ines"), "0".repeat(64), stamp, now());
        id("file", file);
        try {
            java.nio.file.Files.writeString(app.folder().resolve("files").resolve(stamp), "notes");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        app.sql("INSERT INTO attempt_file (attempt_id, file_id) VALUES (?, ?)", attempt, file);
        id(
                "override",
                add(
                        "INSERT INTO assignment_override (assignment_id, section_id, due_at) VALUES (?, ?, ?)",
                        ids.get("assignment"),
                        ids.get("section"),
                        days(3)));
    }

    private long release(@Nullable String planned, @Nullable String released) {
        return add(
                "INSERT INTO release (assignment_id, section_id, actor_id, made_at, planned_at, released_at) VALUES (?, ?, ?, ?, ?, ?)",
                ids.get("assignment"),
                ids.get("section"),
                account("teaches"),
                now(),
                planned,
                released);
    }

    private long assignment(long group, long rubric, String kind, boolean online) {
        return add("""
                INSERT INTO assignment (course_id, group_id, rubric_id, position, title, week, kind, online, points, opens_at, due_at)
                VALUES (?, ?, ?, 1, 'Coffee with a stranger', 11, ?, ?, 5000, ?, ?)
                """, ids.get("course"), group, rubric, kind, online ? 1 : 0, days(-10), days(2));
    }

    private long submission(String assignment) {
        return add(
                "INSERT INTO submission (assignment_id, enrolment_id) VALUES (?, ?)",
                ids.get(assignment),
                ids.get("enrolment"));
    }

    private void network() {
        long contact = add(
                "INSERT INTO contact (account_id, name, list, known_before, created_at) VALUES (?, 'Marta', 'KNOW', 0, ?)",
                account("ines"),
                now());
        id("contact", contact);
        id(
                "target_company",
                add(
                        "INSERT INTO target_company (account_id, name, created_at) VALUES (?, 'Harbor Museum', ?)",
                        account("ines"),
                        now()));
        long group = add(
                "INSERT INTO target_group (account_id, kind, name, created_at) VALUES (?, 'OTHER', 'Guild', ?)",
                account("ines"),
                now());
        id("target_group", group);
        id("group_meeting", add("INSERT INTO group_meeting (group_id, day) VALUES (?, '2026-11-02')", group));
        app.sql(
                "INSERT INTO group_contact (group_id, contact_id, account_id) VALUES (?, ?, ?)",
                group,
                contact,
                account("ines"));
        id(
                "contact_preview",
                add(
                        "INSERT INTO contact_preview (account_id, source, content, created_at) VALUES (?, 'LINKEDIN', '{\"source\":\"LINKEDIN\",\"rows\":[],\"refused\":[]}', ?)",
                        account("ines"),
                        now()));
        id(
                "contact_import",
                add(
                        "INSERT INTO contact_import (account_id, source, made_at, people) VALUES (?, 'LINKEDIN', ?, 1)",
                        account("ines"),
                        now()));
        id("touch", add("""
                INSERT INTO touch (account_id, contact_id, happened_on, logged_at, channel, direction, what, next_action)
                VALUES (?, ?, '2026-11-10', ?, 'EMAIL', 'OUTGOING', 'Asked about the archive.', 'Send the photo')
                """, account("ines"), contact, now()));
        id(
                "story",
                add(
                        "INSERT INTO story (account_id, title, saved_at) VALUES (?, 'The wrong elevator', ?)",
                        account("ines"),
                        now()));
    }

    private void speaking() {
        long day = add("""
                INSERT INTO speaking_day (section_id, assignment_id, day, starts_at, title, green_after, yellow_after, red_after)
                VALUES (?, ?, '2026-11-16', '10:00', 'First stories', 120, 150, 180)
                """, ids.get("section"), ids.get("talk_assignment"));
        id("speaking_day", day);
        long slot = add(
                "INSERT INTO slot (speaking_day_id, position, enrolment_id, story_id) VALUES (?, 1, ?, ?)",
                day,
                ids.get("enrolment"),
                ids.get("story"));
        id("slot", slot);
        id("free_slot", add("INSERT INTO slot (speaking_day_id, position) VALUES (?, 2)", day));
        id(
                "talk",
                add(
                        "INSERT INTO talk (slot_id, submission_id, started_at, stopped_at, seconds) VALUES (?, ?, ?, ?, 150)",
                        slot,
                        submission("talk_assignment"),
                        now(),
                        now()));
    }

    private void chances() {
        long opportunity = add("""
                INSERT INTO opportunity (account_id, organisation, role, kind, source, created_at)
                VALUES (?, 'Harbor Museum', 'Guide', 'INTERNSHIP', 'NETWORKING', ?)
                """, account("ines"), now());
        id("opportunity", opportunity);
        app.sql(
                "INSERT INTO opportunity_contact (opportunity_id, contact_id, role) VALUES (?, ?, 'REFERRER')",
                opportunity,
                ids.get("contact"));
        for (var stage : List.of("APPLIED", "OFFER", "ACCEPTED")) {
            id(
                    "event",
                    add(
                            "INSERT INTO stage_event (opportunity_id, stage, happened_on, recorded_at) VALUES (?, ?, '2026-11-09', ?)",
                            opportunity,
                            stage,
                            now()));
        }
        id("outcome", add("""
                INSERT INTO outcome (enrolment_id, as_of, kind, employer, title, accepted_on, filed_by, filed_at)
                VALUES (?, '2026-11-09', 'INTERNSHIP', 'Harbor Museum', 'Guide', '2026-11-09', ?, ?)
                """, ids.get("enrolment"), account("ines"), now()));
        long offer = add("""
                INSERT INTO stored_file (account_id, name, media_type, bytes, sha256, stored_as, created_at)
                VALUES (?, 'offer.txt', 'text/plain', 5, ?, ?, ?)
                """, account("ines"), "0".repeat(64), stamp + "o", now());
        try {
            java.nio.file.Files.writeString(app.folder().resolve("files").resolve(stamp + "o"), "offer");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        id(
                "outcome_document",
                add(
                        "INSERT INTO outcome_document (outcome_id, file_id, name, added_by, added_at) VALUES (?, ?, 'offer.txt', ?, ?)",
                        ids.get("outcome"),
                        offer,
                        account("ines"),
                        now()));
        id("verification", add("""
                INSERT INTO verification (outcome_id, email, sent_by, by_student, token_hash, asked_at, expires_at, kind, employer, title)
                VALUES (?, 'm.lind@museum.example.org', ?, 1, ?, ?, ?, 'INTERNSHIP', 'Harbor Museum', 'Guide')
                """, ids.get("outcome"), account("ines"), Secrets.hash(stamp), now(), days(21)));
    }

    private void sharing() {
        id(
                "shared-release",
                add("""
                INSERT INTO shared_report (course_id, scope, title, smallest, document, hidden, made_by, made_at)
                VALUES (?, ?, 'COMM 210', 10, ?, '[]', ?, ?)
                """, ids.get("course"), "courses [" + ids.get("course") + "]", """
                {"version":"SHARED","title":"What can be said.","lede":"Little.","scope":"COMM 210","fileName":"report",
                 "asOf":"2026-11-09","columns":[{"id":"all","title":"All"}],"highlights":[],"sections":[]}
                """, account("teaches"), now()));
        id(
                "shared-link",
                add(
                        "INSERT INTO shared_report_link (report_id, holder, token_hash, made_by, made_at) VALUES (?, 'The dean', ?, ?, ?)",
                        ids.get("shared-release"),
                        Secrets.hash("shared " + stamp),
                        account("teaches"),
                        now()));
    }

    private void kits() {
        id(
                "mail",
                add(
                        "INSERT INTO mail (recipient, subject, body, token_free, created_at) VALUES (?, 'Hello', 'Hello', 'Hello', ?)",
                        stamp + ".ines@example.edu",
                        now()));
        ids.put("page", "1");
        ids.put("monday", "2026-11-09"); // everybody has a plan of their own
        ids.put("today", "2026-11-12"); // and minutes of their own
        ids.put("figure", "scope.enrolled");
        ids.put("token", "no-such-token");
        ids.put("code", "NOSUCHCODE");
    }
}
