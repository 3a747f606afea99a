package howtotalk.account.admin;

import java.util.List;

/**
 * Who did what to whose record.
 *
 * @param events newest first
 * @param pager the way through them
 */
public record AuditPage(List<Line> events, AdminPager pager) {

    /**
     * One event.
     *
     * @param at day and time in UTC
     * @param actor who, or nobody
     * @param event in words
     * @param subject whose record, or empty
     * @param detail what else
     */
    public record Line(String at, String actor, String event, String subject, String detail) {}
}
