package howtotalk.report.sections;

import howtotalk.report.CountedOffer;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Something worked out once for each accepted offer, for many figures ask for it. */
final class PerOffer<T> {

    private final Map<CountedOffer, T> all = new IdentityHashMap<>();

    private PerOffer() {}

    static <T> PerOffer<T> of(Collection<CountedOffer> offers, Function<CountedOffer, T> work) {
        var made = new PerOffer<T>();
        offers.forEach(offer -> made.all.put(offer, work.apply(offer)));
        return made;
    }

    T get(CountedOffer offer) {
        return Objects.requireNonNull(all.get(offer));
    }

    Collection<T> values() {
        return all.values();
    }
}
