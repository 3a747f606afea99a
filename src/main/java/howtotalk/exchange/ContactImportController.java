package howtotalk.exchange;

import howtotalk.contact.ContactList;
import howtotalk.contact.Days;
import howtotalk.contact.HomeZone;
import howtotalk.imports.UnreadableFile;
import howtotalk.web.FormKeys;
import howtotalk.web.Problem;
import howtotalk.web.Upload;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.util.ArrayList;
import templates.Templates;

/** A file of contacts: handed over, looked at, applied, taken back. */
public final class ContactImportController {

    private static final String TITLE = "Import contacts";
    private static final String SMALLER =
            "If there are pictures in it, export your contacts without them; else in parts.";

    private final Templates templates;
    private final ContactImport imports;
    private final FormKeys formKeys;
    private final HomeZone home;

    public ContactImportController(Templates templates, ContactImport imports, FormKeys formKeys, HomeZone home) {
        this.templates = templates;
        this.imports = imports;
        this.formKeys = formKeys;
        this.home = home;
    }

    /** {@code GET /contact-imports/new} */
    public void blank(Context ctx) {
        Web.show(ctx, templates.exchangeBlank(Web.frame(ctx, TITLE), page(Web.userId(ctx), "")));
    }

    private ContactImportPage page(long account, String error) {
        var zone = home.of(account);
        var today = home.today(zone);
        var lines = new ArrayList<ContactImportPage.Line>();
        for (var made : imports.made(account)) {
            var on = Days.on(made.madeAt().atZone(zone).toLocalDate(), today);
            var undone = made.undoneAt();
            lines.add(new ContactImportPage.Line(
                    made.source().words() + ", " + on,
                    undone != null
                            ? people(made.people()) + ", taken back "
                                    + Days.on(undone.atZone(zone).toLocalDate(), today)
                            : made.left() == made.people()
                                    ? people(made.people())
                                    : people(made.people()) + ", " + made.left() + " of them still here",
                    undone != null || made.left() == 0 ? "" : "/contact-imports/" + made.id() + "/undoing"));
        }
        return ContactImportPage.of(error, lines);
    }

    private static String people(int number) {
        return number == 1 ? "1 person" : number + " people";
    }

    /** {@code POST /contact-previews}: reads the file; what it says waits a day, the file does not. */
    public void createPreview(Context ctx) {
        var account = Web.userId(ctx);
        var upload = Upload.of(ctx, "file", "contacts", SMALLER);
        if (!upload.problem().isEmpty()) {
            refuse(ctx, account, upload.problem());
            return;
        }
        try {
            Web.moveOn(ctx, "/contact-previews/" + imports.read(account, upload.bytes(), home.today(account)));
        } catch (UnreadableFile e) {
            refuse(ctx, account, e.sentence());
        }
    }

    private void refuse(Context ctx, long account, String error) {
        Web.refuse(ctx, templates.exchangeBlank(Web.frame(ctx, TITLE), page(account, error)));
    }

    /** {@code GET /contact-previews/{id}} */
    public void showPreview(Context ctx) {
        var account = Web.userId(ctx);
        var preview = imports.preview(Web.id(ctx), account);
        if (preview == null) {
            throw Problem.notFound();
        }
        var page = ContactPreviewPage.of(Web.id(ctx), preview, home.today(account));
        Web.show(ctx, templates.exchangePreview(Web.frame(ctx, TITLE), page));
    }

    /** {@code POST /contact-imports} */
    public void create(Context ctx) {
        var account = Web.userId(ctx);
        var input = Web.input(ctx);
        var location = formKeys.once(ctx, () -> {
            var preview = input.number("preview", 0L);
            var list = input.line("list").equals(ContactList.NEED_TO_KNOW.name())
                    ? ContactList.NEED_TO_KNOW
                    : ContactList.KNOW;
            int came = imports.apply(preview == null ? 0 : preview, account, input.ids("row"), list);
            if (came == -1) {
                throw Problem.conflict("This file was applied already, or a day has passed. Hand it over again.");
            }
            if (came == -2) {
                throw Problem.unusable("A book holds at most 20,000 people. Choose fewer of this file.");
            }
            return "/contacts?list=" + list.name() + "&sort=ADDED&came=" + came;
        });
        int came = Integer.parseInt(location.substring(location.lastIndexOf('=') + 1));
        Web.moveOn(
                ctx,
                location.substring(0, location.lastIndexOf('&')),
                came == 0
                        ? "Nobody was chosen, so nobody came in."
                        : people(came) + (came == 1 ? " is" : " are")
                                + " in your book. The import can be taken back until you work with them.");
    }

    /** {@code POST /contact-imports/{id}/undoing} */
    public void undo(Context ctx) {
        var account = Web.userId(ctx);
        if (imports.made(account).stream().noneMatch(made -> made.id() == Web.id(ctx))) {
            throw Problem.notFound();
        }
        var sentence = imports.undo(Web.id(ctx), account);
        if (sentence.isEmpty()) {
            Web.moveOn(ctx, "/contact-imports/new", "Your book is as it was before.");
        } else {
            Web.moveOnWarned(ctx, "/contact-imports/new", sentence);
        }
    }
}
