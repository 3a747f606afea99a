package howtotalk.outcome.proof;

import howtotalk.account.Confirmed;
import howtotalk.account.Emails;
import howtotalk.files.FileStore;
import howtotalk.outcome.OutcomeProof;
import howtotalk.web.Errors;
import howtotalk.web.FormKeys;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import templates.Templates;

/**
 * Documents and verifiers of one outcome, for its student and its instructor. Whoever changes what counts as evidence has
 * given the password a short while ago.
 */
public final class ProofController {

    private static final int LONGEST_NOTE = 500;

    private final Templates templates;
    private final Proofs proofs;
    private final FileStore files;
    private final FormKeys formKeys;
    private final Confirmed confirmed;

    public ProofController(
            Templates templates, Proofs proofs, FileStore files, FormKeys formKeys, Confirmed confirmed) {
        this.templates = templates;
        this.proofs = proofs;
        this.files = files;
        this.formKeys = formKeys;
        this.confirmed = confirmed;
    }

    /** {@code GET /outcomes/{id}/proof} */
    public void show(Context ctx) {
        Web.show(ctx, page(ctx, Web.id(ctx), new Errors(), "", ""));
    }

    /** {@code POST /outcomes/{id}/documents}: a file of the student. */
    public void addDocument(Context ctx) {
        long account = Web.userId(ctx);
        var subject = proofs.subject(Web.id(ctx));
        if (confirmed.asks(ctx, path(subject.id()))) {
            return;
        }
        files.expect(account, ctx.req().getContentLengthLong());
        var upload = ctx.uploadedFile("file");
        if (upload == null || upload.filename().isEmpty()) {
            refuse(
                    ctx,
                    subject.id(),
                    "file",
                    "Choose a file first: the offer letter, a contract, a page of the employer.");
            return;
        }
        try (var content = upload.content()) {
            var received = files.receive(account, upload.filename(), content);
            var next = formKeys.once(ctx, () -> {
                proofs.add(subject, received, account);
                return path(subject.id());
            });
            Web.moveOn(ctx, next, "Added. Your instructor accepts it or says what is missing.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Problem problem) {
            if (problem.status() != 422) {
                throw problem;
            }
            refuse(ctx, subject.id(), "file", problem.sentence());
        }
    }

    /** {@code POST /outcome-documents/{id}/removal} */
    public void removeDocument(Context ctx) {
        var document = proofs.document(Web.id(ctx));
        var next = path(document.outcomeId());
        if (confirmed.asks(ctx, next)) {
            return;
        }
        if (proofs.remove(document, Web.userId(ctx))) {
            Web.moveOn(ctx, next, "Taken away.");
        } else {
            Web.moveOnWarned(ctx, next, "It was accepted meanwhile, so it stays. Talk to your instructor.");
        }
    }

    /** {@code POST /outcome-documents/{id}/decision}: accepted, or sent back with a sentence. */
    public void decide(Context ctx) {
        var document = proofs.document(Web.id(ctx));
        var next = path(document.outcomeId());
        if (confirmed.asks(ctx, next)) {
            return;
        }
        var input = Web.input(ctx);
        var decision = input.choice("decision", Decision.class);
        var said = input.line("said");
        if (decision == null || said.length() > LONGEST_NOTE || decision == Decision.SENT_BACK && said.isEmpty()) {
            refuse(
                    ctx,
                    document.outcomeId(),
                    "said-" + document.id(),
                    decision == null
                            ? "Accept it or send it back."
                            : said.isEmpty()
                                    ? "Say in a sentence what is missing, so that the student knows what to bring."
                                    : "Keep it under 500 characters.");
            return;
        }
        proofs.decide(document.id(), decision, said, Web.userId(ctx));
        Web.moveOn(
                ctx, next, decision == Decision.ACCEPTED ? "Accepted: documented." : "Sent back with your sentence.");
    }

    /** {@code POST /outcomes/{id}/proof}: a document that the instructor saw on paper, or why none counts any more. */
    public void seen(Context ctx) {
        var subject = proofs.subject(Web.id(ctx));
        if (confirmed.asks(ctx, path(subject.id()))) {
            return;
        }
        var input = Web.input(ctx);
        boolean accepted = input.line("proof").equals(OutcomeProof.DOCUMENTED.name());
        var note = input.line("note");
        if (note.isEmpty() || note.length() > LONGEST_NOTE) {
            var errors = new Errors();
            errors.add("note", "Say in a line which document you saw, or why it does not count, under 500 characters.");
            Web.refuse(ctx, page(ctx, subject.id(), errors, "", note));
            return;
        }
        proofs.seen(subject, accepted, note, Web.userId(ctx));
        Web.moveOn(ctx, path(subject.id()), accepted ? "Documented." : "Back to claimed.");
    }

    /** {@code POST /outcomes/{id}/verifications}: a link to an address; an instructor may pass it on instead. */
    public void ask(Context ctx) {
        long account = Web.userId(ctx);
        var subject = proofs.subject(Web.id(ctx));
        if (confirmed.asks(ctx, path(subject.id()))) {
            return;
        }
        var input = Web.input(ctx);
        var email = input.line("email").toLowerCase(Locale.ROOT);
        boolean handedOver = account != subject.accountId() && input.ticked("handed_over");
        var errors = new Errors();
        errors.addIf(!subject.claim().verifiable(), "email", "There is nobody who could confirm that.");
        errors.addIf(
                !Emails.plausible(email),
                "email",
                Emails.PROBLEM.replace("ines@example.edu", "m.lind@museum.example.org"));
        errors.addIf(!handedOver && !proofs.sends(), "email", noMail(account == subject.accountId()));
        var link = new StringBuilder();
        var next = path(subject.id());
        if (!errors.any()) {
            next = formKeys.once(ctx, () -> {
                var problem = proofs.problem(subject, email);
                errors.addIf(!problem.isEmpty(), "email", problem);
                if (problem.isEmpty()) {
                    link.append(proofs.ask(
                            subject, email, handedOver, Web.visitor(ctx).name(), account));
                }
                return path(subject.id());
            });
        }
        if (errors.any()) {
            Web.refuse(ctx, page(ctx, subject.id(), errors, email, ""));
            return;
        }
        if (handedOver && !link.isEmpty()) {
            Web.show(
                    ctx,
                    templates.outcomeVerifierLink(
                            Web.frame(ctx, "A link to pass on"), new VerifierLinkPage(next, email, link.toString())));
            return;
        }
        Web.moveOn(ctx, next, "Sent to " + email + ".");
    }

    private static String noMail(boolean own) {
        return own
                ? "This server sends no mail, so it cannot ask anybody. Your instructor can pass a link on, or add a document."
                : "This server sends no mail. Tick that you pass the link on yourself.";
    }

    /** {@code POST /verifications/{id}/revocation} */
    public void revoke(Context ctx) {
        long id = Web.id(ctx);
        var next = path(proofs.outcomeOfVerification(id));
        if (confirmed.asks(ctx, next)) {
            return;
        }
        proofs.revoke(id, Web.userId(ctx));
        Web.moveOn(ctx, next, "Revoked: the link opens nothing any more.");
    }

    /** {@code POST /verifications/{id}/adoption}: the student takes a correction over. */
    public void adopt(Context ctx) {
        long id = Web.id(ctx);
        long outcome = proofs.outcomeOfVerification(id);
        if (confirmed.asks(ctx, path(outcome))) {
            return;
        }
        if (proofs.adopt(id, Web.userId(ctx))) {
            Web.moveOn(ctx, "/outcomes/" + outcome, "Taken over. Both versions stay to be seen.");
        } else {
            Web.moveOnWarned(ctx, path(outcome), "There is no correction to take over.");
        }
    }

    private void refuse(Context ctx, long outcomeId, String field, String sentence) {
        var errors = new Errors();
        errors.add(field, sentence);
        Web.refuse(ctx, page(ctx, outcomeId, errors, "", ""));
    }

    private gg.jte.models.runtime.JteModel page(Context ctx, long outcomeId, Errors errors, String email, String note) {
        var subject = proofs.subject(outcomeId);
        boolean own = subject.accountId() == Web.userId(ctx);
        var page = ProofPage.of(
                subject,
                proofs.view(outcomeId, own),
                own,
                FormKeys.fresh(),
                proofs.sends(),
                proofs.expiry(),
                errors,
                email,
                note);
        return templates.outcomeProof(Web.frame(ctx, "Proof"), page);
    }

    private static String path(long outcomeId) {
        return "/outcomes/" + outcomeId + "/proof";
    }
}
