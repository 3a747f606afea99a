package howtotalk.files;

/**
 * A file that lies on disk, synced, and has no row yet. Unless {@link FileStore#keep} gives it one within a day, it is
 * swept away.
 *
 * @param accountId whose it is
 * @param name as shown
 * @param mediaType from our table
 * @param bytes its size
 * @param sha256 of the content
 * @param storedAs the random name in the folder
 * @param pages of a PDF; 0 for anything else
 */
public record ReceivedFile(
        long accountId, String name, String mediaType, long bytes, String sha256, String storedAs, int pages) {}
