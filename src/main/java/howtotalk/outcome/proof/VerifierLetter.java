package howtotalk.outcome.proof;

/**
 * The mail that asks a verifier.
 *
 * @param subject one line
 * @param body plain text
 */
record VerifierLetter(String subject, String body) {

    /** What the outbox shows in place of it. */
    static final String SHOWN = "A question about one outcome, for its addressee alone.";

    static VerifierLetter of(ProofRepository.Subject subject, String sender, boolean byStudent, String link) {
        var text = new StringBuilder("Hello,\n\n");
        text.append(sender)
                .append(byStudent ? ", a student of " : ", who teaches ")
                .append(subject.course())
                .append(", asks you to confirm or correct this")
                .append(byStudent ? "" : " of " + subject.student())
                .append(":\n\n");
        subject.claim()
                .facts()
                .forEach(fact -> text.append(fact.label())
                        .append(": ")
                        .append(fact.words())
                        .append('\n'));
        text.append(
                "\nIn that course students practise talking to people at work, and at the end of the term say what came of"
                        + " it. Your answer marks this entry as right or wrong; it counts for no grade.\n");
        text.append("\nIt takes a minute, needs no account, and can be done once:\n\n")
                .append(link)
                .append("\n\nThe link works for ")
                .append(Proofs.LASTS.toDays())
                .append(" days. If this is not for you, do nothing.\n");
        return new VerifierLetter("Can you confirm this for " + subject.student() + "?", text.toString());
    }
}
