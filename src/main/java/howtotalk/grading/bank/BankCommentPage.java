package howtotalk.grading.bank;

import java.util.List;

/**
 * One comment of the bank, to be changed, with the work to which it was said.
 *
 * @param back the bank
 * @param kept by whom, and how often it was said, in a sentence
 */
public record BankCommentPage(String back, String kept, BankPage.Form form, String removal, List<Use> uses) {

    /** A piece of work to which it was said. */
    public record Use(String href, String student, String title) {}
}
