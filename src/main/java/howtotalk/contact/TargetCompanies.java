package howtotalk.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which companies a student is after. Told from outside, because a contact book knows no target market. */
public interface TargetCompanies {

    /** A company by its number and name. */
    record Target(long id, String name) {}

    /** The target companies of a student by name. */
    List<Target> of(long accountId);

    /**
     * The organisations, as they are written in the book, that are meant by target companies.
     *
     * @param accountId the student
     * @param companyId of one target company, or null for all of them
     */
    List<String> organisations(long accountId, @Nullable Long companyId);
}
