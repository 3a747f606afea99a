package howtotalk.grading.reply;

/**
 * The page on which a student writes back.
 *
 * @param back the grade it is about
 */
public record ReplyPage(String title, String back, ReplyThread thread) {}
