package howtotalk.target;

import java.time.Instant;

/** The market a student wants to be known in, as it was saved last. */
record Market(
        String industry,
        String profession,
        String segment,
        String niche,
        String demographic,
        String dynamic,
        String geography,
        int version,
        Instant savedAt) {}
