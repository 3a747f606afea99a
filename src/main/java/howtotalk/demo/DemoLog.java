package howtotalk.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What a student keeps: people, touches, stories, minutes. */
final class DemoLog {

    private final Rows rows;
    private final Term term;

    DemoLog(Rows rows, Term term) {
        this.rows = rows;
        this.term = term;
    }

    Student fill(Dossier dossier, long accountId, long enrolmentId, long sectionId) {
        var contacts = contacts(dossier, accountId);
        var touches = touches(dossier, accountId, contacts);
        var stories = stories(dossier, accountId, touches);
        minutes(dossier, accountId);
        DemoGiving.mails(rows, term, dossier.email(), accountId);
        return new Student(dossier, accountId, enrolmentId, sectionId, contacts, touches, stories);
    }

    private Map<String, Long> contacts(Dossier dossier, long accountId) {
        var ids = new HashMap<String, Long>();
        for (var person : dossier.contacts()) {
            var introducer = person.introducedBy() == null ? null : ids.get(person.introducedBy());
            var first = dossier.touches().stream()
                    .filter(touch -> touch.contact().equals(person.key()))
                    .findFirst();
            var day = first.map(touch -> term.day(touch.week(), touch.weekday()))
                    .orElse(term.day(Dice.of(dossier.email() + person.key()).between(1, 6), 3));
            var known = person.knownBefore() && !person.tie().equals("OFTEN")
                    ? term.firstDay().minusDays(Dice.of(person.name()).between(60, 900))
                    : null;
            ids.put(
                    person.key(),
                    rows.add(
                            """
                            INSERT INTO contact (account_id, name, organisation, title, email, list, known_before,
                                                 last_spoken_on, met_via, introduced_by, tie, cadence_days, notes, created_at)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """,
                            accountId,
                            person.name(),
                            person.organisation(),
                            person.title(),
                            person.email(),
                            person.list(),
                            person.knownBefore(),
                            known,
                            person.metVia(),
                            introducer,
                            person.tie(),
                            person.cadenceDays(),
                            person.notes(),
                            term.at(day, 8, 5)));
        }
        return ids;
    }

    private List<Student.Touch> touches(Dossier dossier, long accountId, Map<String, Long> contacts) {
        var answered = new HashSet<Integer>();
        for (var touch : dossier.touches()) {
            if (touch.answers() != null) {
                answered.add(touch.answers());
            }
        }
        var touches = new ArrayList<Student.Touch>();
        Instant before = Instant.EPOCH;
        for (int i = 0; i < dossier.touches().size(); i++) {
            var moment = dossier.touches().get(i);
            var day = term.day(moment.week(), moment.weekday());
            var logged = logged(dossier, moment, day, i);
            if (moment.loggedAfterDays() == 0 && logged.isBefore(before)) {
                logged = before.plusSeconds(67); // two messages of one day are logged in their order
            }
            before = logged;
            boolean twoWay = moment.direction().equals("MUTUAL") || moment.answers() != null || answered.contains(i);
            boolean last = i == dossier.touches().size() - 1;
            boolean recent = day.isAfter(term.today().minusDays(20));
            var nextOn = moment.nextAction().isEmpty()
                    ? null
                    : day.plusDays(Dice.of(moment.what()).between(2, 9));
            boolean open = last || recent;
            long id = rows.add(
                    """
                    INSERT INTO touch (account_id, contact_id, happened_on, logged_at, channel, direction, what, place,
                                       learned, helped, help_received, referral, answers_id, next_action,
                                       next_on, next_done_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    accountId,
                    contacts.get(moment.contact()),
                    day,
                    logged,
                    moment.channel(),
                    moment.direction(),
                    moment.what(),
                    moment.where(),
                    moment.learned(),
                    moment.helped(),
                    DemoGiving.help(dossier.email(), i),
                    DemoGiving.referral(dossier.email(), i, moment.direction().equals("MUTUAL")),
                    moment.answers() == null
                            ? null
                            : touches.get(moment.answers()).id(),
                    moment.nextAction(),
                    nextOn,
                    nextOn == null || open ? null : term.at(nextOn, 17, 20));
            touches.add(new Student.Touch(id, day, logged, twoWay, moment));
        }
        return touches;
    }

    private Instant logged(Dossier dossier, Dossier.Moment moment, LocalDate day, int index) {
        var dice = Dice.of(dossier.email() + " logs " + index);
        var loggedOn = day.plusDays(moment.loggedAfterDays());
        var at = term.at(loggedOn, dice.between(9, 21), dice.between(0, 59));
        return at.isAfter(term.now()) ? term.now().minusSeconds(600) : at;
    }

    private List<Long> stories(Dossier dossier, long accountId, List<Student.Touch> touches) {
        var ids = new ArrayList<Long>();
        for (var story : dossier.stories()) {
            var saved = story.touches().isEmpty()
                    ? term.at(term.day(4, 4), 20, 15)
                    : touches.get(story.touches().get(story.touches().size() - 1))
                            .logged()
                            .plusSeconds(5400);
            long id = rows.add(
                    "INSERT INTO story (account_id, title, moment, lesson, stage, saved_at) VALUES (?, ?, ?, ?, ?, ?)",
                    accountId,
                    story.title(),
                    story.moment(),
                    story.lesson(),
                    story.stage(),
                    saved.isAfter(term.now()) ? term.now() : saved);
            ids.add(id);
            for (int touch : new HashSet<>(story.touches())) {
                rows.run(
                        "INSERT INTO story_touch (story_id, touch_id) VALUES (?, ?)",
                        id,
                        touches.get(touch).id());
            }
        }
        return ids;
    }

    /** Some students note their minutes, some never do: unknown stays unknown. */
    private void minutes(Dossier dossier, long accountId) {
        var dice = Dice.of(dossier.email() + " minutes");
        boolean keeps = dossier.screen() || dice.percent(60);
        if (!keeps || dossier.withdrawn()) {
            return;
        }
        int usual = dossier.screen() ? dice.between(95, 140) : dice.between(14, 42);
        var last = term.today().isBefore(term.firstDay().plusWeeks(15))
                ? term.today()
                : term.firstDay().plusWeeks(15).minusDays(1);
        for (var day = term.firstDay(); !day.isAfter(last); day = day.plusDays(1)) {
            if (dice.percent(dossier.quiet() ? 15 : 80)) {
                int minutes = Math.max(0, usual + dice.between(-15, 20));
                boolean tapped = day.equals(term.today()) && minutes > 10;
                rows.run(
                        "INSERT INTO activity_day (account_id, day, minutes, added, before) VALUES (?, ?, ?, ?, ?)",
                        accountId,
                        day,
                        minutes,
                        tapped ? 10 : 0,
                        tapped ? minutes - 10 : null);
            }
        }
    }
}
