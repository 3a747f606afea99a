package howtotalk.grading;

import howtotalk.rubric.Rubric;
import howtotalk.web.Problem;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of an assessment by the names that its forms give them, as both versions are compared and shown. */
public final class UnitFields {

    /** Before the id of a criterion: its level in halves, empty for open. */
    public static final String LEVEL = "level_";

    /** Before the id of a criterion: what is said to it alone. */
    public static final String COMMENT_ON = "comment_";

    public static final String SCORE = "score";
    public static final String BY_HAND = "by_hand";
    static final String COMMENT = "comment";
    static final String PRIVATE_NOTE = "private_note";

    /** What a comment may be long at most, in characters. */
    public static final int LONGEST = 20_000;

    private UnitFields() {}

    /** What is compared. */
    static Map<String, String> of(
            @Nullable Rubric rubric,
            Map<Long, Integer> levels,
            Map<Long, String> comments,
            @Nullable Long score,
            String comment,
            String privateNote) {
        var fields = new LinkedHashMap<String, String>();
        if (rubric == null) {
            fields.put(SCORE, score == null ? "" : Points.plain(score));
        } else {
            for (var criterion : rubric.criteria()) {
                Integer halves = levels.get(criterion.id());
                fields.put(LEVEL + criterion.id(), halves == null ? "" : halves.toString());
                fields.put(COMMENT_ON + criterion.id(), comments.getOrDefault(criterion.id(), ""));
            }
        }
        fields.put(COMMENT, comment);
        fields.put(PRIVATE_NOTE, privateNote);
        return fields;
    }

    /** What somebody reads of a value: a level in levels and not in halves, nothing as a dash. */
    public static String shown(String name, String value) {
        if (name.startsWith(LEVEL)) return value.isEmpty() ? "open" : Points.halves(Integer.parseInt(value));
        return value.isEmpty() ? "–" : value;
    }

    /** What a field is called. */
    static String label(String name, @Nullable Rubric rubric) {
        if (rubric != null) {
            for (var criterion : rubric.criteria()) {
                if (name.equals(LEVEL + criterion.id())) return criterion.name();
                if (name.equals(COMMENT_ON + criterion.id())) return criterion.name() + ", comment";
            }
        }
        return switch (name) {
            case PRIVATE_NOTE -> "Private note";
            case SCORE -> "Score";
            case BY_HAND -> "Score given by hand";
            default -> "Comment";
        };
    }

    /**
     * Levels of criteria that the rubric has.
     *
     * @throws Problem 422 for one that its criterion does not have
     */
    static Map<Long, Integer> levels(Rubric rubric, Map<Long, @Nullable Integer> given) {
        var known = new HashMap<Long, Integer>();
        for (var criterion : rubric.criteria()) {
            Integer halves = given.get(criterion.id());
            if (halves == null) continue;
            if (halves < 0 || halves > criterion.mostHalves()) {
                throw Problem.unusable("“" + criterion.name() + "” has no such level.");
            }
            known.put(criterion.id(), halves);
        }
        return known;
    }

    /**
     * The comments on single criteria after a save: what was typed, else what was there.
     *
     * @throws Problem 422 for one that is too long
     */
    static Map<Long, String> comments(Rubric rubric, Map<Long, String> typed, Map<Long, String> there) {
        var comments = new HashMap<Long, String>();
        for (var criterion : rubric.criteria()) {
            var comment = typed.getOrDefault(criterion.id(), there.getOrDefault(criterion.id(), ""));
            if (comment.length() > LONGEST) {
                throw Problem.unusable("A comment has at most 20,000 characters.");
            }
            if (!comment.isEmpty()) comments.put(criterion.id(), comment);
        }
        return comments;
    }
}
