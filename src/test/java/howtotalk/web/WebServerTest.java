package howtotalk.web;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every request, whoever asks and whatever for. */
class WebServerTest {

    private static final AtomicInteger HANDLED = new AtomicInteger();

    private static final TestServer SERVER = TestServer.start(routes -> {
        routes.get("/page", TestServer.page(20_000), Access.ANYONE);
        routes.get("/private", TestServer.page(10), Access.SIGNED_IN);
        routes.get("/admin", TestServer.page(10), Access.ADMINISTRATOR);
        routes.get("/items/{id}", ctx -> ctx.result("item " + Web.id(ctx)), Access.ANYONE);
        routes.get("/fails", ctx -> fail(), Access.ANYONE);
        routes.get("/refuses", ctx -> refuse(ctx.queryParam("as")), Access.ANYONE);
        routes.post("/fails", ctx -> fail(), Access.ANYONE);
        routes.post("/refuses", ctx -> refuse("422"), Access.ANYONE);
        routes.post("/private", ctx -> ctx.result("handled " + HANDLED.incrementAndGet()), Access.SIGNED_IN);
        routes.post(
                "/form", ctx -> ctx.result("read " + Web.input(ctx).text("text").length()), Access.ANYONE);
        routes.post(
                "/files", ctx -> ctx.result("files " + ctx.uploadedFiles("file").size()), Access.ANYONE);
    });

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static void fail() {
        throw new IllegalStateException("the secret cause");
    }

    private static void refuse(String as) {
        throw switch (as) {
            case "403" -> Problem.forbidden();
            case "409" -> Problem.conflict("Somebody saved this before you.");
            case "422" -> Problem.unusable("November has 30 days.");
            case "429" -> Problem.tooOften("Wait a minute.");
            case "503" -> Problem.unavailable("Try again in a minute.");
            default -> Problem.notFound();
        };
    }

    @Test
    void aHeadIsThePageWithoutItsBody() {
        var page = SERVER.browser().get("/page");
        var head = SERVER.browser().head("/page");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.bytes()).isEmpty();
        assertThat(head.header("Content-Type")).isEqualTo(page.header("Content-Type"));
        assertThat(SERVER.browser().head("/private").status()).isEqualTo(303);
        assertThat(SERVER.browser().head("/nowhere").status()).isEqualTo(404);
    }

    @Test
    void anUnknownPathIsAPageThatSaysSo() {
        var answer = SERVER.browser().get("/nowhere");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.heading()).isEqualTo("There is nobody at this address.");
        assertThat(answer.text()).contains("moved or taken down").containsOnlyOnce("There is nobody at this address.");
        assertThat(SERVER.browser().post("/nowhere").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "1e3", "9223372036854775808", "99999999999999999999", "1.5", " ", "１"})
    void aRowNumberThatIsNoneIsARowNotFound(String id) {
        assertThat(SERVER.browser()
                        .get("/items/" + java.net.URLEncoder.encode(id, StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"POST, /page, 'GET, HEAD'", "GET, /form, POST", "DELETE, /private, 'GET, HEAD, POST'"})
    void aPathThatDoesNotDoThisSaysWhatItDoes(String method, String path, String allowed) {
        var answer = SERVER.browser().method(method, path);
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow").split(", ")).containsExactlyInAnyOrder(allowed.split(", "));
        assertThat(answer.heading()).isEqualTo("This address does not do that.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PUT", "DELETE", "PATCH", "OPTIONS", "CONNECT", "PROPFIND", "BREW"})
    void noOtherMethodReachesAPage(String method) {
        var answer = SERVER.raw(method + " /page HTTP/1.1\nHost: talk.example.edu\nSec-Fetch-Site: same-origin\n"
                + "X-Marker: echo-me\nConnection: close\n");
        assertThat(TestServer.status(answer)).isIn(400, 404, 405, 501);
        assertThat(answer).doesNotContain("echo-me").doesNotContain(TestServer.HEAD);
    }

    static Stream<Answer> everyKindOfAnswer() {
        var browser = SERVER.browser();
        var statics = new StaticFiles(null).path();
        return Stream.of(
                browser.get("/page"),
                browser.head("/page"),
                browser.get("/private"),
                browser.get("/nowhere"),
                browser.get("/fails"),
                browser.post("/page"),
                browser.post("/fails", "text", "lost?"),
                browser.get("/refuses?as=403"),
                browser.get("/refuses?as=409"),
                browser.get("/refuses?as=422"),
                browser.get("/refuses?as=429"),
                browser.get("/refuses?as=503"),
                browser.get(statics + "/look.css"),
                browser.get(statics + "/nothing.css"),
                SERVER.browser().header("Sec-Fetch-Site", "cross-site").post("/form"),
                browser.post("/form", "text", "x".repeat(1_100_000)));
    }

    @ParameterizedTest
    @MethodSource("everyKindOfAnswer")
    void everyAnswerCarriesTheHeadersThatProtectTheReader(Answer answer) {
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        assertThat(answer.header("Server")).isEmpty();
        if (answer.status() != 303 && !answer.header("Content-Type").startsWith("image/")) {
            assertThat(answer.header("Content-Type")).contains("charset=utf-8");
        }
        if (!answer.header("Content-Type").startsWith("text/css")) {
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void overTlsTheBrowserIsToldToStayThere() {
        try (var secure = TestServer.startAs("https://talk.example.edu", routes -> {
            routes.get("/page", TestServer.page(10), Access.ANYONE);
            routes.post("/go", ctx -> Web.moveOn(ctx, "/page", "Done."), Access.ANYONE);
        })) {
            var answer = secure.path("/page");
            assertThat(TestServer.head(answer)).contains("strict-transport-security: max-age=31536000");
            var moved = secure.raw("POST /go HTTP/1.1\nHost: talk.example.edu\nSec-Fetch-Site: same-origin\n"
                    + "Content-Length: 0\nConnection: close\n");
            assertThat(TestServer.head(moved))
                    .contains("set-cookie: __host-notice=")
                    .contains("secure")
                    .contains("httponly")
                    .contains("samesite=lax");
        }
    }

    @Test
    void pagesTravelPackedAndStayTheSame() throws IOException {
        var plain = SERVER.browser().get("/page");
        var packed = SERVER.browser().header("Accept-Encoding", "gzip").get("/page");
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("Vary")).containsIgnoringCase("Accept-Encoding");
        assertThat(packed.bytes().length).isLessThan(plain.bytes().length / 5);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.bytes())).readAllBytes())
                .isEqualTo(plain.bytes());
    }

    @Test
    void styleSheetAndScriptsAreKeptByTheBrowserForGood() throws IOException {
        var path = new StaticFiles(null).path();
        assertThat(SERVER.browser()
                        .get("/page")
                        .page()
                        .selectFirst("link[rel=stylesheet]")
                        .attr("href"))
                .isEqualTo(path + "/look.css");
        var plain = SERVER.browser().get(path + "/look.css");
        assertThat(plain.status()).isEqualTo(200);
        assertThat(plain.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(plain.header("Content-Type")).isEqualTo("text/css; charset=utf-8");
        var packed = SERVER.browser().header("Accept-Encoding", "gzip").get(path + "/look.css");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.bytes())).readAllBytes())
                .isEqualTo(plain.bytes());
        var older = SERVER.browser().get("/static/000000000000/look.css");
        assertThat(older.status()).isEqualTo(200);
        assertThat(older.header("Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page%2f",
                "/pa;x=1/ge",
                "/page;x=1",
                "//page",
                "/a//page",
                "/page%00",
                "/%2e%2e/page",
                "/../page",
                "/static/x/..%2flogging.properties",
                "/static/x/%2e%2e/%2e%2e/logging.properties",
                "/%zz",
                "/page%5c"
            })
    void aPathThatCanBeReadInTwoWaysIsRefused(String path) {
        var answer = SERVER.path(path);
        assertThat(TestServer.status(answer)).as(answer).isEqualTo(400);
        assertThat(answer).doesNotContainIgnoringCase("jetty").doesNotContain(TestServer.HEAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/static/x/../logging.properties", "/static/x/logging.properties", "/static/x/files.txt"})
    void onlyListedFilesAreServed(String path) {
        assertThat(TestServer.status(SERVER.path(path))).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /page HTTP/1.1\nHost: a\nHost: b\n",
                "GET /page HTTP/1.1\n",
                "POST /form HTTP/1.1\nHost: a\nContent-Length: 3\nContent-Length: 4\n",
                "POST /form HTTP/1.1\nHost: a\nContent-Length: 3\nTransfer-Encoding: chunked\n",
                "POST /form HTTP/1.1\nHost: a\nContent-Length: -3\n",
                "GET /page HTTP/1.1\nHost: a\nBad Header\n",
                "GET  /page HTTP/9.9\nHost: a\n",
                "nonsense\n"
            })
    void aRequestThatContradictsItselfIsRefused(String lines) {
        var answer =
                SERVER.raw(lines.replace("\n", "\n").trim() + "\nSec-Fetch-Site: same-origin\n", new byte[] {'a', 'b'});
        assertThat(TestServer.status(answer)).as(answer).isIn(400, 505);
        assertThat(answer).doesNotContainIgnoringCase("jetty");
    }

    @Test
    void headersHaveAnEnd() {
        var answer = SERVER.raw("GET /page HTTP/1.1\nHost: a\nX-Long: " + "x".repeat(20_000) + "\n");
        assertThat(TestServer.status(answer)).isEqualTo(431);
    }

    @Test
    void aServerAnswersToItsOwnNameOnly() {
        try (var named = TestServer.startAs(
                "http://talk.example.edu", routes -> routes.get("/page", TestServer.page(10), Access.ANYONE))) {
            assertThat(TestServer.status(named.path("/page"))).isEqualTo(200);
            for (var host :
                    new String[] {"evil.example", "talk.example.edu.evil.example", "127.0.0.1", "talk.example.edu:81"
                    }) {
                var answer = named.raw("GET /page HTTP/1.1\nHost: " + host + "\nConnection: close\n");
                assertThat(TestServer.status(answer)).as(host).isEqualTo(400);
                assertThat(answer).doesNotContain("evil.example");
            }
            var absolute =
                    named.raw("GET http://evil.example/page HTTP/1.1\nHost: talk.example.edu\nConnection: close\n");
            assertThat(TestServer.status(absolute)).isEqualTo(400);
            var forwarded = named.raw("GET /page HTTP/1.1\nHost: talk.example.edu\nX-Forwarded-Host: evil.example\n"
                    + "Forwarded: host=evil.example\nConnection: close\n");
            assertThat(forwarded).doesNotContain("evil.example");
        }
    }

    @Test
    void aFormMayHaveAMegabyteAndNoMore() {
        assertThat(SERVER.browser()
                        .post("/form", "text", TestServer.letters(900_000))
                        .body())
                .isEqualTo("read 900000");
        var tooLarge = SERVER.browser().post("/form", "text", TestServer.letters(1_100_000));
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.heading()).isEqualTo("That is too much at once.");
    }

    @Test
    void aFormThatDoesNotSayHowLongItIsHasTheSameEnd() {
        var chunk = "a".repeat(100_000);
        var body = new StringBuilder("186a5\r\ntext=" + chunk + "\r\n"); // 0x186a5 = 100,005
        for (int i = 0; i < 19; i++) {
            body.append("186a0\r\n").append(chunk).append("\r\n");
        }
        body.append("0\r\n\r\n");
        var answer = SERVER.raw(
                "POST /form HTTP/1.1\nHost: talk.example.edu\nSec-Fetch-Site: same-origin\nConnection: close\n"
                        + "Content-Type: application/x-www-form-urlencoded\nTransfer-Encoding: chunked\n",
                body.toString().getBytes(StandardCharsets.US_ASCII));
        assertThat(TestServer.status(answer)).as(TestServer.head(answer)).isEqualTo(413);
    }

    @Test
    void aFormWithTenThousandFieldsIsRefusedAndNotAFault() {
        var fields = new String[20_000];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = "f" + i;
        }
        assertThat(SERVER.browser().post("/form", fields).status()).isIn(200, 400, 413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "application/json",
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=x",
                "text/plain; charset=nonsense",
                "application/x-www-form-urlencoded; charset=nonsense",
                "%%%"
            })
    void aBodyThatIsNotWhatItSaysIsNeverAFault(String type) {
        for (var body : new String[] {"", "text=%zz", "text=%ff%fe", "&&&===", "{\"text\":", "--x\r\nbroken"}) {
            var answer = SERVER.raw(
                    "POST /form HTTP/1.1\nHost: talk.example.edu\nSec-Fetch-Site: same-origin\nConnection: close\n"
                            + "Content-Type: " + type + "\nContent-Length: " + body.length() + "\n",
                    body.getBytes(StandardCharsets.US_ASCII));
            assertThat(TestServer.status(answer))
                    .as(type + ": " + body + "\n" + answer)
                    .isIn(200, 400, 413, 415);
        }
    }

    @Test
    void anUploadThatSaysItIsTooLargeIsRefusedBeforeItIsRead() {
        var answer = SERVER.raw(
                "POST /files HTTP/1.1\nHost: talk.example.edu\nSec-Fetch-Site: same-origin\nConnection: close\n"
                        + "Content-Type: multipart/form-data; boundary=x\nContent-Length: 800000000\n",
                part("a".repeat(1000)));
        assertThat(TestServer.status(answer)).isEqualTo(413);
    }

    @Test
    @Timeout(60)
    void anUploadThatDoesNotSayHowLargeItIsEndsAtTheLimit() throws IOException {
        try (var socket = new Socket("127.0.0.1", SERVER.port())) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write(("POST /files HTTP/1.1\r\nHost: talk.example.edu\r\nSec-Fetch-Site: same-origin\r\n"
                            + "Connection: close\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            var first = part("");
            out.write((Integer.toHexString(first.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(first);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            var chunk = new byte[1 << 20];
            long sent = 0;
            try {
                for (int i = 0; i < 400; i++) {
                    out.write("100000\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.write(chunk);
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                    sent += chunk.length;
                }
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // hung up on: that is an end too
            }
            var line = new byte[12];
            int read = socket.getInputStream().readNBytes(line, 0, 12);
            assertThat(new String(line, 0, read, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
            assertThat(sent).isLessThan(300L << 20);
        }
    }

    @Test
    void aStrangersBodyIsNotReadBeforeTheDoorIsTried() {
        int before = HANDLED.get();
        var answer = SERVER.raw(
                "POST /private HTTP/1.1\nHost: talk.example.edu\nSec-Fetch-Site: same-origin\nConnection: close\n"
                        + "Content-Type: multipart/form-data; boundary=x\nContent-Length: 50000000\n",
                part("a"));
        assertThat(TestServer.status(answer)).isEqualTo(303);
        assertThat(HANDLED).hasValue(before);
    }

    @Test
    @Timeout(30)
    void aBodyThatTricklesInIsCutOff() throws Exception {
        long start = System.nanoTime();
        try (var socket = new Socket("127.0.0.1", SERVER.port())) {
            socket.setSoTimeout(500);
            var out = socket.getOutputStream();
            out.write(("POST /form HTTP/1.1\r\nHost: talk.example.edu\r\nSec-Fetch-Site: same-origin\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\ntext=")
                    .getBytes(StandardCharsets.US_ASCII));
            boolean cut = false;
            for (int i = 0; i < 40 && !cut; i++) {
                try {
                    out.write('a');
                    out.flush();
                    cut = socket.getInputStream().read() >= 0 || true;
                } catch (java.net.SocketTimeoutException e) {
                    cut = false; // it still waits
                } catch (IOException e) {
                    cut = true;
                }
            }
            assertThat(cut).isTrue();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        assertThat(SERVER.browser().get("/page").status()).isEqualTo(200);
    }

    @Test
    void aFaultIsAPageWithANumberAndWithoutItsCause() {
        var answer = SERVER.browser().get("/fails");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.heading()).isEqualTo("Something broke on our side.");
        assertThat(answer.page().selectFirst("code").text()).matches("[0-9a-f]{10}");
        assertThat(answer.body())
                .doesNotContain("secret cause")
                .doesNotContain("Exception")
                .doesNotContain("at howtotalk");
        var script = SERVER.browser().header("Accept", "application/json").get("/fails");
        assertThat(script.status()).isEqualTo(500);
        assertThat(script.body()).contains("\"reference\"").doesNotContain("secret cause");
    }

    @Test
    void whatWasTypedStandsOnTheErrorPageButNoPassword() {
        var text = "I met Marta at the museum & she said “<b>come</b>”.\nThen we walked.";
        var answer = SERVER.browser()
                .post("/fails", "text", text, "password", "a quiet word in the corridor", "form_key", "k".repeat(24));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.page().selectFirst("textarea").wholeText()).isEqualTo(text);
        assertThat(answer.body())
                .doesNotContain("quiet word")
                .doesNotContain("kkkk")
                .doesNotContain("<b>come");
    }

    @ParameterizedTest
    @CsvSource({"403, role", "404, address", "409, before you", "422, 30 days", "429, Wait", "503, again in a minute"})
    void aRefusalIsASentence(String status, String words) {
        var answer = SERVER.browser().get("/refuses?as=" + status);
        assertThat(answer.status()).isEqualTo(Integer.parseInt(status));
        assertThat(answer.text()).contains(words);
        assertThat(answer.page().selectFirst("code")).isNull();
    }

    @Test
    void aFormThatIsSentAfterTheSessionEndedGivesBackWhatWasTypedAndLeadsBackToIt() {
        var answer = SERVER.browser()
                .header("Referer", "http://127.0.0.1:" + SERVER.port() + "/page?week=3")
                .post("/private", "quote", "Ask three people before you ask me.", "password", "a long and secret one");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.heading()).isEqualTo("You are signed out.");
        assertThat(answer.page().select("#typed").text()).isEqualTo("Ask three people before you ask me.");
        assertThat(answer.page().select("a.btn--primary").attr("href")).isEqualTo("/sign-in?next=%2Fpage%3Fweek%3D3");
        assertThat(SERVER.browser().post("/private", "week", "3").location()).isEqualTo("/sign-in");
        assertThat(SERVER.browser()
                        .header("Referer", "http://127.0.0.1:" + SERVER.port() + "/page")
                        .post("/private", "week", "3")
                        .location())
                .isEqualTo("/sign-in?next=%2Fpage");
    }

    @Test
    void aRefusalThatHasNoFormOfItsOwnGivesBackWhatWasTyped() {
        var answer = SERVER.browser().post("/refuses", "quote", "Ask three people before you ask me.");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#typed").text()).contains("Ask three people before you ask me.");
    }

    @Test
    void whoIsNotSignedInIsSentToTheDoorAndBack() {
        assertThat(SERVER.browser().get("/private?week=3").location()).isEqualTo("/sign-in?next=%2Fprivate%3Fweek%3D3");
        assertThat(SERVER.browserOf(1).get("/private").status()).isEqualTo(200);
        assertThat(SERVER.browserOf(1).get("/admin").status()).isEqualTo(403);
        assertThat(SERVER.browser()
                        .header("Accept", "application/json")
                        .get("/private")
                        .status())
                .isEqualTo(401);
    }

    @Test
    @Timeout(30)
    void requestsThatRunAreAnsweredWhenTheServerIsToldToStop() throws Exception {
        var inside = new java.util.concurrent.CountDownLatch(1);
        var stopping = TestServer.start(routes -> routes.get(
                "/slow",
                ctx -> {
                    inside.countDown();
                    TimeUnit.MILLISECONDS.sleep(700);
                    ctx.result("done");
                },
                Access.ANYONE));
        var answer = new Answer[1];
        var asking = new Thread(() -> answer[0] = stopping.browser().get("/slow"));
        asking.start();
        inside.await();
        stopping.close();
        asking.join();
        assertThat(answer[0].status()).isEqualTo(200);
        assertThat(answer[0].body()).isEqualTo("done");
    }

    private static byte[] part(String content) {
        return ("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n" + content)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
