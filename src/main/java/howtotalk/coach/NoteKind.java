package howtotalk.coach;

import howtotalk.touch.Channel;

/** What is written, and how long it may be before it is no longer read. */
public enum NoteKind {
    /** The note beside an invitation; LinkedIn itself takes 300 characters. */
    CONNECTION("LinkedIn invitation", Channel.LINKEDIN, 300),
    LINKEDIN("LinkedIn message", Channel.LINKEDIN, 700),
    EMAIL("E-mail", Channel.EMAIL, 1200),
    TEXT("Text", Channel.TEXT, 320),
    HANDWRITTEN("Handwritten", Channel.HANDWRITTEN, 800);

    private final String words;
    private final Channel channel;
    private final int longest;

    NoteKind(String words, Channel channel, int longest) {
        this.words = words;
        this.channel = channel;
        this.longest = longest;
    }

    /** The kind as the page labels it. */
    public String words() {
        return words;
    }

    /** How it goes out. */
    public Channel channel() {
        return channel;
    }

    /** From how many characters on it is too long for its channel; a pair of surrogates is one character. */
    public int longest() {
        return longest;
    }
}
