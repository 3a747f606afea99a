package howtotalk.home;

import com.fasterxml.jackson.databind.JsonNode;
import howtotalk.db.Database;
import howtotalk.db.Json;
import howtotalk.db.Paged;
import howtotalk.exchange.ContactExport;
import howtotalk.files.FileStore;
import howtotalk.files.StoredFile;
import howtotalk.imports.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Everything that somebody wrote here in one archive: each kind as JSON, which keeps everything, and as a table, which
 * spreadsheets open; the contacts as address cards too, and the files themselves.
 */
final class OwnData {

    private static final String README = """
            Everything you wrote in How to Talk.

            Each kind is here twice: as JSON, which keeps everything and which programs read, and as a table (CSV) for a
            spreadsheet. contacts.vcf holds your contacts as address cards (vCard 3.0) for your phone or mail program.

            contacts       your book; an entry that was merged into another says into which
            touches        your log: every conversation and message, with when it happened and when you logged it
            notes          what you mean to write to somebody and have not sent
            plans          where to go, what to say and with whom, and how it went
            target-market  the market you want to be known in
            target-companies  the companies you are after
            groups         where that market meets, with the meetings you went to and whom you know there
            activity-days  minutes on social media that you noted
            stories        your stories, and the touches they come from
            opportunities  what you are after, step by step
            outcomes       what you filed, with the path as it was frozen then, its documents and its verifiers
            outcome-drafts what you typed about an outcome and have not filed
            end-of-term    when a course asked what came of it, and that it was still so
            submissions    what you wrote for assignments, with the evidence as you handed it in
            replies        what you said about feedback, and the answers that you see
            reply-drafts   what you mean to say about feedback and have not sent
            letter-drafts  what you mean to write to students of a course and have not sent
            weekly-mail    when your week comes by mail, if you chose so
            files/         the files that you handed over, as they are: what you attached to your work and the documents
                           of your outcomes. submissions and outcomes say by this name which is which

            Times are in UTC. Whatever you erased is not here.
            """;

    /** The next rows of somebody after an id. */
    private interface Kind {
        List<OwnDataRepository.Row> after(long accountId, long after);
    }

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final ContactExport contacts;
    private final FileStore files;

    OwnData(Database database, ContactExport contacts, FileStore files) {
        this.contacts = contacts;
        this.files = files;
        var rows = database.repository(OwnDataRepository.class);
        kinds.put("contacts", rows::contacts);
        kinds.put("touches", rows::touches);
        kinds.put("notes", rows::notes);
        kinds.put("plans", rows::plans);
        kinds.put("target-market", rows::targetMarket);
        kinds.put("target-companies", rows::targetCompanies);
        kinds.put("groups", rows::groups);
        kinds.put("activity-days", rows::activityDays);
        kinds.put("stories", rows::stories);
        kinds.put("opportunities", rows::opportunities);
        kinds.put("outcomes", rows::outcomes);
        kinds.put("outcome-drafts", rows::outcomeDrafts);
        kinds.put("end-of-term", rows::endOfTerm);
        kinds.put("submissions", rows::submissions);
        kinds.put("replies", rows::replies);
        kinds.put("reply-drafts", rows::replyDrafts);
        kinds.put("letter-drafts", rows::letterDrafts);
        kinds.put("weekly-mail", rows::weeklyMail);
    }

    /**
     * Writes the archive while it reads. The stream stays open.
     *
     * @throws UncheckedIOException when the stream does not take it
     */
    void write(long accountId, OutputStream out) {
        try {
            var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            zip.putNextEntry(new ZipEntry("README.txt"));
            zip.write(README.getBytes(StandardCharsets.UTF_8));
            for (var kind : kinds.entrySet()) {
                var rows = new Paged<>(after -> kind.getValue().after(accountId, after), OwnDataRepository.Row::id);
                zip.putNextEntry(new ZipEntry(kind.getKey() + ".json"));
                json(rows, zip);
                zip.putNextEntry(new ZipEntry(kind.getKey() + ".csv"));
                table(rows, zip);
            }
            zip.putNextEntry(new ZipEntry("contacts.vcf"));
            contacts.cards(accountId, zip);
            files(accountId, zip);
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each file under its number and its own name, so that two of one name are two. */
    private void files(long accountId, ZipOutputStream zip) throws IOException {
        for (var file : new Paged<>(after -> files.of(accountId, after), StoredFile::id)) {
            zip.putNextEntry(new ZipEntry("files/" + file.id() + "-" + file.name()));
            Files.copy(files.path(file), zip);
        }
    }

    private static void json(Iterable<OwnDataRepository.Row> rows, OutputStream out) throws IOException {
        var before = "[\n";
        for (var row : rows) {
            out.write((before + row.json()).getBytes(StandardCharsets.UTF_8));
            before = ",\n";
        }
        out.write((before.equals(",\n") ? "\n]\n" : "[]\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The columns are the fields of the first row: all rows of a kind have the same. */
    private static void table(Iterable<OwnDataRepository.Row> rows, OutputStream out) {
        var each = rows.iterator();
        if (!each.hasNext()) {
            TableWriter.forSpreadsheets(out, List.of("nothing here yet"), List.of());
            return;
        }
        var first = Json.tree(each.next().json());
        var columns = new ArrayList<String>();
        first.fieldNames().forEachRemaining(columns::add);
        TableWriter.forSpreadsheets(out, columns, () -> new Cells(first, each));
    }

    /** The cells of the first row and of those after it. */
    private static final class Cells implements Iterator<List<String>> {

        private final JsonNode first;
        private final Iterator<OwnDataRepository.Row> others;
        private boolean begun;

        Cells(JsonNode first, Iterator<OwnDataRepository.Row> others) {
            this.first = first;
            this.others = others;
        }

        @Override
        public boolean hasNext() {
            return !begun || others.hasNext();
        }

        @Override
        public List<String> next() {
            var row = begun ? Json.tree(others.next().json()) : first;
            begun = true;
            var cells = new ArrayList<String>(row.size());
            row.forEach(
                    value -> cells.add(value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString()));
            return cells;
        }
    }
}
