package howtotalk.report.suppression;

/** Why a figure is hidden, for the instructor alone: reasons would tell a holder what to look for. */
public enum Why {
    FEW("It counts fewer than {n}, or is taken of too few."),
    REST("Those it leaves over are fewer than {n}."),
    LINKED("Beside another figure that is shown it would tell of fewer than {n}."),
    BEHIND("Fewer than {n} students stand behind it, or behind what it leaves over."),
    TOGETHER("It could be worked out from its neighbours, of which one is too small."),
    EARLIER("It changed since an earlier release, and the difference could tell of fewer than {n}."),
    NEVER("It is not shared: it is about single people, or too near to it.");

    private final String words;

    Why(String words) {
        this.words = words;
    }

    /** The reason, to be printed. */
    public String words(int smallest) {
        return words.replace("{n}", Integer.toString(smallest));
    }
}
