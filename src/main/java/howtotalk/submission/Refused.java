package howtotalk.submission;

/** Work that was not taken, and the sentence that says why. What was typed is kept as a draft. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
        super(sentence, null, false, false);
    }

    String sentence() {
        var message = getMessage();
        return message == null ? "" : message;
    }
}
