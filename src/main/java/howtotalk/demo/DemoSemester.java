package howtotalk.demo;

import howtotalk.account.Passwords;
import howtotalk.course.CourseBreak;
import howtotalk.course.Letters;
import howtotalk.course.WeeklyMeeting;
import howtotalk.course.making.CourseMaker;
import howtotalk.course.making.NewCourse;
import howtotalk.course.template.DefaultTemplate;
import howtotalk.db.Database;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts the demonstration into an empty database, in one transaction: a course in week 11 of 15, the same course's
 * finished term before it, and a small course of somebody else's.
 */
public final class DemoSemester {

    private static final String CODE = "COMM 210";
    private static final String TITLE = "How to Talk to People";

    private final Rows rows;
    private final CourseMaker maker;
    private final DemoRosters rosters;
    private final Term now;
    private final String passwordHash;
    private long instructor;
    private long last;

    private DemoSemester(Rows rows, CourseMaker maker, DemoRosters rosters, Term now, String passwordHash) {
        this.rows = rows;
        this.rosters = rosters;
        this.maker = maker;
        this.now = now;
        this.passwordHash = passwordHash;
    }

    /**
     * Fills an empty database. The same moment gives the same rows, but for the password's salt.
     *
     * @param database empty
     * @param now the moment that falls into week 11
     */
    public static void fill(Database database, Instant now) {
        var hash = new Passwords().hash(DemoAccounts.PASSWORD);
        var maker = new CourseMaker(database, () -> now);
        database.writing(handle -> {
            try (var rows = new Rows(handle)) {
                var semester = new DemoSemester(rows, maker, new DemoRosters(rows, database), Term.current(now), hash);
                long current = semester.fill();
                new DemoRubrics(database, now, current, semester.instructor).fill();
                new DemoSharing(database, rows, semester.now.before()).fill(semester.last, semester.instructor);
            }
        });
    }

    /** Answers the course that is under way. */
    private long fill() {
        account("Robin Achebe", "Achebe, Robin", DemoAccounts.ADMINISTRATOR, true);
        instructor = account("Nora Whitcombe", "Whitcombe, Nora", DemoAccounts.INSTRUCTOR, false);
        long assistant = account("Priya Raman", "Raman, Priya", DemoAccounts.ASSISTANT, false);
        long reader = account("Helen Okonjo", "Okonjo, Helen", DemoAccounts.READER, false);
        long other = account("Samuel Adeyemi", "Adeyemi, Samuel", DemoAccounts.OTHER_INSTRUCTOR, false);

        var before = now.before();
        last = course(before, instructor, CODE, "Section 1 · Mon Wed 10:00", "Section 2 · Tue Thu 14:00");
        long current = course(now, instructor, CODE, "Section 1 · Mon Wed 10:00", "Section 2 · Tue Thu 14:00");
        openEarly(last);
        openEarly(current);
        term(before, last, List.of("past1", "past2"), true);
        term(now, current, List.of("now1", "now2"), false);
        endOfTerm(last, before, before.firstDay().plusWeeks(14));
        endOfTerm(current, now, now.firstDay().plusWeeks(14));
        for (long course : List.of(last, current)) {
            enrol(course, reader, null, "READER");
        }
        enrol(current, assistant, sections(current).get(0), "TA");
        rosters.fill(before, last, now, current, instructor);
        var differences = new DemoDifferences(rows, now, instructor);
        differences.fill(current, sections(current));
        new DemoReleases(rows, now, instructor).fill(current);
        new DemoReplies(rows, now, instructor).fill(current);
        new DemoBank(rows, now, instructor, assistant).fill(current);

        long small = course(now, other, "COMM 115", "Section 1 · Fri 09:00", null);
        differences.smallCourse(small, sections(small).get(0), passwordHash);
        return current;
    }

    private long course(Term term, long teacher, String code, String first, @Nullable String second) {
        var ten = LocalTime.of(10, 0);
        var two = LocalTime.of(14, 0);
        var sections = new ArrayList<NewCourse.Section>();
        if (second == null) {
            sections.add(new NewCourse.Section(
                    first,
                    List.of(new WeeklyMeeting(
                            DayOfWeek.FRIDAY, LocalTime.of(9, 0), LocalTime.of(11, 50), "Bellamy Hall 12"))));
        } else {
            sections.add(section(first, DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, ten));
            sections.add(section(second, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, two));
        }
        var pause = term.firstDay().plusWeeks(12).plusDays(3);
        return maker.fromTemplate(
                DefaultTemplate.course(),
                new NewCourse(
                        code,
                        TITLE,
                        term.name(),
                        term.firstDay(),
                        15,
                        Term.ZONE,
                        List.of(new CourseBreak("Long weekend", pause, pause.plusDays(3))),
                        sections,
                        NewCourse.Policy.DEFAULT,
                        Letters.PLUS_AND_MINUS),
                teacher);
    }

    /** Everybody is asked from the last week on: last term was, this term will be. Who filed nothing was reminded in vain. */
    private void endOfTerm(long course, Term term, LocalDate opens) {
        rows.run(
                "INSERT INTO end_of_term (course_id, opens_on, closes_on, every_days, set_by, set_at) VALUES (?, ?, ?, 4, ?, ?)",
                course,
                opens,
                opens.plusDays(28),
                instructor,
                term.at(term.firstDay().plusDays(2), 9, 0));
        for (int days = 0; days <= 28 && !opens.plusDays(days).isAfter(now.today()); days += 4) {
            rows.run(
                    """
                    INSERT INTO end_of_term_mail (enrolment_id, sent_on, sent_at)
                    SELECT e.id, ?, ? FROM enrolment e
                    WHERE e.course_id = ? AND e.role = 'STUDENT' AND e.status = 'ACTIVE'
                      AND NOT EXISTS (SELECT 1 FROM outcome o WHERE o.enrolment_id = e.id AND o.filed_at < ?)
                    """,
                    opens.plusDays(days),
                    now.at(opens.plusDays(days), 8, 0),
                    course,
                    now.at(opens.plusDays(days), 8, 0));
        }
        // Most who had filed before said that it was still so.
        rows.run("""
                INSERT INTO end_of_term_answer (enrolment_id, answered_at)
                SELECT DISTINCT o.enrolment_id, ? FROM outcome o JOIN enrolment e ON e.id = o.enrolment_id
                WHERE e.course_id = ? AND ? <= ? AND o.enrolment_id % 8 <> 0
                """, now.at(opens.plusDays(1), 9, 30), course, opens.plusDays(1), now.today());
    }

    /** This instructor lets students collect conversations for longer than the template does. */
    private void openEarly(long course) {
        rows.run("""
                UPDATE assignment SET opens_at = strftime('%Y-%m-%dT%H:%M:%S.000Z', opens_at, '-21 days')
                WHERE course_id = ? AND conversations > 1
                """, course);
    }

    private static NewCourse.Section section(String name, DayOfWeek first, DayOfWeek second, LocalTime starts) {
        var ends = starts.plusMinutes(80);
        return new NewCourse.Section(
                name,
                List.of(
                        new WeeklyMeeting(first, starts, ends, "Bellamy Hall 204"),
                        new WeeklyMeeting(second, starts, ends, "Bellamy Hall 204")));
    }

    private void term(Term term, long course, List<String> files, boolean finished) {
        var all = new ArrayList<Student>();
        var sections = sections(course);
        for (int i = 0; i < files.size(); i++) {
            long section = sections.get(i);
            var students = students(term, files.get(i), course, section);
            var tasks = Task.of(rows, course, section, term.at(term.firstDay(), 0, 0));
            var work = new DemoWork(rows, term, instructor);
            work.fill(students, tasks, finished);
            new DemoTalks(rows, term, work).fill(students, tasks, section);
            if (!finished) {
                new DemoPlans(rows, term).fill(students, instructor);
                new DemoTargets(rows, term).fill(students);
                spotChecks(students);
            }
            all.addAll(students);
        }
        new DemoAttendance(rows, term, instructor).fill(course, all, finished);
        new DemoOffers(rows, term, instructor).fill(all, finished);
        if (!finished) {
            new DemoBoards(rows, term).fill(all.get(0).accountId());
        }
    }

    /** One conversation of every tenth student, from the first paper that has any. */
    private void spotChecks(List<Student> students) {
        for (int i = 0; i < students.size(); i += 10) {
            rows.run(
                    """
                    INSERT INTO spot_check (evidence_id, drawn_by, drawn_at, finding, found_at)
                    SELECT v.id, ?, ?, ?, ?
                    FROM submission s
                    JOIN attempt t ON t.submission_id = s.id AND t.handed_in_at IS NOT NULL
                    JOIN evidence v ON v.attempt_id = t.id
                    WHERE s.enrolment_id = ?
                    ORDER BY t.handed_in_at DESC, v.id
                    LIMIT 1
                    """,
                    instructor,
                    now.now().minusSeconds(7200),
                    i == 0 ? "TOLD" : null,
                    i == 0 ? now.now().minusSeconds(600) : null,
                    students.get(i).enrolmentId());
        }
    }

    private List<Long> sections(long course) {
        return rows.handle()
                .createQuery("SELECT id FROM section WHERE course_id = :course ORDER BY id")
                .bind("course", course)
                .mapTo(Long.class)
                .list();
    }

    private long account(String name, String sortName, String email, boolean administrator) {
        return rows.add(
                """
                INSERT INTO account (name, sort_name, email, password_hash, administrator, created_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                name,
                sortName,
                email,
                passwordHash,
                administrator,
                now.at(now.firstDay().minusWeeks(34), 9, 0));
    }

    private void enrol(long course, long account, @Nullable Long section, String role) {
        rows.run("""
                INSERT INTO enrolment (course_id, account_id, section_id, role, joined_at, created_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """, course, account, section, role, now.at(now.firstDay(), 9, 0), now.at(now.firstDay(), 9, 0));
    }

    /** Students of one section with everything they have logged. */
    private List<Student> students(Term term, String file, long course, long section) {
        var students = new ArrayList<Student>();
        for (var dossier : Dossier.of(file)) {
            long account = account(dossier.name(), dossier.sortName(), dossier.email(), false);
            long enrolment = rows.add(
                    """
                    INSERT INTO enrolment (course_id, account_id, section_id, role, status, graduating, joined_at, created_at)
                    VALUES (?, ?, ?, 'STUDENT', ?, ?, ?, ?)
                    """,
                    course,
                    account,
                    section,
                    dossier.withdrawn() ? "WITHDRAWN" : "ACTIVE",
                    dossier.graduating(),
                    term.at(term.firstDay().plusDays(1), 10, 30),
                    term.at(term.firstDay().minusDays(6), 9, 0));
            students.add(new DemoLog(rows, term.of(dossier)).fill(dossier, account, enrolment, section));
        }
        return students;
    }
}
