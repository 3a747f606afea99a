package howtotalk.assignment;

import howtotalk.web.Errors;
import howtotalk.web.Input;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Other dates as typed. */
public record OverrideForm(String who, String opensAt, String dueAt, String closesAt, String reason, Errors errors) {

    static OverrideForm blank() {
        return new OverrideForm("", "", "", "", "", new Errors());
    }

    static OverrideForm read(Input input) {
        return new OverrideForm(
                input.line("who"),
                input.line("opens_at"),
                input.line("due_at"),
                input.line("closes_at"),
                input.line("reason"),
                new Errors());
    }

    /** The row behind a choice that begins so, or nothing. */
    @Nullable
    Long target(String prefix) {
        return who.startsWith(prefix) ? Input.number(who.substring(prefix.length())) : null;
    }

    @Nullable
    Instant moment(String field, String typed, ZoneId zone) {
        if (typed.isEmpty()) {
            return null;
        }
        var local = LocalMoment.read(typed);
        errors.addIf(local == null, field, "Type a date and a time, such as 2026-11-13T23:59.");
        return local == null ? null : LocalMoment.of(local, zone);
    }
}
