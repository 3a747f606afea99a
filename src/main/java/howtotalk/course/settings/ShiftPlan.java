package howtotalk.course.settings;

import howtotalk.course.Calendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What moves when everything of a section from a day on comes one meeting later: a snow day.
 *
 * @param cancelled the meeting of that very day, which does not take place, if there is one
 * @param moves what moves, in the order of time
 * @param stays what would move but has no later meeting to move to
 */
record ShiftPlan(ShiftRows.@Nullable Meeting cancelled, List<Move> moves, List<String> stays) {

    /** Something that moves. */
    sealed interface Move {
        /** How the form calls it. */
        String key();
    }

    /** A due date of the section; closing moves along. */
    record DueMove(ShiftRows.Due due, Instant to, @Nullable Instant closesTo) implements Move {
        @Override
        public String key() {
            return "due-" + due.id();
        }
    }

    /** A speaking day, which takes on the hour of the meeting it moves to. */
    record DayMove(ShiftRows.Day day, LocalDate to, LocalTime startsAt) implements Move {
        @Override
        public String key() {
            return "day-" + day.id();
        }
    }

    /**
     * Plans a shift. What is due at a meeting moves to the start of the next one; what is due at another time keeps its
     * distance from the meeting before it.
     *
     * @param from the first day that moves
     * @param meetings of the section, in order
     * @param dues of the section on or after that day
     * @param days speaking days of the section on or after that day that have not taken place
     */
    static ShiftPlan of(
            Calendar calendar,
            LocalDate from,
            List<ShiftRows.Meeting> meetings,
            List<ShiftRows.Due> dues,
            List<ShiftRows.Day> days) {
        var moves = new ArrayList<Move>();
        var stays = new ArrayList<String>();
        for (var day : days) {
            var next = after(meetings, day.day());
            if (next == null) {
                stays.add(day.title());
            } else {
                moves.add(new DayMove(day, next.day(), next.startsAt()));
            }
        }
        for (var due : dues) {
            var to = moved(calendar, meetings, due);
            if (to == null) {
                stays.add(due.title());
            } else {
                moves.add(new DueMove(due, to, closes(calendar, due, to)));
            }
        }
        moves.sort(Comparator.comparing(move -> when(calendar, move)));
        var cancelled =
                meetings.stream().filter(m -> m.day().equals(from)).findFirst().orElse(null);
        return new ShiftPlan(cancelled, moves, stays);
    }

    private static Instant when(Calendar calendar, Move move) {
        if (move instanceof DueMove due) {
            return due.due().dueAt();
        }
        var day = ((DayMove) move).day();
        return calendar.at(day.day(), day.startsAt());
    }

    private static @Nullable Instant moved(Calendar calendar, List<ShiftRows.Meeting> meetings, ShiftRows.Due due) {
        var day = calendar.dayOf(due.dueAt());
        if (due.dueAtMeeting()) {
            var next = after(meetings, day);
            return next == null ? null : calendar.at(next.day(), next.startsAt());
        }
        var before = meetings.stream()
                .filter(m -> !m.day().isAfter(day))
                .reduce((one, later) -> later)
                .orElse(null);
        var next = before == null ? null : after(meetings, before.day());
        if (before == null || next == null) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(before.day(), next.day());
        return later(calendar, due.dueAt(), days);
    }

    private static @Nullable Instant closes(Calendar calendar, ShiftRows.Due due, Instant to) {
        if (due.closesAt() == null) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(calendar.dayOf(due.dueAt()), calendar.dayOf(to));
        return later(calendar, due.closesAt(), days);
    }

    private static Instant later(Calendar calendar, Instant moment, long days) {
        return moment.atZone(calendar.zone()).plusDays(days).toInstant();
    }

    private static ShiftRows.@Nullable Meeting after(List<ShiftRows.Meeting> meetings, LocalDate day) {
        return meetings.stream().filter(m -> m.day().isAfter(day)).findFirst().orElse(null);
    }
}
