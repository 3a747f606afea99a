package howtotalk.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileDeliveryTest {

    private static final TestApp APP = TestApp.start();
    private static WorkScenario given;
    private static Browser ines;
    private static long assignment;

    @BeforeAll
    static void inesSignsIn() {
        given = new WorkScenario(APP);
        assignment = given.threeConversations();
        ines = APP.signedIn("ines@example.edu");
    }

    @AfterAll
    static void stop() {
        APP.close();
    }

    @Test
    void aFileIsReadByItsOwnerAndOnceHandedInByWhoGrades() {
        long file = added("Résumé \"2\" 📎.txt", "hello".getBytes(UTF_8));
        var answer = ines.get("/files/" + file);
        assertThat(answer.body()).isEqualTo("hello");
        assertThat(answer.header("Content-Type")).isEqualToIgnoringWhitespace("text/plain;charset=utf-8");
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment; ")
                .contains("%F0%9F%93%8E.txt");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");

        var nora = APP.signedIn("nora@example.edu");
        assertThat(nora.get("/files/" + file).status()).isEqualTo(404);
        ines.post("/assignments/" + assignment + "/attempts", "version", version(), "text", "See the file.");
        assertThat(nora.get("/files/" + file).body()).isEqualTo("hello");
        assertThat(APP.signedIn("priya@example.edu").get("/files/" + file).status())
                .isEqualTo(200);
        assertThat(APP.number("SELECT count(*) FROM audit WHERE event = 'FILE_READ'"))
                .isEqualTo(2);
        for (var stranger : new String[] {"dan@example.edu", "tom@example.edu", "sam@example.edu"}) {
            assertThat(APP.signedIn(stranger).get("/files/" + file).status()).isEqualTo(404);
        }
        assertThat(APP.browser().get("/files/" + file).status()).isEqualTo(303);
        assertThat(ines.get("/files/999999").status()).isEqualTo(404);
        assertThat(ines.get("/files/x").status()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0} answers {1}")
    @CsvSource({
        "'', 200, 0123456789, ''",
        "bytes=0-3, 206, 0123, bytes 0-3/10",
        "bytes=4-, 206, 456789, bytes 4-9/10",
        "bytes=-3, 206, 789, bytes 7-9/10",
        "bytes=-99, 206, 0123456789, bytes 0-9/10",
        "bytes=8-99, 206, 89, bytes 8-9/10",
        "bytes=9-9, 206, 9, bytes 9-9/10",
        "bytes=10-, 416, '', bytes */10",
        "bytes=9999999-, 416, '', bytes */10",
        "bytes=-0, 416, '', bytes */10",
        "bytes=5-2, 200, 0123456789, ''",
        "'bytes=0-1,3-4', 200, 0123456789, ''",
        "items=0-1, 200, 0123456789, ''",
        "bytes=x-y, 200, 0123456789, ''"
    })
    void aPlayerAsksForAPart(String range, int status, String body, String contentRange) {
        long file = added("ten.txt", "0123456789".getBytes(UTF_8));
        var browser = ines.header("Range", range.isEmpty() ? null : range);
        var answer = browser.get("/files/" + file);
        ines.header("Range", null);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.header("Content-Range")).isEqualTo(contentRange);
        assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
    }

    @Test
    void aPictureIsShownInPlaceAndAPartOfAnOldVersionIsNot() {
        long file = added("dot.png", WorkScenario.PNG);
        var whole = ines.get("/files/" + file);
        assertThat(whole.header("Content-Disposition")).startsWith("inline");
        assertThat(whole.header("Content-Type")).isEqualTo("image/png");
        assertThat(whole.bytes()).isEqualTo(WorkScenario.PNG);
        ines.header("Range", "bytes=0-1").header("If-Range", "\"old\"");
        assertThat(ines.get("/files/" + file).status()).isEqualTo(200);
        ines.header("If-Range", whole.header("ETag"));
        assertThat(ines.get("/files/" + file).status()).isEqualTo(206);
        ines.header("Range", null).header("If-Range", null);
        var head = ines.head("/files/" + file);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.bytes()).isEmpty();
    }

    @Test
    void thePagesOfAPdfAreSeenAsPictures() throws IOException {
        long file = added("two pages.pdf", pdf(2));
        assertThat(ines.get("/files/" + file).header("Content-Disposition")).startsWith("attachment");
        var page = ines.get("/files/" + file + "/pages/2");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("image/png");
        assertThat(page.bytes()).startsWith((byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G');
        assertThat(ines.get("/files/" + file + "/pages/2").bytes()).isEqualTo(page.bytes());
        for (var none : new String[] {"0", "3", "-1", "x", "99999999999"}) {
            assertThat(ines.get("/files/" + file + "/pages/" + none).status()).isEqualTo(404);
        }
        assertThat(APP.signedIn("dan@example.edu")
                        .get("/files/" + file + "/pages/1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aFileGoesUpWithTheTextAroundItAndCanBeTakenOff() {
        long own = given.threeConversations();
        var path = "/assignments/" + own;
        var answer = ines.upload(
                path + "/files", "file", "note.txt", "hi".getBytes(UTF_8), "version", "0", "text", "Typed.");
        assertThat(answer.status()).isEqualTo(303);
        var page = ines.get(path);
        assertThat(page.text()).contains("note.txt");
        assertThat(page.page().selectFirst("textarea[name=text]").val()).isEqualTo("Typed.");
        var refused = ines.upload(
                path + "/files", "file", "page.html", "<p>".getBytes(UTF_8), "version", "1", "text", "Typed on.");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("is not a type that can be handed in");
        assertThat(refused.page().selectFirst("textarea[name=text]").val()).isEqualTo("Typed on.");
        var button = page.page().selectFirst("button[name=file_id]").val();
        assertThat(APP.signedIn("dan@example.edu")
                        .post(path + "/file-removals", "file_id", button)
                        .status())
                .isEqualTo(404);
        assertThat(ines.post(path + "/file-removals", "file_id", button).status())
                .isEqualTo(303);
        assertThat(ines.get(path).text()).doesNotContain("note.txt");
        assertThat(APP.number("SELECT count(*) FROM stored_file WHERE id = ?", Long.parseLong(button)))
                .isZero();
    }

    private static String version() {
        return Long.toString(APP.number(
                "SELECT max(version) FROM attempt t JOIN submission s ON s.id = t.submission_id"
                        + " WHERE t.handed_in_at IS NULL AND assignment_id = ?",
                assignment));
    }

    private static long added(String name, byte[] content) {
        var page = ines.get("/assignments/" + assignment + "/attempts/new").page();
        var version = page.selectFirst("form#work input[name=version]").val();
        var answer = ines.upload(
                "/assignments/" + assignment + "/files",
                "file",
                name.replace("\"", "%22"),
                content,
                "version",
                version,
                "text",
                "Some text.");
        assertThat(answer.status()).isEqualTo(303);
        return APP.number("SELECT max(id) FROM stored_file");
    }

    private static byte[] pdf(int pages) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
