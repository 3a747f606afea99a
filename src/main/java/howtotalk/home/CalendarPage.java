package howtotalk.home;

/**
 * The student's calendar feed.
 *
 * @param link the address, shown once when it was made, or empty
 * @param webcal the same address as phones like it, or empty
 * @param made since when there is a feed, or empty
 */
public record CalendarPage(String link, String webcal, String made) {}
