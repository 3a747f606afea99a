package howtotalk.coach;

import howtotalk.web.Input;
import java.util.Map;

/** A note as typed. */
record NoteForm(NoteKind kind, String text) {

    static final int LONGEST = 20_000;

    static NoteForm read(Input input) {
        var kind = input.choice("kind", NoteKind.class);
        return new NoteForm(kind == null ? NoteKind.EMAIL : kind, input.text("text"));
    }

    boolean tooLong() {
        return text.length() > LONGEST;
    }

    Map<String, String> fields() {
        return Map.of("kind", kind.name(), "text", text);
    }
}
