package howtotalk.grading.queue;

/** In which order a grader goes through the students. */
public enum QueueOrder {
    NAME("by name"),
    /** Who handed in first comes first; who handed in nothing comes last, by name. */
    TIME("by time handed in"),
    /** Mixed, so that nobody is always graded last; the same for the same seed. */
    RANDOM("mixed");

    private final String words;

    QueueOrder(String words) {
        this.words = words;
    }

    /** For a list of choices. */
    public String words() {
        return words;
    }
}
