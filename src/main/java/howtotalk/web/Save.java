package howtotalk.web;

import java.time.Instant;
import java.util.Map;

/** What became of a form that saves itself: it is on disk, or somebody else was there first. */
public sealed interface Save {

    /**
     * On disk.
     *
     * @param version to send with the next save
     * @param at when it was saved
     */
    record Saved(int version, Instant at) implements Save {}

    /**
     * Another tab or another person saved meanwhile. Nothing was overwritten.
     *
     * @param version now on disk
     * @param fields what is on disk, by the names of the form's fields
     */
    record Conflict(int version, Map<String, String> fields) implements Save {}
}
