package howtotalk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.grading.GradingScenario;
import org.junit.jupiter.api.Test;

/** A conversation that is logged where there is no network. */
class OfflineLogIT extends BrowserTest {

    @Test
    void itIsKeptOnTheDeviceAndStandsInTheBookOnceWhenTheNetworkIsBack() {
        var scenario = GradingScenario.in(app());
        scenario.student("Mia Lindqvist", scenario.first);
        var mia = windowOf(scenario.email("mia.lindqvist"), View.PHONE);
        mia.navigate("/touches/new");
        mia.locator("input[name=who]").fill("Aldo Marchetti");
        mia.locator("label.chip:has(input[name=channel][value=IN_PERSON])").click();
        mia.locator("textarea[name=what]").fill("He told me why the ferry waits for the bread.");
        mia.context().setOffline(true);
        mia.locator("form[data-touch] button.btn--primary").click();
        mia.waitForSelector("[data-touch-state].saved--off");
        isFit(mia, "log-offline", View.PHONE);
        assertThat(app().number("SELECT count(*) FROM touch")).isZero();

        mia.context().setOffline(false);
        mia.waitForURL(url -> !url.contains("/touches/new"));
        mia.navigate("/");
        mia.waitForLoadState();
        assertThat(app().number("SELECT count(*) FROM touch")).isEqualTo(1);
        // The network that was taken away is an error on Chromium's console.
        complaints.removeIf(complaint -> complaint.contains("ERR_INTERNET_DISCONNECTED"));
    }
}
