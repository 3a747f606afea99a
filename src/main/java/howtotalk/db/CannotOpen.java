package howtotalk.db;

/** The data folder cannot be used. The message is a sentence for whoever starts the program. */
public final class CannotOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotOpen(String sentence) {
        super(sentence);
    }

    public CannotOpen(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
