package howtotalk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.Ezvcard;
import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.contact.Corridor;
import howtotalk.imports.FormulaGuard;
import howtotalk.imports.TableReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ContactExportTest {

    private static final TestApp APP = TestApp.start();
    private static final Corridor CORRIDOR = new Corridor(APP);

    private static int students;

    private final String email = "exporter" + ++students + "@example.edu";
    private final long account = CORRIDOR.enrol("Exporter " + students, email, "STUDENT");
    private final Browser browser = CORRIDOR.signedIn(email);

    @AfterAll
    static void stop() {
        APP.close();
    }

    @Test
    void theTableHoldsOnesOwnPeopleAndNoFormula() {
        long marta = CORRIDOR.contact(account, "=HYPERLINK(\"http://x.example\")", "Harbor, \"Pine\" & Co");
        long twin = CORRIDOR.contact(account, "Merged Away", "");
        long gone = CORRIDOR.contact(account, "Erased Away", "");
        CORRIDOR.contact(CORRIDOR.omar, "Omars Own", "");
        APP.sql("UPDATE contact SET merged_into = ? WHERE id = ?", marta, twin);
        APP.sql("UPDATE contact SET notes = ?, introduced_by = ? WHERE id = ?", "two\nlines 😀 سلام", gone, marta);
        CORRIDOR.touch(twin, "2026-11-04", "PHONE", "MUTUAL", "Called.");
        browser.post("/contacts/" + gone + "/erase");

        var answer = browser.get("/contacts.csv");
        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        assertThat(answer.header("Content-Disposition")).contains("contacts.csv");
        var table = TableReader.read(answer.bytes());
        assertThat(table.rows()).hasSize(1);
        var row = table.rows().get(0);
        assertThat(row.cell("Name")).isEqualTo("'=HYPERLINK(\"http://x.example\")");
        assertThat(FormulaGuard.unguard(row.cell("Name"))).startsWith("=HYPERLINK");
        assertThat(row.cell("Organisation")).isEqualTo("Harbor, \"Pine\" & Co");
        assertThat(row.cell("Notes")).isEqualTo("two\nlines 😀 سلام");
        assertThat(row.cell("Introduced by")).isEmpty();
        assertThat(row.cell("Last conversation")).isEqualTo("2026-11-04");
    }

    @Test
    void theCardsAreReadAsTheyWereWritten() {
        long zoe = CORRIDOR.contact(account, "Zoë Ångström-Nguyen 小龙", "Harbor; Pine, Inc\\");
        CORRIDOR.contact(account, "Cher", "");
        var notes = "a,b;c\\d\nEND:VCARD\r\nBEGIN:VCARD\nFN:Mallory 😀 " + "word ".repeat(60);
        APP.sql(
                "UPDATE contact SET notes = ?, email = 'z@example.org', phone = '+1 555 0100', link = 'https://example.org/?a=1;b', title = 'Guide' WHERE id = ?",
                notes,
                zoe);
        var answer = browser.get("/contacts.vcf");
        assertThat(answer.header("Content-Type")).startsWith("text/vcard");
        assertThat(answer.body().lines()).allMatch(line -> line.length() <= 76);
        assertThat(answer.body()).contains("VERSION:3.0").contains("\r\n");
        var cards = Ezvcard.parse(answer.body()).all();
        assertThat(cards).hasSize(2);
        var card = cards.get(0);
        assertThat(card.getFormattedName().getValue()).isEqualTo("Zoë Ångström-Nguyen 小龙");
        assertThat(card.getStructuredName().getFamily()).isEqualTo("小龙");
        assertThat(card.getOrganization().getValues()).containsExactly("Harbor; Pine, Inc\\");
        assertThat(card.getNotes().get(0).getValue().replace("\r\n", "\n")).isEqualTo(notes.replace("\r\n", "\n"));
        assertThat(card.getUrls().get(0).getValue()).isEqualTo("https://example.org/?a=1;b");
        assertThat(cards.get(1).getStructuredName().getFamily()).isEqualTo("Cher");
    }

    @Test
    void anEmptyBookIsAnEmptyFile() {
        assertThat(TableReader.readEvenEmpty(browser.get("/contacts.csv").bytes())
                        .rows())
                .isEmpty();
        assertThat(browser.get("/contacts.vcf").body()).isEmpty();
    }

    @Test
    void aBookOfThousandsIsReadPageByPage() {
        APP.atOnce(() -> {
            for (int i = 0; i < 1201; i++) {
                CORRIDOR.contact(account, "Person " + i, "Harbor");
            }
        });
        assertThat(TableReader.read(browser.get("/contacts.csv").bytes()).rows())
                .hasSize(1201);
        assertThat(Ezvcard.parse(browser.get("/contacts.vcf").body()).all()).hasSize(1201);
    }
}
