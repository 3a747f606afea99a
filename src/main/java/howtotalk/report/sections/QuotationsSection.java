package howtotalk.report.sections;

import howtotalk.report.CountedOffer;
import howtotalk.report.document.Block;
import howtotalk.report.document.Paragraph;
import howtotalk.report.document.Quotations;
import howtotalk.report.document.Quotations.Quotation;
import howtotalk.report.document.Section;
import java.util.List;

/** 7: what students say of it, with a consent that they can withdraw: the next report is without their words. */
final class QuotationsSection {

    private QuotationsSection() {}

    static Section of(Subject subject) {
        var quotations = subject.whole().offers().stream()
                .filter(offer -> !offer.filed().quote().isBlank())
                .filter(offer -> subject.named() || namesNobody(offer))
                .map(offer -> new Quotation(offer.filed().quote().strip(), by(offer, subject.named())))
                .toList();
        if (quotations.isEmpty()) {
            return section(new Paragraph("No student has given consent to be quoted. They are asked when they file an"
                    + " offer, and can say no later."));
        }
        return section(new Quotations(quotations));
    }

    private static Section section(Block block) {
        return new Section(7, "quotations", "In their words", List.of(block));
    }

    private static String by(CountedOffer offer, boolean named) {
        var who = named
                ? offer.who().name() + ", " + offer.kind().words() + ", "
                        + offer.filed().employer()
                : "A student, " + offer.kind().words();
        return who + " · quoted with consent";
    }

    /** The words name neither the one who wrote them nor the employer: else they are not for the version without names. */
    private static boolean namesNobody(CountedOffer offer) {
        var words = " " + plain(offer.filed().quote()) + " ";
        for (var part : plain(offer.who().name()).split(" ", -1)) {
            if (part.length() > 1 && words.contains(" " + part + " ")) {
                return false;
            }
        }
        for (var person : offer.filed().steps()) {
            for (var part : plain(person.person()).split(" ", -1)) {
                if (part.length() > 1 && words.contains(" " + part + " ")) {
                    return false;
                }
            }
        }
        var employer = plain(offer.filed().employer());
        return employer.isEmpty() || !words.contains(" " + employer + " ");
    }

    private static String plain(String words) {
        return words.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
    }
}
