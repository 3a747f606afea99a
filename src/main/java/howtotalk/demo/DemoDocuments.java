package howtotalk.demo;

import howtotalk.db.Database;
import howtotalk.files.FileStore;
import howtotalk.outcome.OutcomeWords;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The files behind the documents of the demonstration: a letter of one page each, so that they can be opened. */
public final class DemoDocuments {

    private static final float LEFT = 72;
    private static final float TOP = 700;
    private static final float LEADING = 20;

    private DemoDocuments() {}

    /** A document that the student added, and the outcome it speaks of. */
    record Letter(
            long id,
            long accountId,
            String student,
            String name,
            String employer,
            String title,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate startsOn,
            @Nullable Integer hoursAWeek) {}

    /**
     * Gives each document of a filled demonstration its file; the same rows give the same bytes.
     *
     * @param database filled
     * @param files where they are kept
     */
    public static void fill(Database database, FileStore files) {
        database.writing(handle -> {
            var letters = handle.createQuery("""
                            SELECT d.id, e.account_id, a.name AS student, d.name, o.employer, o.title, o.accepted_on,
                                   o.starts_on, o.hours_a_week
                            FROM outcome_document d
                            JOIN outcome o ON o.id = d.outcome_id
                            JOIN enrolment e ON e.id = o.enrolment_id
                            JOIN account a ON a.id = e.account_id
                            WHERE d.file_id IS NULL AND d.name LIKE '%.pdf'
                            ORDER BY d.id
                            """).registerRowMapper(
                            ConstructorMapper.factory(Letter.class))
                    .mapTo(Letter.class)
                    .list();
            for (var letter : letters) {
                var received =
                        files.receive(letter.accountId(), letter.name(), new ByteArrayInputStream(pdf(letter)));
                handle.createUpdate("UPDATE outcome_document SET file_id = :file WHERE id = :id")
                        .bind("file", files.keep(received))
                        .bind("id", letter.id())
                        .execute();
            }
        });
    }

    private static List<String> words(Letter letter) {
        boolean whole = letter.name().startsWith("Offer");
        var starts = letter.startsOn();
        var accepted = letter.acceptedOn();
        return List.of(
                letter.employer(),
                accepted == null ? "" : OutcomeWords.day(accepted.minusDays(3)),
                "",
                "Dear " + letter.student() + ",",
                "",
                "we are glad to offer you this position: " + letter.title() + ".",
                whole && starts != null ? "It begins on " + OutcomeWords.day(starts) + "." : "",
                whole && letter.hoursAWeek() != null ? "It is for " + letter.hoursAWeek() + " hours a week." : "",
                "",
                "Sincerely,",
                "The people of " + letter.employer(),
                "",
                "A letter of the demonstration: its people and places are invented.");
    }

    private static byte[] pdf(Letter letter) {
        var font = new PDType1Font(FontName.TIMES_ROMAN);
        try (var document = new PDDocument()) {
            document.setDocumentId(letter.id()); // else it is made of the time
            var page = new PDPage(PDRectangle.LETTER);
            document.addPage(page);
            try (var text = new PDPageContentStream(document, page)) {
                text.beginText();
                text.setFont(font, 12);
                text.setLeading(LEADING);
                text.newLineAtOffset(LEFT, TOP);
                for (var line : words(letter)) {
                    text.showText(written(line, font));
                    text.newLine();
                }
                text.endText();
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line in the letters that the font has: one without its mark rather than none. */
    private static String written(String line, PDFont font) throws IOException {
        var out = new StringBuilder();
        for (int letter : line.codePoints().toArray()) {
            var as = Character.toString(letter);
            var plain = Normalizer.normalize(as, Normalizer.Form.NFD)
                    .substring(0, 1)
                    .replace('Đ', 'D')
                    .replace('đ', 'd')
                    .replace('Ł', 'L')
                    .replace('ł', 'l');
            out.append(has(font, as) ? as : has(font, plain) ? plain : "?");
        }
        return out.toString();
    }

    private static boolean has(PDFont font, String letter) throws IOException {
        try {
            font.encode(letter);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
