package howtotalk.attendance;

import java.util.Locale;

/** What is noted of a student at a meeting. The first letters differ: they are the keys. */
public enum Mark {
    PRESENT,
    LATE,
    EXCUSED,
    ABSENT;

    /** For a sentence. */
    public String words() {
        return name().toLowerCase(Locale.ENGLISH);
    }

    /** For a button. */
    public String label() {
        return name().charAt(0) + words().substring(1);
    }

    /** For a narrow cell. */
    public String letter() {
        return name().substring(0, 1);
    }
}
