package howtotalk.demo;

import howtotalk.account.Names;
import howtotalk.account.Secrets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What proves the outcomes of the demonstration: documents accepted, sent back and waiting; verifiers who confirmed,
 * corrected, denied and have not answered, one of them at a personal address; checklists; a consent taken back.
 */
final class DemoProofs {

    private static final List<String> PAPERS = List.of(
            "Offer letter.pdf", "The signed contract, on paper", "The page of the employer with the name on it");

    private final Rows rows;
    private final long instructor;
    private int claimed;
    private int quoted;

    DemoProofs(Rows rows, long instructor) {
        this.rows = rows;
        this.instructor = instructor;
    }

    void prove(
            Student student,
            Dossier.Chance chance,
            Dossier.Result result,
            long outcome,
            LocalDate accepted,
            Term term) {
        var told = term.at(accepted.plusDays(2), 11, 20);
        switch (result.proof()) {
            case "DOCUMENTED" ->
                document(student, outcome, PAPERS.get((int) (outcome % PAPERS.size())), told, "ACCEPTED", "");
            case "VERIFIED" -> {
                document(student, outcome, PAPERS.get(0), told, "ACCEPTED", "");
                long asked = ask(student, chance, outcome, accepted, term, address(student, chance), 21, true);
                answer(asked, "CONFIRMED", contact(student, chance), "", term.at(accepted.plusDays(4), 9, 40));
            }
            default -> claimed(student, chance, outcome, accepted, term);
        }
        checklist(student, chance, outcome);
        if (result.consent() && !result.quote().isEmpty() && ++quoted % 9 == 0) {
            rows.run(
                    "UPDATE outcome SET consent_to_quote = 0, consent_withdrawn_at = ? WHERE id = ?",
                    term.at(accepted.plusDays(5), 20, 5),
                    outcome);
        }
    }

    /** Of what is only claimed, each is another case. */
    private void claimed(Student student, Dossier.Chance chance, long outcome, LocalDate accepted, Term term) {
        var later = term.at(accepted.plusDays(3), 10, 15);
        switch (claimed++ % 5) {
            case 0 -> {
                var personal = Names.first(student.dossier().name()).toLowerCase(Locale.ROOT) + ".supervisor@gmail.com";
                ask(student, chance, outcome, accepted, term, personal, 21, false);
            }
            case 1 ->
                document(
                        student,
                        outcome,
                        "E-mail of the manager.pdf",
                        later,
                        "SENT_BACK",
                        "It names neither the days nor the hours. Bring the letter itself.");
            case 2 -> {
                long asked = ask(student, chance, outcome, accepted, term, address(student, chance), 21, true);
                answer(
                        asked,
                        "CORRECTED",
                        contact(student, chance),
                        "The title we use is trainee, and it begins a week later.",
                        later);
                rows.run("""
                        UPDATE verification SET new_employer = employer, new_title = title || ' (trainee)',
                                                new_starts_on = date(starts_on, '+7 days'), new_hours = hours_a_week
                        WHERE id = ?
                        """, asked);
            }
            case 3 -> document(student, outcome, "Offer letter, first page.pdf", later, null, "");
            default -> {
                long asked = ask(student, chance, outcome, accepted, term, address(student, chance), 21, true);
                answer(
                        asked,
                        "DENIED",
                        "The front desk",
                        "The person who hired this summer has left; I cannot say.",
                        later);
            }
        }
    }

    /** A file is the student’s, and gets its bytes from {@link DemoDocuments}; what was seen on paper is the instructor’s. */
    private void document(
            Student student, long outcome, String name, Instant at, @Nullable String decision, String said) {
        rows.run(
                """
                INSERT INTO outcome_document (outcome_id, name, added_by, added_at, decision, said, decided_by, decided_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                outcome,
                name,
                name.endsWith(".pdf") ? student.accountId() : instructor,
                at,
                decision,
                said,
                decision == null ? null : instructor,
                decision == null ? null : at);
    }

    private long ask(
            Student student,
            Dossier.Chance chance,
            long outcome,
            LocalDate accepted,
            Term term,
            String email,
            int days,
            boolean byStudent) {
        var asked = term.at(accepted.plusDays(1), 12, 30);
        return rows.add(
                """
                INSERT INTO verification (outcome_id, email, sent_by, by_student, token_hash, asked_at, expires_at, kind,
                                          employer, title, accepted_on, starts_on, hours_a_week)
                SELECT id, ?, ?, ?, ?, ?, ?, kind, employer, title, accepted_on, starts_on, hours_a_week
                FROM outcome WHERE id = ?
                """,
                email,
                byStudent ? student.accountId() : instructor,
                byStudent,
                Secrets.hash("demonstration " + outcome + " " + chance.organisation()),
                asked,
                asked.plus(days, ChronoUnit.DAYS),
                outcome);
    }

    private void answer(long asked, String answer, String who, String said, Instant at) {
        rows.run(
                "UPDATE verification SET answer = ?, verifier = ?, said = ?, answered_at = ? WHERE id = ?",
                answer,
                who,
                said,
                at,
                asked);
    }

    private void checklist(Student student, Dossier.Chance chance, long outcome) {
        if (!chance.kind().equals("INTERNSHIP") || student.dossier().quiet()) {
            return;
        }
        var dice = Dice.of(student.dossier().email() + " checklist");
        for (var criterion : List.of(
                "LEARNING",
                "TRANSFERABLE",
                "BEGINNING_AND_END",
                "DESCRIPTION",
                "OBJECTIVES",
                "SUPERVISION",
                "RESOURCES")) {
            if (dice.percent(85)) {
                rows.run(
                        "INSERT INTO outcome_criterion (outcome_id, criterion, answer) VALUES (?, ?, ?)",
                        outcome,
                        criterion,
                        dice.percent(75) ? "YES" : dice.percent(50) ? "NO" : "UNSURE");
            }
        }
    }

    /** Who there would know: the first linked person, else the people who hire. */
    private static String contact(Student student, Dossier.Chance chance) {
        if (chance.contacts().isEmpty()) {
            return "Human resources";
        }
        var person = student.person(
                chance.contacts().get(chance.contacts().size() - 1).contact());
        return person.title().isEmpty() ? person.name() : person.name() + ", " + person.title();
    }

    private static String address(Student student, Dossier.Chance chance) {
        if (!chance.contacts().isEmpty()) {
            var person = student.person(
                    chance.contacts().get(chance.contacts().size() - 1).contact());
            if (!person.email().isEmpty()) {
                return person.email();
            }
        }
        var name = chance.organisation().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "");
        return "people@" + (name.isEmpty() ? "work" : name) + ".example.com";
    }
}
