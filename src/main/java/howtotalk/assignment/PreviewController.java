package howtotalk.assignment;

import howtotalk.web.Markdown;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.util.Map;
import templates.Templates;

/** Markdown as it will look, before it is saved. */
public final class PreviewController {

    private final Templates templates;

    public PreviewController(Templates templates) {
        this.templates = templates;
    }

    /** {@code POST /previews}: a page of its own without script, just the text for the script. */
    public void show(Context ctx) {
        var input = Web.input(ctx);
        var field = input.line("preview");
        var text = input.text(field.isEmpty() ? "text" : field);
        if (Web.wantsFacts(ctx)) {
            ctx.json(Map.of("html", Markdown.htmlText(text)));
            return;
        }
        Web.show(ctx, templates.assignmentPreview(Web.frame(ctx, "Preview"), Markdown.html(text), text.isBlank()));
    }
}
