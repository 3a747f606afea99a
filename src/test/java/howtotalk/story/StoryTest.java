package howtotalk.story;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.Browser;
import howtotalk.TestApp;
import howtotalk.grading.GradingScenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final TestApp APP = TestApp.start();

    private GradingScenario course;
    private Pasts pasts;
    private String address;
    private Browser ines;

    @AfterAll
    static void stop() {
        APP.close();
    }

    @BeforeEach
    void inesAndHerCourse() {
        course = GradingScenario.in(APP);
        pasts = new Pasts(APP);
        course.student("Ines Carvalho", course.first);
        address = course.email("ines.carvalho");
        ines = APP.signedIn(address);
    }

    @Test
    void aPageWithoutStoriesSaysWhatToDo() {
        var page = ines.get("/stories");
        assertThat(page.heading()).isEqualTo("What happened to you is worth telling.");
        assertThat(page.text()).contains("Write down the first");
    }

    @Test
    void aStoryIsMadeOfAConversationAndKeepsWhoItCameFrom() {
        long femi = pasts.contact(address, "Femi Adeyemi", "Harbor Museum", null);
        long touch = pasts.talked(address, femi, "2026-11-10", "He rang me back from a lift.");
        var blank = ines.get("/stories/new?touch=" + touch);
        assertThat(blank.page().selectFirst("textarea[name=moment]").text()).isEqualTo("He rang me back from a lift.");

        var created = ines.submit(blank, "/stories", "title", "The wrong elevator", "lesson", "Ring twice.");
        var story = ines.get(created.location());
        assertThat(story.heading()).isEqualTo("The wrong elevator");
        assertThat(story.text()).contains("From Femi Adeyemi.");
        assertThat(ines.get("/stories").text()).contains("The wrong elevator", "Ring twice.", "from Femi Adeyemi");
    }

    @Test
    void aDoubleTapMakesOneStory() {
        var blank = ines.get("/stories/new");
        var once = ines.submit(blank, "/stories", "title", "Twice");
        var twice = ines.submit(blank, "/stories", "title", "Twice");
        assertThat(twice.location()).isEqualTo(once.location());
        assertThat(APP.number("SELECT count(*) FROM story WHERE account_id = ?", pasts.account(address)))
                .isEqualTo(1);
    }

    @Test
    void aStoryNeedsATitleAndSaysSo() {
        var refused = ines.submit(ines.get("/stories/new"), "/stories", "moment", "It rained.");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("working title");
        assertThat(refused.page().selectFirst("textarea[name=moment]").text()).isEqualTo("It rained.");
    }

    @Test
    void twoTabsDoNotOverwriteEachOther() {
        var path = story("My landlord’s bees");
        var facts = ines.header("Accept", "application/json");
        var first = facts.post(path, "version", "1", "title", "My landlord’s bees", "moment", "Forty of them.");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).contains("\"version\":2");
        var second = facts.post(path, "version", "1", "title", "Bees", "moment", "Four hundred.");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("Forty of them.");
        ines.header("Accept", null);
        assertThat(ines.get(path).text()).contains("Forty of them.");
    }

    @Test
    void onlyOnesOwnConversationsCanBeTied() {
        course.student("Omar Haidari", course.first);
        long omars = pasts.contact(course.email("omar.haidari"), "Marta Lind", "Harbor Museum", null);
        long touch = pasts.talked(course.email("omar.haidari"), omars, "2026-11-10", "Theirs.");
        var path = story("Mine");
        ines.post(path, "version", "1", "title", "Mine", "touch", Long.toString(touch));
        assertThat(APP.number("SELECT count(*) FROM story_touch WHERE touch_id = ?", touch))
                .isZero();
        assertThat(ines.get("/stories/new?touch=" + touch).status()).isEqualTo(404);
    }

    @Test
    void aStoryIsItsTellersAlone() {
        var path = story("Not for you");
        course.student("Omar Haidari", course.first);
        var omar = course.email("omar.haidari");
        for (var stranger : new String[] {omar, course.instructor, course.assistant("Nadia", course.first)}) {
            var browser = APP.signedIn(stranger);
            assertThat(browser.get(path).status()).as(stranger).isEqualTo(404);
            assertThat(browser.post(path, "version", "1", "title", "Mine now").status())
                    .isEqualTo(404);
            assertThat(browser.post(path + "/delete").status()).isEqualTo(404);
        }
        assertThat(ines.get(path).heading()).isEqualTo("Not for you");
    }

    @Test
    void anyAlphabetAndNoMarkup() {
        var path = story("القطار 🚃 <script>alert(1)</script>");
        var page = ines.get(path);
        assertThat(page.heading()).isEqualTo("القطار 🚃 <script>alert(1)</script>");
        assertThat(page.body()).doesNotContain("<script>alert(1)");
    }

    @Test
    void aDeletedStoryIsGone() {
        var path = story("Enough");
        assertThat(ines.post(path + "/delete").location()).isEqualTo("/stories");
        assertThat(ines.get(path).status()).isEqualTo(404);
    }

    private String story(String title) {
        return ines.submit(ines.get("/stories/new"), "/stories", "title", title).location();
    }
}
