package howtotalk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.contact.Corridor;
import howtotalk.imports.FormatFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactImportTest {

    private static final TestApp APP = TestApp.start();
    private static final Corridor CORRIDOR = new Corridor(APP);
    private static final String COLUMNS = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

    private static int students;

    private final String email = "connector" + ++students + "@example.edu";
    private final long account = CORRIDOR.enrol("Connector " + students, email, "STUDENT");
    private final Browser browser = CORRIDOR.signedIn(email);

    @AfterAll
    static void stop() {
        APP.close();
    }

    private Browser.Answer handOver(byte[] bytes) {
        var answer = browser.upload("/contact-previews", "file", "Connections.csv", bytes);
        return answer.status() == 303 ? browser.get(answer.location()) : answer;
    }

    private Browser.Answer handOver(String text) {
        return handOver(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends the form of a preview with the ticked rows, or with the given ones. */
    private Browser.Answer bringIn(Browser.Answer preview, String... lines) {
        var form = preview.page();
        var fields = new ArrayList<String>();
        for (var hidden : form.select("input[type=hidden], input[type=radio][checked]")) {
            fields.addAll(List.of(hidden.attr("name"), hidden.val()));
        }
        var chosen = lines.length > 0
                ? List.of(lines)
                : form.select("input[name=row][checked]").eachAttr("value");
        chosen.forEach(line -> fields.addAll(List.of("row", line)));
        return browser.post("/contact-imports", fields.toArray(String[]::new));
    }

    private List<String> names() {
        var names = APP.text("SELECT group_concat(name, '|' ORDER BY id) FROM contact WHERE account_id = ?", account);
        return names == null ? List.of() : List.of(names.split("\\|"));
    }

    @Test
    void linkedInsOwnFileIsLookedAtChosenAppliedAndTakenBack() {
        var preview = handOver(FormatFile.bytes("linkedin_connections.csv"));
        assertThat(preview.heading()).isEqualTo("4 new people.");
        assertThat(preview.text())
                .contains("Without a name line 9, column “First Name” The row names nobody.")
                .contains("José Ibáñez-Katz")
                .contains("Operations Lead, Northeast, Harbor & Pine Logistics");
        assertThat(names()).isEmpty();
        var applied = bringIn(preview, "5", "6", "8");
        assertThat(applied.status()).isEqualTo(303);
        assertThat(names()).containsExactly("Maren Okafor", "José Ibáñez-Katz", "Dana O'Rourke \"Dee\"");
        assertThat(APP.text("SELECT notes FROM contact WHERE account_id = ? AND name LIKE 'Maren%'", account))
                .isEqualTo("Connected on LinkedIn on 14 Sep 2026.");
        assertThat(APP.number(
                        "SELECT count(*) FROM contact WHERE account_id = ? AND known_before = 0 AND list = 'KNOW'",
                        account))
                .as("those who connected during the course")
                .isEqualTo(3);
        assertThat(bringIn(preview, "5").location()).as("a double tap").isEqualTo(applied.location());
        assertThat(names()).hasSize(3);

        var again = handOver(FormatFile.bytes("linkedin_connections.csv"));
        assertThat(again.heading()).isEqualTo("1 new person.");
        assertThat(again.text()).contains("Maren Okafor, Harbor & Pine Logistics is in your book");

        var blank = browser.get("/contact-imports/new");
        assertThat(blank.text()).contains("LinkedIn, today").contains("3 people");
        assertThat(browser.post("/contact-imports/" + lastImport() + "/undoing").status())
                .isEqualTo(303);
        assertThat(names()).isEmpty();
        assertThat(browser.get("/contact-imports/new").text()).contains("taken back today");
    }

    private long lastImport() {
        return APP.number("SELECT max(id) FROM contact_import WHERE account_id = ?", account);
    }

    @Test
    void anImportStaysOnceSomebodyOfItWasWorkedWith() {
        bringIn(handOver(COLUMNS + "Ada,Byron,,,,,\nBea,Cole,,,,,\n"));
        CORRIDOR.touch(
                APP.number("SELECT id FROM contact WHERE name = 'Bea Cole' AND account_id = ?", account),
                "2026-11-10",
                "PHONE",
                "MUTUAL",
                "Called.");
        var undone = browser.post("/contact-imports/" + lastImport() + "/undoing");
        assertThat(browser.open(undone.location()).page().text()).contains("You have worked with Bea Cole since");
        assertThat(names()).hasSize(2);
    }

    @Test
    void theLinesAboveTheColumnsAndTheMarkBeforeThemMakeNoDifference() {
        var rows = "Zoë,Ångström,https://www.linkedin.com/in/zoe,,,,01 Jan 2024\n";
        for (var file : List.of(
                COLUMNS + rows,
                "\ufeff" + COLUMNS + rows,
                "\ufeffNotes:\r\n\"When exporting, \"\"some\"\" addresses\nare missing.\"\r\n\r\n"
                        + (COLUMNS + rows).replace("\n", "\r\n"))) {
            var preview = handOver(file);
            assertThat(preview.heading()).as(file).isEqualTo("1 new person.");
            assertThat(preview.text()).contains("Zoë Ångström").contains("connected 1 Jan 2024");
        }
        var short1 = handOver("First Name,Last Name,Company,Position,Connected On\nZoë,Å,,,01 Jan 2024\n");
        assertThat(short1.heading()).isEqualTo("1 new person.");
        var utf16 = handOver(("\ufeff" + COLUMNS + rows).getBytes(StandardCharsets.UTF_16LE));
        assertThat(utf16.text()).contains("Zoë Ångström");
        var zip = handOver(
                FormatFile.zip(Map.of("Basic/Connections.csv", (COLUMNS + rows).getBytes(StandardCharsets.UTF_8))));
        assertThat(zip.text()).contains("Zoë Ångström");
        assertThat(APP.number("SELECT count(*) FROM contact_preview WHERE account_id = ?", account))
                .as("one preview at a time")
                .isEqualTo(1);
    }

    @Test
    void unsafeLinksAreLeftOutAndFormulasAreText() {
        var preview = handOver(COLUMNS
                + "Eve,\"=HYPERLINK(\"\"http://x.example\"\",\"\"y\"\")\",javascript:alert(1),,\"<script>alert(1)</script>\",@SUM(1),01 Jan 2024\n"
                + "ليلى 😀,خوري,data:text/html,,,,\n");
        assertThat(preview.text()).contains("The link is left out: it does not lead to a web page.");
        assertThat(preview.page().select("main script, main a[href^=javascript]"))
                .isEmpty();
        bringIn(preview);
        assertThat(names()).containsExactly("Eve =HYPERLINK(\"http://x.example\",\"y\")", "ليلى 😀 خوري");
        assertThat(APP.number("SELECT count(*) FROM contact WHERE account_id = ? AND link <> ''", account))
                .isZero();
        var book = browser.get("/contacts");
        assertThat(book.text()).contains("<script>alert(1)</script>");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada,Byron,,nobody,,, | line 2, column “Email Address” This is no e-mail address",
                "Ada,Byron,,,,,31 Feb 2026 | line 2, column “Connected On” This is no day",
                "Ada,Byron,,,,,14 Sep 2031 | line 2, column “Connected On” That day is still to come",
                ",,,,Harbor,, | line 2, column “First Name” The row names nobody",
            })
    void aRowThatCannotBeTakenOverIsNamedWithItsColumn(String row, String sentence) {
        var preview = handOver(COLUMNS + row + "\nBea,Cole,,,,,\n");
        assertThat(preview.heading()).isEqualTo("1 new person.");
        assertThat(preview.text()).contains(sentence);
    }

    @Test
    void whatIsTooLongIsRefusedByItsRow() {
        var preview = handOver(COLUMNS + "Ada," + "x".repeat(300) + ",,,,,\nBea,Cole,,,," + "y".repeat(300) + ",\n");
        assertThat(preview.text())
                .contains("column “Last Name” The name is longer than 200 characters")
                .contains("column “Position” The cell is longer than 200 characters");
        assertThat(preview.heading()).isEqualTo("Nobody in this file can be taken over.");
    }

    @Test
    void aFileThatIsNoListOfConnectionsIsRefusedInASentence() {
        assertThat(handOver("").text()).contains("Choose the file first.");
        assertThat(handOver("name,email\nAda,ada@example.edu\n").text()).contains("has no columns “First Name”");
        assertThat(handOver(COLUMNS).text()).contains("no row below");
        assertThat(handOver(COLUMNS + "Ada,\"Byron,,,,,\nBea,Cole,,,,,\n").text())
                .contains("Line 2");
        assertThat(handOver(COLUMNS + "Ada,Byron,https").text()).contains("Line 2: the file stops in the middle");
        assertThat(handOver("%PDF-1.7 ...").text()).contains("This is a PDF");
        assertThat(handOver(new byte[] {'P', 'K', 3, 4, 9, 9, 9}).text()).contains("archive");
        assertThat(handOver((COLUMNS + "Zo\u00eb,B,,,,,\nZo").getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
        var large = handOver(new byte[5_000_001]);
        assertThat(large.status()).isEqualTo(422);
        assertThat(large.text()).contains("larger than 5 MB").contains("without them");
        assertThat(names()).isEmpty();
        assertThat(APP.number("SELECT count(*) FROM contact_preview WHERE account_id = ?", account))
                .isZero();
    }

    @Test
    void whoIsNamedTwiceInAFileComesInOnceUnlessTicked() {
        var preview = handOver(COLUMNS + "Ada,Byron,,ada@example.org,,,\nAda L.,Byron,,ADA@example.org,,,\n");
        assertThat(preview.heading()).isEqualTo("1 new person.");
        assertThat(preview.text()).contains("line 3 · named in line 2 too");
        bringIn(preview, "2", "3", "99", "-1");
        assertThat(names()).hasSize(2);
    }

    @Test
    void whatWasReadIsForgottenAfterADayAndWhenApplied() {
        var preview = browser.upload(
                        "/contact-previews",
                        "file",
                        "Connections.csv",
                        (COLUMNS + "Ada,Byron,,,,,\n").getBytes(StandardCharsets.UTF_8))
                .location();
        var imports = new ContactImport(APP.database(), () -> APP.now().plus(Duration.ofHours(25)));
        assertThat(imports.sweep()).isPositive();
        assertThat(browser.get(preview).status()).isEqualTo(404);
        var applied = handOver(COLUMNS + "Ada,Byron,,,,,\n");
        bringIn(applied);
        assertThat(APP.number("SELECT count(*) FROM contact_preview")).isZero();
        assertThat(browser.post("/contact-imports", "preview", "1", "row", "2").status())
                .isEqualTo(409);
    }

    @Test
    void fiveThousandPeopleComeInAtOnce() {
        var file = new StringBuilder(COLUMNS);
        for (int i = 0; i < 5000; i++) {
            file.append("Person,Number ")
                    .append(i)
                    .append(",https://www.linkedin.com/in/p")
                    .append(i);
            file.append(",p")
                    .append(i)
                    .append("@example.org,Harbor ")
                    .append(i % 50)
                    .append(",Guide,01 Jan 2024\n");
        }
        var preview = handOver(file.toString());
        assertThat(preview.heading()).isEqualTo("5000 new people.");
        assertThat(bringIn(preview).status()).isEqualTo(303);
        assertThat(names()).hasSize(5000);
        browser.post("/contact-imports/" + lastImport() + "/undoing");
        assertThat(names()).isEmpty();
    }

    @Test
    void googlesTableComesInWithNumbersAndNotes() {
        var preview = handOver(FormatFile.bytes("google_contacts.csv"));
        assertThat(preview.heading()).isEqualTo("2 new people.");
        assertThat(preview.text())
                .contains("Read as the table of Google Contacts.")
                .contains("Branch Manager, Lakeside Credit Union · priya@example.com · +1 732 555 0123")
                .contains("“Met at the alumni breakfast");
        bringIn(preview);
        assertThat(APP.text(
                        "SELECT phone || ' ' || notes || ' ' || known_before FROM contact WHERE account_id = ? AND name = 'Priya Venkataraman'",
                        account))
                .isEqualTo("+1 732 555 0123 Met at the alumni breakfast\nAlso by e-mail: pv@example.org 1");
        assertThat(browser.get("/contact-imports/new").text()).contains("Google Contacts, today");
        browser.post("/contact-imports/" + lastImport() + "/undoing");
        assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "contacts_v21.vcf, 2, Sofía Ávila",
        "contacts_v3.vcf, 1, Priya Venkataraman",
        "contacts_v4.vcf, 2, Åsa Lindqvist",
        "contacts_icloud.vcf, 2, Tomas Reyes",
        "outlook_contacts.csv, 1, Dr. José Ibáñez-Katz",
        "google_contacts_old.csv, 1, Amara Nwosu-Field",
    })
    void everyKindOfFileComesIn(String name, int people, String first) {
        bringIn(handOver(FormatFile.bytes(name)));
        assertThat(names()).hasSize(people).startsWith(first);
    }

    @Test
    void whoeverSharesMoreThanANameIsThereAndWhoeverSharesOnlyTheNamePerhaps() {
        CORRIDOR.contact(account, "Åsa Lindqvist", "Norra Forskningsinstitutet");
        long priya = CORRIDOR.contact(account, "P. Venkataraman", "");
        APP.sql("UPDATE contact SET email = 'PRIYA@example.com' WHERE id = ?", priya);
        var preview = handOver(FormatFile.bytes("google_contacts.csv"));
        assertThat(preview.heading()).isEqualTo("Nobody is new: your book has them all.");
        assertThat(preview.page().select("section:has(#perhaps)").text())
                .contains("Dr. Åsa Lindqvist")
                .contains("Åsa Lindqvist, Norra Forskningsinstitutet is in your book (same name)");
        assertThat(preview.page().select("section:has(#there)").text())
                .contains("P. Venkataraman is in your book (same e-mail address)");
        assertThat(preview.page().select("input[name=row][checked]")).isEmpty();
    }

    @Test
    void onesOwnFilesFindEverybodyKnown() {
        long zoe = CORRIDOR.contact(account, "Zoë Ångström-Nguyen 小龙", "Harbor; Pine, Inc\\");
        CORRIDOR.contact(account, "=HYPERLINK(\"http://x.example\")", "");
        CORRIDOR.contact(account, "Prof. Cher", "O'Brien & Söhne");
        APP.sql(
                "UPDATE contact SET notes = ?, email = 'z@example.org', phone = '+1 555 0100', link = 'https://example.org/?a=1;b', title = 'Guide' WHERE id = ?",
                "two\nlines; a, b\\\nEND:VCARD",
                zoe);
        for (var path : List.of("/contacts.vcf", "/contacts.csv")) {
            var file = browser.get(path).bytes();
            var preview = handOver(file);
            assertThat(preview.heading()).as(path).isEqualTo("Nobody is new: your book has them all.");
            assertThat(preview.page().select("input[name=row]")).as(path).hasSize(3);

            var elsewhere = ContactFiles.read(file, LocalDate.of(2026, 11, 22));
            assertThat(elsewhere.rows()).extracting(ContactFile.Row::name).contains("Zoë Ångström-Nguyen 小龙");
            var row = elsewhere.rows().get(0);
            assertThat(row.organisation()).isEqualTo("Harbor; Pine, Inc\\");
            assertThat(row.notes()).isEqualTo("two\nlines; a, b\\\nEND:VCARD");
            assertThat(row.email() + row.phone() + row.link() + row.title())
                    .isEqualTo("z@example.org+1 555 0100https://example.org/?a=1;bGuide");
        }
    }

    @Test
    void thePageSaysHowToGetTheFile() {
        assertThat(browser.get("/contact-imports/new").text())
                .contains("LinkedIn")
                .contains("contacts.google.com")
                .contains("iPhone")
                .contains("Outlook");
    }

    @Test
    void nobodyElseSeesOrUndoesAnImport() {
        var preview = browser.upload(
                        "/contact-previews",
                        "file",
                        "Connections.csv",
                        (COLUMNS + "Ada,Byron,,,,,\n").getBytes(StandardCharsets.UTF_8))
                .location();
        for (var stranger : Corridor.strangers()) {
            var other = CORRIDOR.signedIn(stranger);
            assertThat(other.get(preview).status()).as(stranger).isEqualTo(404);
            assertThat(other.post("/contact-imports", "preview", preview.replaceAll("\\D", ""), "row", "2")
                            .status())
                    .as(stranger)
                    .isEqualTo(409);
        }
        bringIn(browser.get(preview));
        for (var stranger : Corridor.strangers()) {
            assertThat(CORRIDOR.signedIn(stranger)
                            .post("/contact-imports/" + lastImport() + "/undoing")
                            .status())
                    .as(stranger)
                    .isEqualTo(404);
        }
        assertThat(names()).containsExactly("Ada Byron");
    }
}
