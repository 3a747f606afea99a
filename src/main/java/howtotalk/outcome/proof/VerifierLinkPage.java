package howtotalk.outcome.proof;

/**
 * A link that an instructor passes on; it is shown this once.
 *
 * @param back to the proof
 * @param email whom it is for
 * @param link to copy
 */
public record VerifierLinkPage(String back, String email, String link) {}
