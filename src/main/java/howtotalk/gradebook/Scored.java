package howtotalk.gradebook;

/** Work that takes part in a total: neither excused nor left out as ungraded. Hundredths of a point. */
record Scored(long assignmentId, long score, long possible) {}
