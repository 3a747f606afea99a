package howtotalk.report.document;

import java.util.List;

/**
 * Terms and what they mean.
 *
 * @param terms in order
 */
public record Terms(List<Term> terms) implements Block {

    /**
     * One.
     *
     * @param word the term
     * @param meaning what is meant by it here
     */
    public record Term(String word, String meaning) {}

    public Terms {
        terms = List.copyOf(terms);
    }
}
