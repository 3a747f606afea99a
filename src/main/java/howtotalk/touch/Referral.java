package howtotalk.touch;

/** Whether a touch sent somebody on to somebody else. */
public enum Referral {
    GIVEN("I sent them to somebody"),
    RECEIVED("they sent me to somebody");

    private final String words;

    Referral(String words) {
        this.words = words;
    }

    /** The referral as the student would say it, in lower case. */
    public String words() {
        return words;
    }
}
