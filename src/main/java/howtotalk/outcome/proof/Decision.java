package howtotalk.outcome.proof;

/** What the instructor decided about a document. */
enum Decision {
    ACCEPTED,
    SENT_BACK
}
