package howtotalk.touch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A touch as it is to be written: what {@link Touch} says of each field, already checked. */
public record NewTouch(
        LocalDate happenedOn,
        Channel channel,
        Direction direction,
        String what,
        String place,
        String learned,
        String helped,
        String helpReceived,
        @Nullable Referral referral,
        @Nullable Long answersId,
        String nextAction,
        @Nullable LocalDate nextOn) {}
