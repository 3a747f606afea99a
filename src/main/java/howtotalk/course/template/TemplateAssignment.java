package howtotalk.course.template;

import org.jspecify.annotations.Nullable;

/**
 * An assignment of the template.
 *
 * @param key what the template calls it by, unique and without spaces
 * @param title what people read, unique in the template
 * @param brief what to do, as Markdown with one line a paragraph
 * @param kind which hand-in it gets
 * @param group the name of one of the template's groups
 * @param rubricKey the key of one of the template's rubrics, or null where it is graded by a number
 * @param week the week in which it is due, from 1
 * @param due when within that week
 * @param opensWeeksBefore it opens on the first day of the week this many before the one it is due in
 * @param closesDaysAfter it can be handed in for this many days after it was due
 * @param points whole points possible
 * @param online handed in online, or else done in person
 * @param requirement what the program counts, or {@link Requirement#NONE}
 */
public record TemplateAssignment(
        String key,
        String title,
        String brief,
        Kind kind,
        String group,
        @Nullable String rubricKey,
        int week,
        DueRule due,
        int opensWeeksBefore,
        int closesDaysAfter,
        int points,
        boolean online,
        Requirement requirement) {

    /** What sort of work it is. */
    public enum Kind {
        NETWORKING,
        TALK,
        WRITTEN,
        PARTICIPATION
    }

    /**
     * The conversations that a networking assignment asks for.
     *
     * @param conversations how many at least; 0 is no requirement
     * @param synchronous how many of them in person, by phone or by video
     * @param newPeople how many of them with people new to the student
     * @param distinctPeople whether each must be with somebody else
     * @param mayServeTwice whether a conversation may also serve another assignment
     * @throws IllegalArgumentException if it asks for more of one sort than there are conversations
     */
    public record Requirement(
            int conversations, int synchronous, int newPeople, boolean distinctPeople, boolean mayServeTwice) {

        /** Nothing is counted. */
        public static final Requirement NONE = new Requirement(0, 0, 0, true, true);

        public Requirement {
            if (synchronous < 0 || newPeople < 0 || synchronous > conversations || newPeople > conversations)
                throw new IllegalArgumentException("%d conversations cannot hold %d by voice and %d with new people"
                        .formatted(conversations, synchronous, newPeople));
        }
    }
}
