package howtotalk.target;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which of the companies a student is after are covered: at which somebody of the book works. */
final class Coverage {

    private Coverage() {}

    /** The organisations of a book that mean one of the companies, as they are written. */
    static List<String> organisations(List<Company> companies, List<String> written) {
        var wanted = byName(companies);
        return wanted.isEmpty()
                ? List.of()
                : written.stream()
                        .filter(name -> wanted.containsKey(CompanyName.plain(name)))
                        .toList();
    }

    /**
     * Whom the student knows at each company.
     *
     * @param companies in the order wanted
     * @param people of the book
     * @param organisation of one of them
     * @return every company with its people, in the orders given
     */
    static <P> Map<Company, List<P>> of(List<Company> companies, List<P> people, Function<P, String> organisation) {
        var covered = new LinkedHashMap<Company, List<P>>();
        companies.forEach(company -> covered.put(company, new ArrayList<>()));
        var wanted = byName(companies);
        for (var person : people) {
            var company = wanted.get(CompanyName.plain(organisation.apply(person)));
            if (company != null) {
                covered.computeIfAbsent(company, one -> new ArrayList<>()).add(person);
            }
        }
        return covered;
    }

    /** The latest words of the student that name a company, or nothing. */
    static TargetRepository.@Nullable Said mention(Company company, List<Words> said) {
        var name = CompanyName.plain(company.name());
        if (name.codePointCount(0, name.length()) < 3) {
            return null; // two letters stand in too many words
        }
        return said.stream()
                .filter(words -> words.plain().contains(" " + name + " ")
                        || words.plain().contains(" " + name + "s ")) // and what is the company's
                .map(Words::said)
                .findFirst()
                .orElse(null);
    }

    /** What the student wrote, with the same in plain letters. */
    record Words(TargetRepository.Said said, String plain) {

        static Words of(TargetRepository.Said said) {
            return new Words(said, CompanyName.plainText(said.words()));
        }
    }

    private static Map<String, Company> byName(List<Company> companies) {
        var wanted = new HashMap<String, Company>();
        companies.forEach(company -> wanted.putIfAbsent(CompanyName.plain(company.name()), company));
        return wanted;
    }
}
