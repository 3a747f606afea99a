package howtotalk.files;

import java.time.Instant;

/**
 * A file that somebody handed over.
 *
 * @param id of the row
 * @param accountId whose it is
 * @param name as the owner called it; only ever shown, never a path
 * @param mediaType by content and extension, from our own table
 * @param bytes its size
 * @param sha256 of the content, 64 hexadecimal digits
 * @param storedAs the random name in the folder
 * @param pages of a PDF that can be shown as pictures; 0 for anything else
 * @param createdAt when it was taken in
 */
public record StoredFile(
        long id,
        long accountId,
        String name,
        String mediaType,
        long bytes,
        String sha256,
        String storedAs,
        int pages,
        Instant createdAt) {

    /** Pictures, sound and film may be shown in place; everything else is only ever saved by the browser. */
    public boolean inline() {
        return FileType.inline(mediaType);
    }
}
