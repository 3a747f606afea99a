package howtotalk.home;

import howtotalk.contact.PersonChoice;
import howtotalk.files.Attachments;
import howtotalk.web.Choice;
import howtotalk.web.Levels;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.util.List;
import templates.Templates;

/** The catalogue of parts, in development only: a part is looked at here in every width and by night. */
public final class ComponentsController {

    private static final ComponentsPage PAGE = new ComponentsPage(
            List.of(new Choice("LEARN", "Learn"), new Choice("THANK", "Thank")),
            List.of(
                    new Choice("IN_PERSON", "In person"),
                    new Choice("PHONE", "Phone"),
                    new Choice("VIDEO", "Video"),
                    new Choice("LETTER", "Letter")),
            List.of(
                    levels("moment", "The moment", "7.50 / 10", "6", "I can see where you stood."),
                    levels("lesson", "The lesson", "– / 10", "", "")),
            List.of(levels("levels_1", "Marta Olin", "", "6", "good"), levels("levels_2", "Femi Adeyemi", "", "", "")),
            List.of(
                    new PersonChoice("1", "Marta Olin", "Harbor Museum · 2 days ago"),
                    new PersonChoice("2", "Femi Adeyemi", "3 weeks ago")),
            new Attachments(List.of(new Attachments.Item(
                    "1", "/components", "letter.docx", "Word · 18 kB", Attachments.Shown.LINK, List.of()))));

    private final Templates templates;

    public ComponentsController(Templates templates) {
        this.templates = templates;
    }

    /** Every part, once. */
    public void show(Context ctx) {
        Web.show(ctx, templates.homeComponents(Web.frame(ctx, "Components"), PAGE));
    }

    private static Levels levels(String name, String title, String points, String value, String why) {
        return new Levels(
                name,
                title,
                points,
                value,
                why,
                List.of(
                        level("0", "0", "0, none", "0"),
                        level("2", "1", "1, thin", "5500"),
                        level("4", "2", "2, fair", "7000"),
                        level("6", "3", "3, good", "8500"),
                        level("8", "4", "4, rare", "10000")));
    }

    private static Levels.Level level(String value, String mark, String words, String share) {
        return new Levels.Level(value, mark, words, share, words);
    }
}
