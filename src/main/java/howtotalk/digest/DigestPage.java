package howtotalk.digest;

import howtotalk.web.Choice;
import howtotalk.web.Errors;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Whether and when the weekly mail comes.
 *
 * @param heading the answer
 * @param on whether it comes
 * @param weekday as chosen or typed
 * @param hour as chosen or typed
 * @param next when the next one comes, or why none does
 * @param email where it goes, or empty
 * @param zone whose clocks are meant
 * @param errors a sentence a field; {@code weekday}, {@code hour}
 */
public record DigestPage(
        String heading,
        boolean on,
        String weekday,
        String hour,
        String next,
        String email,
        String zone,
        Errors errors) {

    static final String MONDAY = "1";
    static final String SEVEN = "7";

    private static final List<Choice> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .map(day ->
                    new Choice(Integer.toString(day.getValue()), day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
            .toList();

    private static final List<Choice> HOURS = IntStream.range(0, 24)
            .mapToObj(hour -> new Choice(Integer.toString(hour), hour + ":00"))
            .toList();

    /** Monday to Sunday. */
    public List<Choice> weekdays() {
        return WEEKDAYS;
    }

    /** 0:00 to 23:00. */
    public List<Choice> hours() {
        return HOURS;
    }
}
