package howtotalk.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything: the database, handed-in files, backups. Only its owner may read it.
 */
public final class DataFolder {

    private final Path path;

    private DataFolder(Path path) {
        this.path = path;
    }

    /**
     * Makes the folder if it is missing.
     *
     * @param path where the data lies or shall lie
     * @return the folder, readable and writable
     * @throws CannotOpen if it cannot be made or written to
     */
    public static DataFolder at(Path path) {
        try {
            Files.createDirectories(path);
            onlyForTheOwner(path, "rwx------");
            var probe = Files.createTempFile(path, "probe", "");
            Files.delete(probe);
            Files.createDirectories(path.resolve("files"));
            onlyForTheOwner(path.resolve("files"), "rwx------");
        } catch (IOException e) {
            throw new CannotOpen(
                    "The folder " + path.toAbsolutePath()
                            + " cannot be written to. Give this user the right to write there, or name another with --data.",
                    e);
        }
        return new DataFolder(path);
    }

    /** The folder itself. */
    public Path path() {
        return path;
    }

    /** The database file; it need not exist yet. */
    public Path database() {
        return path.resolve("how-to-talk.db");
    }

    /** Where handed-in files lie, under random names. */
    public Path files() {
        return path.resolve("files");
    }

    /** Whether a database was made here before: then a missing one is a loss, not a fresh start. */
    boolean hadDatabase() {
        return Files.exists(marker());
    }

    /** Notes that a database was made here. */
    void noteDatabase() throws IOException {
        makePrivate(marker());
    }

    private Path marker() {
        return path.resolve("initialised");
    }

    /**
     * Reserves the folder for one server. The lock goes with the process, however it ends.
     *
     * @return the lock, to be closed by the server that holds it
     * @throws CannotOpen if another server has it
     */
    public ServerLock lock() {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            onlyForTheOwner(lockFile(), "rw-------");
            FileLock lock = tryLock(channel);
            if (lock != null) {
                return new ServerLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            throw new CannotOpen("The folder " + path.toAbsolutePath() + " cannot be locked.", e);
        }
        throw new CannotOpen("Another server is running on " + path.toAbsolutePath()
                + ". Stop it first, or name another folder with --data.");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    private Path lockFile() {
        return path.resolve("server.lock");
    }

    /** SQLite gives its -wal and -shm files the rights of the database file, so the file is made first, and private. */
    void makePrivate(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        onlyForTheOwner(file, "rw-------");
    }

    private static void onlyForTheOwner(Path path, String rights) throws IOException {
        try {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
        } catch (UnsupportedOperationException e) {
            // Windows: the folder inherits the rights of the user's own folder
        } catch (FileSystemException e) {
            if (!Files.isWritable(path)) {
                throw e; // somebody else's, but open to us, is good enough
            }
        }
    }

    /** Held while a server runs on a folder. */
    public static final class ServerLock implements AutoCloseable {
        private final FileChannel channel;

        private ServerLock(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                // the process is ending; the lock goes with it
            }
        }
    }
}
