package howtotalk.grading.reply;

import howtotalk.words.When;
import java.time.ZoneId;
import java.util.List;

/**
 * A reply, ready to print for its student and for the graders.
 *
 * @param who by name, “You” for one's own
 * @param unread by the graders, which is not for its student to know
 */
public record ReplyLine(String who, String text, String when, boolean byStudent, boolean unread) {

    /** In the order in which they were said, told in the course's zone. */
    public static List<ReplyLine> of(List<Reply> replies, ZoneId zone, long readerId) {
        return replies.stream().map(reply -> of(reply, zone, readerId)).toList();
    }

    private static ReplyLine of(Reply reply, ZoneId zone, long readerId) {
        var author = reply.authorId();
        boolean own = author != null && author == readerId;
        return new ReplyLine(
                own
                        ? "You"
                        : !reply.author().isEmpty() ? reply.author() : reply.byStudent() ? "The student" : "A grader",
                reply.text(),
                When.moment(reply.sentAt(), zone),
                reply.byStudent(),
                reply.unread() && !own);
    }
}
