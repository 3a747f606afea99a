package howtotalk.rubric.exchange;

import java.util.List;

/**
 * Where a file of rubrics is handed over.
 *
 * @param error what was wrong with the last file as a whole, or empty
 * @param faults what was wrong in it, by line and column
 */
public record RubricImportPage(long courseId, String label, String error, List<String> faults) {}
