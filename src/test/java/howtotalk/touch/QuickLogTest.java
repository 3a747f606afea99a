package howtotalk.touch;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.TestApp;
import howtotalk.contact.Corridor;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickLogTest {

    private static final TestApp APP = TestApp.start();
    private static final Corridor CORRIDOR = new Corridor(APP);

    @AfterAll
    static void stop() {
        APP.close();
    }

    @Test
    void whoHowAndWhatAreEnough() {
        var ines = CORRIDOR.signedIn("ines@example.edu");
        var form = ines.get("/touches/new");
        assertThat(form.heading()).isEqualTo("Log a conversation");
        var answer = ines.submit(
                form, "/touches", "who", "Femi Oyelaran", "channel", "IN_PERSON", "what", "He lent me his map. 🗺️");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/");
        var id = APP.number("SELECT max(id) FROM touch WHERE account_id = ?", CORRIDOR.ines);
        assertThat(APP.text("SELECT direction FROM touch WHERE id = ?", id)).isEqualTo("MUTUAL");
        assertThat(APP.text("SELECT happened_on FROM touch WHERE id = ?", id)).isEqualTo("2026-11-12");
        assertThat(APP.text("SELECT logged_at FROM touch WHERE id = ?", id)).isEqualTo("2026-11-12T15:00:00.000Z");
        assertThat(APP.number("SELECT known_before FROM contact WHERE name = 'Femi Oyelaran'"))
                .isZero();
        var shown = ines.get("/touches/" + id);
        assertThat(shown.heading()).isEqualTo("A conversation with Femi Oyelaran");
        assertThat(shown.text()).contains("He lent me his map. 🗺️").contains("Yes: counts as a conversation");
    }

    @ParameterizedTest(name = "{0} implies {1}")
    @CsvSource({
        "IN_PERSON, MUTUAL",
        "PHONE, MUTUAL",
        "VIDEO, MUTUAL",
        "EMAIL, OUTGOING",
        "LINKEDIN, OUTGOING",
        "TEXT, OUTGOING",
        "HANDWRITTEN, OUTGOING"
    })
    void talkingGoesBothWaysAndWritingGoesOut(String channel, String direction) {
        var ines = CORRIDOR.signedIn("ines@example.edu");
        ines.post("/touches", "who", "Channel " + channel, "channel", channel, "what", "Something.");
        assertThat(APP.text("SELECT direction FROM touch ORDER BY id DESC LIMIT 1"))
                .isEqualTo(direction);
        ines.post(
                "/touches",
                "who",
                "Channel " + channel,
                "channel",
                channel,
                "direction",
                "INCOMING",
                "what",
                "Something else.");
        assertThat(APP.text("SELECT direction FROM touch ORDER BY id DESC LIMIT 1"))
                .isEqualTo("INCOMING");
        assertThat(APP.number("SELECT count(*) FROM contact WHERE name = ?", "Channel " + channel))
                .isEqualTo(1);
    }

    @Test
    void twentyTapsLogOneConversationAndAddOnePerson() throws Exception {
        var ines = CORRIDOR.signedIn("ines@example.edu");
        var key = "twenty-taps-on-one-key";
        var pool = Executors.newFixedThreadPool(8);
        try {
            var answers = new java.util.ArrayList<java.util.concurrent.Future<Integer>>();
            for (int i = 0; i < 20; i++) {
                answers.add(pool.submit(() -> ines.post(
                                "/touches", "form_key", key, "who", "Twenty Taps", "channel", "PHONE", "what", "Once.")
                        .status()));
            }
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(303);
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(APP.number("SELECT count(*) FROM contact WHERE name = 'Twenty Taps'"))
                .isEqualTo(1);
        assertThat(APP.number("SELECT count(*) FROM touch WHERE what = 'Once.'"))
                .isEqualTo(1);
    }

    @Test
    void aNameThatFitsTwoPeopleIsAskedBackAndTheTextIsKept() {
        long museum = CORRIDOR.contact(CORRIDOR.ines, "Marta Lindqvist", "Harbor Museum");
        long bakery = CORRIDOR.contact(CORRIDOR.ines, "Marta Lindqvist", "Lindqvist & Daughters");
        CORRIDOR.contact(CORRIDOR.omar, "Marta Lindqvist", "Omar’s own");
        var ines = CORRIDOR.signedIn("ines@example.edu");
        var asked = ines.post(
                "/touches",
                "form_key",
                "which-of-the-two-martas",
                "who",
                "marta  LINDQVIST",
                "channel",
                "IN_PERSON",
                "what",
                "Two rolls, “one for the road”.");
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text())
                .contains("You know 2 people of that name. Who was it?")
                .contains("Harbor Museum")
                .contains("Lindqvist & Daughters")
                .doesNotContain("Omar’s own")
                .contains("Somebody new of that name");
        assertThat(asked.page().select("textarea[name=what]").val()).isEqualTo("Two rolls, “one for the road”.");
        var answer = ines.submit(asked, "/touches", "contact", Long.toString(bakery));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(APP.number("SELECT contact_id FROM touch ORDER BY id DESC LIMIT 1"))
                .isEqualTo(bakery)
                .isNotEqualTo(museum);
        var new3 = ines.post(
                "/touches", "who", "Marta Lindqvist", "contact", "new", "channel", "PHONE", "what", "A third one.");
        assertThat(new3.status()).isEqualTo(303);
        assertThat(APP.number(
                        "SELECT count(*) FROM contact WHERE account_id = ? AND name = 'Marta Lindqvist'",
                        CORRIDOR.ines))
                .isEqualTo(3);
    }

    @Test
    void oneOwnContactOfTheNameIsUsedAndANameTypedOverAChosenOneWins() {
        long renee = CORRIDOR.contact(CORRIDOR.ines, "Renée Dufour", "Transit planning");
        var ines = CORRIDOR.signedIn("ines@example.edu");
        ines.post("/touches", "who", "RENÉE dufour", "channel", "TEXT", "what", "On my way.");
        assertThat(APP.number("SELECT contact_id FROM touch ORDER BY id DESC LIMIT 1"))
                .isEqualTo(renee);
        var form = ines.get("/touches/new?contact=" + renee + "&next=/contacts/" + renee);
        assertThat(form.page().select("input[name=who]").val()).isEqualTo("Renée Dufour");
        var answer = ines.submit(form, "/touches", "who", "נועה לוי", "channel", "VIDEO", "what", "שלום");
        assertThat(answer.location()).isEqualTo("/contacts/" + renee);
        assertThat(APP.text(
                        "SELECT c.name FROM touch t JOIN contact c ON c.id = t.contact_id ORDER BY t.id DESC LIMIT 1"))
                .isEqualTo("נועה לוי");
    }

    @Test
    void someoneElsesContactIsNobody() {
        long theirs = CORRIDOR.contact(CORRIDOR.omar, "Private Person", "");
        var ines = CORRIDOR.signedIn("ines@example.edu");
        assertThat(ines.get("/touches/new?contact=" + theirs).status()).isEqualTo(404);
        ines.post(
                "/touches",
                "contact",
                Long.toString(theirs),
                "who",
                "Private Person",
                "channel",
                "PHONE",
                "what",
                "Hello.");
        assertThat(APP.number("SELECT account_id FROM touch ORDER BY id DESC LIMIT 1"))
                .isEqualTo(CORRIDOR.ines);
        assertThat(APP.number("SELECT count(*) FROM touch WHERE contact_id = ?", theirs))
                .isZero();
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "who | '' | Who was it?",
                "channel | '' | How was it?",
                "channel | PIGEON | How was it?",
                "what | '   ' | One sentence is enough",
                "direction | SIDEWAYS | Choose who spoke",
                "happened_on | 2026-11-13 | still to come",
                "happened_on | 31 November | On which day",
                "next_on | 2026-11-20 | What will you do on that day?",
                "next_on | soon | Write a day"
            })
    void whatCannotBeUsedIsAnsweredWithASentence(String field, String typed, String sentence) {
        var ines = CORRIDOR.signedIn("ines@example.edu");
        var fields = new java.util.LinkedHashMap<String, String>();
        fields.put("who", "Edge Case");
        fields.put("channel", "PHONE");
        fields.put("what", "Kept <b>as typed</b>");
        fields.put(field, typed);
        if (field.equals("happened_on")) {
            fields.put("when", "DATE");
        }
        long before = APP.number("SELECT count(*) FROM touch");
        var answer = ines.post(
                "/touches",
                fields.entrySet().stream()
                        .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                        .toArray(String[]::new));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(sentence);
        if (!field.equals("what")) {
            assertThat(answer.page().select("textarea[name=what]").val()).isEqualTo("Kept <b>as typed</b>");
        }
        assertThat(APP.number("SELECT count(*) FROM touch")).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}, opened on {1}: {2}")
    @CsvSource({
        "TODAY, 2026-11-12, 2026-11-12",
        "YESTERDAY, 2026-11-12, 2026-11-11",
        "TODAY, 2026-11-10, 2026-11-10",
        "YESTERDAY, 2026-11-10, 2026-11-09",
        "TODAY, 2026-11-13, 2026-11-12",
        "TODAY, 2026-09-01, 2026-11-12",
        "TODAY, nonsense, 2026-11-12"
    })
    void aFormThatWaitedForTheNetworkMeansTheDayItWasOpened(String when, String opened, String day) {
        var ines = CORRIDOR.signedIn("ines@example.edu");
        ines.post(
                "/touches",
                "who",
                "Late Sender",
                "channel",
                "PHONE",
                "what",
                "From the tunnel.",
                "when",
                when,
                "shown_on",
                opened);
        assertThat(APP.text("SELECT happened_on FROM touch ORDER BY id DESC LIMIT 1"))
                .isEqualTo(day);
    }

    @Test
    void theScriptGetsFactsAndTheSameKeyGetsThemAgain() {
        var ines = CORRIDOR.signedIn("ines@example.edu").header("Accept", "application/json");
        for (int i = 0; i < 2; i++) {
            var answer = ines.post(
                    "/touches",
                    "form_key",
                    "a-key-of-the-script",
                    "who",
                    "Script Person",
                    "channel",
                    "TEXT",
                    "what",
                    "Sent from the queue.");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("\"location\":\"/\"");
        }
        assertThat(APP.number("SELECT count(*) FROM touch WHERE what = 'Sent from the queue.'"))
                .isEqualTo(1);
        var refused = ines.post("/touches", "who", "Script Person", "channel", "TEXT");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("One sentence is enough");
    }

    @Test
    void whoeverIsNotSignedInIsSentToTheDoor() {
        assertThat(APP.browser().get("/touches/new").location()).isEqualTo("/sign-in?next=%2Ftouches%2Fnew");
        assertThat(APP.browser()
                        .post("/touches", "who", "A", "channel", "PHONE", "what", "B")
                        .location())
                .isEqualTo("/sign-in");
    }

    @Test
    void anAddressElsewhereIsNotWhereTheLogLeads() {
        var ines = CORRIDOR.signedIn("ines@example.edu");
        var answer =
                ines.post("/touches", "who", "Phish", "channel", "PHONE", "what", "x", "next", "https://evil.example/");
        assertThat(answer.location()).isEqualTo("/");
    }
}
