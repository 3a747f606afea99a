package howtotalk.report.document;

import java.util.List;

/**
 * One figure of the report: its value in every column of the document, what it is, and the rows behind it.
 *
 * @param id stable from release to release, lower case with points and dashes: "outcomes.position-rate". It is the
 *     address of the rows ({@code …/report/figures/outcomes.position-rate}) and the key in every file
 * @param label what is counted: "Position rate"
 * @param group of which part it speaks: "if all unknown are without"; empty for the whole
 * @param values as many as {@link Document#columns}, in their order: first everything pooled, then each course
 * @param definition exactly what is counted, in a sentence that needs no other
 * @param rows from which it is counted; {@link Rows#NONE} where nobody may open it
 */
public record Figure(String id, String label, String group, List<Value> values, String definition, Rows rows) {

    public Figure {
        values = List.copyOf(values);
    }

    /** The value over everything that the document is about. */
    public Value value() {
        return values.get(0);
    }

    /** Label and group in one: "Position rate, if all unknown are without". */
    public String title() {
        return group.isEmpty() ? label : label + ", " + group;
    }

    /** Whether the rows behind it can be opened. */
    public boolean opens() {
        return rows != Rows.NONE;
    }
}
