package howtotalk.report.sections;

import howtotalk.report.Claim;
import howtotalk.report.CountedOffer;
import howtotalk.report.Pool;
import howtotalk.report.Rate;
import howtotalk.words.Prose;

/** The report in one sentence and the one after it. Says what the record shows, never why. */
final class Headline {

    private Headline() {}

    /** "Nine of fourteen accepted offers trace to a conversation logged for this course." */
    static String title(Pool pool) {
        var claim = claim(pool);
        if (pool.students().isEmpty()) {
            return "There is nobody to report on yet.";
        }
        if (claim.offers() == 0) {
            return several(pool)
                    ? "No offer has been accepted in these courses yet."
                    : "No offer has been accepted in this course yet.";
        }
        var said = " to a conversation logged for " + (several(pool) ? "these courses." : "this course.");
        if (claim.offers() == 1) {
            return "The one accepted offer " + (claim.traced() == 1 ? "traces" : "does not trace") + said;
        }
        if (claim.traced() == 0) {
            return "None of " + Prose.spelled(claim.offers()) + " accepted offers traces" + said;
        }
        return Prose.sentence(Prose.spelled(claim.traced())) + " of " + Prose.spelled(claim.offers())
                + " accepted offers " + (claim.traced() == 1 ? "traces" : "trace") + said;
    }

    private static boolean several(Pool pool) {
        return pool.courses().size() > 1;
    }

    /** How well it is proved, and where to read how far it can be claimed. */
    static String lede(Pool pool) {
        var claim = claim(pool);
        if (pool.students().isEmpty()) {
            return "The figures will fill as students join, log their conversations and file what came of them.";
        }
        if (claim.traced() == 0) {
            return knowledge(pool) + " How each figure is counted is written at the end.";
        }
        String verified;
        if (claim.traced() == 1) {
            verified = claim.verified() == 1 ? "Its outcome is verified." : "Its outcome is not verified.";
        } else {
            verified = claim.verified() == 0
                    ? "None of their outcomes is verified."
                    : "Of their outcomes " + Prose.spelled(claim.verified()) + (claim.verified() == 1 ? " is" : " are")
                            + " verified.";
        }
        return verified + " " + knowledge(pool) + " How far this can be claimed is written at the end.";
    }

    /** All offers in one: how many trace to a conversation of their own course, and of these how many are verified. */
    static Claim claim(Pool pool) {
        int traced = 0;
        int withNew = 0;
        int withReactivated = 0;
        int verified = 0;
        var offers = pool.offers();
        for (var claim : offers.stream().map(CountedOffer::claim).toList()) {
            traced += claim.traced();
            withNew += claim.withNew();
            withReactivated += claim.withReactivated();
            verified += claim.verified();
        }
        return new Claim(traced, offers.size(), withNew, withReactivated, verified);
    }

    private static String knowledge(Pool pool) {
        var known = Rate.pooled(pool.students().stream()
                .map(student -> student.careers().knowledge())
                .toList());
        var all = Prose.spelled(known.n());
        var told = " told how things stand.";
        if (known.n() == 1) {
            return "The one student has" + (known.k() == 1 ? "" : " not yet") + told;
        }
        if (known.k() == 0) {
            return "None of the " + all + " students has" + told;
        }
        if (known.k() == known.n()) {
            return "All " + all + " students have" + told;
        }
        return Prose.sentence(Prose.spelled(known.k())) + " of " + all + " students "
                + (known.k() == 1 ? "has" : "have") + told;
    }
}
