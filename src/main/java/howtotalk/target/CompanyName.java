package howtotalk.target;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether two names mean one company. Case, punctuation, diacritics, a leading article and legal suffixes make no
 * difference; every other word does: a wrong match says that somebody is on target who is not, which is worse than one that
 * the student mends by writing both names alike.
 */
public final class CompanyName {

    /** Suffixes that are words of their own, such as "spa", are left out on purpose. */
    private static final Set<String> LEGAL = Set.of(
            "inc",
            "incorporated",
            "llc",
            "llp",
            "lp",
            "pllc",
            "ltd",
            "limited",
            "plc",
            "corp",
            "corporation",
            "co",
            "company",
            "gmbh",
            "mbh",
            "ag",
            "kg",
            "kgaa",
            "ohg",
            "ug",
            "ev",
            "sa",
            "sas",
            "sarl",
            "srl",
            "bv",
            "nv",
            "ab",
            "oy",
            "oyj",
            "aps",
            "pty",
            "pte",
            "pvt");

    private CompanyName() {}

    /** Whether two names as typed mean one company. An empty name means none. */
    public static boolean same(String one, String other) {
        var plain = plain(one);
        return !plain.isEmpty() && plain.equals(plain(other));
    }

    /**
     * What is left of a name once what makes no difference is taken away; two names mean one company if that is equal.
     *
     * @param name as typed
     * @return words with one space between; empty only for an empty name
     */
    public static String plain(String name) {
        var words = words(name);
        boolean cut = true;
        while (cut) {
            cut = false;
            while (words.size() > 1 && LEGAL.contains(words.get(words.size() - 1))) {
                words.remove(words.size() - 1);
                cut = true;
            }
            if (cut && words.size() > 1 && words.get(words.size() - 1).equals("and")) {
                words.remove(words.size() - 1); // what is left of "& Co."
            }
        }
        if (words.size() > 1 && words.get(0).equals("the")) {
            words.remove(0);
        }
        return words.isEmpty() ? name.strip().toLowerCase(Locale.ROOT) : String.join(" ", words);
    }

    /** A text in the same plain letters, for looking for plain names in it; a space before and after each word. */
    static String plainText(String text) {
        return " " + String.join(" ", words(text)) + " ";
    }

    private static List<String> words(String text) {
        var plain = new StringBuilder(text.length() + 8);
        var decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        decomposed.codePoints().forEach(point -> letter(plain, point));
        var words = new ArrayList<String>();
        var initials = new StringBuilder();
        for (var word : plain.toString().split(" ", -1)) {
            if (word.isEmpty()) {
                continue;
            }
            if (word.length() == 1 && word.charAt(0) >= 'a' && word.charAt(0) <= 'z') {
                initials.append(word); // "J. P. Morgan" and "L.L.C." are said in one breath
                continue;
            }
            flush(initials, words);
            words.add(word);
        }
        flush(initials, words);
        return words;
    }

    private static void flush(StringBuilder initials, List<String> words) {
        if (initials.length() > 0) {
            words.add(initials.toString());
            initials.setLength(0);
        }
    }

    private static void letter(StringBuilder out, int point) {
        switch (point) {
            case '\'', '’', '‘', 'ʼ', '`', '´' -> {}
            case '&', '+' -> out.append(" and ");
            case 'ß' -> out.append("ss");
            case 'æ' -> out.append("ae");
            case 'œ' -> out.append("oe");
            case 'ø' -> out.append('o');
            case 'đ', 'ð' -> out.append('d');
            case 'ł' -> out.append('l');
            case 'ı' -> out.append('i');
            case 'þ' -> out.append("th");
            default -> {
                // Only accents are dropped: the vowel signs of Indic scripts are marks too, and make other words.
                if (Character.UnicodeBlock.of(point) != Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS) {
                    boolean kept = Character.isLetterOrDigit(point)
                            || Character.getType(point) == Character.NON_SPACING_MARK
                            || Character.getType(point) == Character.COMBINING_SPACING_MARK;
                    if (kept && point != 0xFE0F) {
                        out.appendCodePoint(point);
                    } else if (point != 0xFE0F && point != 0x200D) {
                        out.append(' ');
                    }
                }
            }
        }
    }
}
