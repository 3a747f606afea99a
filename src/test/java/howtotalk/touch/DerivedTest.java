package howtotalk.touch;

import static org.assertj.core.api.Assertions.assertThat;

import howtotalk.TestApp;
import howtotalk.contact.ContactRepository;
import howtotalk.contact.Corridor;
import howtotalk.contact.HomeZone;
import howtotalk.contact.Stage;
import howtotalk.contact.StayInTouch;
import howtotalk.db.DataFolder;
import howtotalk.db.Database;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The columns that SQL derives for a list of thousands are what the rules say of each contact. */
class DerivedTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-12");

    @Test
    void theListSaysWhatTheRulesSay() {
        try (var app = TestApp.start()) {
            var corridor = new Corridor(app);
            var random = new Random(20261112);
            var contacts = new ArrayList<Long>();
            for (int i = 0; i < 60; i++) {
                long contact = corridor.contact(corridor.ines, "Person " + i, "");
                contacts.add(contact);
                if (random.nextBoolean()) {
                    app.sql("UPDATE contact SET cadence_days = ? WHERE id = ?", 1 + random.nextInt(60), contact);
                }
                if (random.nextInt(6) == 0) {
                    app.sql(
                            "UPDATE contact SET snoozed_until = ? WHERE id = ?",
                            TODAY.plusDays(random.nextInt(20) - 10).toString(),
                            contact);
                }
                if (i > 10 && random.nextInt(8) == 0) {
                    app.sql(
                            "UPDATE contact SET merged_into = ? WHERE id = ?",
                            contacts.get(random.nextInt(i)),
                            contact);
                }
            }
            var earlier = new ArrayList<Long>();
            for (int i = 0; i < 400; i++) {
                long touch = corridor.touch(
                        contacts.get(random.nextInt(contacts.size())),
                        TODAY.minusDays(random.nextInt(70)).toString(),
                        Channel.values()[random.nextInt(7)].name(),
                        Direction.values()[random.nextInt(3)].name(),
                        "Touch " + i);
                if (!earlier.isEmpty() && random.nextInt(3) == 0) {
                    app.sql(
                            "UPDATE touch SET answers_id = ? WHERE id = ?",
                            earlier.get(random.nextInt(earlier.size())),
                            touch);
                }
                earlier.add(touch);
            }
            app.sql(
                    "UPDATE touch SET answers_id = (SELECT max(a.id) FROM touch a WHERE a.contact_id = touch.contact_id AND a.id < touch.id) WHERE id % 2 = 0");
            compare(app, corridor);
        }
    }

    private static void compare(TestApp app, Corridor corridor) {
        var folder = DataFolder.at(app.folder());
        try (var database = Database.open(folder)) {
            var repository = database.repository(ContactRepository.class);
            var touches = database.repository(TouchRepository.class);
            var home = new HomeZone(database, app::now);
            var zone = home.of(corridor.ines);
            assertThat(zone.getId()).isEqualTo("America/New_York");
            var offset = home.offset(zone);
            var lines = repository.lines(
                    corridor.ines, "%%", "", "", "", null, null, null, "NAME", 0, 0, 1000, TODAY, offset);
            assertThat(lines).hasSizeGreaterThan(40);
            var due = new HashMap<Long, LocalDate>();
            var stages = new TreeSet<Stage>();
            for (var line : lines) {
                var contact = repository.find(line.id(), corridor.ines);
                var history = touches.with(line.id(), corridor.ines, 1000);
                var rules = Touches.of(
                        history.stream().map(touch -> touch.fact(line.id())).toList());
                var days = rules.conversations().stream()
                        .map(Conversation::day)
                        .collect(Collectors.toCollection(TreeSet::new));
                var last = days.isEmpty() ? null : days.last();
                boolean attempted = history.stream().anyMatch(touch -> touch.direction() != Direction.INCOMING);
                var stage = Stage.of(attempted, days, contact.cadenceDays(), TODAY);
                var dueOn = StayInTouch.dueOn(
                        contact.cadenceDays(), LocalDate.parse("2026-08-31"), last, contact.snoozedUntil());
                assertThat(line.lastConversation()).as(line.name()).isEqualTo(last);
                assertThat(line.stage()).as(line.name()).isEqualTo(stage);
                assertThat(line.dueOn()).as(line.name()).isEqualTo(dueOn);
                stages.add(stage);
                if (dueOn != null && !dueOn.isAfter(TODAY.plusDays(1))) {
                    due.put(line.id(), dueOn);
                }
            }
            assertThat(stages).contains(Stage.CONVERSED, Stage.ONGOING, Stage.DORMANT);
            var overdue = lines.stream()
                    .filter(line -> line.dueOn() != null && line.dueOn().isBefore(TODAY))
                    .count();
            assertThat(repository.totals(corridor.ines, TODAY, offset).overdue())
                    .isEqualTo((int) overdue);
            var expected = due.entrySet().stream()
                    .sorted(java.util.Map.Entry.<Long, LocalDate>comparingByValue()
                            .thenComparing(java.util.Map.Entry.comparingByKey()))
                    .limit(20)
                    .map(java.util.Map.Entry::getKey)
                    .toList();
            List<Long> actual = repository.dueForTouch(corridor.ines, TODAY).stream()
                    .map(ContactRepository.Due::id)
                    .toList();
            assertThat(actual).isEqualTo(expected);
        }
    }
}
