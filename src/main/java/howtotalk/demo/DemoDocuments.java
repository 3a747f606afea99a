package howtotalk.demo;

import howtotalk.db.Database;
import howtotalk.files.FileStore;
import howtotalk.words.When;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The files behind the documents of the demonstration: a letter of one page each, so that they can be opened. */
public final class DemoDocuments {

    /** One byte a letter, as the font of the page has them. */
    private static final Charset LETTERS = Charset.forName("windows-1252");

    private static final Map<Character, Character> PLAIN = Map.of('Đ', 'D', 'đ', 'd', 'Ł', 'L', 'ł', 'l');

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
                            """)
                    .registerRowMapper(ConstructorMapper.factory(Letter.class))
                    .mapTo(Letter.class)
                    .list();
            for (var letter : letters) {
                var received =
                        files.receive(letter.accountId(), letter.name(), new ByteArrayInputStream(pdf(words(letter))));
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
                accepted == null ? "" : When.date(accepted.minusDays(3)),
                "",
                "Dear " + letter.student() + ",",
                "",
                "we are glad to offer you this position: " + letter.title() + ".",
                whole && starts != null ? "It begins on " + When.date(starts) + "." : "",
                whole && letter.hoursAWeek() != null ? "It is for " + letter.hoursAWeek() + " hours a week." : "",
                "",
                "Sincerely,",
                "The people of " + letter.employer(),
                "",
                "A letter of the demonstration: its people and places are invented.");
    }

    /**
     * One page by hand, in a font that every reader of PDF has: a library would look through all fonts of the machine
     * first, and put the time into the file.
     */
    private static byte[] pdf(List<String> lines) {
        var text = new StringBuilder("BT /F1 12 Tf 20 TL 72 700 Td\n");
        lines.forEach(line -> text.append('(')
                .append(written(line).replaceAll("([()\\\\])", "\\\\$1"))
                .append(") Tj T*\n"));
        text.append("ET\n");
        var objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R"
                        + " /Resources << /Font << /F1 4 0 R >> >> >>",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>",
                "<< /Length " + text.length() + " >>\nstream\n" + text + "endstream");
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            var place = Integer.toString(file.length());
            places.append("0".repeat(10 - place.length())).append(place).append(" 00000 n \n");
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append('\n').append(places);
        file.append("trailer\n<< /Size ").append(objects.size() + 1).append(" /Root 1 0 R >>\n");
        file.append("startxref\n").append(table).append("\n%%EOF\n");
        return file.toString().getBytes(LETTERS);
    }

    /** The line in letters that the encoding has: one without its mark rather than none. */
    private static String written(String line) {
        var encoder = LETTERS.newEncoder();
        var out = new StringBuilder(line.length());
        for (char letter : line.toCharArray()) {
            char plain = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                    .charAt(0);
            out.append(
                    encoder.canEncode(letter)
                            ? letter
                            : encoder.canEncode(plain) ? plain : PLAIN.getOrDefault(letter, '?'));
        }
        return out.toString();
    }
}
