package howtotalk.report;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The applications of one student who made both kinds: with a contact touched before, and without. Only within such a
 * student can the two be set side by side without setting one sort of student beside another.
 *
 * @param who the student
 * @param with interviews of the applications with a contact touched before
 * @param without interviews of those without
 */
public record Paired(Who who, Rate with, Rate without) implements Counted {

    /** The pair of a student, or nothing if one of the kinds is missing. */
    static Optional<Paired> of(Who who, Collection<Application> applications) {
        var with = interviews(applications, Application::touched);
        var without = interviews(applications, application -> !application.touched());
        return with.n() == 0 || without.n() == 0 ? Optional.empty() : Optional.of(new Paired(who, with, without));
    }

    private static Rate interviews(Collection<Application> applications, Predicate<Application> such) {
        var some = applications.stream().filter(such).toList();
        return new Rate((int) some.stream().filter(Application::interviewed).count(), some.size());
    }

    @Override
    public String what() {
        return with.k() + " of " + with.n() + " with, " + without.k() + " of " + without.n() + " without";
    }

    /** The share with less the share without, from −1 to 1. */
    public Fraction difference() {
        return Fraction.of(
                (long) with.k() * without.n() - (long) without.k() * with.n(), (long) with.n() * without.n());
    }

    /** Which way the pair leans: 1 when more came of those with, −1 when more of those without, else 0. */
    public int leans() {
        return difference().compareTo(Fraction.ZERO);
    }
}
