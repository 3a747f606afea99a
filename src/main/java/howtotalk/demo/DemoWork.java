package howtotalk.demo;

import howtotalk.account.Names;
import howtotalk.rubric.RubricScore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was handed in, what waits, what was graded, what is a draft. */
final class DemoWork {

    private final Rows rows;
    private final Term term;
    private final long graderId;

    DemoWork(Rows rows, Term term, long graderId) {
        this.rows = rows;
        this.term = term;
        this.graderId = graderId;
    }

    /** How far grading has come with an assignment in a section. */
    enum Graded {
        RELEASED,
        NOT_RELEASED,
        HALF,
        NONE
    }

    /** All work of a section, assignment by assignment. */
    void fill(List<Student> students, List<Task> tasks, boolean finished) {
        var papers = new HashMap<String, Integer>();
        var comments = new HashMap<String, Integer>();
        var past = tasks.stream()
                .filter(task -> task.due().isBefore(term.now()) && !task.talk())
                .toList();
        for (var task : tasks) {
            if (task.talk()) {
                continue; // told in the room
            }
            if (!task.due().isBefore(term.now())) {
                drafts(students, task);
                continue;
            }
            int age = past.size() - past.indexOf(task);
            var graded = finished || age > 2 ? Graded.RELEASED : age == 2 ? Graded.NOT_RELEASED : Graded.HALF;
            int waiting = 0;
            for (var student : students) {
                boolean leave = graded == Graded.HALF && waiting++ % 2 == 1;
                past(student, task, leave ? Graded.NONE : graded, papers, comments);
            }
        }
    }

    private void past(
            Student student, Task task, Graded graded, Map<String, Integer> papers, Map<String, Integer> comments) {
        var dossier = student.dossier();
        var dice = Dice.of(dossier.email() + task.title());
        int week = term.week(task.due().atZone(Term.ZONE).toLocalDate());
        boolean gone = dossier.withdrawn() && week > 3 || dossier.quiet() && week > 5;
        boolean misses = gone || dossier.screen() && dice.percent(35) || !dossier.strong() && dice.percent(5);
        boolean excused = !gone && dice.percent(2);
        if (misses && !task.online() && !gone) {
            misses = false; // taking part is graded for everybody who was there at all
        }
        if (misses && !excused) {
            return;
        }
        long submission = submission(student, task, excused);
        if (excused) {
            return;
        }
        if (task.online()) {
            handIn(student, task, submission, dice, papers);
        }
        if (graded != Graded.NONE && !dossier.withdrawn()) {
            boolean networking = task.kind().equals("NETWORKING");
            var comment = networking ? next(dossier.comments(), comments, dossier.email()) : "";
            assess(student, task, submission, comment == null ? "" : comment, graded == Graded.RELEASED, task.due());
        }
    }

    private long submission(Student student, Task task, boolean excused) {
        return rows.add(
                "INSERT INTO submission (assignment_id, enrolment_id, excused) VALUES (?, ?, ?)",
                task.id(),
                student.enrolmentId(),
                excused);
    }

    private void handIn(Student student, Task task, long submission, Dice dice, Map<String, Integer> papers) {
        boolean late = !student.dossier().strong() && dice.percent(9);
        var before = Duration.ofMinutes(dice.between(4, 60 * 30));
        var at = late
                ? task.due().plus(Duration.ofMinutes(dice.between(20, 60 * 40)))
                : task.due().minus(before);
        if (!at.isBefore(term.now())) {
            at = task.due().minus(before);
        }
        if (task.closes() != null && at.isAfter(task.closes())) {
            at = task.closes().minusSeconds(900);
        }
        var evidence = task.conversations() > 0 ? evidence(student, task, at) : List.<Student.Touch>of();
        var text = text(student, task, papers, evidence);
        attempt(student, submission, 1, text, evidence, at);
        if (dice.percent(6) && !late) {
            attempt(
                    student,
                    submission,
                    2,
                    text + "\n\n" + student.dossier().aim(),
                    evidence,
                    task.due().minusSeconds(240));
        }
    }

    private void attempt(
            Student student, long submission, int number, String text, List<Student.Touch> evidence, Instant at) {
        var went = evidence.stream()
                .map(touch -> touch.moment().where())
                .filter(place -> !place.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        var whom = evidence.stream()
                .map(touch -> student.person(touch.moment().contact()))
                .map(person -> person.name() + (person.organisation().isEmpty() ? "" : ", " + person.organisation()))
                .distinct()
                .collect(Collectors.joining("; "));
        var said = evidence.stream()
                .map(touch -> touch.moment().learned())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        long attempt =
                rows.add("""
                INSERT INTO attempt (submission_id, number, text, went, said, with_whom, saved_at, handed_in_at, sha256)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, submission, number, text, went, said, whom, at, at, sha256(text + went + said + whom));
        int position = 1;
        for (var touch : evidence) {
            var person = student.person(touch.moment().contact());
            rows.run(
                    """
                    INSERT INTO evidence (attempt_id, position, touch_id, person, organisation, channel, direction, two_way,
                                          origin, happened_on, logged_at, what, place, learned)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    attempt,
                    position++,
                    touch.id(),
                    Names.first(person.name()),
                    person.organisation(),
                    touch.moment().channel(),
                    touch.moment().direction(),
                    touch.twoWay(),
                    person.knownBefore() ? "REACTIVATED" : "NEW",
                    touch.day(),
                    touch.logged(),
                    touch.moment().what(),
                    touch.moment().where(),
                    touch.moment().learned());
        }
    }

    private List<Student.Touch> evidence(Student student, Task task, Instant at) {
        var opens = task.opens().atZone(Term.ZONE).toLocalDate();
        var until = at.atZone(Term.ZONE).toLocalDate();
        var people = new LinkedHashMap<String, Student.Touch>(); // requirements ask for different people
        for (var touch : student.touches()) {
            if (touch.twoWay()
                    && !touch.day().isBefore(opens)
                    && !touch.day().isAfter(until)
                    && !touch.logged().isAfter(at)) {
                people.merge(
                        touch.moment().contact(),
                        touch,
                        (first, second) -> byVoice(second) && !byVoice(first) ? second : first);
            }
        }
        var chosen = new ArrayList<Student.Touch>();
        take(chosen, people, task.synchronous(), DemoWork::byVoice);
        long fresh = chosen.stream().filter(touch -> isNew(student, touch)).count();
        take(chosen, people, task.newPeople() - fresh, touch -> isNew(student, touch));
        take(chosen, people, Math.max(task.conversations(), 3) - chosen.size(), touch -> true);
        chosen.sort(Comparator.comparing(Student.Touch::day).thenComparing(Student.Touch::id));
        return chosen;
    }

    private static void take(
            List<Student.Touch> chosen, Map<String, Student.Touch> people, long wanted, Predicate<Student.Touch> fits) {
        var found = people.values().stream()
                .filter(fits)
                .filter(touch -> !chosen.contains(touch))
                .limit(Math.max(wanted, 0))
                .toList();
        chosen.addAll(found);
    }

    private static boolean byVoice(Student.Touch touch) {
        return touch.moment().direction().equals("MUTUAL")
                && List.of("IN_PERSON", "PHONE", "VIDEO")
                        .contains(touch.moment().channel());
    }

    private static boolean isNew(Student student, Student.Touch touch) {
        return !student.person(touch.moment().contact()).knownBefore();
    }

    private String text(Student student, Task task, Map<String, Integer> papers, List<Student.Touch> evidence) {
        var dossier = student.dossier();
        if (term.week(task.due().atZone(Term.ZONE).toLocalDate()) <= 2) {
            return dossier.aim() + "\n\n" + people("I know", "KNOW", dossier)
                    + people("I need to know", "NEED_TO_KNOW", dossier);
        }
        var paper = next(dossier.papers(), papers, dossier.email());
        if (paper != null) {
            return paper;
        }
        var lines = new ArrayList<String>();
        for (var touch : evidence.isEmpty() ? student.touches() : evidence) {
            if (lines.size() < 3) {
                lines.add("- " + touch.moment().what());
            }
        }
        return lines.isEmpty() ? dossier.aim() : "From my log:\n\n" + String.join("\n", lines);
    }

    private static String people(String head, String list, Dossier dossier) {
        var names = dossier.contacts().stream()
                .filter(person -> person.list().equals(list))
                .map(person -> "- " + person.name()
                        + (person.title().isEmpty() ? "" : ", " + person.title())
                        + (person.organisation().isEmpty() ? "" : ", " + person.organisation()))
                .collect(Collectors.joining("\n"));
        return names.isEmpty() ? "" : head + ":\n\n" + names + "\n\n";
    }

    private static @Nullable String next(List<String> texts, Map<String, Integer> used, String whose) {
        int at = used.merge(whose, 1, Integer::sum) - 1;
        return at < texts.size() ? texts.get(at) : null;
    }

    private void drafts(List<Student> students, Task task) {
        if (!task.online() || task.opens().isAfter(term.now())) {
            return;
        }
        int drafts = 0;
        for (var student : students) {
            var dossier = student.dossier();
            var dice = Dice.of(dossier.email() + " drafts " + task.title());
            boolean busy = !dossier.quiet() && !dossier.withdrawn() && dice.percent(dossier.strong() ? 80 : 35);
            if (!busy || dossier.papers().isEmpty()) {
                continue;
            }
            long submission = submission(student, task, false);
            var text = dossier.papers().get(dossier.papers().size() - 1);
            var begun = text.substring(0, Math.max(text.indexOf('.') + 1, Math.min(120, text.length())));
            rows.run(
                    "INSERT INTO attempt (submission_id, number, text, version, saved_at) VALUES (?, 1, ?, 3, ?)",
                    submission,
                    begun,
                    term.now().minus(Duration.ofMinutes(dice.between(12, 2000))));
            drafts++;
            if (drafts > 12) {
                return;
            }
        }
    }

    /** Grades a submission by its rubric, as well as the student usually does. */
    void assess(Student student, Task task, long submission, String comment, boolean released, Instant due) {
        var dice = Dice.of(student.dossier().email() + " grade " + task.title());
        var gradedAt = due.plus(Duration.ofMinutes(dice.between(60 * 20, 60 * 90)));
        if (gradedAt.isAfter(term.now())) {
            gradedAt = term.now().minus(Duration.ofMinutes(dice.between(30, 600)));
        }
        var halves = new HashMap<Long, Integer>();
        Long score;
        var rubric = task.rubric();
        if (rubric != null) {
            for (var criterion : rubric.criteria()) {
                halves.put(criterion.id(), practised(student, task, level(student.dossier(), dice)));
            }
            score = RubricScore.of(rubric, task.points(), halves);
        } else {
            score = task.points() * level(student.dossier(), dice) / 8;
        }
        var releasedAt = released ? due.plus(Duration.ofDays(5)) : null;
        if (releasedAt != null && releasedAt.isAfter(term.now())) {
            releasedAt = term.now().minus(Duration.ofHours(2));
        }
        long assessment = rows.add("""
                INSERT INTO assessment (submission_id, grader_id, score, comment, saved_at, released_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """, submission, graderId, score, comment, gradedAt, releasedAt);
        halves.forEach((criterion, half) -> rows.run(
                "INSERT INTO assessment_level (assessment_id, criterion_id, halves) VALUES (?, ?, ?)",
                assessment,
                criterion,
                half));
        rows.run(
                "INSERT INTO grade_change (submission_id, at, actor_id, what, score_after) VALUES (?, ?, ?, 'GRADED', ?)",
                submission,
                gradedAt,
                graderId,
                score);
        if (releasedAt != null) {
            rows.run("""
                    INSERT INTO grade_change (submission_id, at, actor_id, what, score_before, score_after)
                    VALUES (?, ?, ?, 'RELEASED', ?, ?)
                    """, submission, releasedAt, graderId, score, score);
        }
    }

    /** Whoever has told before stands a little surer: by the week of the talk, some levels are half a level or more higher. */
    private int practised(Student student, Task task, int halves) {
        if (!task.talk()) {
            return halves;
        }
        long weeks = Duration.between(term.at(term.day(1, 1), 9, 0), task.due()).toDays() / 7;
        var dice = Dice.of(student.dossier().email() + " has practised for " + task.title() + " " + halves);
        int more = dice.percent((int) Math.max(0, Math.min(70, weeks * 5))) ? dice.between(1, 2) : 0;
        int less = weeks < 6 && dice.percent(35) ? 1 : 0;
        return Math.max(0, Math.min(8, halves + more - less));
    }

    private static int level(Dossier dossier, Dice dice) {
        int usual = dossier.strong() ? 7 : dossier.screen() || dossier.quiet() ? 4 : 6;
        int level = usual + dice.between(-1, 2) - (dice.percent(20) ? 1 : 0);
        boolean half = dice.percent(15);
        int even = Math.max(1, Math.min(8, level)) / 2 * 2;
        return Math.max(2, Math.min(8, half ? even + 1 : even));
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
