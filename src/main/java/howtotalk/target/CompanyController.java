package howtotalk.target;

import howtotalk.contact.HomeZone;
import howtotalk.db.Database;
import howtotalk.web.FormKeys;
import howtotalk.web.Problem;
import howtotalk.web.SafeUrl;
import howtotalk.web.Save;
import howtotalk.web.SavedForms;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** The companies a student is after; nobody else reads them. */
public final class CompanyController {

    private static final String MARKET = "/target-market";

    private final Templates templates;
    private final TargetRepository targets;
    private final FormKeys formKeys;
    private final HomeZone home;
    private final InstantSource clock;

    public CompanyController(
            Templates templates, Database database, FormKeys formKeys, HomeZone home, InstantSource clock) {
        this.templates = templates;
        this.targets = database.repository(TargetRepository.class);
        this.formKeys = formKeys;
        this.home = home;
        this.clock = clock;
    }

    /** {@code GET /target-companies/new} */
    public void blank(Context ctx) {
        var page = CompanyPage.blank(CompanyForm.blank(""));
        Web.show(ctx, templates.targetCompany(Web.frame(ctx, "A target company"), page));
    }

    /** {@code POST /target-companies} */
    public void create(Context ctx) {
        long account = Web.userId(ctx);
        var input = Web.input(ctx);
        var typed = new AtomicReference<@Nullable CompanyForm>();
        try {
            var location = formKeys.once(ctx, () -> {
                var form = CompanyForm.read(input, targets.companies(account)); // in here: a double tap is not refused
                typed.set(form);
                if (form.errors().any()) {
                    throw Problem.unusable("The form is shown again.");
                }
                targets.add(
                        account,
                        form.name(),
                        SafeUrl.of(form.link()),
                        form.why().strip(),
                        clock.instant());
                return MARKET;
            });
            Web.moveOn(ctx, location, input.line("name") + " is on your list.");
        } catch (Problem refused) {
            var form = typed.get();
            if (form == null) {
                throw refused;
            }
            var page = CompanyPage.blank(form);
            Web.refuse(ctx, templates.targetCompany(Web.frame(ctx, "A target company"), page));
        }
    }

    /** {@code GET /target-companies/{id}} */
    public void edit(Context ctx) {
        var company = own(ctx, targets.companies(Web.userId(ctx)));
        var page = CompanyPage.of(company, CompanyForm.of(company));
        Web.show(ctx, templates.targetCompany(Web.frame(ctx, company.name()), page));
    }

    /** {@code POST /target-companies/{id}} */
    public void update(Context ctx) {
        long account = Web.userId(ctx);
        var companies = targets.companies(account);
        var company = own(ctx, companies);
        var form = CompanyForm.read(
                Web.input(ctx),
                companies.stream().filter(other -> other.id() != company.id()).toList());
        if (form.errors().any()) {
            Web.refuse(ctx, templates.targetCompany(Web.frame(ctx, company.name()), CompanyPage.of(company, form)));
            return;
        }
        if (targets.update(
                company.id(),
                account,
                form.name(),
                SafeUrl.of(form.link()),
                form.why().strip(),
                form.version())) {
            Web.moveOn(ctx, MARKET, "Saved.");
            return;
        }
        var now = own(ctx, targets.companies(account));
        var conflict = new Save.Conflict(now.version(), CompanyForm.of(now).fields());
        SavedForms.answer(ctx, conflict, form.fields(), home.of(account), MARKET);
    }

    /** {@code POST /target-companies/{id}/delete} */
    public void delete(Context ctx) {
        var company = own(ctx, targets.companies(Web.userId(ctx)));
        targets.delete(company.id(), Web.userId(ctx));
        Web.moveOn(ctx, MARKET, company.name() + " is off your list. Your people there stay in your book.");
    }

    private static Company own(Context ctx, List<Company> companies) {
        long id = Web.id(ctx);
        return companies.stream()
                .filter(company -> company.id() == id)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
