package howtotalk.account.admin;

import java.util.List;

/**
 * The outbox.
 *
 * @param sends whether mail leaves this server
 * @param unsent how many were never sent
 * @param mails newest first
 * @param pager the way through them
 * @param link a link that was just made in the place of one in a mail, or empty
 * @param linkFor whom that link is for
 */
public record OutboxPage(
        boolean sends, String unsent, List<Line> mails, AdminPager pager, String link, String linkFor) {

    /**
     * One mail.
     *
     * @param recipient an address
     * @param subject one line
     * @param written day and time in UTC
     * @param state sent, waiting, or why not
     * @param css how the state looks
     * @param text without tokens
     * @param newLink where a new link in the place of the mail’s is made, or empty
     */
    public record Line(
            String recipient, String subject, String written, String state, String css, String text, String newLink) {}
}
