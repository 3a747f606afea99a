package howtotalk.account;

/** How people's names are shown and listed. */
public final class Names {

    private Names() {}

    /**
     * A guess for a name that was typed as one: the last word is the family name.
     *
     * @param name given name first, as shown
     * @return family name first, as listed
     */
    public static String sortName(String name) {
        var words = name.strip();
        int space = words.lastIndexOf(' ');
        return space < 0 ? words : words.substring(space + 1) + ", " + words.substring(0, space);
    }

    /** The first word: what one person calls another. */
    public static String first(String name) {
        var words = name.strip();
        int space = words.indexOf(' ');
        return space < 0 ? words : words.substring(0, space);
    }
}
