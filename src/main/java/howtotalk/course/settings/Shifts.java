package howtotalk.course.settings;

import howtotalk.course.Calendar;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.web.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Makes shifts and takes them back, each in one transaction. */
final class Shifts {

    private final Database database;
    private final ShiftRows rows;
    private final InstantSource clock;

    Shifts(Database database, InstantSource clock) {
        this.database = database;
        this.rows = database.repository(ShiftRows.class);
        this.clock = clock;
    }

    /** What would move. */
    ShiftPlan plan(Calendar calendar, long sectionId, LocalDate from) {
        return ShiftPlan.of(
                calendar,
                from,
                rows.meetings(sectionId),
                rows.dues(sectionId, calendar.at(from, LocalTime.MIDNIGHT)),
                rows.days(sectionId, from));
    }

    /**
     * Moves what was ticked.
     *
     * @param keys of the moves that are wanted
     * @param cancel whether the meeting of the day itself is taken out
     */
    long make(
            Calendar calendar, long sectionId, LocalDate from, Collection<String> keys, boolean cancel, long actorId) {
        return database.transaction(() -> {
            var plan = plan(calendar, sectionId, from);
            var dues = new ArrayList<ShiftRecord.Due>();
            var days = new ArrayList<ShiftRecord.Day>();
            for (var move : plan.moves()) {
                if (!keys.contains(move.key())) {
                    continue;
                }
                if (move instanceof ShiftPlan.DueMove due) {
                    dues.add(move(sectionId, due));
                } else if (move instanceof ShiftPlan.DayMove day) {
                    days.add(move(day));
                }
            }
            var meeting = cancel ? cancel(plan.cancelled()) : null;
            var made = new ShiftRecord(dues, days, meeting);
            return rows.add(sectionId, from, made.json(), actorId, clock.instant());
        });
    }

    private ShiftRecord.Due move(long sectionId, ShiftPlan.DueMove move) {
        var due = move.due();
        rows.setOverride(due.id(), sectionId, due.ownOpensAt(), move.to(), move.closesTo());
        return new ShiftRecord.Due(
                due.id(),
                due.overridden(),
                text(due.ownOpensAt()),
                text(due.ownDueAt()),
                text(due.ownClosesAt()),
                Iso.text(move.to()));
    }

    private ShiftRecord.Day move(ShiftPlan.DayMove move) {
        var day = move.day();
        rows.setDay(day.id(), move.to(), move.startsAt());
        return new ShiftRecord.Day(
                day.id(),
                day.day().toString(),
                day.startsAt().toString(),
                move.to().toString(),
                move.startsAt().toString());
    }

    private ShiftRecord.@Nullable Meeting cancel(ShiftRows.@Nullable Meeting meeting) {
        if (meeting == null) {
            return null;
        }
        rows.dropMeeting(meeting.id());
        return new ShiftRecord.Meeting(
                meeting.day().toString(),
                meeting.startsAt().toString(),
                meeting.endsAt().toString(),
                meeting.place());
    }

    /**
     * Takes a shift back. What was changed by hand since stays as it is.
     *
     * @return how many things stayed because they had been changed since
     * @throws howtotalk.web.Problem if it was taken back before, or a later shift stands on it
     */
    int undo(long shiftId) {
        return database.transaction(() -> {
            var shift = rows.find(shiftId);
            if (shift == null || shift.undoneAt() != null || rows.hasLater(shift.sectionId(), shiftId)) {
                throw Problem.conflict(
                        "This shift was taken back before, or a later one stands on it. Take back the later one first.");
            }
            rows.undone(shiftId, clock.instant());
            var made = ShiftRecord.read(shift.before());
            int kept = 0;
            for (var due : made.dues()) {
                kept += undo(shift.sectionId(), due) ? 0 : 1;
            }
            for (var day : made.days()) {
                kept += undo(day) ? 0 : 1;
            }
            var meeting = made.meeting();
            if (meeting != null) {
                rows.addMeeting(
                        shift.sectionId(),
                        LocalDate.parse(meeting.day()),
                        LocalTime.parse(meeting.startsAt()),
                        LocalTime.parse(meeting.endsAt()),
                        meeting.place());
            }
            return kept;
        });
    }

    private boolean undo(long sectionId, ShiftRecord.Due due) {
        var now = rows.ownDates(due.assignmentId(), sectionId);
        if (now == null || now.dueAt() == null || !Iso.text(now.dueAt()).equals(due.after())) {
            return false;
        }
        if (due.overridden()) {
            rows.setOverride(
                    due.assignmentId(), sectionId, instant(due.opens()), instant(due.due()), instant(due.closes()));
        } else {
            rows.dropOverride(due.assignmentId(), sectionId);
        }
        return true;
    }

    private boolean undo(ShiftRecord.Day day) {
        var now = rows.day(day.id());
        boolean asMoved = now != null
                && now.day().toString().equals(day.dayAfter())
                && now.startsAt().toString().equals(day.startsAfter());
        if (asMoved) {
            rows.setDay(day.id(), LocalDate.parse(day.day()), LocalTime.parse(day.startsAt()));
        }
        return asMoved;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : Iso.text(instant);
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }
}
