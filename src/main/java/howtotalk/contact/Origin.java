package howtotalk.contact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a contact is to a course: found in it, found again in it, or there before. Differs from course to course. */
public enum Origin {
    NEW("new"),
    REACTIVATED("found again"),
    PREEXISTING("known before");

    private final String words;

    Origin(String words) {
        this.words = words;
    }

    /**
     * The origin of a contact in a course.
     *
     * @param knownBefore whether the student says to have known this person before
     * @param firstTouchOn the day of the first touch with the contact, of all touches ever, or null if there is none
     * @param course the days of the course
     * @return NEW or REACTIVATED when the first touch ever fell into the course; PREEXISTING otherwise, also when there
     *     is no touch, for then the course has brought nothing about this person to light
     */
    public static Origin of(boolean knownBefore, @Nullable LocalDate firstTouchOn, CourseDays course) {
        if (firstTouchOn == null || !course.contains(firstTouchOn)) {
            return PREEXISTING;
        }
        return knownBefore ? REACTIVATED : NEW;
    }

    /** The origin in lower case. */
    public String words() {
        return words;
    }
}
