package howtotalk.web;

/** A request that is not answered with its page, and the sentence that says why. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private Problem(int status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
    }

    /** Nobody is signed in: the way leads over the sign-in page and back. */
    public static Problem signIn() {
        return new Problem(401, "Sign in first.");
    }

    /** The visitor is known here, but this is not theirs to do. */
    public static Problem forbidden() {
        return new Problem(403, "This page is for somebody else’s role in the course.");
    }

    /** No such row, or none that the visitor may see; the answer is the same. */
    public static Problem notFound() {
        return new Problem(404, "There is nobody at this address.");
    }

    /**
     * The input cannot be used, and there is no form to show it in again.
     *
     * @param sentence what is wrong and what to do
     */
    public static Problem unusable(String sentence) {
        return new Problem(422, sentence);
    }

    /** The request itself is malformed. */
    public static Problem badRequest(String sentence) {
        return new Problem(400, sentence);
    }

    /** More than is taken at once. */
    public static Problem tooLarge(String sentence) {
        return new Problem(413, sentence);
    }

    /** Too often; wait. */
    public static Problem tooOften(String sentence) {
        return new Problem(429, sentence);
    }

    /** The state has moved on since the page was shown. */
    public static Problem conflict(String sentence) {
        return new Problem(409, sentence);
    }

    /** Cannot be done right now. */
    public static Problem unavailable(String sentence) {
        return new Problem(503, sentence);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The sentence for the reader. */
    public String sentence() {
        var message = getMessage();
        return message == null ? "" : message;
    }
}
