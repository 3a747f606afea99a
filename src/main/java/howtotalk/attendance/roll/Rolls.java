package howtotalk.attendance.roll;

import howtotalk.attendance.Mark;
import howtotalk.attendance.Meeting;
import howtotalk.attendance.roll.RollRepository.Present;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.web.Problem;
import howtotalk.web.Save;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes marks: each with the version that its line showed, so that nobody overwrites another in silence. */
final class Rolls {

    /** Before the enrolment, the name of a line's field. */
    static final String MARK = "mark_";

    private final Database database;
    private final RollRepository rows;
    private final InstantSource clock;

    Rolls(Database database, InstantSource clock) {
        this.database = database;
        this.rows = database.repository(RollRepository.class);
        this.clock = clock;
    }

    /**
     * Notes one mark.
     *
     * @param student on the roll of the meeting
     * @param version that the line was filled from, 0 where nothing had been noted
     * @param mark nothing takes back what is noted
     * @param today in the course
     * @throws Problem 422 for anything but an excuse before the day has come
     */
    Save note(Meeting meeting, Present student, int version, @Nullable Mark mark, long accountId, LocalDate today) {
        if (meeting.day().isAfter(today) && mark != null && mark != Mark.EXCUSED) {
            throw Problem.unusable("This meeting is still to come. Only an excuse can be noted ahead.");
        }
        return database.transaction(() -> {
            long id = student.enrolmentId();
            var there = rows.noted(id, meeting.sectionId(), meeting.day(), meeting.startsAt());
            int stands = there == null ? 0 : there.version();
            var noted = there == null ? null : there.mark();
            if (noted == mark) return new Save.Saved(stands, there == null ? now() : there.at());
            if (stands != version) {
                return new Save.Conflict(stands, Map.of(MARK + id, noted == null ? "" : noted.name()));
            }
            var now = now();
            rows.note(id, meeting.sectionId(), meeting.day(), meeting.startsAt(), mark, accountId, now);
            return new Save.Saved(stands + 1, now);
        });
    }

    /** Everybody of whom nothing is noted is present. */
    int noteRest(Meeting meeting, long accountId, Instant now) {
        return rows.noteRest(meeting.sectionId(), meeting.day(), meeting.startsAt(), accountId, now);
    }

    /** Takes that back for whomever nobody has noted anything since. */
    int takeBack(Meeting meeting, long accountId, Instant noted) {
        return rows.takeBack(meeting.sectionId(), meeting.day(), meeting.startsAt(), accountId, noted, now());
    }

    Instant now() {
        return Iso.stored(clock.instant());
    }
}
