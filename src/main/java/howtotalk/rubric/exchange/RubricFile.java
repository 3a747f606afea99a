package howtotalk.rubric.exchange;

import howtotalk.rubric.Rubric;
import java.util.List;

/**
 * What a file of rubrics says.
 *
 * @param rubrics in their order in the file; ids mean nothing
 * @param notes what cannot be kept, in sentences
 * @param canvas whether it is of Canvas, so that each best rating counts all
 * @param faults what has to be corrected first, in sentences with line and column; nothing is brought in while there
 *     are any
 */
record RubricFile(List<Rubric> rubrics, List<String> notes, boolean canvas, List<String> faults) {}
