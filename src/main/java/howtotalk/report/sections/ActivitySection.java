package howtotalk.report.sections;

import howtotalk.report.Activity;
import howtotalk.report.Pool;
import howtotalk.report.Rate;
import howtotalk.report.StudentCounts;
import howtotalk.report.document.Block;
import howtotalk.report.document.Figure;
import howtotalk.report.document.Section;
import howtotalk.report.document.Table;
import howtotalk.report.document.Table.Drawing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** 3: what a student did, in quartiles, and what all did together. Counts alone, never what was said. */
final class ActivitySection {

    private static final List<String> QUARTILES = List.of("Lower", "Median", "Upper");

    private final FiguresOf<StudentCounts> students;
    private final List<Block> first;

    private ActivitySection(Subject subject) {
        this.students = FiguresOf.rows(subject, Pool::students);
        this.first = FirstConversation.of(subject);
    }

    static Section of(Subject subject) {
        return new ActivitySection(subject).section();
    }

    private Section section() {
        var blocks = new ArrayList<Block>(List.of(perStudent()));
        blocks.addAll(first);
        blocks.addAll(List.of(ratesPerStudent(), together(), totals()));
        return new Section(3, "activity", "Activity", blocks);
    }

    private Table perStudent() {
        return new Table(
                "per-student",
                "What a student did",
                "A student, in quartiles",
                QUARTILES,
                1,
                Drawing.NONE,
                List.of(
                        count(
                                "touches",
                                "Touches logged",
                                "Touches that happened in the course.",
                                row -> row.activity().touches()),
                        count(
                                "conversations",
                                "Conversations",
                                "Two-way exchanges with one person on one day, counted once.",
                                row -> row.activity().conversations()),
                        count(
                                "new-people",
                                "New people talked with",
                                "Contacts not known before, first touched in this course, with whom the student had a conversation.",
                                StudentCounts::newPeople),
                        count(
                                "weeks",
                                "Weeks with a conversation",
                                "Weeks over in which the student had a conversation.",
                                row -> row.activity().weeks().k()),
                        count(
                                "first-new",
                                "Week of the first conversation with somebody new",
                                "Among those who had one, so that it flatters: those still without one are not in it.",
                                row -> row.activity().weekOfFirstNew()),
                        count(
                                "help-given",
                                "Times help was given",
                                "Touches in which the student helped.",
                                row -> row.activity().helpGiven()),
                        unopened(
                                "help-received",
                                "Times help was received",
                                "Touches in which the student was helped. Only quartiles and the sum are told, of nobody by name.",
                                row -> row.activity().helpReceived()),
                        count(
                                "referrals-given",
                                "Referrals given",
                                "Touches in which the student sent the person on to somebody.",
                                row -> row.activity().referralsGiven()),
                        unopened(
                                "referrals-received",
                                "Referrals received",
                                "Touches in which the person sent the student on to somebody. Only quartiles and the sum are told, of nobody by name.",
                                row -> row.activity().referralsReceived()),
                        count(
                                "minutes-a-conversation",
                                "Minutes of social media a conversation",
                                "Minutes on the days recorded, divided by the conversations, rounded to whole minutes. Students with no recorded day or no conversation have none.",
                                StudentCounts::minutesAConversation),
                        count(
                                "minutes-a-day",
                                "Minutes of social media a recorded day",
                                "Minutes divided by the days recorded, rounded to whole minutes. Students with no recorded day have none.",
                                StudentCounts::minutesADay)),
                null,
                "n: over how many students. Counts differ too much in size to be drawn on one scale.",
                false);
    }

    private Table ratesPerStudent() {
        return new Table(
                "rates-per-student",
                "Rates of a student",
                "A student’s rate in percent, in quartiles",
                QUARTILES,
                1,
                Drawing.QUARTILES,
                List.of(
                        rate("synchronous-share", "Synchronous share", SYNCHRONOUS, StudentCounts::synchronous),
                        rate("weeks-share", "Weeks with a conversation", WEEKS, of(Activity::weeks)),
                        rate("response-rate", "Response rate", RESPONSE, of(Activity::response)),
                        rate("conversation-rate", "Conversation rate", CONVERSATION, of(Activity::conversation)),
                        rate("note-to-meeting-rate", "Note-to-meeting rate", NOTE, of(Activity::noteToMeeting))),
                null,
                "Line: from the lower to the upper quartile, on a scale from 0 to 100 %. Dot: the median. n: the students for whom there was something to count.",
                false);
    }

    private Table together() {
        return new Table(
                "together",
                "All students together",
                "All students together",
                List.of("Of all"),
                0,
                Drawing.POINT,
                List.of(
                        pooled("synchronous-share", "Synchronous share", SYNCHRONOUS, StudentCounts::synchronous),
                        pooled("weeks-share", "Weeks with a conversation", WEEKS, of(Activity::weeks)),
                        pooled("response-rate", "Response rate", RESPONSE, of(Activity::response)),
                        pooled("conversation-rate", "Conversation rate", CONVERSATION, of(Activity::conversation)),
                        pooled("note-to-meeting-rate", "Note-to-meeting rate", NOTE, of(Activity::noteToMeeting))),
                null,
                "Pooled: all who did of all who could have, not a mean of means. What one student did is not independent,"
                        + " so these intervals are too narrow.",
                false);
    }

    private static final String SYNCHRONOUS = "Conversations in person, by phone or by video, of all conversations.";
    private static final String WEEKS = "Weeks with a conversation, of the weeks over.";
    private static final String RESPONSE =
            "E-mails, LinkedIn messages, texts and handwritten notes answered within 14 days, of those sent at least 14"
                    + " days before the as-of date.";
    private static final String CONVERSATION = "Contacts talked with, of those the student reached out to.";
    private static final String NOTE =
            "E-mails, LinkedIn messages and texts followed within 14 days by talking with that person, of those at least"
                    + " 14 days old.";

    private Table totals() {
        return new Table(
                "totals",
                "Sums",
                "All students together",
                List.of("Number"),
                0,
                Drawing.NONE,
                List.of(
                        sum(
                                students,
                                "conversations",
                                "Conversations",
                                row -> row.activity().conversations()),
                        sum(
                                students,
                                "help-given",
                                "Times help was given",
                                row -> row.activity().helpGiven()),
                        sum(
                                students.unopened(),
                                "help-received",
                                "Times help was received",
                                row -> row.activity().helpReceived()),
                        sum(
                                students,
                                "referrals-given",
                                "Referrals given",
                                row -> row.activity().referralsGiven()),
                        sum(
                                students.unopened(),
                                "referrals-received",
                                "Referrals received",
                                row -> row.activity().referralsReceived()),
                        sum(
                                students,
                                "introductions",
                                "Contacts met through another contact",
                                row -> row.activity().introductions())),
                null,
                "",
                false);
    }

    private Table.Row count(String id, String label, String definition, Function<StudentCounts, @Nullable Integer> of) {
        return Rowed.of(label, "", students.quartiles("activity." + id, label, definition, of));
    }

    private Table.Row unopened(
            String id, String label, String definition, Function<StudentCounts, @Nullable Integer> of) {
        return Rowed.of(label, "", students.unopened().quartiles("activity." + id, label, definition, of));
    }

    private Table.Row rate(String id, String label, String definition, Function<StudentCounts, Rate> of) {
        return Rowed.of(label, "", students.quartilesOfRate("activity." + id, label + " of a student", definition, of));
    }

    private Table.Row pooled(String id, String label, String definition, Function<StudentCounts, Rate> of) {
        return new Table.Row(
                label,
                definition,
                List.of(students.rate("activity." + id + ".pooled", label, "all students together", definition, of)));
    }

    private static Table.Row sum(
            FiguresOf<StudentCounts> students, String id, String label, ToIntFunction<StudentCounts> of) {
        Figure figure = students.count(
                "activity." + id + ".sum", label, "all students together", label + ", added up over all students.", of);
        return new Table.Row(label, "", List.of(figure));
    }

    private static Function<StudentCounts, Rate> of(Function<Activity, Rate> rate) {
        return row -> rate.apply(row.activity());
    }
}
