package howtotalk.roster;

import java.util.List;

/**
 * A roster file held against a course, before anything is done.
 *
 * @param file what was read; of an unknown format only its columns
 * @param match what applying it would do
 * @param sections which of the file's sections is which here
 */
public record RosterPreview(RosterFile file, RosterMatch match, List<SectionChoice> sections) {

    /**
     * A section that the file names.
     *
     * @param inFile its name there; empty for people without one
     * @param here the name it has here, new or not; empty for none
     * @param exists whether the course has that section
     */
    public record SectionChoice(String inFile, String here, boolean exists) {}

    /** Whether somebody has to say first what the columns mean. */
    public boolean unknown() {
        return file.format() == RosterFormat.UNKNOWN;
    }

    /** In numbers. */
    public ImportCounts counts() {
        return ImportCounts.of(match);
    }
}
