package howtotalk.home;

import howtotalk.account.Names;
import howtotalk.chart.Meter;
import howtotalk.chart.Ticks;
import howtotalk.contact.StayInTouch;
import howtotalk.course.Course;
import howtotalk.grading.Graded;
import howtotalk.grading.Points;
import howtotalk.grading.Terms;
import howtotalk.grading.WorkFacts;
import howtotalk.grading.reply.ReplyRepository;
import howtotalk.submission.ConversationCounts;
import howtotalk.submission.Dates;
import howtotalk.submission.DueDate;
import howtotalk.submission.Requirement;
import howtotalk.words.Prose;
import howtotalk.words.When;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a student's Today from the facts: what is due, who waits, what was promised, when the student speaks. */
final class Today {

    private static final Duration AHEAD = Duration.ofDays(10);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration FEEDBACK_IS_NEW_FOR = Duration.ofDays(7);
    private static final int LONGEST = 90;

    private final Course course;
    private final String week;
    private final Instant now;
    private final ZoneId zone;
    private final LocalDate today;

    private int late;
    private int dueToday;
    private boolean evening = true;
    private @Nullable String next;

    Today(Course course, String week, Instant now) {
        this.course = course;
        this.week = week;
        this.now = now;
        this.zone = course.zone();
        this.today = course.today(now);
    }

    TodayPage page(
            List<TodayRepository.Work> work,
            Map<Long, Integer> conversations,
            List<TodayRepository.Promise> promises,
            List<TodayPage.Chance> chances,
            List<TodayPage.Answered> answered,
            String askingHref,
            List<ReplyRepository.Answer> answers,
            List<TodayRepository.Friend> friends,
            int people,
            TodayRepository.@Nullable Plan plan,
            TodayRepository.@Nullable Slot slot,
            TodayRepository.@Nullable Minutes minutes,
            int daysInside) {
        var due = due(work, conversations);
        var waiting = friends(friends);
        var speaks = slot == null || slot.day().isAfter(today.plusDays(6))
                ? null
                : slot.day().isEqual(today) || slot.day().isEqual(today.plusDays(1))
                        ? When.near(slot.day(), today)
                        : "on " + When.near(slot.day(), today);
        var friend = waiting.stream()
                .filter(f -> !f.urgent().isEmpty())
                .map(f -> Names.first(f.name()))
                .findFirst()
                .orElse(null);
        return new TodayPage(
                When.longDay(today) + " · " + week,
                TodayWords.headline(late, dueToday, evening, next, friend, speaks),
                due,
                "/courses/" + course.id() + "/grades",
                promises(promises),
                chances,
                answered,
                askingHref,
                answers(answers),
                waiting,
                everybody(people),
                plan(plan),
                slot == null ? null : slot(slot),
                minutes(minutes, daysInside));
    }

    private static String everybody(int people) {
        return switch (people) {
            case 0 -> "Nobody in your book yet";
            case 1 -> "1 person";
            default -> "All " + people + " people";
        };
    }

    /** The next seven days as facts. */
    WeekAhead ahead(
            List<TodayRepository.Work> work,
            Map<Long, Integer> conversations,
            List<TodayRepository.Promise> promises,
            List<TodayRepository.Friend> friends,
            TodayRepository.@Nullable Plan plan) {
        var due = new ArrayList<WeekAhead.Due>();
        for (var one : work) {
            var at = dates(one).due();
            if (at != null && waits(one) && !at.isAfter(now.plus(WEEK))) {
                int had = Math.min(conversations.getOrDefault(one.assignmentId(), 0), one.conversations());
                due.add(new WeekAhead.Due(one.title(), at, had, one.conversations()));
            }
        }
        due.sort(Comparator.comparing(WeekAhead.Due::at));
        var people = new ArrayList<WeekAhead.Friend>();
        for (var friend : friends) {
            var on = dueOn(friend);
            if (on != null && !on.isAfter(today.plusDays(WEEK.toDays()))) {
                people.add(new WeekAhead.Friend(friend.name(), friend.organisation(), on));
            }
        }
        var asks = plan(plan);
        return new WeekAhead(
                List.copyOf(due),
                promises.stream()
                        .map(one -> new WeekAhead.Promise(one.action(), one.name(), one.dueOn()))
                        .toList(),
                List.copyOf(people),
                asks.button().isEmpty() ? "" : planned(plan) ? asks.button() : asks.words());
    }

    /** The assignments that wait to be handed in and ask for conversations, to be counted together. */
    List<ConversationCounts.Asked> asking(List<TodayRepository.Work> work) {
        var asking = new ArrayList<ConversationCounts.Asked>();
        for (var one : work) {
            if (one.conversations() > 0 && waits(one)) {
                var opens = dates(one).opens();
                var from =
                        opens == null ? course.firstDay() : opens.atZone(zone).toLocalDate();
                var requirement =
                        new Requirement(one.conversations(), 0, 0, one.distinctPeople(), one.touchesMayServeTwice());
                asking.add(new ConversationCounts.Asked(one.assignmentId(), requirement, course.firstDay(), from));
            }
        }
        return asking;
    }

    /** Whether something is still to be handed in, within the days ahead. */
    private boolean waits(TodayRepository.Work one) {
        if (!one.online() || one.excused() || one.handedInAt() != null || one.releasedAt() != null) {
            return false;
        }
        var dates = dates(one);
        return dates.due() != null && !dates.due().isAfter(now.plus(AHEAD)) && dates.takesWork(now);
    }

    private record Dated(Instant order, TodayPage.Due line) {}

    private List<TodayPage.Due> due(List<TodayRepository.Work> work, Map<Long, Integer> conversations) {
        var lines = new ArrayList<Dated>();
        String toRevise = null;
        for (var one : work) {
            var revision = one.invitedDue();
            if (revision != null && !now.isAfter(revision) && !one.excused()) {
                lines.add(new Dated(revision, toRevise(one, revision)));
                toRevise = "A revision of “" + one.title() + "” is due "
                        + When.near(revision.atZone(zone).toLocalDate(), today);
                continue;
            }
            if (one.releasedAt() != null
                    && one.score() != null
                    && one.releasedAt().plus(FEEDBACK_IS_NEW_FOR).isAfter(now)) {
                lines.add(new Dated(one.releasedAt().plus(Duration.ofDays(3650)), feedback(one)));
                continue;
            }
            var due = dates(one).due();
            if (due != null && waits(one)) {
                lines.add(new Dated(due, toHandIn(one, due, conversations)));
            }
        }
        if (next == null) next = toRevise; // what has to be handed in comes first
        return lines.stream()
                .sorted(Comparator.comparing(Dated::order))
                .map(Dated::line)
                .limit(7)
                .toList();
    }

    private static DueDate dates(TodayRepository.Work one) {
        var own = one.ownOpensAt() == null && one.ownDueAt() == null && one.ownClosesAt() == null
                ? List.<Dates>of()
                : List.of(new Dates(one.ownOpensAt(), one.ownDueAt(), one.ownClosesAt()));
        return DueDate.of(
                new Dates(one.opensAt(), one.dueAt(), one.closesAt()),
                new Dates(one.sectionOpensAt(), one.sectionDueAt(), one.sectionClosesAt()),
                own,
                one.latePasses());
    }

    private TodayPage.Due toHandIn(TodayRepository.Work one, Instant dueAt, Map<Long, Integer> conversations) {
        boolean past = dueAt.isBefore(now);
        boolean isLate = past && one.points() > 0; // what is worth no points is extra, and nobody is late with it
        boolean today = !past && dueAt.atZone(zone).toLocalDate().equals(this.today);
        var near = Prose.sentence(When.near(dueAt, now, zone));
        if (isLate) {
            late++;
        } else if (today) {
            dueToday++;
            evening &= near.startsWith("Tonight");
        } else if (next == null && !past) {
            next = "“" + one.title() + "” is due "
                    + When.near(dueAt.atZone(zone).toLocalDate(), this.today);
        }
        var rest = new ArrayList<String>();
        if (!past && !today) {
            rest.add(near);
        }
        if (past) {
            rest.add("was due " + When.near(dueAt, now, zone));
        }
        int had = conversations.getOrDefault(one.assignmentId(), 0);
        if (one.conversations() > 0) {
            rest.add(Math.min(had, one.conversations()) + " of " + Prose.count(one.conversations(), "conversation")
                    + " logged");
        }
        if (one.draftSavedAt() != null) {
            rest.add("draft saved " + When.near(one.draftSavedAt(), now, zone));
        }
        return new TodayPage.Due(
                "/assignments/" + one.assignmentId(),
                one.title(),
                isLate ? "Late " + When.badge(Duration.between(dueAt, now)) : today ? near : "",
                String.join(" · ", rest),
                one.conversations() > 0 && one.conversations() <= 5
                        ? Ticks.of(Math.min(had, one.conversations()), one.conversations(), "conversations logged")
                        : null,
                one.conversations() == 0 && one.draftSavedAt() != null ? "Draft" : "",
                "",
                "");
    }

    /** Handed in already: whoever leaves it is not late, so it never counts among what presses. */
    private TodayPage.Due toRevise(TodayRepository.Work one, Instant due) {
        return new TodayPage.Due(
                "/assignments/" + one.assignmentId(),
                one.title(),
                "",
                "You are invited to revise it · " + When.near(due, now, zone)
                        + (one.draftSavedAt() == null
                                ? ""
                                : " · draft saved " + When.near(one.draftSavedAt(), now, zone)),
                null,
                "Revise",
                "",
                "");
    }

    private TodayPage.Due feedback(TodayRepository.Work one) {
        var released = one.releasedAt() == null ? now : one.releasedAt();
        var score = counted(one);
        return new TodayPage.Due(
                "/courses/" + course.id() + "/grades#a" + one.assignmentId(),
                one.title(),
                "",
                "Feedback since " + When.near(released.atZone(zone).toLocalDate(), today),
                null,
                "",
                score == null ? "" : Points.exact(score),
                score == null ? "" : Points.brief(one.points()));
    }

    /** What the released score comes to after lateness, by the rule that the student's grades go by. */
    private @Nullable Long counted(TodayRepository.Work one) {
        var facts = new WorkFacts(
                one.submissionId(),
                one.excused(),
                one.latenessWaived(),
                one.noShow(),
                one.latePasses(),
                one.handedInAt(),
                one.sectionDueAt(),
                one.ownDueAt(),
                true,
                one.score(),
                true,
                false,
                one.revisedDue());
        var terms = new Terms(one.online(), one.dueAt(), one.points(), Terms.late(course));
        return Graded.of(terms, facts, now).counted(facts);
    }

    private List<TodayPage.Answer> answers(List<ReplyRepository.Answer> answers) {
        return answers.stream()
                .map(one -> new TodayPage.Answer(
                        "/courses/" + course.id() + "/grades#a" + one.assignmentId(),
                        one.title(),
                        When.near(one.sentAt(), now, zone)))
                .toList();
    }

    private List<TodayPage.Promise> promises(List<TodayRepository.Promise> promises) {
        var lines = new ArrayList<TodayPage.Promise>();
        for (var promise : promises) {
            var dueOn = promise.dueOn();
            boolean urgent = dueOn != null && !dueOn.isAfter(today);
            var when = dueOn == null
                    ? ""
                    : dueOn.isBefore(today)
                            ? Prose.count(ChronoUnit.DAYS.between(dueOn, today), "day") + " over"
                            : Prose.sentence(When.near(dueOn, today));
            lines.add(new TodayPage.Promise(
                    promise.action(),
                    "/touches/" + promise.touchId() + "/done",
                    "/touches/new?contact=" + promise.contactId() + "&promise=" + promise.touchId(),
                    urgent ? when : "",
                    (urgent || when.isEmpty() ? "" : when + " · ") + promise.name() + ", after "
                            + When.near(promise.happenedOn(), today)));
        }
        return lines;
    }

    private List<TodayPage.Friend> friends(List<TodayRepository.Friend> friends) {
        var lines = new ArrayList<TodayPage.Friend>();
        for (var friend : friends) {
            var due = dueOn(friend);
            if (due == null) {
                continue;
            }
            long over = ChronoUnit.DAYS.between(due, today);
            if (over < -3) {
                continue;
            }
            lines.add(new TodayPage.Friend(
                    friend.name(),
                    "/contacts/" + friend.contactId(),
                    "/touches/new?contact=" + friend.contactId()
                            + (friend.lastChannel() == null ? "" : "&channel=" + friend.lastChannel()),
                    friend.organisation(),
                    over > 0 ? Prose.count(over, "day") + " over" : "",
                    over > 0 ? "" : "Due " + When.near(due, today),
                    friend.lastWords() == null ? "" : shortened(friend.lastWords())));
        }
        return lines;
    }

    private @Nullable LocalDate dueOn(TodayRepository.Friend friend) {
        var created = friend.createdAt().atZone(zone).toLocalDate();
        return StayInTouch.dueOn(friend.cadenceDays(), created, friend.lastConversation(), null);
    }

    private TodayPage.Plan plan(TodayRepository.@Nullable Plan plan) {
        boolean friday = today.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) >= 0;
        if (plan == null || !planned(plan)) {
            return new TodayPage.Plan(
                    "Where will you go this week, what will you say, and with whom?",
                    "",
                    friday ? "" : "Plan the week");
        }
        boolean asks = friday && plan.went().isBlank();
        return new TodayPage.Plan(
                shortened(plan.go().isBlank() ? plan.whom() : plan.go()),
                plan.go().isBlank() || plan.whom().isBlank() ? "" : "With: " + shortened(plan.whom()),
                asks ? "How did it go?" : "");
    }

    private static boolean planned(TodayRepository.@Nullable Plan plan) {
        return plan != null && !(plan.go() + plan.whom()).isBlank();
    }

    private TodayPage.Slot slot(TodayRepository.Slot slot) {
        var title = slot.storyTitle();
        var stage = slot.storyStage() == null ? "" : " · " + slot.storyStage().toLowerCase(Locale.ENGLISH);
        return new TodayPage.Slot(
                slot.day().isBefore(today.plusDays(7))
                        ? "You speak " + (slot.day().isAfter(today.plusDays(1)) ? "on " : "")
                                + When.near(slot.day(), today)
                        : "You speak in " + Prose.count(ChronoUnit.DAYS.between(today, slot.day()), "day"),
                When.day(slot.day()).split(" ", -1)[2],
                Integer.toString(slot.day().getDayOfMonth()),
                title == null ? "No story chosen yet" : "“" + title + "”",
                title != null,
                "/speaking-days/" + slot.speakingDayId(),
                "Place " + slot.position() + " of " + slot.places() + ", from " + slot.startsAt() + " · "
                        + slot.greenAfter() / 60 + " to " + slot.redAfter() / 60 + " minutes" + stage);
    }

    private TodayPage.Minutes minutes(TodayRepository.@Nullable Minutes noted, int daysInside) {
        var minutes = noted == null ? null : noted.minutes();
        var label = minutes == null
                ? "Nothing noted today; the budget is 15 to 30 minutes"
                : minutes + " minutes today; the budget is 15 to 30";
        var meter = new Meter(15, 30, 60, "min").scale(minutes, label);
        var words = minutes == null
                ? "Not noted today is unknown, not zero."
                : minutes > 30
                        ? (minutes - 30) + " minutes over. Who could you call instead?"
                        : "Inside the budget " + Prose.count(daysInside, "day") + " of the last seven.";
        var undo = noted == null || noted.added() == 0 ? "" : "Take back + " + noted.added();
        return new TodayPage.Minutes(
                minutes != null, minutes == null ? "" : Integer.toString(minutes), meter, words, undo);
    }

    private static String shortened(String words) {
        if (words.length() <= LONGEST) {
            return words;
        }
        int end = words.lastIndexOf(' ', LONGEST);
        return words.substring(0, end < 40 ? LONGEST : end) + " …";
    }
}
