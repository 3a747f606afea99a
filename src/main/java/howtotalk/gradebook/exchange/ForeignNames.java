package howtotalk.gradebook.exchange;

import howtotalk.gradebook.GradebookRepository;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the assignments of a course are called in another system, as far as one of its files has told. */
record ForeignNames(List<Known> known) {

    /**
     * An assignment's name elsewhere.
     *
     * @param foreignId its number there, empty for none
     */
    record Known(long assignmentId, String foreignId, String title) {}

    /** By assignment. */
    Map<Long, Known> byAssignment() {
        var map = new HashMap<Long, Known>();
        for (var name : known) map.put(name.assignmentId(), name);
        return map;
    }

    /** The heads of columns as that system knows them: its own title and number, or the title alone. */
    List<String> heads(List<GradebookRepository.Column> columns) {
        var names = byAssignment();
        var heads = new ArrayList<String>(columns.size());
        for (var column : columns) heads.add(head(column.title(), names.get(column.id())));
        return heads;
    }

    /** A number of ours would be somebody else's work there. */
    private static String head(String title, @Nullable Known known) {
        if (known == null) return title;
        return known.foreignId().isEmpty() ? known.title() : known.title() + " (" + known.foreignId() + ")";
    }
}
