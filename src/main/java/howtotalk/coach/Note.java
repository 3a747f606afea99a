package howtotalk.coach;

import java.time.Instant;

/** A note to a contact that is not sent yet. */
record Note(long contactId, NoteKind kind, String text, int version, Instant savedAt) {}
