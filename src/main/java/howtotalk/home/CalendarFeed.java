package howtotalk.home;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateStart;
import biweekly.property.Transparency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calendar in the form of RFC 5545. Moments are written in UTC, so every calendar shows them on its own clocks, before
 * and after a clock change; days are days, whatever the zone. An event keeps its UID, so that a calendar moves it instead
 * of showing it twice.
 */
final class CalendarFeed {

    /**
     * Something on a day or at a moment.
     *
     * @param uid the same each time
     * @param words short enough and harmless enough for the locked screen of a phone
     * @param at the moment, or null for a whole day
     * @param day the day if there is no moment
     * @param path where it is found here
     */
    record Entry(
            String uid,
            String words,
            @Nullable Instant at,
            @Nullable LocalDate day,
            String path) {}

    private CalendarFeed() {}

    /** The feed as text, with CRLF and lines of at most 75 octets. */
    static String of(List<Entry> entries, String baseUrl, Instant now) {
        var calendar = new ICalendar();
        calendar.setProductId("-//How to Talk//EN");
        calendar.addName("How to Talk");
        calendar.setRefreshInterval(biweekly.util.Duration.builder().hours(4).build());
        for (var entry : entries) {
            calendar.addEvent(event(entry, baseUrl, now));
        }
        return Biweekly.write(calendar).go(); // in UTC; told a zone, the library would ask a server for its rules
    }

    private static VEvent event(Entry entry, String baseUrl, Instant now) {
        var event = new VEvent();
        event.setUid(entry.uid() + "@how-to-talk");
        event.setDateTimeStamp(Date.from(now));
        event.setSummary(entry.words());
        event.setUrl(baseUrl + entry.path());
        if (entry.at() != null) {
            event.setDateStart(Date.from(entry.at()), true);
            event.setDuration(
                    biweekly.util.Duration.fromMillis(Duration.ofMinutes(15).toMillis()));
        } else if (entry.day() != null) {
            var day = entry.day();
            event.setDateStart(new DateStart(new biweekly.util.ICalDate(
                    new biweekly.util.DateTimeComponents(
                            day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 0, 0, 0, false),
                    false)));
        }
        event.setTransparency(Transparency.transparent()); // nobody is busy because something is due
        return event;
    }

    /** The moment at which a course's clock shows a time on a day. */
    static Instant moment(LocalDate day, LocalTime time, ZoneId zone) {
        return day.atTime(time).atZone(zone).withZoneSameInstant(ZoneOffset.UTC).toInstant();
    }
}
