package howtotalk.exchange;

import java.util.List;

/**
 * Where a file of contacts is handed over, and what came in before.
 *
 * @param error what was wrong with the last file, or empty
 * @param imports the latest first
 * @param ways in which a file can be had
 */
public record ContactImportPage(String error, List<Line> imports, List<Way> ways) {

    private static final List<Way> WAYS = List.of(
            new Way(
                    "LinkedIn",
                    "On a computer choose Me → Settings & Privacy → Data privacy → Get a copy of your data, tick"
                            + " Connections alone, and hand over the ZIP that LinkedIn mails you within minutes."),
            new Way(
                    "Google Contacts and Android",
                    "Open contacts.google.com, choose Export (under the three dots on a phone) → Google CSV, and hand"
                            + " over contacts.csv."),
            new Way(
                    "iPhone, iPad and Mac",
                    "In Contacts open Lists, hold your finger on a list, choose Export and leave the photos out (on a"
                            + " Mac: File → Export vCard); any program’s vCard file, .vcf, will do."),
            new Way(
                    "Outlook",
                    "On outlook.com open People, choose Manage contacts → Export contacts, and hand over the CSV file;"
                            + " a contact that somebody sent you as a vCard works too."));

    /** A page as it stands today. */
    static ContactImportPage of(String error, List<Line> imports) {
        return new ContactImportPage(error, imports, WAYS);
    }

    /** One import; where it can be taken back, or empty. */
    public record Line(String title, String meta, String undo) {}

    /** From where a file can be had, and how, in a sentence. */
    public record Way(String from, String how) {}
}
