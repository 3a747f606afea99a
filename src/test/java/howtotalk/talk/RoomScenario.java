package howtotalk.talk;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.grading.GradingScenario;
import howtotalk.story.Pasts;
import java.util.ArrayList;
import java.util.List;

/** A course with a talk to be told, three students of the first section, one of the second, and its staff. */
final class RoomScenario {

    final TestApp app;
    final GradingScenario course;
    final Pasts pasts;
    final long talk;
    final long ines;
    final long omar;
    final long hana;
    final String assistant;
    final String otherAssistant;

    RoomScenario(TestApp app) {
        this.app = app;
        course = GradingScenario.in(app);
        pasts = new Pasts(app);
        talk = course.assignment("First story", null, "TALK", false, 2000, course.rubric, course.group);
        ines = course.student("Ines Carvalho", course.first);
        omar = course.student("Omar Haidari", course.first);
        hana = course.student("Hana Dvořák", course.first);
        course.student("Tess O’Rourke", course.second);
        assistant = course.assistant("Nadia", course.first);
        otherAssistant = course.assistant("Theo", course.second);
        meeting(course.first, "2026-11-12");
        meeting(course.first, "2026-11-19");
    }

    void meeting(long section, String day) {
        app.sql(
                "INSERT INTO meeting (section_id, day, starts_at, ends_at, place) VALUES (?, ?, '10:00', '11:15', 'Room 4')",
                section,
                day);
    }

    Browser staff() {
        return app.signedIn(course.instructor);
    }

    Browser student(String login) {
        return app.signedIn(course.email(login));
    }

    /** A day made by the form; answers its path. */
    String day(String places, String... more) {
        var staff = staff();
        var path = "/courses/" + course.course + "/speaking-days";
        var changes = new ArrayList<>(
                List.of("places", places, "meeting", meetingOn("2026-11-12"), "assignment", Long.toString(talk)));
        changes.addAll(List.of(more));
        return staff.submit(staff.get(path + "/new"), path, changes.toArray(String[]::new))
                .location();
    }

    String meetingOn(String day) {
        return Long.toString(app.number("SELECT id FROM meeting WHERE section_id = ? AND day = ?", course.first, day));
    }

    long idOf(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    long slot(String day, int number) {
        return app.number(
                "SELECT id FROM slot WHERE speaking_day_id = ? AND standby = 0 ORDER BY position LIMIT 1 OFFSET ?",
                idOf(day),
                number - 1);
    }

    long story(String login, String title) {
        app.sql(
                "INSERT INTO story (account_id, title, saved_at) VALUES (?, ?, '2026-11-01T12:00:00.000Z')",
                pasts.account(course.email(login)),
                title);
        return app.number("SELECT max(id) FROM story");
    }
}
