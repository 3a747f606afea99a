package howtotalk.report.paper;

import howtotalk.imports.TableWriter;
import howtotalk.report.Pool;
import howtotalk.report.Rate;
import howtotalk.report.StudentCounts;
import howtotalk.report.StudentStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row a student, by name, for the instructor: the counts alone that the figures add up. */
public final class StudentRows {

    private StudentRows() {}

    /** The rows as a table; UTF-8 with a byte order mark. */
    public static byte[] csv(Pool pool) {
        return TableWriter.forSpreadsheets(
                header(),
                pool.students().stream().map(student -> row(pool, student)).toList());
    }

    private static List<String> header() {
        var header = new ArrayList<>(List.of(
                "student",
                "course",
                "section",
                "graduating",
                "stands",
                "known",
                "in position rate",
                "position",
                "touches",
                "conversations",
                "synchronous conversations",
                "conversations with new people",
                "new people talked with",
                "week of first conversation with somebody new",
                "weeks with a conversation",
                "weeks elapsed",
                "written touches answered",
                "written touches sent",
                "contacts talked with",
                "contacts tried",
                "notes followed by talking",
                "notes",
                "help given",
                "referrals given",
                "introductions",
                "minutes of social media",
                "days recorded",
                "contacts",
                "contacts attempted",
                "contacts conversed",
                "contacts on two days",
                "contacts on a path",
                "accepted offers",
                "offers with a path",
                "talks"));
        Arrays.stream(StudentStep.values()).map(StudentStep::words).forEach(header::add);
        return header;
    }

    private static List<String> row(Pool pool, StudentCounts student) {
        var activity = student.activity();
        var careers = student.careers();
        long enrolment = student.who().enrolmentId();
        var offers = pool.offers().stream()
                .filter(offer -> offer.who().enrolmentId() == enrolment)
                .toList();
        var row = new ArrayList<String>();
        row.add(student.who().name());
        row.add(student.who().course().code() + ", " + student.who().course().term());
        row.add(student.who().section());
        row.add(flag(student.graduating()));
        row.add(student.standing().words());
        add(row, careers.known(), careers.position().n(), careers.position().k());
        add(
                row,
                activity.touches(),
                activity.conversations(),
                activity.spoken(),
                activity.withNew(),
                student.newPeople());
        row.add(text(activity.weekOfFirstNew()));
        add(row, activity.weeks());
        add(row, activity.response());
        add(row, activity.conversation());
        add(row, activity.noteToMeeting());
        add(row, activity.helpGiven(), activity.referralsGiven(), activity.introductions());
        row.add(text(student.screen().minutes()));
        add(row, student.screen().daysRecorded());
        student.contacts().lines().forEach(line -> add(row, line.reached()));
        add(row, offers.size(), (int)
                offers.stream().filter(offer -> !offer.credited().isEmpty()).count());
        add(row, (int) pool.talks().stream()
                .filter(talk -> talk.who().enrolmentId() == enrolment)
                .count());
        Arrays.stream(StudentStep.values())
                .forEach(step -> row.add(flag(student.steps().contains(step))));
        return row;
    }

    private static void add(List<String> row, int... numbers) {
        for (int number : numbers) {
            row.add(Integer.toString(number));
        }
    }

    private static void add(List<String> row, Rate rate) {
        add(row, rate.k(), rate.n());
    }

    private static String flag(boolean yes) {
        return yes ? "1" : "0";
    }

    private static String text(@Nullable Integer number) {
        return Objects.toString(number, "");
    }
}
