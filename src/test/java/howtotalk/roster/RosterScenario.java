package howtotalk.roster;

import howtotalk.Browser;
import howtotalk.Browser.Answer;
import howtotalk.TestApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** An empty course with two sections, its instructor and an assistant, and rosters handed over by the form. */
final class RosterScenario {

    private static final AtomicInteger NEXT = new AtomicInteger();

    final TestApp app;
    final long course;
    final long sectionOne;
    final long sectionTwo;
    final Browser instructor;
    final String instructorEmail;

    RosterScenario(TestApp app) {
        this.app = app;
        int n = NEXT.incrementAndGet();
        this.instructorEmail = "nora" + n + "@example.com";
        long nora = app.account("Nora Whitcombe", instructorEmail);
        app.sql(
                "INSERT INTO course (code, title, term, first_day, weeks, time_zone, created_at) VALUES (?, 'How to Talk',"
                        + " 'Fall 2026', '2026-08-31', 15, 'America/New_York', '2026-07-01T00:00:00.000Z')",
                "COMM " + n);
        this.course = app.number("SELECT id FROM course WHERE code = ?", "COMM " + n);
        app.sql("INSERT INTO section (course_id, name) VALUES (?, 'Section 1'), (?, 'Section 2')", course, course);
        this.sectionOne = app.number("SELECT id FROM section WHERE course_id = ? AND name = 'Section 1'", course);
        this.sectionTwo = app.number("SELECT id FROM section WHERE course_id = ? AND name = 'Section 2'", course);
        enrol(nora, "INSTRUCTOR", null);
        this.instructor = app.signedIn(instructorEmail);
    }

    void enrol(long account, String role, Long section) {
        app.sql(
                "INSERT INTO enrolment (course_id, account_id, section_id, role, created_at) VALUES (?, ?, ?, ?,"
                        + " '2026-08-01T00:00:00.000Z')",
                course,
                account,
                section,
                role);
    }

    static byte[] format(String name) {
        try (var in = RosterScenario.class.getResourceAsStream("/formats/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String roster() {
        return "/courses/" + course + "/roster";
    }

    /** Hands the file over and opens what follows. */
    Answer handOver(String name, byte[] bytes) {
        var answer = instructor.upload(roster() + "/previews", "file", name, bytes);
        return answer.status() == 303 ? instructor.get(answer.location()) : answer;
    }

    /** Applies a preview with every box as shown. */
    Answer apply(Answer preview) {
        var form = Objects.requireNonNull(preview.page().selectFirst("form[action='" + roster() + "/imports']"));
        var fields = new java.util.ArrayList<String>();
        for (var input : form.select("input[name]")) {
            if (!input.attr("type").equals("checkbox") || input.hasAttr("checked")) {
                fields.addAll(List.of(input.attr("name"), input.val()));
            }
        }
        return instructor.post(roster() + "/imports", fields.toArray(String[]::new));
    }

    long lastImport() {
        return app.number("SELECT max(id) FROM roster_import WHERE course_id = ?", course);
    }

    /** Names on the roster, staff left out. */
    List<String> names() {
        return instructor.get(roster()).page().select("main > .roster .row__title").eachText().stream()
                .filter(name -> !name.equals("Nora Whitcombe"))
                .toList();
    }
}
