package howtotalk.story;

import howtotalk.contact.HomeZone;
import howtotalk.course.CourseRepository;
import howtotalk.course.Role;
import howtotalk.db.Database;
import howtotalk.web.Errors;
import howtotalk.web.FormKeys;
import howtotalk.web.Frame;
import howtotalk.web.Input;
import howtotalk.web.Problem;
import howtotalk.web.Save;
import howtotalk.web.SavedForms;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import templates.Templates;

/** A student’s own stories. Nobody else reads them here; a talk shows its story’s title. */
public final class StoryController {

    private final Templates templates;
    private final Database database;
    private final StoryRepository stories;
    private final CourseRepository courses;
    private final FormKeys formKeys;
    private final HomeZone home;
    private final InstantSource clock;

    public StoryController(
            Templates templates, Database database, FormKeys formKeys, HomeZone home, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.stories = database.repository(StoryRepository.class);
        this.courses = database.repository(CourseRepository.class);
        this.formKeys = formKeys;
        this.home = home;
        this.clock = clock;
    }

    public void list(Context ctx) {
        long account = Web.userId(ctx);
        var days = courses.memberships(account).stream()
                .filter(membership -> membership.role() == Role.STUDENT)
                .limit(3)
                .map(m -> new Frame.Link(
                        "/courses/" + m.courseId() + "/speaking-days", "Speaking days of " + m.label(), false, 0))
                .toList();
        Web.show(ctx, templates.storyList(Web.frame(ctx, "Stories"), StoryListPage.of(stories.of(account), days)));
    }

    public void blank(Context ctx) {
        var touch = Input.number(Web.query(ctx, "touch"));
        var origin = touch == null ? null : stories.origin(touch, Web.userId(ctx));
        if (touch != null && origin == null) {
            throw Problem.notFound();
        }
        var form = origin == null
                ? new StoryForm("", "", "", "", StoryStage.IDEA, List.of(), new Errors())
                : new StoryForm(
                        "", origin.what(), origin.learned(), "", StoryStage.IDEA, List.of(origin.id()), new Errors());
        Web.show(ctx, templates.storyShow(Web.frame(ctx, "New story"), blankPage(ctx, form, FormKeys.fresh())));
    }

    public void create(Context ctx) {
        var input = Web.input(ctx);
        var form = StoryForm.read(input);
        if (form.errors().any()) {
            var page = blankPage(ctx, form, input.line(FormKeys.FIELD));
            Web.refuse(ctx, templates.storyShow(Web.frame(ctx, "New story"), page));
            return;
        }
        long account = Web.userId(ctx);
        var location = formKeys.once(ctx, () -> {
            long id = stories.add(
                    account, form.title(), form.moment(), form.lesson(), form.tags(), form.stage(), clock.instant());
            stories.addTouches(id, account, form.touches().toString());
            return "/stories/" + id;
        });
        Web.moveOn(ctx, location, "Kept. It saves itself from here on.");
    }

    public void show(Context ctx) {
        var story = mine(ctx);
        var form = StoryForm.of(story, stories.touches(story.id()));
        Web.show(ctx, templates.storyShow(Web.frame(ctx, story.title()), page(ctx, story, form)));
    }

    public void update(Context ctx) {
        var input = Web.input(ctx);
        var form = StoryForm.read(input);
        var story = mine(ctx);
        if (form.errors().any()) {
            if (Web.wantsFacts(ctx)) {
                throw Problem.unusable(form.errors().all().values().iterator().next());
            }
            Web.refuse(ctx, templates.storyShow(Web.frame(ctx, story.title()), page(ctx, story, form)));
            return;
        }
        var save = save(Web.userId(ctx), story.id(), SavedForms.version(input), form);
        SavedForms.answer(ctx, save, form.fields(), home.of(Web.userId(ctx)), "/stories/" + story.id());
    }

    private Save save(long account, long id, int version, StoryForm form) {
        var now = clock.instant();
        return database.transaction(() -> {
            int saved = stories.save(
                    id, account, version, form.title(), form.moment(), form.lesson(), form.tags(), form.stage(), now);
            if (saved == 0) {
                var theirs = stories.find(id, account);
                if (theirs == null) {
                    throw Problem.notFound();
                }
                return new Save.Conflict(
                        theirs.version(), StoryForm.of(theirs, List.of()).fields());
            }
            stories.dropTouches(id, form.touches().toString());
            stories.addTouches(id, account, form.touches().toString());
            return new Save.Saved(version + 1, now);
        });
    }

    public void delete(Context ctx) {
        var story = mine(ctx);
        stories.delete(story.id(), Web.userId(ctx));
        Web.moveOn(ctx, "/stories", "“" + story.title() + "” is deleted. Talks keep its title.");
    }

    private Story mine(Context ctx) {
        var story = stories.find(Web.id(ctx), Web.userId(ctx));
        if (story == null) {
            throw Problem.notFound();
        }
        return story;
    }

    private StoryPage page(Context ctx, Story story, StoryForm form) {
        long account = Web.userId(ctx);
        var touches = stories.toPickFrom(account, form.touches().toString());
        return StoryPage.of(story.id(), story.version(), story.savedAt(), home.of(account), form, touches);
    }

    private StoryPage blankPage(Context ctx, StoryForm form, String formKey) {
        return StoryPage.blank(
                form,
                formKey,
                stories.toPickFrom(Web.userId(ctx), form.touches().toString()));
    }
}
