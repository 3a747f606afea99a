package howtotalk.touch;

import howtotalk.contact.ContactRepository;
import howtotalk.contact.HomeZone;
import howtotalk.db.Database;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import io.javalin.http.Context;
import templates.Templates;

/** A contact with everything that passed. Stands here and not with the contacts, because they know no touches. */
public final class PersonController {

    /** As many touches with one person as a page shows. */
    static final int SHOWN = 200;

    private final Templates templates;
    private final Database database;
    private final ContactRepository contacts;
    private final TouchRepository touches;
    private final HomeZone home;

    public PersonController(Templates templates, Database database, HomeZone home) {
        this.templates = templates;
        this.database = database;
        this.contacts = database.repository(ContactRepository.class);
        this.touches = database.repository(TouchRepository.class);
        this.home = home;
    }

    /** {@code GET /contacts/{id}} */
    public void show(Context ctx) {
        var account = Web.userId(ctx);
        long id = Web.id(ctx);
        var page = database.reading(() -> {
            var contact = contacts.find(id, account);
            if (contact == null) {
                throw Problem.notFound();
            }
            if (contact.mergedInto() != null) {
                return null;
            }
            var zone = home.of(account);
            return PersonPage.of(
                    contact,
                    touches.with(id, account, SHOWN),
                    new PersonPage.Around(
                            contacts.introducersOf(id, account),
                            contacts.introducedBy(id, account),
                            contacts.mergedInto(id, account)),
                    zone,
                    home.today(zone));
        });
        if (page == null) {
            var merged = contacts.find(id, account);
            Web.moveOn(ctx, "/contacts/" + (merged == null ? "" : merged.mergedInto()));
            return;
        }
        Web.show(ctx, templates.touchPerson(Web.frame(ctx, page.name()), page));
    }
}
