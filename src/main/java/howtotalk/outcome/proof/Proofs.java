package howtotalk.outcome.proof;

import howtotalk.account.Secrets;
import howtotalk.audit.Audit;
import howtotalk.db.Database;
import howtotalk.files.FileReaders;
import howtotalk.files.FileStore;
import howtotalk.files.ReceivedFile;
import howtotalk.mail.Mailer;
import howtotalk.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What proves an outcome, and the proof that all of it amounts to. Each change is written with its line of the audit. */
public final class Proofs {

    /** How long a verifier's link can be used. */
    static final Duration LASTS = Duration.ofDays(21);

    /** So many links of one outcome may be open, and so many be sent at all: nobody's inbox is filled. */
    static final int MOST_OPEN = 3;

    static final int MOST = 10;

    private final Database database;
    private final ProofRepository rows;
    private final FileStore files;
    private final Mailer mailer;
    private final Audit audit;
    private final String baseUrl;
    private final InstantSource clock;

    public Proofs(Database database, FileStore files, Mailer mailer, Audit audit, String baseUrl, InstantSource clock) {
        this.database = database;
        this.rows = database.repository(ProofRepository.class);
        this.files = files;
        this.mailer = mailer;
        this.audit = audit;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /** The instructor of a course reads the documents of its outcomes; a teaching assistant does not. */
    public static FileReaders fileReaders(Database database) {
        return database.repository(ProofRepository.class)::courseOfFile;
    }

    ProofRepository.Subject subject(long outcomeId) {
        var subject = rows.subject(outcomeId);
        if (subject == null) {
            throw Problem.notFound();
        }
        return subject;
    }

    /**
     * The documents and verifiers of an outcome, ready to print.
     *
     * @param own whether the student looks
     */
    public ProofView view(long outcomeId, boolean own) {
        return ProofView.of(subject(outcomeId), rows.documents(outcomeId), rows.asked(outcomeId), own, clock.instant());
    }

    /** Gives a received file to an outcome; inside the transaction of the form. */
    void add(ProofRepository.Subject subject, ReceivedFile received, long actor) {
        long file = files.keep(received);
        rows.addDocument(subject.id(), file, received.name(), actor, clock.instant());
        audit.add(actor, "OUTCOME_DOCUMENT_ADDED", subject.accountId(), subject.courseId(), "Outcome " + subject.id());
    }

    /** Takes a document away that was not accepted. @return whether it could be */
    boolean remove(ProofRepository.Document document, long actor) {
        return database.transaction(() -> {
            if (rows.removeDocument(document.id()) == 0) {
                return false;
            }
            if (document.fileId() != null) {
                files.forget(document.fileId());
            }
            var subject = subject(document.outcomeId());
            audit.add(
                    actor,
                    "OUTCOME_DOCUMENT_REMOVED",
                    subject.accountId(),
                    subject.courseId(),
                    "Outcome " + subject.id());
            return true;
        });
    }

    ProofRepository.Document document(long id) {
        var document = rows.document(id);
        if (document == null) {
            throw Problem.notFound();
        }
        return document;
    }

    /** The instructor accepts a document or sends it back with a sentence. */
    void decide(long documentId, Decision decision, String said, long actor) {
        database.transaction(() -> {
            var subject = subject(document(documentId).outcomeId()); // it may be taken away by now
            rows.decide(documentId, decision, said, actor, clock.instant());
            rows.workOutProof(subject.id());
            audit.add(
                    actor,
                    "OUTCOME_DOCUMENT_" + decision,
                    subject.accountId(),
                    subject.courseId(),
                    "Outcome " + subject.id() + (said.isEmpty() ? "" : ": " + said));
        });
    }

    /** The instructor saw a document on paper, or says why none counts any more. */
    void seen(ProofRepository.Subject subject, boolean accepted, String note, long actor) {
        var now = clock.instant();
        database.transaction(() -> {
            if (accepted) {
                long document = rows.addDocument(subject.id(), null, note, actor, now);
                rows.decide(document, Decision.ACCEPTED, "", actor, now);
            } else {
                rows.sendBackAccepted(subject.id(), note, actor, now);
            }
            rows.workOutProof(subject.id());
            audit.add(
                    actor,
                    accepted ? "OUTCOME_DOCUMENTED" : "OUTCOME_CLAIMED",
                    subject.accountId(),
                    subject.courseId(),
                    "Outcome " + subject.id() + ": " + note);
        });
    }

    /** What speaks against asking one more verifier, or empty. */
    String problem(ProofRepository.Subject subject, String email) {
        var asked = rows.asked(subject.id());
        var now = clock.instant();
        if (email.equalsIgnoreCase(subject.studentEmail())) {
            return "That is the student’s own address. Somebody else has to confirm it.";
        }
        if (asked.size() >= MOST) {
            return "Ten links were sent for this outcome. Talk to the instructor about a document instead.";
        }
        if (asked.stream().filter(one -> one.open(now)).count() >= MOST_OPEN) {
            return "Three links are open already. Revoke one of them first.";
        }
        return asked.stream().anyMatch(one -> one.open(now) && one.email().equalsIgnoreCase(email))
                ? "A link to that address is open already. Revoke it to send another."
                : "";
    }

    /** Whether mail leaves this server, without which only the instructor can pass a link on. */
    boolean sends() {
        return mailer.sends();
    }

    /**
     * Asks a verifier; inside the transaction of the form.
     *
     * @param handedOver whether the sender passes the link on, so that nothing is mailed
     * @return the link, which is nowhere else
     */
    String ask(ProofRepository.Subject subject, String email, boolean handedOver, String sender, long actor) {
        var token = Secrets.token();
        var link = baseUrl + "/verify/" + token;
        var now = clock.instant();
        boolean byStudent = actor == subject.accountId();
        rows.ask(
                subject.id(),
                email,
                actor,
                byStudent,
                handedOver,
                Secrets.hash(token),
                now,
                now.plus(LASTS),
                subject.claim());
        if (!handedOver) {
            var letter = VerifierLetter.of(subject, sender, byStudent, link);
            mailer.sendPrivately(email, letter.subject(), letter.body(), VerifierLetter.SHOWN, "", null);
        }
        audit.add(actor, "VERIFIER_ASKED", subject.accountId(), subject.courseId(), "Outcome " + subject.id());
        return link;
    }

    /** The outcome that a verifier was asked about. */
    long outcomeOfVerification(long id) {
        var outcome = rows.outcomeOfVerification(id);
        if (outcome == null) {
            throw Problem.notFound();
        }
        return outcome;
    }

    /** Makes a link void. */
    void revoke(long id, long actor) {
        var subject = subject(outcomeOfVerification(id));
        database.transaction(() -> {
            if (rows.revoke(id, clock.instant()) > 0) {
                audit.add(
                        actor, "VERIFIER_REVOKED", subject.accountId(), subject.courseId(), "Outcome " + subject.id());
            }
        });
    }

    /** The student takes a correction over: from then on the outcome says what the verifier said. */
    boolean adopt(long id, long actor) {
        var subject = subject(outcomeOfVerification(id));
        return database.transaction(() -> {
            if (rows.adopt(id, clock.instant()) == 0) {
                return false;
            }
            rows.takeOver(id);
            rows.workOutProof(subject.id());
            audit.add(
                    actor, "CORRECTION_TAKEN_OVER", subject.accountId(), subject.courseId(), "Outcome " + subject.id());
            return true;
        });
    }

    /** What an open link asks; nothing for any other link. Looking does not use it. */
    ProofRepository.@Nullable Question question(String token) {
        return rows.question(Secrets.hash(token), clock.instant());
    }

    /** Takes the answer down, uses the link up and tells the student. @return false if somebody was quicker */
    boolean answer(String token, VerifierForm form) {
        var question = question(token);
        if (question == null) {
            return false;
        }
        var answer = Objects.requireNonNull(form.answer());
        return database.transaction(() -> {
            if (rows.answer(Secrets.hash(token), form, clock.instant()) == 0) {
                return false;
            }
            rows.workOutProof(question.outcomeId());
            audit.add(
                    null,
                    "VERIFIER_" + answer,
                    question.accountId(),
                    question.courseId(),
                    "Outcome " + question.outcomeId());
            tell(question, answer);
            return true;
        });
    }

    /** One mail to the student, written with the answer; of those who answer at once, one is heard and one mail goes. */
    private void tell(ProofRepository.Question question, Answer answer) {
        var address = subject(question.outcomeId()).studentEmail();
        if (address != null) {
            var link = baseUrl + "/outcomes/" + question.outcomeId();
            mailer.sendPrivately(
                    address,
                    AnswerLetter.SUBJECT,
                    AnswerLetter.body(question, answer, link),
                    AnswerLetter.SHOWN,
                    "",
                    null);
        }
    }

    /** The moment by which an answer has to come if it is asked for now. */
    Instant expiry() {
        return clock.instant().plus(LASTS);
    }

    /** The files of an outcome that is taken back go with it. */
    public List<Long> filesOf(long outcomeId) {
        return rows.documents(outcomeId).stream()
                .map(ProofRepository.Document::fileId)
                .filter(Objects::nonNull)
                .toList();
    }
}
