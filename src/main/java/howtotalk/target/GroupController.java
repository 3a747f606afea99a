package howtotalk.target;

import howtotalk.contact.ContactRepository;
import howtotalk.contact.HomeZone;
import howtotalk.contact.Namesakes;
import howtotalk.contact.PersonChoice;
import howtotalk.db.Database;
import howtotalk.target.GroupPage.Typed;
import howtotalk.web.Errors;
import howtotalk.web.FormKeys;
import howtotalk.web.Input;
import howtotalk.web.Problem;
import howtotalk.web.SafeUrl;
import howtotalk.web.Save;
import howtotalk.web.SavedForms;
import howtotalk.web.Web;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import templates.Templates;

/** The groups in which a student meets the market; nobody else reads them. */
public final class GroupController {

    private static final int OFFERED = 100;
    private static final int ALL = 20_000;
    private static final int MOST = 50;
    private static final int MOST_MEETINGS = 200;

    private final Templates templates;
    private final Database database;
    private final GroupRepository groups;
    private final ContactRepository contacts;
    private final FormKeys formKeys;
    private final HomeZone home;
    private final InstantSource clock;

    public GroupController(
            Templates templates, Database database, FormKeys formKeys, HomeZone home, InstantSource clock) {
        this.templates = templates;
        this.database = database;
        this.groups = database.repository(GroupRepository.class);
        this.contacts = database.repository(ContactRepository.class);
        this.formKeys = formKeys;
        this.home = home;
        this.clock = clock;
    }

    /** {@code GET /groups/new} */
    public void blank(Context ctx) {
        Web.show(ctx, templates.targetGroupBlank(Web.frame(ctx, "A group"), GroupPage.blank(GroupForm.blank())));
    }

    /** {@code POST /groups} */
    public void create(Context ctx) {
        long account = Web.userId(ctx);
        var form = GroupForm.read(Web.input(ctx));
        var kind = form.kind();
        form.errors()
                .addIf(
                        groups.of(account).size() >= MOST,
                        "name",
                        "That would be more than " + MOST + " groups. Remove one you no longer go to.");
        if (form.errors().any() || kind == null) {
            Web.refuse(ctx, templates.targetGroupBlank(Web.frame(ctx, "A group"), GroupPage.blank(form)));
            return;
        }
        var location = formKeys.once(
                ctx,
                () -> "/groups/"
                        + groups.add(
                                account,
                                kind,
                                form.name(),
                                SafeUrl.of(form.link()),
                                form.note().strip(),
                                clock.instant()));
        Web.moveOn(ctx, location, "Noted. Write each meeting down while you still remember it.");
    }

    /** {@code GET /groups/{id}} */
    public void show(Context ctx) {
        var group = own(ctx);
        Web.show(ctx, templates.targetGroup(Web.frame(ctx, group.name()), page(group, ctx, null, null)));
    }

    /** {@code POST /groups/{id}} */
    public void update(Context ctx) {
        var group = own(ctx);
        long account = Web.userId(ctx);
        var form = GroupForm.read(Web.input(ctx));
        var kind = form.kind();
        if (form.errors().any() || kind == null) {
            Web.refuse(ctx, templates.targetGroup(Web.frame(ctx, group.name()), page(group, ctx, form, null)));
            return;
        }
        var here = "/groups/" + group.id();
        boolean saved = groups.update(
                group.id(),
                account,
                kind,
                form.name(),
                SafeUrl.of(form.link()),
                form.note().strip(),
                form.version());
        if (saved) {
            Web.moveOn(ctx, here, "Saved.");
            return;
        }
        var now = own(ctx);
        var conflict = new Save.Conflict(now.version(), GroupForm.of(now).fields());
        SavedForms.answer(ctx, conflict, form.fields(), home.of(account), here);
    }

    /** {@code POST /groups/{id}/delete} */
    public void delete(Context ctx) {
        var group = own(ctx);
        groups.delete(group.id(), Web.userId(ctx));
        Web.moveOn(ctx, "/target-market", group.name() + " is gone, with its meetings. Your people stay in your book.");
    }

    /** {@code POST /groups/{id}/meetings} */
    public void addMeeting(Context ctx) {
        var group = own(ctx);
        long account = Web.userId(ctx);
        var input = Web.input(ctx);
        var today = home.today(account);
        var day = input.day("day");
        var errors = new Errors();
        errors.addIf(day == null, "day", "On which day was it?");
        errors.addIf(day != null && day.isAfter(today), "day", "That day is still to come. Write it down afterwards.");
        errors.addIf(input.text("what").length() > 5000, "what", "That is longer than 5,000 characters. Shorten it.");
        errors.addIf(
                groups.meetings(group.id(), account).size() >= MOST_MEETINGS,
                "day",
                "More than " + MOST_MEETINGS + " meetings of one group are not kept. Remove an old one.");
        if (errors.any() || day == null) {
            refuse(ctx, group, new Typed(input.line("day"), input.text("what"), "", "", errors));
            return;
        }
        var here = "/groups/" + group.id();
        var location = formKeys.once(ctx, () -> {
            groups.addMeeting(group.id(), account, day, input.text("what").strip());
            return here;
        });
        Web.moveOn(ctx, location, "Noted. Whom did you meet there? Log the conversations too.");
    }

    /** {@code POST /groups/{id}/meetings/{meeting}/delete} */
    public void removeMeeting(Context ctx) {
        var group = own(ctx);
        groups.deleteMeeting(Web.id(ctx, "meeting"), group.id(), Web.userId(ctx));
        Web.moveOn(ctx, "/groups/" + group.id(), "The meeting is removed.");
    }

    /** {@code POST /groups/{id}/people}: somebody of the book is in the group. */
    public void addPerson(Context ctx) {
        var group = own(ctx);
        long account = Web.userId(ctx);
        var input = Web.input(ctx);
        var who = input.line("who");
        var number = Input.number(input.line("contact"));
        var people = contacts.names(account, ALL);
        var found = people.stream()
                .filter(person -> number != null && person.id() == number && Namesakes.same(person.name(), who))
                .toList();
        if (found.isEmpty()) {
            found = Namesakes.of(who, people);
        }
        if (found.size() != 1) {
            var errors = new Errors();
            errors.add(
                    "who",
                    found.isEmpty()
                            ? "Nobody of that name is in your book. Add them to your people first."
                            : "You know " + found.size()
                                    + " people of that name. Add a comma and the organisation after the name.");
            var today = home.today(account).toString();
            refuse(ctx, group, new Typed(today, "", who, input.line("contact"), errors));
            return;
        }
        var person = found.get(0);
        groups.addMember(group.id(), account, person.id());
        Web.moveOn(ctx, "/groups/" + group.id(), person.name() + " is in " + group.name() + ".");
    }

    /** {@code POST /groups/{id}/people/{contact}/delete} */
    public void removePerson(Context ctx) {
        var group = own(ctx);
        groups.removeMember(group.id(), Web.userId(ctx), Web.id(ctx, "contact"));
        Web.moveOn(ctx, "/groups/" + group.id());
    }

    private void refuse(Context ctx, Group group, Typed typed) {
        Web.refuse(ctx, templates.targetGroup(Web.frame(ctx, group.name()), page(group, ctx, null, typed)));
    }

    private GroupPage page(Group group, Context ctx, @Nullable GroupForm form, @Nullable Typed typed) {
        long account = Web.userId(ctx);
        return database.reading(() -> {
            LocalDate today = home.today(account);
            return GroupPage.of(
                    group,
                    form == null ? GroupForm.of(group) : form,
                    groups.meetings(group.id(), account),
                    typed == null ? Typed.nothing(today) : typed,
                    groups.members(account).stream()
                            .filter(member -> member.groupId() == group.id())
                            .toList(),
                    contacts.names(account, OFFERED).stream()
                            .map(person -> PersonChoice.of(person, today))
                            .toList(),
                    today);
        });
    }

    private Group own(Context ctx) {
        var group = groups.find(Web.id(ctx), Web.userId(ctx));
        if (group == null) {
            throw Problem.notFound();
        }
        return group;
    }
}
