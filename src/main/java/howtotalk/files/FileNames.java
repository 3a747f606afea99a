package howtotalk.files;

import java.nio.charset.StandardCharsets;

/** The names that people give their files: shown, never used as paths. */
final class FileNames {

    private static final int LONGEST = 255;
    private static final String PLAIN = "!#$&+-.^_`|~";

    private FileNames() {}

    /**
     * A name fit to be shown: its last part, on one line, of at most 255 characters with its extension kept.
     *
     * @param given by the browser, and so by anybody
     * @return never empty
     */
    static String shown(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var clean = new StringBuilder();
        last.codePoints().filter(FileNames::carries).forEach(clean::appendCodePoint);
        var name = clean.toString().strip();
        while (name.startsWith(".")) {
            name = name.substring(1);
        }
        if (name.isBlank()) {
            return "file";
        }
        return name.codePointCount(0, name.length()) <= LONGEST ? name : shortened(name);
    }

    /** Control characters and those that turn the direction of writing could make a name look like another. */
    private static boolean carries(int character) {
        int type = Character.getType(character);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }

    private static String shortened(String name) {
        int dot = name.lastIndexOf('.');
        var extension = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
        int keep = LONGEST - extension.codePointCount(0, extension.length());
        return name.substring(0, name.offsetByCodePoints(0, keep)) + extension;
    }

    /**
     * A Content-Disposition by RFC 6266: an ASCII name for old browsers, and the name itself in the encoding of RFC
     * 8187.
     */
    static String disposition(boolean inline, String name) {
        var ascii = new StringBuilder();
        name.codePoints()
                .forEach(c -> ascii.append(c < ' ' || c > '~' || c == '"' || c == '\\' || c == '%' ? '_' : (char) c));
        return (inline ? "inline" : "attachment") + "; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        var out = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (plain || PLAIN.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }
}
