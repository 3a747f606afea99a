package howtotalk.target;

import howtotalk.web.Errors;
import howtotalk.web.FormKeys;
import howtotalk.web.Input;
import howtotalk.web.SafeUrl;
import howtotalk.web.SavedForms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A target company as typed. */
public record CompanyForm(String name, String link, String why, int version, String formKey, Errors errors) {

    static final int MOST = 100;

    static CompanyForm blank(String name) {
        return new CompanyForm(name, "", "", 0, FormKeys.fresh(), new Errors());
    }

    static CompanyForm of(Company company) {
        return new CompanyForm(
                company.name(), company.link(), company.why(), company.version(), FormKeys.fresh(), new Errors());
    }

    /**
     * Reads what was typed.
     *
     * @param others the companies that are on the list already, without the one that is changed
     */
    static CompanyForm read(Input input, List<Company> others) {
        var errors = new Errors();
        var form = new CompanyForm(
                input.line("name"),
                input.line("link"),
                input.text("why"),
                SavedForms.version(input),
                input.line(FormKeys.FIELD),
                errors);
        errors.addIf(form.name.isEmpty(), "name", "Which company? Its name is enough.");
        errors.addIf(form.name.length() > 200, "name", "That is longer than 200 characters. Shorten it.");
        others.stream()
                .filter(other -> CompanyName.same(other.name(), form.name))
                .findFirst()
                .ifPresent(other -> errors.add("name", other.name() + " is on your list already."));
        errors.addIf(
                others.size() >= MOST,
                "name",
                "That would be more than " + MOST + " companies. Take one off first: a target is what you aim at.");
        errors.addIf(!leads(form.link), "link", WRONG_LINK);
        errors.addIf(form.why.length() > 2000, "why", "That is longer than 2,000 characters. Shorten it.");
        return form;
    }

    static final String WRONG_LINK = "This is no address of a page. Copy it from the browser; it begins with https://.";

    static boolean leads(String link) {
        return link.isEmpty() || link.length() <= 490 && SafeUrl.of(link).startsWith("http");
    }

    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", name);
        fields.put("link", link);
        fields.put("why", why);
        return fields;
    }
}
