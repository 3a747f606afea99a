package howtotalk.files;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The types of files that are taken: the extension and the content must agree, and what the browser says is ignored.
 * The type that a file is handed out with stands in this table and nowhere else.
 *
 * @param mediaType as it is handed out
 * @param contents what Tika may see in the bytes of such a file
 */
public record FileType(String mediaType, Set<String> contents) {

    private static final Set<String> ZIPPED = Set.of("application/zip", "application/x-tika-ooxml");
    private static final Set<String> MPEG_4 =
            Set.of("video/mp4", "audio/mp4", "application/mp4", "video/quicktime", "video/x-m4v", "audio/x-m4a");
    private static final Set<String> PLAIN = Set.of("text/plain");

    private static final Map<String, FileType> BY_EXTENSION = table();

    /** The extensions for a sentence. */
    static final String WORDS =
            "PDF, PNG, JPEG, WebP, GIF, MP3, M4A, WAV, MP4, WebM, MOV, TXT, MD, DOCX, PPTX, XLSX or ZIP";

    /** For the file field of a form. */
    public static final String ACCEPT =
            ".pdf,.png,.jpg,.jpeg,.webp,.gif,.mp3,.m4a,.wav,.mp4,.webm,.mov,.txt,.md,.docx,.pptx,.xlsx,.zip";

    /** The type by the extension of a name, or nothing if such files are not taken. */
    static @Nullable FileType byName(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? null : BY_EXTENSION.get(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** Whether such a file may have this content. */
    boolean fits(String seen) {
        return contents.contains(seen);
    }

    static boolean inline(String mediaType) {
        return mediaType.startsWith("image/") || mediaType.startsWith("audio/") || mediaType.startsWith("video/");
    }

    private static Map<String, FileType> table() {
        var table = new HashMap<String, FileType>();
        table.put("pdf", one("application/pdf"));
        table.put("png", one("image/png"));
        table.put("jpg", one("image/jpeg"));
        table.put("jpeg", one("image/jpeg"));
        table.put("webp", one("image/webp"));
        table.put("gif", one("image/gif"));
        table.put("mp3", one("audio/mpeg"));
        table.put("m4a", new FileType("audio/mp4", MPEG_4));
        table.put("wav", new FileType("audio/wav", Set.of("audio/vnd.wave", "audio/x-wav", "audio/wav")));
        table.put("mp4", new FileType("video/mp4", MPEG_4));
        table.put("mov", new FileType("video/quicktime", MPEG_4));
        table.put("webm", new FileType("video/webm", Set.of("video/webm", "audio/webm", "application/x-matroska")));
        table.put("txt", new FileType("text/plain; charset=utf-8", PLAIN));
        table.put("md", new FileType("text/plain; charset=utf-8", PLAIN));
        table.put(
                "docx",
                new FileType("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ZIPPED));
        table.put(
                "pptx",
                new FileType("application/vnd.openxmlformats-officedocument.presentationml.presentation", ZIPPED));
        table.put("xlsx", new FileType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ZIPPED));
        table.put("zip", new FileType("application/zip", ZIPPED));
        return Map.copyOf(table);
    }

    private static FileType one(String mediaType) {
        return new FileType(mediaType, Set.of(mediaType));
    }
}
