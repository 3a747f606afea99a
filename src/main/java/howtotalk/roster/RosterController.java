package howtotalk.roster;

import howtotalk.account.ClaimCodes;
import howtotalk.account.Invitations;
import howtotalk.account.joining.ClaimStripsPage;
import howtotalk.account.secondfactor.QrCodes;
import howtotalk.audit.Audit;
import howtotalk.course.Course;
import howtotalk.course.CourseRepository;
import howtotalk.course.Role;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.web.Choice;
import howtotalk.web.FormKeys;
import howtotalk.web.Input;
import howtotalk.web.Problem;
import howtotalk.web.Web;
import howtotalk.words.Prose;
import howtotalk.words.When;
import io.javalin.http.Context;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** Who takes part in a course, and the ways by which they get in. */
public final class RosterController {

    private static final Duration CODES_LAST = Duration.ofDays(14);
    private static final String STAFF = "staff";
    private static final String NO_SECTION = "none";

    private final Templates templates;
    private final Database database;
    private final CourseRepository courses;
    private final RosterRepository rows;
    private final Invitations invitations;
    private final ClaimCodes claimCodes;
    private final FormKeys formKeys;
    private final Audit audit;
    private final InstantSource clock;

    public RosterController(
            Templates templates,
            Database database,
            Invitations invitations,
            ClaimCodes claimCodes,
            FormKeys formKeys,
            Audit audit,
            InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.courses = database.repository(CourseRepository.class);
        this.rows = database.repository(RosterRepository.class);
        this.invitations = invitations;
        this.claimCodes = claimCodes;
        this.formKeys = formKeys;
        this.audit = audit;
        this.clock = clock;
    }

    public void show(Context ctx) {
        var course = course(ctx);
        var standing = Standing.of(ctx);
        var page = database.reading(() -> page(course, standing, Web.query(ctx, "section"), Web.query(ctx, "q")));
        Web.show(ctx, templates.rosterShow(Web.frame(ctx, "Roster"), page));
    }

    private RosterPage page(Course course, Standing standing, String chosen, String query) {
        boolean edits = standing.role() == Role.INSTRUCTOR;
        var all = rows.members(course.id(), standing.allSections(), standing.sections());
        var active = all.stream().filter(m -> m.status() == RosterStatus.ACTIVE).toList();
        var sections = rows.sections(course.id()).stream()
                .filter(section -> standing.seesSection(section.id()))
                .toList();
        var shown = active.stream()
                .filter(m -> inTab(m, chosen) && matches(m, query))
                .map(m -> person(course, m, edits))
                .toList();
        return new RosterPage(
                course.id(),
                course.label(),
                heading(active, sections.size()),
                edits,
                tabs(course, active, sections, chosen),
                chosen,
                query,
                edits ? asked(all, sections) : List.of(),
                shown,
                all.stream()
                        .filter(m -> m.status() == RosterStatus.WITHDRAWN && matches(m, query))
                        .map(m -> person(course, m, edits))
                        .toList(),
                (int) waiting(active).filter(m -> m.email() != null).count(),
                (int) waiting(active).count(),
                FormKeys.fresh());
    }

    private static Stream<RosterRepository.Member> waiting(List<RosterRepository.Member> active) {
        return active.stream().filter(m -> m.role() == RosterRole.STUDENT && !m.claimed());
    }

    private static String heading(List<RosterRepository.Member> active, int sections) {
        long students =
                active.stream().filter(m -> m.role() == RosterRole.STUDENT).count();
        if (students == 0) {
            return "Nobody is on the roster yet.";
        }
        long waiting = waiting(active).count();
        return Prose.count(students, "student", "students") + " in "
                + Prose.count(sections, "section", "sections")
                + (waiting == 0
                        ? ", and everybody has joined."
                        : ", of whom " + waiting + (waiting == 1 ? " has" : " have") + " not joined yet.");
    }

    private static boolean inTab(RosterRepository.Member member, String chosen) {
        return switch (chosen) {
            case "" -> true;
            case STAFF -> member.role() != RosterRole.STUDENT;
            case NO_SECTION -> member.role() == RosterRole.STUDENT && member.sectionId() == null;
            default -> Objects.equals(member.sectionId(), Input.number(chosen));
        };
    }

    /** Accents and case do not matter to somebody who types. */
    private static boolean matches(RosterRepository.Member member, String query) {
        var email = member.email();
        return plain(member.name()).contains(plain(query))
                || email != null && plain(email).contains(plain(query));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static List<RosterPage.Tab> tabs(
            Course course,
            List<RosterRepository.Member> active,
            List<RosterRepository.Section> sections,
            String chosen) {
        var tabs = new ArrayList<RosterPage.Tab>();
        tabs.add(tab(course, active, "", "All", chosen));
        for (var section : sections) {
            tabs.add(tab(course, active, Long.toString(section.id()), section.name(), chosen));
        }
        if (active.stream().anyMatch(m -> inTab(m, NO_SECTION))) {
            tabs.add(tab(course, active, NO_SECTION, "No section", chosen));
        }
        tabs.add(tab(course, active, STAFF, "Staff", chosen));
        return tabs;
    }

    private static RosterPage.Tab tab(
            Course course, List<RosterRepository.Member> active, String key, String words, String chosen) {
        long n = active.stream().filter(m -> inTab(m, key)).count();
        var href = "/courses/" + course.id() + "/roster" + (key.isEmpty() ? "" : "?section=" + key);
        return new RosterPage.Tab(href, words + " " + n, key.equals(chosen));
    }

    private static List<RosterPage.Asked> asked(
            List<RosterRepository.Member> all, List<RosterRepository.Section> sections) {
        var choices = sections.stream()
                .map(section -> Choice.of(section.id(), section.name()))
                .toList();
        return all.stream()
                .filter(m -> m.status() == RosterStatus.ASKED)
                .map(m -> {
                    var email = m.email();
                    return new RosterPage.Asked(m.enrolmentId(), m.name(), email == null ? "" : email, choices);
                })
                .toList();
    }

    private static RosterPage.Person person(Course course, RosterRepository.Member member, boolean edits) {
        var meta = new ArrayList<String>();
        if (member.role() != RosterRole.STUDENT) {
            meta.add(member.role().label());
        }
        var section = member.section();
        meta.add(section == null ? "no section" : section);
        var email = member.email();
        if (email != null) {
            meta.add(email);
        }
        var joinedAt = member.joinedAt();
        var joined = !member.claimed()
                ? "not joined yet"
                : joinedAt == null
                        ? "has an account"
                        : "joined " + When.day(joinedAt.atZone(course.zone()).toLocalDate());
        return new RosterPage.Person(
                edits ? "/enrolments/" + member.enrolmentId() : "",
                member.name(),
                String.join(" · ", meta),
                joined,
                effects(member));
    }

    /** What it means in class; the note with the reason is for instructors alone. */
    private static List<String> effects(RosterRepository.Member member) {
        var effects = new ArrayList<String>();
        if (member.timeMultiplierPercent() != 100) {
            effects.add("time × " + multiplier(member.timeMultiplierPercent()));
        }
        if (member.instructorOnlyAudience()) {
            effects.add("instructor-only audience");
        }
        if (member.noFillerTally()) {
            effects.add("no filler tally");
        }
        if (member.graduating()) {
            effects.add("graduating");
        }
        return effects;
    }

    /** 150 is 1.5 */
    static String multiplier(int percent) {
        return BigDecimal.valueOf(percent, 2).stripTrailingZeros().toPlainString();
    }

    /** Mails everybody who has an address and has not joined. Those mailed before get a newer link. */
    public void invite(Context ctx) {
        var course = course(ctx);
        var waiting = waiting(rows.members(course.id(), true, "[]").stream()
                        .filter(m -> m.status() == RosterStatus.ACTIVE)
                        .toList())
                .toList();
        var location = formKeys.once(ctx, () -> {
            long mailed = waiting.stream()
                    .filter(m -> invitations.mailClaim(m.accountId(), course.label()))
                    .count();
            audit.add(Web.userId(ctx), "INVITED", null, course.id(), mailed + " mails");
            return roster(course.id()) + "?mailed=" + mailed;
        });
        var mailed = Input.number(location.substring(location.indexOf('=') + 1));
        Web.moveOn(
                ctx,
                roster(course.id()),
                Prose.count(mailed == null ? 0 : mailed, "invitation is", "invitations are") + " on the way.");
    }

    /** Makes new codes each time: only their hashes are kept. */
    public void createStrips(Context ctx) {
        var course = course(ctx);
        var chosen = Web.input(ctx).line("section");
        var waiting = waiting(rows.members(course.id(), true, "[]").stream()
                        .filter(m -> m.status() == RosterStatus.ACTIVE && inTab(m, chosen))
                        .toList())
                .toList();
        var strips = database.transaction(() -> {
            audit.add(Web.userId(ctx), "CLAIM_CODES_MADE", null, course.id(), waiting.size() + " codes");
            return waiting.stream().map(this::strip).toList();
        });
        var until = When.longDay(course.today(clock.instant().plus(CODES_LAST)));
        var page = new ClaimStripsPage(course.label(), Web.site(ctx).baseUrl(), until, roster(course.id()), strips);
        Web.show(ctx, templates.accountStrips(Web.frame(ctx, "Claim strips"), page));
    }

    private ClaimStripsPage.Strip strip(RosterRepository.Member member) {
        var code = claimCodes.issue(member.accountId());
        var link = claimCodes.link(code);
        var section = member.section();
        return new ClaimStripsPage.Strip(member.name(), section == null ? "" : section, code, QrCodes.svg(link));
    }

    public void approve(Context ctx) {
        long id = Web.id(ctx);
        var standing = Standing.of(ctx);
        var section = section(standing.courseId(), Web.input(ctx).line("section"));
        var person = Objects.requireNonNull(rows.find(id));
        database.transaction(() -> {
            if (rows.approve(id, section) == 0) {
                throw Problem.conflict("Somebody answered this request before you.");
            }
            audit.add(Web.userId(ctx), "APPROVED", person.accountId(), standing.courseId(), "");
        });
        Web.moveOn(ctx, roster(standing.courseId()), person.name() + " is in.");
    }

    public void refuse(Context ctx) {
        long id = Web.id(ctx);
        var standing = Standing.of(ctx);
        var person = Objects.requireNonNull(rows.find(id));
        database.transaction(() -> {
            if (rows.refuse(id) == 0) {
                throw Problem.conflict("Somebody answered this request before you.");
            }
            audit.add(Web.userId(ctx), "NOT_APPROVED", person.accountId(), standing.courseId(), "");
        });
        Web.moveOn(ctx, roster(standing.courseId()), person.name() + " is not in the course.");
    }

    private @Nullable Long section(long courseId, String typed) {
        var id = Input.number(typed);
        return rows.sections(courseId).stream()
                .map(RosterRepository.Section::id)
                .filter(section -> Objects.equals(section, id))
                .findFirst()
                .orElse(null);
    }

    private Course course(Context ctx) {
        return Objects.requireNonNull(courses.find(Standing.of(ctx).courseId()));
    }

    private static String roster(long courseId) {
        return "/courses/" + courseId + "/roster";
    }
}
