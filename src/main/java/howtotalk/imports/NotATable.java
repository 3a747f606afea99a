package howtotalk.imports;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recognises files that people hand over by mistake, and says what to do instead. */
final class NotATable {

    private static final String SAVE_AS = " Open it, choose “Save as” or “Download” → CSV, and upload that file.";

    private NotATable() {}

    /** Throws when the bytes are a file of a well-known other kind. */
    static void refuse(byte[] bytes) {
        String start = latin(bytes, 0, Math.min(bytes.length, 1024));
        String problem = problem(bytes, start);
        if (problem != null) {
            throw new UnreadableFile(problem);
        }
    }

    private static @Nullable String problem(byte[] bytes, String start) {
        if (Archive.isZip(bytes)) {
            String document = packedDocument(bytes);
            return document != null
                    ? document
                    : "This is a ZIP archive where a single table was expected."
                            + " Unpack it and upload the CSV file that is in it.";
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return "This is an old Excel or Word file, not a table in text." + SAVE_AS;
        }
        if (start.startsWith("%PDF-")) {
            return "This is a PDF, which has no rows to read. Export the list as CSV and upload that file.";
        }
        if (start.startsWith("{\\rtf")) {
            return "This is a formatted text (RTF), not a table." + SAVE_AS;
        }
        if (start.startsWith("\u0089PNG") || start.startsWith("\u00ff\u00d8\u00ff") || start.startsWith("GIF8")) {
            return "This is a picture. Export the list as CSV and upload that file.";
        }
        if (start.startsWith("\u001f\u008b") || start.startsWith("7z\u00bc\u00af") || start.startsWith("Rar!")) {
            return "This is a compressed file. Unpack it and upload the CSV file that is in it.";
        }
        String text = start.replace("\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype html") || text.startsWith("<html")) {
            return "This is a web page, perhaps the sign-in page that came instead of the download."
                    + " Sign in there, download the CSV file again and upload it.";
        }
        if (text.startsWith("<?xml")) {
            return "This is an XML file, not a table in text. Export it as CSV and upload that file.";
        }
        if (text.startsWith("begin:v")) {
            return "This is a calendar or an address card, not a table. Export the list as CSV and upload that file.";
        }
        return null;
    }

    /** Throws when the bytes are an office document, which is an archive inside. */
    static void refuseDocument(byte[] bytes) {
        String problem = packedDocument(bytes);
        if (problem != null) {
            throw new UnreadableFile(problem);
        }
    }

    /** Names of entries stand uncompressed in every ZIP archive. */
    private static @Nullable String packedDocument(byte[] bytes) {
        String all = latin(bytes, 0, bytes.length);
        if (all.contains("xl/workbook")) {
            return "This is an Excel workbook, not a table in text." + SAVE_AS;
        }
        if (all.contains("opendocument.spreadsheet")) {
            return "This is a LibreOffice spreadsheet, not a table in text." + SAVE_AS;
        }
        if (all.contains("Index/Document.iwa")) {
            return "This is an Apple Numbers or Pages document, not a table in text." + SAVE_AS;
        }
        if (all.contains("word/document") || all.contains("opendocument.text")) {
            return "This is a text document, not a table." + SAVE_AS;
        }
        return null;
    }

    private static String latin(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
