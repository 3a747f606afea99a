package howtotalk.demo;

import howtotalk.account.Names;
import howtotalk.contact.ContactFact;
import howtotalk.contact.ContactList;
import howtotalk.contact.Tie;
import howtotalk.opportunity.ContactRole;
import howtotalk.outcome.PathToOffer;
import howtotalk.touch.Channel;
import howtotalk.touch.Direction;
import howtotalk.touch.TouchFact;
import howtotalk.touch.Touches;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Opportunities, what became of them, and the outcomes filed from them with their frozen paths. */
final class DemoOffers {

    private final Rows rows;
    private final Term term;
    private final DemoProofs proofs;
    private final Map<Long, List<HandIn>> handInsOfTouch = new HashMap<>();
    private final Map<Long, List<Telling>> talksOfTouch = new HashMap<>();

    private record HandIn(long assignmentId, String at) {}

    private record Telling(String title, String at) {}

    DemoOffers(Rows rows, Term term, long instructor) {
        this.rows = rows;
        this.proofs = new DemoProofs(rows, instructor);
        this.term = term;
    }

    void fill(List<Student> students, boolean finished) {
        rows.handle()
                .createQuery("""
                        SELECT e.touch_id, s.assignment_id, min(a.handed_in_at)
                        FROM evidence e
                        JOIN attempt a ON a.id = e.attempt_id
                        JOIN submission s ON s.id = a.submission_id
                        WHERE e.touch_id IS NOT NULL AND a.handed_in_at IS NOT NULL
                        GROUP BY e.touch_id, s.assignment_id
                        ORDER BY e.touch_id, s.assignment_id
                        """)
                .map((row, context) -> handInsOfTouch
                        .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new HandIn(row.getLong(2), row.getString(3))))
                .list();
        rows.handle()
                .createQuery("""
                        SELECT tt.touch_id, k.story_title, k.stopped_at
                        FROM talk_touch tt
                        JOIN talk k ON k.id = tt.talk_id
                        WHERE k.stopped_at IS NOT NULL
                        ORDER BY tt.touch_id, k.stopped_at
                        """)
                .map((row, context) -> talksOfTouch
                        .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new Telling(row.getString(2), row.getString(3))))
                .list();
        for (var student : students) {
            for (var chance : student.dossier().opportunities()) {
                opportunity(student, chance);
            }
            status(student, finished);
        }
    }

    private void opportunity(Student student, Dossier.Chance chance) {
        var term = this.term.of(student.dossier());
        var first = chance.events().get(0);
        long id = rows.add(
                """
                INSERT INTO opportunity (account_id, organisation, role, kind, source, created_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                student.accountId(),
                chance.organisation(),
                chance.role(),
                chance.kind(),
                chance.source(),
                term.at(term.day(first.week(), first.weekday()), 19, 30));
        for (var helper : chance.contacts()) {
            rows.run(
                    "INSERT OR IGNORE INTO opportunity_contact (opportunity_id, contact_id, role) VALUES (?, ?, ?)",
                    id,
                    student.contact(helper.contact()),
                    helper.role());
        }
        nextStep(student, chance, id, term);
        var days = new HashMap<String, LocalDate>();
        for (var event : chance.events()) {
            var day = term.day(event.week(), event.weekday());
            days.putIfAbsent(event.stage(), day);
            rows.run(
                    "INSERT INTO stage_event (opportunity_id, stage, happened_on, recorded_at) VALUES (?, ?, ?, ?)",
                    id,
                    event.stage(),
                    day,
                    term.at(day, 20, 10));
        }
        var accepted = days.get("ACCEPTED");
        if (accepted != null && chance.outcome() != null) {
            outcome(student, chance, chance.outcome(), id, days, accepted);
        }
    }

    /** What is open has a next step, some of it for today, some over, some without a day. */
    private void nextStep(Student student, Dossier.Chance chance, long id, Term term) {
        var last = chance.events().get(chance.events().size() - 1).stage();
        var step = switch (last) {
            case "LEAD" -> "Ask who there would talk to me for ten minutes";
            case "APPLIED" -> "Tell " + helper(student, chance) + " that I have applied";
            case "SCREEN" -> "Write down the three questions I was asked";
            case "INTERVIEW" -> "Thank each interviewer by hand";
            case "OFFER" -> "Call them with my answer";
            default -> "";
        };
        if (!step.isEmpty()) {
            int days = Dice.of(student.dossier().email() + " next step").between(-2, 6);
            rows.run(
                    "UPDATE opportunity SET next_step = ?, next_on = ? WHERE id = ?",
                    step,
                    days == 6 ? null : term.today().plusDays(days),
                    id);
        }
    }

    private static String helper(Student student, Dossier.Chance chance) {
        return chance.contacts().isEmpty()
                ? "somebody there"
                : Names.first(student.person(chance.contacts().get(0).contact()).name());
    }

    private void outcome(
            Student student,
            Dossier.Chance chance,
            Dossier.Result result,
            long opportunityId,
            Map<String, LocalDate> days,
            LocalDate accepted) {
        var offered = days.getOrDefault("OFFER", accepted);
        var applied = days.get("APPLIED");
        var path = path(student, chance, applied, offered);
        var proof = path.proof(offered, Term.ZONE);
        var filed = term.at(accepted, 21, 15);
        long outcome = rows.add(
                """
                INSERT INTO outcome (enrolment_id, opportunity_id, as_of, kind, employer, title, starts_on, accepted_on,
                                     offered_on, applied_on, hours_a_week, pay, academic_credit, proof, path_proof,
                                     without_this_contact, quote, consent_to_quote, filed_by, filed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                student.enrolmentId(),
                opportunityId,
                accepted,
                chance.kind(),
                chance.organisation(),
                chance.role(),
                accepted.plusWeeks(6).withDayOfMonth(1),
                accepted,
                offered,
                applied,
                Math.max(1, result.hours()),
                result.pay(),
                result.academicCredit(),
                result.proof(),
                proof.name(),
                result.withoutThisContact(),
                result.quote(),
                result.consent() && !result.quote().isEmpty(),
                student.accountId(),
                filed);
        steps(student, chance, path, outcome, accepted);
        stages(chance, term.of(student.dossier()), outcome);
        proofs.prove(student, chance, result, outcome, accepted, term);
    }

    private PathToOffer path(Student student, Dossier.Chance chance, @Nullable LocalDate applied, LocalDate offered) {
        var linked = new HashMap<Long, ContactRole>();
        chance.contacts()
                .forEach(helper -> linked.put(student.contact(helper.contact()), ContactRole.valueOf(helper.role())));
        var facts = new ArrayList<ContactFact>();
        for (var person : student.dossier().contacts()) {
            var introducer = person.introducedBy() == null ? null : student.contact(person.introducedBy());
            facts.add(new ContactFact(
                    student.contact(person.key()),
                    term.firstDay(),
                    ContactList.valueOf(person.list()),
                    person.knownBefore(),
                    introducer,
                    Tie.valueOf(person.tie()),
                    person.cadenceDays()));
        }
        var touches = new ArrayList<TouchFact>();
        for (var touch : student.touches()) {
            var answers = touch.moment().answers();
            touches.add(new TouchFact(
                    touch.id(),
                    student.contact(touch.moment().contact()),
                    touch.day(),
                    touch.logged(),
                    Channel.valueOf(touch.moment().channel()),
                    Direction.valueOf(touch.moment().direction()),
                    answers == null ? null : student.touches().get(answers).id()));
        }
        return PathToOffer.of(linked, facts, Touches.of(touches), applied, offered);
    }

    private void steps(Student student, Dossier.Chance chance, PathToOffer path, long outcome, LocalDate accepted) {
        var numbers = new HashMap<String, Integer>();
        var roles = new HashMap<String, String>();
        chance.contacts().forEach(helper -> roles.put(helper.contact(), helper.role()));
        int position = 0;
        for (var step : path.steps()) {
            position++;
            var touch = student.touches().stream()
                    .filter(candidate -> candidate.id() == step.touch().id())
                    .findFirst()
                    .orElseThrow();
            var person = student.person(touch.moment().contact());
            numbers.putIfAbsent(person.key(), position);
            var introducer = person.introducedBy() == null ? null : student.person(person.introducedBy());
            long id = rows.add(
                    """
                    INSERT INTO outcome_step (outcome_id, position, touch_id, who, introducer, person, organisation,
                                              introduced_by, role, channel, two_way, happened_on, logged_at, what, origin,
                                              tie, hiring)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    outcome,
                    position,
                    touch.id(),
                    numbers.get(person.key()),
                    introducer == null ? null : numbers.get(introducer.key()),
                    Names.first(person.name()),
                    person.organisation(),
                    introducer == null ? "" : Names.first(introducer.name()),
                    roles.get(person.key()),
                    touch.moment().channel(),
                    step.twoWay(),
                    touch.day(),
                    touch.logged(),
                    touch.moment().what(),
                    person.knownBefore() ? "REACTIVATED" : "NEW",
                    person.tie(),
                    step.hiring());
            for (var handIn : handInsOfTouch.getOrDefault(touch.id(), List.of())) {
                rows.run(
                        "INSERT INTO outcome_step_assignment (step_id, assignment_id, handed_in_at) VALUES (?, ?, ?)",
                        id,
                        handIn.assignmentId(),
                        handIn.at());
            }
            for (var telling : talksOfTouch.getOrDefault(touch.id(), List.of())) {
                if (telling.at().compareTo(accepted.plusDays(1).toString()) < 0) {
                    rows.run(
                            "INSERT OR IGNORE INTO outcome_talk (step_id, title, told_at) VALUES (?, ?, ?)",
                            id,
                            telling.title(),
                            telling.at());
                }
            }
        }
        // An introducer met later than the introduced has no number yet when the first of them is written.
        rows.run("""
                UPDATE outcome_step SET introducer = (SELECT min(o.position) FROM outcome_step o
                                                      WHERE o.outcome_id = outcome_step.outcome_id
                                                        AND o.person = outcome_step.introduced_by)
                WHERE outcome_id = ? AND introduced_by <> ''
                """, outcome);
    }

    private void stages(Dossier.Chance chance, Term term, long outcome) {
        int position = 0;
        for (var event : chance.events()) {
            rows.run(
                    "INSERT INTO outcome_stage (outcome_id, position, stage, happened_on) VALUES (?, ?, ?, ?)",
                    outcome,
                    ++position,
                    event.stage(),
                    term.day(event.week(), event.weekday()));
        }
    }

    private void status(Student student, boolean finished) {
        var situation = student.dossier().status();
        if (situation == null) {
            return;
        }
        var day = finished ? term.day(15, 4) : term.today().minusDays(2);
        rows.run(
                "INSERT INTO outcome (enrolment_id, as_of, status, filed_by, filed_at) VALUES (?, ?, ?, ?, ?)",
                student.enrolmentId(),
                day,
                situation.status(),
                student.accountId(),
                term.at(day, 18, 45));
    }
}
