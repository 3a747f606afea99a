package howtotalk.touch;

/** How two people were in touch. */
public enum Channel {
    IN_PERSON("in person", Kind.SPOKEN),
    PHONE("by phone", Kind.SPOKEN),
    VIDEO("by video", Kind.SPOKEN),
    EMAIL("by e-mail", Kind.ONLINE),
    LINKEDIN("on LinkedIn", Kind.ONLINE),
    TEXT("by text", Kind.ONLINE),
    HANDWRITTEN("by handwritten note", Kind.PAPER);

    private enum Kind {
        SPOKEN,
        ONLINE,
        PAPER
    }

    private final String words;
    private final Kind kind;

    Channel(String words, Kind kind) {
        this.words = words;
        this.kind = kind;
    }

    /** Whether both are there at the same time: in person, phone, video. */
    public boolean synchronous() {
        return kind == Kind.SPOKEN;
    }

    /** Whether it is typed from behind a screen: e-mail, LinkedIn, text. Video is talking, a handwritten note is work. */
    public boolean online() {
        return kind == Kind.ONLINE;
    }

    /** The direction a touch has unless the student says otherwise: talking goes both ways, writing goes out. */
    public Direction implied() {
        return synchronous() ? Direction.MUTUAL : Direction.OUTGOING;
    }

    /** The channel as the page says it: "in person", "by phone". */
    public String words() {
        return words;
    }
}
