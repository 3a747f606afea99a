package howtotalk.report.document;

import java.util.List;

/**
 * What students say in their own words, with their consent. Every form marks them as theirs: they are the only words
 * that may say why.
 *
 * @param quotations in the order in which the offers were accepted
 */
public record Quotations(List<Quotation> quotations) implements Block {

    /**
     * One.
     *
     * @param words as written
     * @param by who says it, and of what
     */
    public record Quotation(String words, String by) {}

    public Quotations {
        quotations = List.copyOf(quotations);
    }
}
