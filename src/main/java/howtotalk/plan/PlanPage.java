package howtotalk.plan;

import howtotalk.contact.ContactRepository.Due;
import howtotalk.contact.Days;
import howtotalk.touch.Direction;
import howtotalk.words.When;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a week, with what happened in it and who is due.
 *
 * @param crumb which week it is
 * @param head what the plan wants, as a sentence
 * @param here the path of the week's plan
 * @param before the path of the week before
 * @param after the path of the week after
 * @param now the path of this week, or empty if it is shown
 * @param form as typed
 * @param friday whether it is time to say how it went
 * @param version that the form was filled from; 0 where nothing had been saved
 * @param savedAt the time of the last save, or empty
 * @param happened in the week
 * @param note how many of those were conversations
 * @param due whom the student wants to hear from; only for weeks that are not over
 */
public record PlanPage(
        String crumb,
        String head,
        String here,
        String before,
        String after,
        String now,
        PlanForm form,
        boolean friday,
        int version,
        String savedAt,
        List<Happened> happened,
        String note,
        List<Person> due) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final int SHOWN = 120;

    /** Something of the week. */
    public record Happened(String href, String name, String meta, String what) {}

    /** Somebody who is due. */
    public record Person(String href, String name, String meta, String note) {}

    static PlanPage of(
            LocalDate monday,
            @Nullable WeekPlan plan,
            PlanForm form,
            List<PlanRepository.Happened> happened,
            List<Due> due,
            ZoneId zone,
            LocalDate today) {
        var thisWeek = today.with(DayOfWeek.MONDAY);
        boolean friday = !today.isBefore(monday.plusDays(4));
        long weeks = ChronoUnit.WEEKS.between(thisWeek, monday);
        var range = DAY.format(monday) + " – " + DAY.format(monday.plusDays(6));
        var which = weeks == 0 ? "This week" : weeks == 1 ? "Next week" : weeks == -1 ? "Last week" : "A week";
        var talked = happened.stream()
                .filter(one -> one.direction() == Direction.MUTUAL || one.answered())
                .count();
        return new PlanPage(
                which + " · " + range,
                head(form, friday, weeks),
                path(monday),
                path(monday.minusWeeks(1)),
                path(monday.plusWeeks(1)),
                weeks == 0 ? "" : "/plan",
                form,
                friday,
                plan == null ? 0 : plan.version(),
                plan == null ? "" : When.toTheSecond(plan.savedAt(), zone),
                happened.stream().map(one -> happened(one, today)).toList(),
                happened.isEmpty() ? "" : happened.size() + " logged, " + talked + " both ways",
                weeks < 0
                        ? List.of()
                        : due.stream().map(one -> person(one, today)).toList());
    }

    private static String head(PlanForm form, boolean friday, long weeks) {
        if (friday && form.planned() && form.went().isBlank()) {
            return "How did it go?";
        }
        if (!form.went().isBlank()) {
            return "The week is told.";
        }
        if (form.planned()) {
            return "The plan stands.";
        }
        return weeks < 0 ? "Nothing was planned that week." : "Where will you go, and with whom will you talk?";
    }

    private static String path(LocalDate monday) {
        return "/plan/" + monday;
    }

    private static Happened happened(PlanRepository.Happened one, LocalDate today) {
        var how = one.channel().words();
        var way = one.channel().synchronous() && one.direction() == Direction.MUTUAL
                ? ""
                : one.direction() == Direction.MUTUAL || one.answered()
                        ? ", answered"
                        : ", " + one.direction().words();
        return new Happened(
                "/touches/" + one.touchId(),
                one.name(),
                Days.date(one.happenedOn(), today) + " · " + how + way,
                shortened(one.what()));
    }

    private static Person person(Due one, LocalDate today) {
        long over = ChronoUnit.DAYS.between(one.dueOn(), today);
        var meta = over > 0 ? Days.count(over) + " over" : "due " + Days.on(one.dueOn(), today);
        return new Person(
                "/contacts/" + one.id(),
                one.name(),
                one.organisation().isEmpty() ? meta : one.organisation() + " · " + meta,
                "/contacts/" + one.id() + "/note");
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + " …";
    }
}
