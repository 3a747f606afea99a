package howtotalk.exchange;

/** From whose list of contacts a file is. */
public enum ContactSource {
    LINKEDIN("LinkedIn", "LinkedIn’s list of connections"),
    GOOGLE("Google Contacts", "the table of Google Contacts"),
    VCARD("address cards", "address cards (vCard)"),
    OUTLOOK("Outlook", "Outlook’s table of contacts"),
    OWN("How to Talk", "a contact book of How to Talk");

    private final String words;
    private final String file;

    ContactSource(String words, String file) {
        this.words = words;
        this.file = file;
    }

    /** The name by which the reader knows it. */
    public String words() {
        return words;
    }

    /** What such a file is, within a sentence. */
    public String file() {
        return file;
    }
}
