package howtotalk.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Speaking days: told, half told, and to come. */
final class DemoTalks {

    private static final List<String> FILLERS = List.of("um", "uh", "like", "so", "you know");

    private final Rows rows;
    private final Term term;
    private final DemoWork work;

    DemoTalks(Rows rows, Term term, DemoWork work) {
        this.rows = rows;
        this.term = term;
        this.work = work;
    }

    private record Meeting(LocalDate day, String startsAt) {}

    private record Signals(int green, int yellow, int red) {}

    /** The rounds of a section, in order: each takes two or three meetings up to the day it is due. */
    void fill(List<Student> students, List<Task> tasks, long sectionId) {
        var meetings = meetings(sectionId);
        var speakers = students.stream()
                .filter(student -> !student.dossier().withdrawn())
                .toList();
        int round = 0;
        for (var task : tasks) {
            if (!task.talk()) {
                continue;
            }
            round++;
            boolean impromptu = task.title().toLowerCase(java.util.Locale.ROOT).contains("impromptu");
            int days = impromptu ? 2 : 3;
            var last = task.due().atZone(Term.ZONE).toLocalDate();
            var taken = meetings.stream()
                    .filter(meeting -> !meeting.day().isAfter(last))
                    .toList();
            var chosen = taken.subList(Math.max(0, taken.size() - days), taken.size());
            if (chosen.isEmpty() || chosen.get(0).day().isAfter(term.today().plusDays(24))) {
                continue; // announced when its time comes
            }
            var signals = impromptu
                    ? new Signals(60, 90, 120)
                    : round == 1
                            ? new Signals(120, 150, 180)
                            : round <= 3 ? new Signals(180, 240, 300) : new Signals(240, 300, 360);
            int each = (speakers.size() + chosen.size() - 1) / chosen.size();
            for (int d = 0; d < chosen.size(); d++) {
                var part = speakers.subList(
                        Math.min(speakers.size(), d * each), Math.min(speakers.size(), (d + 1) * each));
                day(task, sectionId, chosen.get(d), d + 1, signals, part, impromptu ? -1 : storyOf(round));
            }
        }
    }

    /** Impromptus tell no prepared story, so the third round of talks tells the second story. */
    private static int storyOf(int round) {
        return round == 1 ? 0 : round - 2;
    }

    private List<Meeting> meetings(long sectionId) {
        return rows.handle()
                .createQuery("SELECT day, starts_at FROM meeting WHERE section_id = :sectionId ORDER BY day, starts_at")
                .bind("sectionId", sectionId)
                .map((row, context) -> new Meeting(LocalDate.parse(row.getString(1)), row.getString(2)))
                .list();
    }

    private void day(
            Task task,
            long sectionId,
            Meeting meeting,
            int number,
            Signals signals,
            List<Student> speakers,
            int story) {
        long day = rows.add(
                """
                INSERT INTO speaking_day (section_id, assignment_id, day, starts_at, title, green_after, yellow_after, red_after)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                sectionId,
                task.id(),
                meeting.day(),
                meeting.startsAt(),
                task.title() + ", day " + number,
                signals.green(),
                signals.yellow(),
                signals.red());
        boolean told = meeting.day().isBefore(term.today());
        int position = 1;
        for (var student : speakers) {
            var dice = Dice.of(student.dossier().email() + task.title() + " talk");
            boolean undecided = !told && dice.percent(18);
            var storyId = story < 0 || story >= student.stories().size() || undecided
                    ? null
                    : student.stories().get(story);
            long slot = rows.add(
                    "INSERT INTO slot (speaking_day_id, position, enrolment_id, story_id) VALUES (?, ?, ?, ?)",
                    day,
                    position++,
                    student.enrolmentId(),
                    storyId);
            if (told) {
                talk(task, student, slot, meeting, position, signals, story, dice);
            }
        }
        rows.run("INSERT INTO slot (speaking_day_id, position) VALUES (?, ?)", day, position);
    }

    private void talk(
            Task task,
            Student student,
            long slot,
            Meeting meeting,
            int position,
            Signals signals,
            int story,
            Dice dice) {
        boolean noShow = student.dossier().quiet() && dice.percent(40);
        long submission = rows.add(
                "INSERT INTO submission (assignment_id, enrolment_id, no_show) VALUES (?, ?, ?)",
                task.id(),
                student.enrolmentId(),
                noShow);
        if (noShow) {
            rows.run(
                    "INSERT INTO grade_change (submission_id, at, what) VALUES (?, ?, 'NO_SHOW')",
                    submission,
                    term.at(meeting.day(), 11, 5));
            return;
        }
        int seconds = signals.green() + dice.between(-25, signals.red() - signals.green() + 20);
        var begins = meeting.day()
                .atTime(java.time.LocalTime.parse(meeting.startsAt()))
                .atZone(Term.ZONE)
                .toInstant()
                .plus(Duration.ofMinutes(3L + (position - 2) * 7L));
        var title = story >= 0 && story < student.stories().size()
                ? student.dossier().stories().get(story).title()
                : "";
        long talk = rows.add("""
                INSERT INTO talk (slot_id, submission_id, story_title, started_at, stopped_at, seconds)
                VALUES (?, ?, ?, ?, ?, ?)
                """, slot, submission, title, begins, begins.plusSeconds(seconds), seconds);
        for (var word : FILLERS) {
            int times = dice.between(0, student.dossier().strong() ? 4 : 9);
            if (times > 0) {
                rows.run("INSERT INTO filler (talk_id, word, times) VALUES (?, ?, ?)", talk, word, times);
            }
        }
        if (story >= 0 && story < student.stories().size()) {
            for (int touch : new java.util.TreeSet<>(
                    student.dossier().stories().get(story).touches())) {
                rows.run(
                        "INSERT INTO talk_touch (talk_id, touch_id) VALUES (?, ?)",
                        talk,
                        student.touches().get(touch).id());
            }
        }
        boolean released = meeting.day().isBefore(term.today().minusDays(6));
        work.assess(student, task, submission, "", released, begins);
    }
}
