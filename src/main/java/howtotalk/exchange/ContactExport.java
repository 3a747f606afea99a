package howtotalk.exchange;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.property.StructuredName;
import howtotalk.db.Database;
import howtotalk.db.Paged;
import howtotalk.imports.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A student's book as files that other programs read. Entries that were merged into another are left out. */
public final class ContactExport {

    private static final List<String> COLUMNS = List.of(
            "Name",
            "Organisation",
            "Title",
            "E-mail",
            "Phone",
            "Link",
            "List",
            "Known before",
            "Last spoken on",
            "Met through",
            "Introduced by",
            "In touch",
            "Talk every (days)",
            "Last conversation",
            "Notes",
            "Added on");

    private final ContactExportRepository contacts;

    public ContactExport(Database database) {
        this.contacts = database.repository(ContactExportRepository.class);
    }

    /**
     * Writes a table that spreadsheets open, no cell a formula.
     *
     * @throws UncheckedIOException when the stream does not take it
     */
    public void table(long accountId, OutputStream out) {
        var rows = new Paged<>(after -> contacts.after(accountId, after), ContactExportRepository.Row::id);
        TableWriter.forSpreadsheets(out, COLUMNS, () -> {
            var each = rows.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public List<String> next() {
                    return cells(each.next());
                }
            };
        });
    }

    private static List<String> cells(ContactExportRepository.Row row) {
        return List.of(
                row.name(),
                row.organisation(),
                row.title(),
                row.email(),
                row.phone(),
                row.link(),
                row.list().words(),
                row.knownBefore() ? "yes" : "no",
                text(row.lastSpokenOn()),
                row.metVia() == null ? "" : row.metVia().words(),
                text(row.introducer()),
                row.tie() == null ? "" : row.tie().words(),
                text(row.cadenceDays()),
                text(row.lastConversation()),
                row.notes(),
                row.addedOn());
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /**
     * Writes address cards, vCard 3.0 (RFC 2426) in UTF-8: the version that phones and mail programs agree on.
     *
     * @throws UncheckedIOException when the stream does not take it
     */
    public void cards(long accountId, OutputStream out) {
        try {
            var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            @SuppressWarnings("resource") // closing it would close the stream
            var cards = new VCardWriter(text, VCardVersion.V3_0);
            cards.setAddProdId(false);
            for (var row : new Paged<>(after -> contacts.after(accountId, after), ContactExportRepository.Row::id)) {
                cards.write(card(row));
            }
            cards.flush();
            text.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VCard card(ContactExportRepository.Row row) {
        var card = new VCard(VCardVersion.V3_0);
        card.setFormattedName(row.name());
        card.setStructuredName(name(row.name()));
        if (!row.organisation().isEmpty()) {
            card.setOrganization(row.organisation());
        }
        if (!row.title().isEmpty()) {
            card.addTitle(row.title());
        }
        if (!row.email().isEmpty()) {
            card.addEmail(row.email());
        }
        if (!row.phone().isEmpty()) {
            card.addTelephoneNumber(row.phone());
        }
        if (!row.link().isEmpty()) {
            card.addUrl(row.link());
        }
        if (!row.notes().isEmpty()) {
            card.addNote(row.notes());
        }
        return card;
    }

    /** The last word is taken for the family name: programs sort by it, and show the whole name. */
    private static StructuredName name(String name) {
        int space = name.lastIndexOf(' ');
        var parts = new StructuredName();
        parts.setFamily(name.substring(space + 1));
        if (space > 0) {
            parts.setGiven(name.substring(0, space).strip());
        }
        return parts;
    }
}
