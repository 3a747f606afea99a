package howtotalk.demo;

import howtotalk.account.Passwords;
import howtotalk.db.Database;
import java.time.Instant;

/** Puts the demonstration into an empty database, in one transaction. */
public final class DemoSemester {

    private final Rows rows;
    private final Term term;
    private final String passwordHash;

    private DemoSemester(Rows rows, Term term, String passwordHash) {
        this.rows = rows;
        this.term = term;
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
        database.writing(handle -> {
            try (var rows = new Rows(handle)) {
                new DemoSemester(rows, Term.current(now), hash).fill();
            }
        });
    }

    private void fill() {
        account("Robin Achebe", "Achebe, Robin", DemoAccounts.ADMINISTRATOR, true);
        long instructor = account("Nora Whitcombe", "Whitcombe, Nora", DemoAccounts.INSTRUCTOR, false);
        long assistant = account("Priya Raman", "Raman, Priya", DemoAccounts.ASSISTANT, false);
        long reader = account("Helen Okonjo", "Okonjo, Helen", DemoAccounts.READER, false);
        long other = account("Samuel Adeyemi", "Adeyemi, Samuel", DemoAccounts.OTHER_INSTRUCTOR, false);
        // the courses come with the course feature's own maker
        if (instructor + assistant + reader + other < 0) {
            throw new IllegalStateException();
        }
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
                term.at(term.firstDay().minusWeeks(34), 9, 0));
    }
}
