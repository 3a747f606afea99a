package howtotalk.account.admin;

import howtotalk.account.PersonForm;
import java.util.List;

/**
 * The administration’s first page: accounts.
 *
 * @param words that were searched for
 * @param found how many accounts there are of that kind
 * @param accounts this page of them
 * @param pager the way through them
 * @param invitation the form by which an instructor is invited
 * @param formKey that keeps a double tap from inviting twice
 * @param mails how many mails were never sent, for the link; empty if none
 */
public record AdminPage(
        String words,
        String found,
        List<Line> accounts,
        AdminPager pager,
        PersonForm invitation,
        String formKey,
        String mails) {

    /**
     * One account.
     *
     * @param href of its page
     * @param name family name first
     * @param email or that there is none
     * @param marks administrator, instructor, disabled, not claimed
     * @param meta courses and when last seen
     */
    public record Line(String href, String name, String email, List<Mark> marks, String meta) {}

    /**
     * A printed mark.
     *
     * @param words what it says
     * @param css how it looks
     */
    public record Mark(String words, String css) {}
}
