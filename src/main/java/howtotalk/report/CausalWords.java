package howtotalk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words that would claim a cause. The report counts what came before what; it has no comparison class and may not say
 * that one brought about the other, so a test scans what it prints. A denial counts too ("it does not show that the
 * course caused them"): better to say what was counted than to name what was not shown. Quotations are the students'
 * own words and are taken out before scanning.
 */
public final class CausalWords {

    /** Alternatives without nested repetition: the scan is linear in the text. */
    private static final Pattern CAUSAL = Pattern.compile("\\b(?:"
            + "caus(?:e|es|ed|ing|al|ally|ation|ality)"
            + "|because|thanks to|due to|owing to|on account of|by virtue of|in consequence|consequen(?:ce|ces|t|tly)"
            + "|therefore|thereby|hence|thus|that is why|which is why"
            + "|le(?:d|ads?|ading) to"
            + "|result(?:s|ed|ing)? in|result(?:s|ed|ing)? from|as a result|the results? of"
            + "|br(?:ought|ings?|inging) about|g(?:ave|ives?|iving) rise to"
            + "|ma(?:de|kes?|king) (?:it |this |them |that |all )?possible|ma(?:de|kes?|king) (?:a|the) difference"
            + "|responsible for|attributable to|can be attributed|to the credit of"
            + "|(?:in)?effective(?:ly|ness)?|effect(?:s|ed|ing)?(?! from)|impact(?:s|ed|ing|ful)?"
            + "|influenc(?:e|es|ed|ing)|affect(?:s|ed|ing)?"
            + "|improv(?:e|es|ed|ing|ement|ements)|enhanc(?:e|es|ed|ing|ement)|increased by"
            + "|contribut(?:e|es|ed|ing|ion|ions) to|attribut(?:e|es|ed|ing) to|trigger(?:s|ed|ing)?"
            + "|stem(?:s|med|ming)? from|ar(?:ise|ises|ose|ising) from|prov(?:es|en) that"
            + "|succeed(?:s|ed|ing)? (?:in|at)|work(?:s|ed) (?:because|for students)"
            + "|produc(?:e|ed|es|ing)|yield(?:s|ed|ing)?"
            + "|(?:generat|creat)(?:ed|es|ing) (?:\\w+ ){0,2}(?:jobs?|internships?|offers?|outcomes?|positions?)"
            + "|dr(?:ove|ive|ives|iven|iving)|boost(?:s|ed|ing)?|enabl(?:e|ed|es|ing)|paid off"
            + "|help(?:s|ed|ing)? (?:to )?(?:get|land|find|secure|win)"
            + "|help(?:s|ed|ing)? (?:the |these |those |our )?(?:students?|them|him|her) (?:to )?(?:get|land|find|secure|win)"
            + "|g(?:o|e)t (?:the |these |our )?(?:students|them) (?:jobs|internships|offers|positions|hired)"
            + ")\\b");

    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B\\u2060]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");

    private CausalWords() {}

    /**
     * The causal words of a text.
     *
     * @param text as a reader sees it, without markup
     * @return each find in lower case, in order, repeated as often as it stands there; empty for an honest text
     */
    public static List<String> in(String text) {
        var visible = INVISIBLE.matcher(text).replaceAll("");
        var plain = SPACES.matcher(visible).replaceAll(" ").toLowerCase(Locale.ROOT);
        var found = new ArrayList<String>();
        var matcher = CAUSAL.matcher(plain);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
