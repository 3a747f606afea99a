package howtotalk.account;

/**
 * The last step of a link: a button.
 *
 * @param action where it leads
 * @param name of the account that it opens
 */
public record LinkPage(String action, String name) {}
