package howtotalk.roster;

/** Where a roster file comes from, told by the names of its columns. */
public enum RosterFormat {
    CANVAS_GRADEBOOK("Canvas gradebook export"),
    CANVAS_SIS("Canvas SIS users and enrollments"),
    MOODLE_PARTICIPANTS("Moodle participants"),
    MOODLE_GRADES("Moodle grade export"),
    MOODLE_UPLOAD_USERS("Moodle upload users"),
    ONEROSTER_11("OneRoster 1.1"),
    ONEROSTER_12("OneRoster 1.2"),
    /** Read by a mapping of its columns. */
    MAPPED("Table with chosen columns"),
    /** Not known, and no mapping given: nothing is read but the columns. */
    UNKNOWN("Unknown table");

    private final String label;

    RosterFormat(String label) {
        this.label = label;
    }

    /** The name to show. */
    public String label() {
        return label;
    }
}
