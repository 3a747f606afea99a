package howtotalk.home;

import howtotalk.mail.Letter;

/**
 * A nudge before it goes out.
 *
 * @param head how many are quiet, as a sentence
 * @param letter to those who are
 */
public record NudgePage(String head, Letter letter) {}
