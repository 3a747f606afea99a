package howtotalk.home;

import howtotalk.account.Names;
import howtotalk.account.Secrets;
import howtotalk.contact.ContactRepository;
import howtotalk.contact.HomeZone;
import howtotalk.contact.StayInTouch;
import howtotalk.db.Database;
import howtotalk.submission.Dates;
import howtotalk.submission.DueDate;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import howtotalk.words.When;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** A student's deadlines, next steps, people and talks in the calendar of a phone, behind a secret that can be revoked. */
public final class CalendarController {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{20,100}");
    private static final Duration PAST = Duration.ofDays(30);
    private static final int AHEAD_DAYS = 28;

    private final Templates templates;
    private final Database database;
    private final CalendarRepository calendars;
    private final ContactRepository contacts;
    private final HomeZone home;
    private final InstantSource clock;

    public CalendarController(Templates templates, Database database, HomeZone home, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.calendars = database.repository(CalendarRepository.class);
        this.contacts = database.repository(ContactRepository.class);
        this.home = home;
        this.clock = clock;
    }

    /** {@code GET /settings/calendar} */
    public void show(Context ctx) {
        var account = Web.userId(ctx);
        var made = calendars.madeAt(account);
        var since = made == null ? "" : When.day(made.atZone(home.of(account)).toLocalDate());
        Web.show(ctx, templates.homeCalendar(Web.frame(ctx, "Calendar"), new CalendarPage("", "", since)));
    }

    /** {@code POST /settings/calendar}: a new address, shown this once; the one before opens nothing any more. */
    public void create(Context ctx) {
        var token = Secrets.token();
        calendars.make(Web.userId(ctx), Secrets.hash(token), clock.instant());
        var link = Web.site(ctx).baseUrl() + "/calendar/" + token + ".ics";
        var page = new CalendarPage(link, link.replaceFirst("^https?:", "webcal:"), "today");
        Web.show(ctx, templates.homeCalendar(Web.frame(ctx, "Calendar"), page));
    }

    /** {@code POST /settings/calendar/removal} */
    public void delete(Context ctx) {
        calendars.revoke(Web.userId(ctx));
        Web.moveOn(ctx, "/settings/calendar", "The address opens nothing any more.");
    }

    /** {@code GET /calendar/{token}.ics}: whoever has the address. */
    public void feed(Context ctx) {
        var token = ctx.pathParam("token");
        var account = TOKEN.matcher(token).matches() ? calendars.account(Secrets.hash(token)) : null;
        if (account == null) {
            throw Problem.notFound();
        }
        var now = clock.instant();
        var text = database.reading(
                () -> CalendarFeed.of(entries(account, now), Web.site(ctx).baseUrl(), now));
        ctx.contentType("text/calendar; charset=utf-8").result(text);
    }

    private List<CalendarFeed.Entry> entries(long account, Instant now) {
        var zone = home.of(account);
        var today = home.today(zone);
        var since = today.minusDays(PAST.toDays());
        var entries = new ArrayList<CalendarFeed.Entry>();
        for (var work : calendars.work(account, now.minus(PAST))) {
            var due = due(work);
            if (due != null) {
                entries.add(new CalendarFeed.Entry(
                        "assignment-" + work.assignmentId(),
                        "Due: " + work.title() + " (" + work.code() + ")",
                        due,
                        null,
                        "/assignments/" + work.assignmentId()));
            }
        }
        for (var revision : calendars.revisions(account, now.minus(PAST))) {
            entries.add(new CalendarFeed.Entry(
                    "revision-" + revision.assignmentId(),
                    "Revision due: " + revision.title() + " (" + revision.code() + ")",
                    revision.invitedDue(),
                    null,
                    "/assignments/" + revision.assignmentId()));
        }
        for (var slot : calendars.slots(account, since)) {
            entries.add(new CalendarFeed.Entry(
                    "slot-" + slot.slotId(),
                    "You speak: " + slot.title() + " (" + slot.code() + ")",
                    CalendarFeed.moment(slot.day(), LocalTime.parse(slot.startsAt()), ZoneId.of(slot.timeZone())),
                    null,
                    "/"));
        }
        for (var promise : calendars.promises(account, since)) {
            entries.add(new CalendarFeed.Entry(
                    "touch-" + promise.touchId(),
                    "Next step: " + Names.first(promise.name()),
                    null,
                    promise.nextOn(),
                    "/touches/" + promise.touchId()));
        }
        for (var person : contacts.waiting(account, today.plusDays(AHEAD_DAYS))) {
            var created = person.createdAt().atZone(zone).toLocalDate();
            var due =
                    StayInTouch.dueOn(person.cadenceDays(), created, person.lastConversation(), person.snoozedUntil());
            entries.add(new CalendarFeed.Entry(
                    "contact-" + person.id(),
                    "Stay in touch: " + Names.first(person.name()),
                    null,
                    due == null || due.isBefore(today) ? today : due,
                    "/contacts/" + person.id()));
        }
        return entries;
    }

    private static @Nullable Instant due(CalendarRepository.Work work) {
        var own = work.ownDueAt() == null ? List.<Dates>of() : List.of(new Dates(null, work.ownDueAt(), null));
        return DueDate.of(
                        new Dates(null, work.dueAt(), null),
                        new Dates(null, work.sectionDueAt(), null),
                        own,
                        work.latePasses())
                .due();
    }
}
