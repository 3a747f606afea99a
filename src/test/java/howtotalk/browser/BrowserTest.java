package howtotalk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import howtotalk.TestApp;
import howtotalk.web.WebServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/**
 * The base of tests in a real browser. Without Chromium they are left out with one line, unless the environment says
 * {@code HOWTOTALK_BROWSER_TESTS=required}, as the build server does.
 *
 * <p>A test opens pages with {@link #open}; what the browser complained about meanwhile fails it at the end.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BrowserTest {

    private static final List<Path> CHROMIUM = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    /** How long is waited for anything: only what fails waits that long. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    }

    private static final Path PICTURES = Path.of("target", "pictures");

    /** How a page is looked at. */
    enum View {
        PHONE(390, 844, ColorScheme.LIGHT),
        PHONE_BY_NIGHT(390, 844, ColorScheme.DARK),
        DESK(1280, 800, ColorScheme.LIGHT),
        DESK_BY_NIGHT(1280, 800, ColorScheme.DARK);

        private final int width;
        private final int height;
        private final ColorScheme scheme;

        View(int width, int height, ColorScheme scheme) {
            this.width = width;
            this.height = height;
            this.scheme = scheme;
        }
    }

    /** Both widths and both schemes, for parameterized tests; {@link #isFit} looks at the other two of the four, too. */
    static Stream<View> views() {
        return Stream.of(View.PHONE_BY_NIGHT, View.DESK);
    }

    final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private @Nullable TestApp app;

    /** One for all classes of a process, each test with windows of its own. Its driver ends with the process, and it then. */
    private static @Nullable Browser browser;

    @BeforeAll
    void begin() {
        var chromium = CHROMIUM.stream().filter(Files::isExecutable).findFirst();
        if (chromium.isEmpty()) {
            if ("required".equals(System.getenv("HOWTOTALK_BROWSER_TESTS"))) {
                throw new AssertionError(
                        "Browser tests are required, but there is no Chromium: apt-get install chromium");
            }
            System.out.println(
                    getClass().getSimpleName() + " is left out: no Chromium here (apt-get install chromium).");
            Assumptions.abort("no Chromium");
        }
        if (browser == null || !browser.isConnected()) {
            browser = launch(chromium.get());
        }
        app = start();
    }

    private static Browser launch(Path chromium) {
        return Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** The program to be tested. */
    TestApp start() {
        return TestApp.start();
    }

    @AfterAll
    void stop() {
        if (app != null) {
            app.close();
        }
    }

    @AfterEach
    void theBrowserHadNothingToComplainAbout() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        var heard = List.copyOf(complaints);
        complaints.clear();
        assertThat(heard)
                .as("console errors, faults of scripts, breaches of policy, foreign requests")
                .isEmpty();
    }

    /** The program under test. */
    final TestApp app() {
        return Objects.requireNonNull(app);
    }

    /** A browser window in which nobody is signed in. */
    final Page window(View view) {
        return window(view, true);
    }

    /** As {@link #window(View)}, in a browser that runs no script. */
    final Page windowWithoutScript(View view) {
        return window(view, false);
    }

    private Page window(View view, boolean script) {
        var context = Objects.requireNonNull(browser)
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(base())
                        .setViewportSize(view.width, view.height)
                        .setColorScheme(view.scheme)
                        .setHasTouch(view.width == View.PHONE.width)
                        .setJavaScriptEnabled(script)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("en-US")
                        .setTimezoneId("America/New_York"));
        context.setDefaultTimeout(PATIENCE.toMillis());
        contexts.add(context);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            // A breach of the content security policy is an error on the console, too.
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(base()) && request.url().startsWith("http")) {
                complaints.add("asks elsewhere: " + request.url());
            }
        });
        return page;
    }

    /** A browser window in which somebody is signed in, as by the sign-in page. */
    final Page windowOf(String email, View view) {
        var page = window(view);
        var session = app().signedIn(email).cookie(WebServer.SESSION_COOKIE);
        page.context()
                .addCookies(List.of(new Cookie(WebServer.SESSION_COOKIE, session)
                        .setUrl(base())
                        .setHttpOnly(true)));
        return page;
    }

    /** Opens a page and holds it to what every page must be; leaves a picture in {@code target/pictures}. */
    final void open(Page page, String path, View view) {
        var answer = page.navigate(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        isFit(page, path, view);
    }

    /**
     * Whether the page as it stands is accessible and does not scroll sideways, on a phone and at a desk, by day and by
     * night; a picture is kept. The window is as before afterwards.
     */
    final void isFit(Page page, String name, View view) {
        picture(page, name, view);
        isFit(page, view);
    }

    /** As {@link #isFit(Page, String, View)}, without a picture. */
    static void isFit(Page page, View view) {
        isFitAsWide(page, view);
        var other = view.width == View.DESK.width ? View.PHONE : View.DESK;
        page.setViewportSize(other.width, other.height);
        isFitAsWide(page, other);
        page.setViewportSize(view.width, view.height);
        inColours(page, view.scheme);
    }

    /** By day and by night the rules of colour; the others once, for they answer the same. */
    private static void isFitAsWide(Page page, View view) {
        doesNotScrollSideways(page);
        inColours(page, ColorScheme.LIGHT);
        Axe.isContentWith(page);
        Axe.isContentWithTheColoursOf(page);
        inColours(page, ColorScheme.DARK);
        Axe.isContentWithTheColoursOf(page);
    }

    private static void inColours(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    /** Waits until a number in the database is the one that is expected, as long as for anything on a page. */
    final void waitFor(Page page, long number, String sql, Object... values) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (app().number(sql, values) != number) {
            assertThat(System.nanoTime())
                    .as("too long until %d: %s", number, sql)
                    .isLessThan(end);
            page.waitForTimeout(20);
        }
    }

    static void doesNotScrollSideways(Page page) {
        var tooWide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) tooWide).intValue())
                .as(page.url() + " is too wide by")
                .isLessThanOrEqualTo(0);
    }

    private static void picture(Page page, String name, View view) {
        var plain = name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve((plain.isEmpty() ? "home" : plain) + "-"
                        + view.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
    }

    final String base() {
        return "http://127.0.0.1:" + app().app().port();
    }
}
