package howtotalk.files;

import howtotalk.db.DataFolder;
import howtotalk.db.Database;
import howtotalk.web.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/**
 * The folder with the files and their rows. A file is written aside, synced and renamed before its row is committed, so
 * that every row has its file; a file without a row is swept away after a day.
 */
public final class FileStore {

    /** The largest file, in bytes. */
    public static final long LARGEST_FILE = 200_000_000;

    /** What one account may keep, in bytes. */
    public static final long LARGEST_ACCOUNT = 2_000_000_000;

    /** How long a file may lie without a row: longer than any upload takes. */
    static final Duration UNCLAIMED = Duration.ofDays(1);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final FileRepository rows;
    private final InstantSource clock;

    public FileStore(DataFolder folder, Database database, InstantSource clock) {
        this.folder = folder.files();
        this.rows = database.repository(FileRepository.class);
        this.clock = clock;
    }

    /**
     * Refuses an upload before its body is read, by what the request says of its length.
     *
     * @param declared the Content-Length, or less than 0 if there is none
     * @throws Problem 413 if it is too large in any case, 422 if the account has no room for it
     */
    public void expect(long accountId, long declared) {
        if (declared > LARGEST_FILE) {
            throw tooLarge();
        }
        if (rows.bytesOf(accountId) + Math.max(0, declared) > LARGEST_ACCOUNT) {
            throw noRoom();
        }
    }

    /**
     * Writes a file to disk. Call it outside a transaction: it takes as long as the upload does.
     *
     * @param name as the browser gave it
     * @param content read once, to its end, never held in memory
     * @return the file on disk, to be given a row by {@link #keep}
     * @throws Problem 413 if it is too large, 422 with a sentence if it is empty or of a type that is not taken
     */
    public ReceivedFile receive(long accountId, String name, InputStream content) {
        var shown = FileNames.shown(name);
        var type = FileType.byName(shown);
        if (type == null) {
            throw Problem.unusable("“" + shown + "” is not a type that can be handed in. Use " + FileType.WORDS + ".");
        }
        long room = LARGEST_ACCOUNT - rows.bytesOf(accountId);
        var storedAs = randomName();
        var aside = folder.resolve(storedAs + ".part");
        try {
            var written = write(aside, content, Math.min(LARGEST_FILE, room));
            if (written.bytes() > LARGEST_FILE) {
                throw tooLarge();
            }
            if (written.bytes() > room) {
                throw noRoom();
            }
            if (written.bytes() == 0) {
                throw Problem.unusable("“" + shown + "” is empty. Choose the file again.");
            }
            if (!type.fits(seen(aside))) {
                throw Problem.unusable("“" + shown + "” does not contain what its name says. Save it again as "
                        + extension(shown) + ", or as PDF.");
            }
            int pages = type.mediaType().equals("application/pdf") ? PdfPages.count(aside) : 0;
            Files.move(aside, folder.resolve(storedAs), StandardCopyOption.ATOMIC_MOVE);
            syncFolder();
            return new ReceivedFile(
                    accountId, shown, type.mediaType(), written.bytes(), written.sha256(), storedAs, pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deleteQuietly(aside);
        }
    }

    /** Gives a received file its row; inside a transaction the row stands or falls with it. */
    public long keep(ReceivedFile file) {
        return rows.add(file, clock.instant());
    }

    /** The file with this number, or nothing. Whether the visitor may have it is not asked here. */
    public @Nullable StoredFile find(long id) {
        return rows.find(id);
    }

    /** The files with these numbers, by number. */
    public List<StoredFile> findAll(List<Long> ids) {
        return ids.isEmpty() ? List.of() : rows.findAll(ids.toString());
    }

    /**
     * The next files that somebody handed over, oldest first.
     *
     * @param accountId whose they are
     * @param after the number of the last one seen; 0 to begin
     * @return at most a hundred
     */
    public List<StoredFile> of(long accountId, long after) {
        return rows.of(accountId, after);
    }

    /** Forgets a file. Its bytes are swept away within a day, so that a rolled-back transaction has lost nothing. */
    public void forget(long id) {
        rows.delete(id);
    }

    /** Where the bytes lie. */
    public Path path(StoredFile file) {
        return folder.resolve(file.storedAs());
    }

    /**
     * Deletes what has no row and is older than a day: uploads that were cut off, forgotten files, pictures of their
     * pages.
     *
     * @return how many were deleted
     */
    public int sweep() {
        var before = FileTime.from(clock.instant().minus(UNCLAIMED));
        int swept = 0;
        try (var paths = Files.newDirectoryStream(folder)) {
            var claimed = rows.names(); // after the folder was opened: a row that is added now has a young file
            for (var path : paths) {
                if (!claimed.contains(base(path))
                        && Files.getLastModifiedTime(path).compareTo(before) < 0) {
                    Files.deleteIfExists(path);
                    swept++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return swept;
    }

    private record Written(long bytes, String sha256) {}

    /** Stops one byte past the limit, which is enough to know. */
    private static Written write(Path target, InputStream content, long limit) throws IOException {
        var digest = sha256();
        long bytes = 0;
        try (var file = create(target);
                var out = Channels.newOutputStream(file)) {
            var buffer = new byte[65_536];
            for (int n = content.read(buffer); n >= 0 && bytes <= limit; n = content.read(buffer)) {
                out.write(buffer, 0, n);
                digest.update(buffer, 0, n);
                bytes += n;
            }
            file.force(true);
        }
        return new Written(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static FileChannel create(Path target) throws IOException {
        var file = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        } catch (UnsupportedOperationException e) {
            // Windows: the folder's own rights hold
        }
        return file;
    }

    /** What the content is, whatever it is called. */
    private String seen(Path file) throws IOException {
        try (var content = new BufferedInputStream(Files.newInputStream(file))) {
            return Types.KNOWN.detect(content, new Metadata()).getBaseType().toString();
        }
    }

    /** The rename is on disk only when the folder is. */
    private void syncFolder() throws IOException {
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException e) {
            if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows")) {
                throw e; // Windows cannot open a folder and does not need to
            }
        }
    }

    private static void deleteQuietly(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // the sweeper will
        }
    }

    private static String base(Path path) {
        var name = path.getFileName().toString();
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    private static String randomName() {
        var bytes = ByteBuffer.allocate(16);
        RANDOM.nextBytes(bytes.array());
        return HexFormat.of().formatHex(bytes.array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Problem tooLarge() {
        return Problem.tooLarge("A file may have 200 MB. Make it smaller, or hand in a link to it.");
    }

    private static Problem noRoom() {
        return Problem.unusable(
                "Your files together would have more than 2 GB. Remove some from your drafts, or hand in a link.");
    }

    /** Read with the first file: a start should not wait for fifteen hundred types. */
    private static final class Types {
        static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();
    }
}
