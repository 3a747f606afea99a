package howtotalk.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A file that was handed over to be read, not to be kept.
 *
 * @param name as the person's computer calls it: to show, nothing else
 * @param bytes of it; none if there is a problem
 * @param problem a sentence that says why it cannot be taken, or empty
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record Upload(String name, byte[] bytes, String problem) {

    /** The largest file, in bytes: 5 MB, far more than a list of people needs. */
    public static final int LARGEST = 5_000_000;

    /**
     * The file of a form.
     *
     * @param field of the form
     * @param nameless what a file without a name is called
     */
    public static Upload of(Context ctx, String field, String nameless) {
        return of(ctx, field, nameless, "A list of people is smaller: is it the right file?");
    }

    /**
     * The file of a form.
     *
     * @param field of the form
     * @param nameless what a file without a name is called
     * @param smaller what to do about a file that is too large
     */
    public static Upload of(Context ctx, String field, String nameless, String smaller) {
        var file = ctx.uploadedFile(field);
        if (file == null || file.size() == 0) {
            return new Upload(nameless, new byte[0], "Choose the file first.");
        }
        var name = name(file.filename(), nameless);
        if (file.size() > LARGEST) {
            return new Upload(name, new byte[0], "The file is larger than 5 MB. " + smaller);
        }
        try (var content = file.content()) {
            return new Upload(name, content.readNBytes(LARGEST), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some browsers send the whole path. */
    private static String name(String sent, String nameless) {
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.isEmpty() ? nameless : name.substring(0, Math.min(name.length(), 200));
    }
}
