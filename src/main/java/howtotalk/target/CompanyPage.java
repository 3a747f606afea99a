package howtotalk.target;

/**
 * The form of a target company.
 *
 * @param heading of the page
 * @param action where the form is sent
 * @param remove where the company is taken off the list, or empty for a new one
 * @param form as typed
 */
public record CompanyPage(String heading, String action, String remove, CompanyForm form) {

    static CompanyPage blank(CompanyForm form) {
        return new CompanyPage("Which company are you after?", "/target-companies", "", form);
    }

    static CompanyPage of(Company company, CompanyForm form) {
        var here = "/target-companies/" + company.id();
        return new CompanyPage(company.name(), here, here + "/delete", form);
    }
}
