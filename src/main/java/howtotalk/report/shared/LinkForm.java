package howtotalk.report.shared;

import howtotalk.web.Choice;
import howtotalk.web.Errors;
import howtotalk.web.Input;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a link is for, and for how long.
 *
 * @param holder as the instructor calls them
 * @param lasts in days, or empty until it is revoked
 */
record LinkForm(String holder, String lasts, Errors errors) {

    private static final int LONGEST = 100;

    static final List<Choice> SPANS = List.of(
            new Choice("", "until revoked"),
            new Choice("30", "for 30 days"),
            new Choice("90", "for 90 days"),
            new Choice("365", "for a year"));

    static LinkForm blank() {
        return new LinkForm("", "90", new Errors());
    }

    static LinkForm read(Input input) {
        var holder = input.line("holder");
        var lasts = input.line("lasts");
        var errors = new Errors();
        errors.addIf(
                holder.isEmpty(), "holder", "Say whom the link is for, so that you can tell it from others later.");
        errors.addIf(holder.length() > LONGEST, "holder", "Keep it under 100 characters.");
        errors.addIf(
                SPANS.stream().noneMatch(span -> span.value().equals(lasts)), "lasts", "Choose how long it opens.");
        return new LinkForm(holder, lasts, errors);
    }

    /** How long it opens, or null until it is revoked. */
    @Nullable
    Duration duration() {
        return lasts.isEmpty() ? null : Duration.ofDays(Long.parseLong(lasts));
    }
}
