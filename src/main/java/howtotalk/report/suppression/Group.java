package howtotalk.report.suppression;

import howtotalk.report.document.Figure;
import java.util.List;
import java.util.Set;

/**
 * Figures that are shown together or hidden together.
 *
 * @param shape what they are
 * @param figures at least one
 * @param universes what they are counted among
 * @param needs the id of a figure without which none of these is shown; empty for none
 * @param notBeside ids of figures beside which none of these is shown
 */
record Group(Shape shape, List<Figure> figures, Set<Universe> universes, String needs, Set<String> notBeside) {

    /** What the figures of a group are. */
    enum Shape {
        /** Numbers of students. */
        STUDENTS,
        /** Numbers of things that students did or got: enough students have to stand behind each. */
        THINGS,
        /** Things that make up a whole: whoever has the whole and all parts but one has that one too. */
        PARTS_OF_THINGS,
        /** The same of students. */
        PARTS_OF_STUDENTS,
        /** A mean. */
        MEAN,
        /** A median: half of the students stand on either side. */
        MEDIAN,
        /** A lower and an upper quartile: a quarter of the students stand beyond each. */
        QUARTILES;

        boolean parts() {
            return this == PARTS_OF_THINGS || this == PARTS_OF_STUDENTS;
        }

        boolean things() {
            return this == THINGS || this == PARTS_OF_THINGS;
        }

        boolean measure() {
            return this == MEAN || this == MEDIAN || this == QUARTILES;
        }

        /** Into how many parts it divides those it is taken of, each of which has to be large enough. */
        int divides() {
            return this == QUARTILES ? 4 : this == MEDIAN ? 2 : 1;
        }
    }

    Group {
        figures = List.copyOf(figures);
        universes = Set.copyOf(universes);
        notBeside = Set.copyOf(notBeside);
    }

    Group needing(String id) {
        return new Group(shape, figures, universes, id, notBeside);
    }

    Group notBeside(String... ids) {
        return new Group(shape, figures, universes, needs, Set.of(ids));
    }
}
