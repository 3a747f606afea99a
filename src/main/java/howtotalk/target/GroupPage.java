package howtotalk.target;

import howtotalk.contact.Days;
import howtotalk.contact.PersonChoice;
import howtotalk.web.Choice;
import howtotalk.web.Errors;
import howtotalk.web.FormKeys;
import howtotalk.words.Prose;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A group: the meetings the student went to, who of the book is in it, and what it is.
 *
 * @param heading of the page
 * @param lede kind of group and meetings in a line
 * @param here the path of the group; empty for a new one
 * @param link a page, or empty
 * @param form as typed
 * @param kinds to choose from
 * @param meetings the latest first
 * @param typed a meeting or a name as typed and not taken
 * @param members who of the book is in it
 * @param people offered while a name is typed
 * @param formKey for adding a meeting once
 */
public record GroupPage(
        String heading,
        String lede,
        String here,
        String link,
        GroupForm form,
        List<Choice> kinds,
        List<Went> meetings,
        Typed typed,
        List<Member> members,
        List<PersonChoice> people,
        String formKey) {

    /** A meeting the student went to, and where it is taken away. */
    public record Went(String day, String what, String remove) {}

    /** Somebody in the group, and where the person is taken out. */
    public record Member(String href, String name, String where, String remove) {}

    /**
     * What was typed on the page.
     *
     * @param day of a meeting
     * @param what came of it
     * @param who somebody to be added
     * @param contact the number of that person, or empty
     * @param errors by field
     */
    public record Typed(String day, String what, String who, String contact, Errors errors) {

        static Typed nothing(LocalDate today) {
            return new Typed(today.toString(), "", "", "", new Errors());
        }
    }

    /** The form as the template of fields wants it. */
    public String kind() {
        return form.kind() == null ? "" : form.kind().name();
    }

    static GroupPage blank(GroupForm form) {
        return new GroupPage(
                "Where do the people of your market meet?",
                "",
                "",
                "",
                form,
                everyKind(),
                List.of(),
                new Typed("", "", "", "", new Errors()),
                List.of(),
                List.of(),
                "");
    }

    static GroupPage of(
            Group group,
            GroupForm form,
            List<GroupRepository.Meeting> meetings,
            Typed typed,
            List<GroupRepository.Member> members,
            List<PersonChoice> people,
            LocalDate today) {
        var here = "/groups/" + group.id();
        return new GroupPage(
                group.name(),
                Prose.sentence(group.kind().words()) + ". " + been(meetings.size()),
                here,
                group.link(),
                form,
                everyKind(),
                meetings.stream()
                        .map(meeting -> new Went(
                                Days.date(meeting.day(), today),
                                meeting.what(),
                                here + "/meetings/" + meeting.id() + "/delete"))
                        .toList(),
                typed,
                members.stream()
                        .map(member -> new Member(
                                "/contacts/" + member.contactId(),
                                member.name(),
                                member.organisation(),
                                here + "/people/" + member.contactId() + "/delete"))
                        .toList(),
                people,
                FormKeys.fresh());
    }

    private static String been(int meetings) {
        return meetings == 0 ? "You have not been there yet." : "You went " + MarketPage.times(meetings) + ".";
    }

    private static List<Choice> everyKind() {
        return Stream.of(GroupKind.values())
                .map(kind -> new Choice(kind.name(), Prose.sentence(kind.words())))
                .toList();
    }
}
