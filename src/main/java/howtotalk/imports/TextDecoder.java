package howtotalk.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Finds out how a text is encoded: by its byte order mark, else by what its bytes can only be. */
public final class TextDecoder {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private TextDecoder() {}

    /**
     * The text, without byte order mark.
     *
     * @throws UnreadableFile with a sentence when the bytes are no text
     */
    public static String decode(byte[] bytes) {
        String text = decodeAny(bytes);
        refuseNul(text);
        refuseBinary(text);
        return text;
    }

    private static String decodeAny(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return utf8(bytes, 3);
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            throw new UnreadableFile(
                    "The file is encoded in UTF-32. Save it in UTF-8 (Excel calls it “CSV UTF-8”) and upload it again.");
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return utf16(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return utf16(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return switch (nuls(bytes)) {
            case NONE -> utf8OrWindows(bytes);
            case ODD -> utf16(bytes, 0, StandardCharsets.UTF_16LE);
            case EVEN -> utf16(bytes, 0, StandardCharsets.UTF_16BE);
            case SOME -> new String(bytes, StandardCharsets.ISO_8859_1);
        };
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private enum Nuls {
        NONE,
        ODD,
        EVEN,
        SOME
    }

    /** Latin text in UTF-16 has a NUL in nearly every second place, and none in the others. */
    private static Nuls nuls(byte[] bytes) {
        int[] count = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                count[i % 2]++;
            }
        }
        if (count[0] + count[1] == 0) {
            return Nuls.NONE;
        }
        boolean many = bytes.length % 2 == 0 && count[0] + count[1] > bytes.length / 5;
        if (many && count[0] == 0) {
            return Nuls.ODD;
        }
        return many && count[1] == 0 ? Nuls.EVEN : Nuls.SOME;
    }

    private static String utf16(byte[] bytes, int from, Charset charset) {
        try {
            return strictly(bytes, from, charset);
        } catch (CharacterCodingException e) {
            throw new UnreadableFile("The file is encoded in UTF-16, but it is damaged or was cut off."
                    + " Download it again, or save it in UTF-8.");
        }
    }

    private static String utf8(byte[] bytes, int from) {
        try {
            return strictly(bytes, from, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw brokenUtf8(bytes);
        }
    }

    private static String utf8OrWindows(byte[] bytes) {
        try {
            return strictly(bytes, 0, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            if (mostlyUtf8(bytes)) {
                throw brokenUtf8(bytes);
            }
        }
        try {
            return strictly(bytes, 0, WINDOWS_1252);
        } catch (CharacterCodingException e) {
            throw new UnreadableFile("The file's letters are neither in UTF-8 nor in UTF-16 nor in Windows-1252."
                    + " Save it in UTF-8 (Excel calls it “CSV UTF-8”) and upload it again.");
        }
    }

    private static String strictly(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                .toString();
    }

    /**
     * A text in Windows-1252 hardly ever has letters that happen to be UTF-8. When most are, it is a UTF-8 file with a
     * fault, and reading it as Windows-1252 would spoil every name.
     */
    private static boolean mostlyUtf8(byte[] bytes) {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] >= 0) {
                continue;
            }
            int length = sequenceAt(bytes, i);
            if (length > 0) {
                good++;
                i += length - 1;
            } else {
                bad++;
            }
        }
        return good > bad;
    }

    /** The length of the UTF-8 sequence that begins here; 0 when none does. */
    private static int sequenceAt(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int length = lead >= 0xC2 && lead <= 0xDF
                ? 2
                : lead >= 0xE0 && lead <= 0xEF ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
        if (at + length > bytes.length) {
            return 0;
        }
        for (int i = at + 1; i < at + length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static UnreadableFile brokenUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new UnreadableFile(
                lineAt(text, text.indexOf('\ufffd')),
                null,
                "here is a letter that is not UTF-8, although the rest of the file is."
                        + " Open the file, correct the letter, and save it in UTF-8 (Excel calls it “CSV UTF-8”).");
    }

    private static void refuseNul(String text) {
        int at = text.indexOf('\0');
        if (at >= 0) {
            throw new UnreadableFile(
                    lineAt(text, at),
                    null,
                    "here is a NUL byte, which no text has. The file is damaged, or something else than"
                            + " its name says: export it again.");
        }
    }

    private static void refuseBinary(String text) {
        long controls = text.chars()
                .filter(c -> Character.isISOControl(c) && c != '\t' && c != '\r' && c != '\n')
                .count();
        if (controls * 20 > text.length()) {
            throw new UnreadableFile(
                    "The file is not a text. Export the list again, and upload the file that comes of it.");
        }
    }

    /** The line, from 1, on which a place in the text stands. */
    static int lineAt(String text, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                line++;
            }
        }
        return line;
    }
}
