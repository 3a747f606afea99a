package howtotalk.exchange;

import howtotalk.imports.Archive;
import howtotalk.imports.TableReader;
import howtotalk.imports.UnreadableFile;
import java.time.LocalDate;

/** Reads a file of contacts of whatever kind. The kind is told by what is in it, never by its name. */
final class ContactFiles {

    private ContactFiles() {}

    /**
     * The people of the file.
     *
     * @param today the last day on which somebody can have connected
     * @throws UnreadableFile with a sentence when the file as a whole cannot be read; nothing else is thrown, whatever
     *     the bytes
     */
    static ContactFile read(byte[] bytes, LocalDate today) {
        if (AddressCards.fits(bytes)) {
            return AddressCards.read(bytes);
        }
        var list = Archive.isZip(bytes) ? LinkedInConnections.unpacked(bytes) : bytes;
        var table = TableReader.readBelowPreamble(list, "First Name", "Last Name");
        return ContactTable.of(table.header(), today).all(table);
    }
}
