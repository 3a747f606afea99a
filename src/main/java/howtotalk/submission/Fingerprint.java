package howtotalk.submission;

import howtotalk.db.Iso;
import howtotalk.files.StoredFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * The SHA-256 of what was handed in. Each part is written as its name, its length in bytes and its bytes, so that no two
 * different hand-ins read the same.
 */
final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param form the texts
     * @param at when it was handed in, to the millisecond
     * @param evidence in order
     * @param files by number
     * @return 64 hexadecimal digits
     */
    static String of(
            long assignmentId,
            int number,
            Instant at,
            AttemptForm form,
            List<Evidence> evidence,
            List<StoredFile> files) {
        var print = new Fingerprint();
        print.part("format", "how-to-talk attempt 1");
        print.part("assignment", Long.toString(assignmentId));
        print.part("attempt", Integer.toString(number));
        print.part("handed in", Iso.text(at));
        form.typed().forEach(print::part);
        for (var touch : evidence) {
            print.part("person", touch.person());
            print.part("organisation", touch.organisation());
            print.part("channel", touch.channel().name());
            print.part("direction", touch.direction().name());
            print.part("two-way", Boolean.toString(touch.twoWay()));
            print.part("origin", touch.origin().name());
            print.part("happened", touch.happenedOn().toString());
            print.part("logged", Iso.text(touch.loggedAt()));
            print.part("what", touch.what());
            print.part("place", touch.place());
            print.part("learned", touch.learned());
        }
        for (var file : files) {
            print.part("file", file.name());
            print.part("sha-256", file.sha256());
        }
        return HexFormat.of().formatHex(print.digest.digest());
    }

    private void part(String name, String value) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        digest.update((name + " " + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
        digest.update((byte) '\n');
    }

    /** In groups of four, to be read aloud. */
    static String grouped(String hex) {
        var groups = new StringBuilder(hex.length() * 5 / 4);
        for (int i = 0; i < hex.length(); i += 4) {
            groups.append(i == 0 ? "" : " ").append(hex, i, Math.min(i + 4, hex.length()));
        }
        return groups.toString();
    }
}
