package howtotalk.files;

import org.jspecify.annotations.Nullable;

/**
 * Which bytes of a file a request asks for, by RFC 9110, section 14. At most one range is given; a header that is
 * malformed, in another unit, or asks for several is ignored, as the RFC allows, and the whole file is sent.
 */
sealed interface ByteRange {

    /** Everything, with status 200. */
    record Whole() implements ByteRange {}

    /**
     * A part, with status 206.
     *
     * @param first byte, counted from 0
     * @param last byte, which belongs to the part
     */
    record Part(long first, long last) implements ByteRange {
        long length() {
            return last - first + 1;
        }
    }

    /** Well formed, but none of it is there: status 416. */
    record Unsatisfiable() implements ByteRange {}

    ByteRange WHOLE = new Whole();
    ByteRange UNSATISFIABLE = new Unsatisfiable();

    /**
     * @param header the Range header, or nothing
     * @param size of the file in bytes
     */
    static ByteRange of(@Nullable String header, long size) {
        if (header == null || header.length() > 100) {
            return WHOLE;
        }
        int equals = header.indexOf('=');
        if (equals < 0 || !header.substring(0, equals).strip().equalsIgnoreCase("bytes")) {
            return WHOLE;
        }
        var range = header.substring(equals + 1).strip();
        int dash = range.indexOf('-');
        if (dash < 0 || range.indexOf(',') >= 0) {
            return WHOLE;
        }
        var from = range.substring(0, dash);
        var to = range.substring(dash + 1);
        if (!digits(from) || !digits(to) || from.isEmpty() && to.isEmpty()) {
            return WHOLE;
        }
        return from.isEmpty() ? suffix(number(to), size) : part(number(from), to, size);
    }

    private static ByteRange suffix(long length, long size) {
        if (length == 0 || size == 0) {
            return UNSATISFIABLE;
        }
        return new Part(Math.max(0, size - length), size - 1);
    }

    private static ByteRange part(long first, String to, long size) {
        long last = to.isEmpty() ? Long.MAX_VALUE : number(to);
        if (last < first) {
            return WHOLE;
        }
        return first >= size ? UNSATISFIABLE : new Part(first, Math.min(last, size - 1));
    }

    private static boolean digits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** More digits than a long has lie past the end of any file. */
    private static long number(String digits) {
        return digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
    }
}
