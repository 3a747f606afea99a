package howtotalk.gradebook.registrar;

import howtotalk.course.Course;
import java.time.LocalDate;

/** Which letters a registrar asks for. */
public enum RosterKind {
    /** How students stand on what is graded so far. */
    MID_TERM("mid-term", "Mid-term"),
    /** What the course came to; what was never graded counts 0. */
    FINAL("final", "Final");

    private final String value;
    private final String words;

    RosterKind(String value, String words) {
        this.value = value;
        this.words = words;
    }

    /** In an address. */
    public String value() {
        return value;
    }

    /** For a page. */
    public String words() {
        return words;
    }

    /** As an address says it; where it says nothing, what is asked for at that time of the course. */
    static RosterKind of(String value, Course course, LocalDate today) {
        for (var kind : values()) {
            if (kind.value.equals(value)) return kind;
        }
        return today.isAfter(course.firstDay().plusWeeks(course.weeks() - 2L)) ? FINAL : MID_TERM;
    }
}
