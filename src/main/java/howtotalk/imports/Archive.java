package howtotalk.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Unpacks a ZIP archive in memory, never onto the disk: a link in it is no more than a short text. What is unpacked is
 * counted while it is read; what the archive says of itself is not believed. An archive in an archive stays closed.
 */
public final class Archive {

    /** The most entries, folders included. */
    public static final int MAX_ENTRIES = 100;

    /** The most that all entries may hold together, in bytes: 20 MB. */
    public static final int MAX_UNPACKED = 20 * 1024 * 1024;

    /** How many times larger than the archive its content may be. */
    public static final int MAX_RATIO = 100;

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

    private Archive() {}

    /** Whether the bytes begin as a ZIP archive does. */
    public static boolean isZip(byte[] bytes) {
        return bytes.length >= 4
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && ((bytes[2] == 3 && bytes[3] == 4) || (bytes[2] == 5 && bytes[3] == 6));
    }

    /**
     * The files in an archive by their path, with slashes.
     *
     * @param bytes the archive, at most {@link TableReader#MAX_BYTES}
     * @param wanted which paths are kept; the others are unpacked and counted, and forgotten
     * @throws UnreadableFile when the archive is damaged, hostile or too large
     */
    public static Map<String, byte[]> read(byte[] bytes, Predicate<String> wanted) {
        if (bytes.length > TableReader.MAX_BYTES) {
            throw new UnreadableFile("The archive is larger than 5 MB. Take the list alone out of it and upload that.");
        }
        NotATable.refuseDocument(bytes);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            return entries(zip, Math.min(MAX_UNPACKED, (long) MAX_RATIO * bytes.length), wanted);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFile("The archive is damaged, was cut off or is locked with a password."
                    + " Export it again, without a password.");
        }
    }

    private static Map<String, byte[]> entries(ZipInputStream zip, long limit, Predicate<String> wanted)
            throws IOException {
        var files = new TreeMap<String, byte[]>();
        long left = limit;
        int count = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            count++;
            if (count > MAX_ENTRIES) {
                throw new UnreadableFile(
                        "The archive has more than 100 files in it. Make one of the list's files only.");
            }
            String path = safePath(entry.getName());
            boolean keep = !entry.isDirectory() && wanted.test(path);
            var content = new ByteArrayOutputStream();
            left -= unpack(zip, left, keep ? content : OutputStream.nullOutputStream());
            if (keep && files.put(path, content.toByteArray()) != null) {
                throw new UnreadableFile("The archive has two files named “" + path + "”. Remove one of them.");
            }
        }
        if (count == 0) {
            throw new UnreadableFile("The archive is empty or damaged. Export it again.");
        }
        return files;
    }

    private static String safePath(String name) {
        String path = name.replace('\\', '/');
        boolean outside = path.startsWith("/") || DRIVE.matcher(path).matches() || ("/" + path + "/").contains("/../");
        if (outside || path.indexOf('\0') >= 0) {
            throw new UnreadableFile("The archive has a file that would lie outside of it (a path with “..”, or an"
                    + " absolute one). No system exports such a one: export it again.");
        }
        return path;
    }

    /** Copies one entry, and says how many bytes it really had. */
    private static long unpack(InputStream zip, long left, OutputStream content) throws IOException {
        byte[] buffer = new byte[8192];
        long counted = 0;
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            counted += n;
            if (counted > left) {
                throw new UnreadableFile("The archive unpacks to more than a list can be (20 MB in all, 100 times its"
                        + " own size). Take the list alone out of it and upload that.");
            }
            content.write(buffer, 0, n);
        }
        return counted;
    }
}
