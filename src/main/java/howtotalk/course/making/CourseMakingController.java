package howtotalk.course.making;

import howtotalk.audit.Audit;
import howtotalk.course.Course;
import howtotalk.course.CourseRepository;
import howtotalk.course.Letters;
import howtotalk.course.SectionMeetings;
import howtotalk.course.template.DefaultTemplate;
import howtotalk.db.Database;
import howtotalk.web.FormKeys;
import howtotalk.web.Input;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** The page on which an instructor makes a course. */
public final class CourseMakingController {

    private static final int SECTIONS = 4;

    private final Templates templates;
    private final Database database;
    private final CourseMaker maker;
    private final CourseRepository courses;
    private final EarlierRows earlier;
    private final MakingRepository rows;
    private final SectionMeetings meetings;
    private final FormKeys formKeys;
    private final Audit audit;

    public CourseMakingController(
            Templates templates, Database database, FormKeys formKeys, Audit audit, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.maker = new CourseMaker(database, clock);
        this.courses = database.repository(CourseRepository.class);
        this.earlier = database.repository(EarlierRows.class);
        this.rows = database.repository(MakingRepository.class);
        this.meetings = new SectionMeetings(database);
        this.formKeys = formKeys;
        this.audit = audit;
    }

    public void blank(Context ctx) {
        var from = from(ctx, Input.number(Web.query(ctx, "from")));
        var form = from == null ? ofTemplate() : ofEarlier(from);
        var sections = from == null ? sections(List.of()) : sections(sectionsOf(from.id()));
        Web.show(ctx, templates.courseBlank(Web.frame(ctx, "New course"), page(ctx, form, sections, from)));
    }

    public void create(Context ctx) {
        var input = Web.input(ctx);
        var from = from(ctx, input.number("from", null));
        var form = CourseForm.read(input);
        var sections = IntStream.rangeClosed(1, 12)
                .mapToObj(n -> SectionForm.read("s" + n + "_", input))
                .filter(section -> input.has(section.prefix() + "name"))
                .toList();
        var filled = filled(sections, form);
        if (form.errors().any()) {
            Web.refuse(ctx, templates.courseBlank(Web.frame(ctx, "New course"), page(ctx, form, sections, from)));
            return;
        }
        var course = form.course(filled);
        long account = Web.userId(ctx);
        var location = formKeys.once(ctx, () -> {
            long id = from == null
                    ? maker.fromTemplate(DefaultTemplate.course(), course, account)
                    : maker.copy(from.id(), course, account);
            audit.add(account, "COURSE_MADE", null, id, "");
            return "/courses/" + id;
        });
        Web.moveOn(ctx, location, course.code() + " is ready. Next, bring in the roster.");
    }

    private List<NewCourse.Section> filled(List<SectionForm> sections, CourseForm form) {
        var filled = new ArrayList<NewCourse.Section>();
        var names = new HashSet<String>();
        for (var section : sections) {
            if (section.empty()) {
                continue;
            }
            section.check(form.errors());
            form.errors().addIf(!names.add(section.name()), section.prefix() + "name", "Another section is called so.");
            if (!form.errors().any()) {
                filled.add(section.section());
            }
        }
        form.errors().addIf(names.isEmpty(), "s1_name", "A course has at least one section. Give it a name.");
        return filled;
    }

    /** An earlier course of the visitor; another's is not there. */
    private @Nullable Course from(Context ctx, @Nullable Long id) {
        if (id == null) {
            return null;
        }
        boolean own = rows.earlier(Web.userId(ctx)).stream().anyMatch(course -> course.id() == id);
        var course = own ? courses.find(id) : null;
        if (course == null) {
            throw Problem.notFound();
        }
        return course;
    }

    private CourseForm ofTemplate() {
        var template = DefaultTemplate.course();
        return CourseForm.blank(template.title(), template.weeks(), ZoneId.of("America/New_York"));
    }

    private CourseForm ofEarlier(Course course) {
        return CourseForm.of(course, earlier.breaks(course.id()), new Letters(rows.letters(course.id())))
                .forAnotherTerm();
    }

    private List<NewCourse.Section> sectionsOf(long courseId) {
        return database.reading(() -> {
            var weekly = meetings.weekly(courseId);
            return rows.sections(courseId).stream()
                    .map(s -> new NewCourse.Section(s.name(), weekly.getOrDefault(s.id(), List.of())))
                    .toList();
        });
    }

    private static List<SectionForm> sections(List<NewCourse.Section> given) {
        var forms = new ArrayList<SectionForm>();
        for (var section : given) {
            forms.add(SectionForm.of("s" + (forms.size() + 1) + "_", section.name(), section.meetings()));
        }
        if (forms.isEmpty()) {
            forms.add(SectionForm.blank("s1_", "Section 1"));
        }
        while (forms.size() < SECTIONS) {
            forms.add(SectionForm.blank("s" + (forms.size() + 1) + "_", ""));
        }
        return forms;
    }

    private CourseNewPage page(Context ctx, CourseForm form, List<SectionForm> sections, @Nullable Course from) {
        var beginnings = new ArrayList<CourseNewPage.Beginning>();
        beginnings.add(new CourseNewPage.Beginning("/courses/new", "Fifteen-week template", from == null));
        for (var course : rows.earlier(Web.userId(ctx))) {
            boolean chosen = from != null && from.id() == course.id();
            beginnings.add(new CourseNewPage.Beginning("/courses/new?from=" + course.id(), course.label(), chosen));
        }
        var template = DefaultTemplate.course();
        var what = from == null
                ? "You begin with " + template.topics().size() + " topics, "
                        + template.assignments().size() + " assignments with briefs and rubrics, and "
                        + template.points() + " points. Everything can be changed afterwards."
                : "Topics, groups, rubrics and assignments of " + from.label()
                        + " come along, by week, weekday and local time. People, extensions and grades do not.";
        return new CourseNewPage(
                FormKeys.fresh(),
                form,
                sections,
                from == null ? "" : Long.toString(from.id()),
                beginnings,
                what,
                CourseForm.zones());
    }
}
