package howtotalk.imports;

import org.jspecify.annotations.Nullable;

/**
 * A file that cannot be read as a table. The message is for the person who handed it over: what is wrong, where, and
 * what to do. It is the only exception that reading a file throws, whatever its bytes.
 */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;
    private final int line;
    private final @Nullable String column;

    /** A fault of the whole file. */
    public UnreadableFile(String sentence) {
        this(0, null, sentence);
    }

    /**
     * A fault at a place, which is put before the sentence.
     *
     * @param line the line of the file, from 1; 0 when the fault is of the whole file
     * @param column the name of the column, if there is one
     */
    public UnreadableFile(int line, @Nullable String column, String sentence) {
        super(place(line, column) + sentence, null, false, false);
        this.sentence = place(line, column) + sentence;
        this.line = line;
        this.column = column;
    }

    private static String place(int line, @Nullable String column) {
        if (line == 0) {
            return "";
        }
        return column == null ? "Line " + line + ": " : "Line " + line + ", column “" + column + "”: ";
    }

    /** The message, place and all. */
    public String sentence() {
        return sentence;
    }

    /** The line of the file, from 1; 0 when the fault is of the whole file. */
    public int line() {
        return line;
    }

    /** The name of the column, where there is one. */
    public @Nullable String column() {
        return column;
    }
}
