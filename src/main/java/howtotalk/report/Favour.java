package howtotalk.report;

import howtotalk.touch.Referral;
import org.jspecify.annotations.Nullable;

/**
 * That somebody helped or was sent on in a touch, never how.
 *
 * @param touchId the touch
 * @param helpGiven whether the student helped
 * @param helpReceived whether the student was helped
 * @param referral given or received, or null
 */
public record Favour(
        long touchId,
        boolean helpGiven,
        boolean helpReceived,
        @Nullable Referral referral) {}
