package howtotalk.account.joining;

/**
 * A code is typed.
 *
 * @param code as typed
 * @param error what is wrong with it, or empty
 */
public record JoinCodePage(String code, String error) {}
