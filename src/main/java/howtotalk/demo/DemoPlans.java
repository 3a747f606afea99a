package howtotalk.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** What students mean to do and to say: plans of weeks, notes not sent yet; and what staff wrote to the quiet ones. */
final class DemoPlans {

    /** A plan; {@code weeksAgo} 0 is this week. */
    private record Plan(String email, int weeksAgo, String go, String say, String whom, String went) {}

    /** A note that waits, to a contact by the key in the dossier. */
    private record Draft(String email, String contact, String kind, String text) {}

    private static final List<Plan> PLANS = List.of(
            new Plan(
                    "ines.carvalho@example.edu",
                    0,
                    "The waiting room of St. Brigid’s, Thursday at two, when the day patients go home.",
                    "“I draw arrows for people who are tired. May I watch where you look first?”",
                    "Two visitors I have never met, and Gus if his break falls right.",
                    ""),
            new Plan(
                    "ines.carvalho@example.edu",
                    1,
                    "The print shop on Ferry Street, Tuesday before they open.",
                    "“Who here decides how big the letters are?”",
                    "Whoever runs the big plotter.",
                    "It was the owner’s mother. She does not decide how big the letters are, she decides who waits. We talked about waiting for half an hour. Next time I ask who I am talking to before I ask what they do."),
            new Plan(
                    "ines.carvalho@example.edu",
                    2,
                    "The architecture school’s open review.",
                    "“What would get a first-time visitor lost in this model?”",
                    "One reviewer, one student.",
                    "Only the student. The reviewers left through another door, which I should have looked for."),
            new Plan(
                    "tyrell.boudreaux@example.edu",
                    0,
                    "The ferry slip at shift change, Wednesday at five in the morning.",
                    "“I bring coffee and no résumé. What goes wrong first on a cold day?”",
                    "Two deckhands, and Dana if she is on.",
                    ""),
            new Plan(
                    "minhchau.dang@example.edu",
                    0,
                    "The innkeepers’ breakfast, if Mr. Bergquist says yes.",
                    "",
                    "Three owners who do not know Loretta.",
                    ""),
            new Plan(
                    "tomas.reyes@example.edu",
                    1,
                    "The parts counter at Tern Island, Saturday.",
                    "“Which repair do people bring back twice?”",
                    "The nephew, then Mr. Pike.",
                    "The nephew talked and Mr. Pike listened from the back, which I only noticed when he laughed."));

    private static final List<Draft> DRAFTS = List.of(
            new Draft(
                    "ines.carvalho@example.edu",
                    "ruth",
                    "EMAIL",
                    "Dear Ruth,\n\nFemi Oyelaran says you keep a drawer of signs that failed. I would like to learn what they have in common. Could I come by the studio on Thursday afternoon? I can bring the photographs of my own failures, for the drawer.\n\nThank you,\nInes Carvalho"),
            new Draft(
                    "ines.carvalho@example.edu",
                    "bea",
                    "CONNECTION",
                    "Hi Beatriz, I’d like to add you to my professional network."),
            new Draft(
                    "tyrell.boudreaux@example.edu",
                    "kofi",
                    "TEXT",
                    "Mr. Sarpong, it’s Tyrell. You told me nobody stays past the second winter. Could I ask you on Friday who did, and why?"),
            new Draft(
                    "wyatt.mcnair@example.edu",
                    "jeff",
                    "LINKEDIN",
                    "Dear Mr. Szymanski, I hope this message finds you well. I am a highly motivated student and would be a great fit for any position at your company."));

    private final Rows rows;
    private final Term term;

    DemoPlans(Rows rows, Term term) {
        this.rows = rows;
        this.term = term;
    }

    /** For the students of one section; each plan and note is its owner's alone. */
    void fill(List<Student> students, long instructor) {
        var monday = term.today().with(DayOfWeek.MONDAY);
        int nudged = 0;
        for (var student : students) {
            var email = student.dossier().email();
            PLANS.stream().filter(plan -> plan.email().equals(email)).forEach(plan -> plan(student, plan, monday));
            DRAFTS.stream()
                    .filter(draft -> draft.email().equals(email))
                    .forEach(draft -> rows.run(
                            "INSERT INTO note (contact_id, account_id, kind, text, saved_at) VALUES (?, ?, ?, ?, ?)",
                            student.contact(draft.contact()),
                            student.accountId(),
                            draft.kind(),
                            draft.text(),
                            term.now().minusSeconds(5400)));
            if (student.dossier().quiet() && nudged < 2) {
                nudge(student, instructor, nudged++);
            }
        }
    }

    private void plan(Student student, Plan plan, LocalDate monday) {
        var day = monday.minusWeeks(plan.weeksAgo());
        var saved = term.at(day, 8, 40);
        rows.run(
                "INSERT INTO week_plan (account_id, monday, go, say, whom, went, version, saved_at) VALUES (?, ?, ?, ?, ?, ?, 3, ?)",
                student.accountId(),
                day,
                plan.go(),
                plan.say(),
                plan.whom(),
                plan.went(),
                saved.isAfter(term.now()) ? term.now() : saved);
    }

    private void nudge(Student student, long instructor, int daysMore) {
        var first = student.dossier().name().split(" ", 2)[0];
        rows.run(
                "INSERT INTO nudge (enrolment_id, written_by, text, written_at) VALUES (?, ?, ?, ?)",
                student.enrolmentId(),
                instructor,
                "Hi " + first
                        + ",\n\nyour log has been quiet, so I would like to hear how you are. The person at the next desk counts too.\n\nNora Whitcombe",
                term.now().minusSeconds(86_400L * (3 + 6L * daysMore)));
    }
}
