package howtotalk.target;

import howtotalk.web.Errors;
import howtotalk.web.Input;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A target market as typed; every field may be empty. */
public record MarketForm(
        String industry,
        String profession,
        String segment,
        String niche,
        String demographic,
        String dynamic,
        String geography,
        Errors errors) {

    static final MarketForm EMPTY = new MarketForm("", "", "", "", "", "", "", new Errors());
    private static final int LONGEST = 500;

    static MarketForm read(Input input) {
        var form = new MarketForm(
                input.line("industry"),
                input.line("profession"),
                input.line("segment"),
                input.line("niche"),
                input.line("demographic"),
                input.line("dynamic"),
                input.line("geography"),
                new Errors());
        form.fields()
                .forEach((field, text) ->
                        form.errors().addIf(text.length() > LONGEST, field, "Keep it under 500 characters."));
        return form;
    }

    static MarketForm of(Market market) {
        return new MarketForm(
                market.industry(),
                market.profession(),
                market.segment(),
                market.niche(),
                market.demographic(),
                market.dynamic(),
                market.geography(),
                new Errors());
    }

    /** The market in one line, or empty. */
    String said() {
        return String.join(
                " · ",
                Stream.of(profession, industry, niche, geography)
                        .filter(words -> !words.isEmpty())
                        .toList());
    }

    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        var names = List.of("industry", "profession", "segment", "niche", "demographic", "dynamic", "geography");
        var words = List.of(industry, profession, segment, niche, demographic, dynamic, geography);
        for (int i = 0; i < names.size(); i++) {
            fields.put(names.get(i), words.get(i));
        }
        return fields;
    }
}
