package howtotalk.submission;

import howtotalk.web.Save;

/** A hand-in of a text that was changed elsewhere meanwhile: nothing is handed in before its owner has chosen. */
final class Conflicted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Save.Conflict conflict;

    Conflicted(Save.Conflict conflict) {
        super("", null, false, false);
        this.conflict = conflict;
    }

    Save.Conflict conflict() {
        return conflict;
    }
}
