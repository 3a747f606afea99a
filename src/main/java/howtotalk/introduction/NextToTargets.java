package howtotalk.introduction;

import java.util.List;

/** Who stands next to a company that a student is after. Told from outside, because introductions know no target market. */
@FunctionalInterface
public interface NextToTargets {

    /**
     * Somebody next to a target company.
     *
     * @param contactId of the person
     * @param name of the person
     * @param why each way in which the person stands there, as a phrase: "works at Harbor Museum"
     */
    record Near(long contactId, String name, List<String> why) {}

    /**
     * Who stands next to a target company, those next to most of them first.
     *
     * @param accountId the student
     * @param introductions of the student
     */
    List<Near> of(long accountId, Introductions introductions);
}
