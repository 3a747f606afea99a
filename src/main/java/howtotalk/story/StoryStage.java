package howtotalk.story;

/** How far a story has come. */
public enum StoryStage {
    IDEA("Idea", "A moment you do not want to lose."),
    OUTLINED("Outlined", "The moment and the lesson are clear."),
    TOLD("Told", "You have told it to people.");

    private final String words;
    private final String meaning;

    StoryStage(String words, String meaning) {
        this.words = words;
        this.meaning = meaning;
    }

    /** The stage as a heading says it. */
    public String words() {
        return words;
    }

    /** What the stage says about the story. */
    public String meaning() {
        return meaning;
    }
}
