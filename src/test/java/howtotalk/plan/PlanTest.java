package howtotalk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.TestApp;
import howtotalk.contact.Corridor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** It is Thursday, 12 November 2026. */
class PlanTest {

    private static final TestApp APP = TestApp.start();
    private static final Corridor CORRIDOR = new Corridor(APP);

    @AfterAll
    static void stop() {
        APP.close();
    }

    @Test
    void thePlanIsKeptShownOnTodayAndToldOnFridayBesideWhatHappened() {
        long gus = CORRIDOR.contact(CORRIDOR.ines, "Gus Terhune", "Hospital");
        CORRIDOR.touch(gus, "2026-11-02", "IN_PERSON", "MUTUAL", "He showed me the basement.");
        CORRIDOR.touch(gus, "2026-11-09", "EMAIL", "OUTGOING", "Sent the map.");
        var ines = CORRIDOR.signedIn("ines@example.edu");
        assertThat(ines.get("/").text()).contains("Where will you go this week").contains("Plan the week");
        var page = ines.get("/plan");
        assertThat(page.heading()).isEqualTo("Where will you go, and with whom will you talk?");
        assertThat(page.text()).contains("Sent the map.").doesNotContain("He showed me the basement.");
        var answer = ines.submit(
                page, "/plan/2026-11-09", "go", "The laundry hatch 🧺, Thursday at ten", "say", "Hi", "whom", "Gus");
        assertThat(answer.location()).isEqualTo("/plan/2026-11-09");
        assertThat(ines.get("/").text())
                .contains("The laundry hatch 🧺, Thursday at ten")
                .contains("With: Gus");
        assertThat(ines.get("/plan").heading()).isEqualTo("The plan stands.");
        var last = ines.get("/plan/2026-11-02");
        assertThat(last.heading()).isEqualTo("Nothing was planned that week.");
        ines.submit(last, "/plan/2026-11-02", "go", "The basement", "went", "");
        assertThat(ines.get("/plan/2026-11-02").heading()).isEqualTo("How did it go?");
    }

    @Test
    void theScriptSavesAndASecondTabIsNotOverwritten() {
        var omar = CORRIDOR.signedIn("omar@example.edu").header("Accept", "application/json");
        var here = "/plan/2026-11-16";
        assertThat(omar.post(here, "version", "0", "go", "One").body()).contains("\"version\":1");
        assertThat(omar.post(here, "version", "1", "go", "Two").body()).contains("\"version\":2");
        var stale = omar.post(here, "version", "1", "go", "Three");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("Two");
        assertThat(omar.post(here, "version", "2", "go", "x".repeat(20_001)).status())
                .isEqualTo(422);
    }

    @Test
    void nobodyElseReadsAPlan() {
        CORRIDOR.signedIn("ines@example.edu").post("/plan/2026-11-23", "version", "0", "go", "Only Ines knows");
        for (var stranger : Corridor.strangers()) {
            assertThat(CORRIDOR.signedIn(stranger).get("/plan/2026-11-23").text())
                    .doesNotContain("Only Ines knows");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-10", "monday", "2026-13-01", "9999-11-08", "0"})
    void aWeekBeginsOnAMonday(String day) {
        assertThat(CORRIDOR.signedIn("ines@example.edu").get("/plan/" + day).status())
                .isEqualTo(404);
    }
}
