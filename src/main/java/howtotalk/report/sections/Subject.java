package howtotalk.report.sections;

import howtotalk.report.Pool;
import howtotalk.report.document.Document.Version;
import java.util.ArrayList;
import java.util.List;

/**
 * What is reported on, and for whom.
 *
 * @param whole everything pooled
 * @param columns the whole, and if it is of several courses, each of them
 * @param version whose eyes it is for
 */
record Subject(Pool whole, List<Pool> columns, Version version) {

    static Subject of(Pool whole, Version version) {
        var columns = new ArrayList<Pool>();
        columns.add(whole);
        if (whole.courses().size() > 1) {
            columns.addAll(whole.parts());
        }
        return new Subject(whole, List.copyOf(columns), version);
    }

    /** For how many students each drop of a curve stands at least: one student's week is nobody else's to read. */
    int coarse() {
        return 5;
    }

    boolean named() {
        return version == Version.INSTRUCTOR;
    }
}
