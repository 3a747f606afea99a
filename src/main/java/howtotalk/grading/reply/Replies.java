package howtotalk.grading.reply;

import howtotalk.account.Names;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.grading.reply.ReplyRepository.About;
import howtotalk.grading.reply.ReplyRepository.Told;
import howtotalk.mail.Mailer;
import howtotalk.web.FormKeys;
import howtotalk.web.Problem;
import howtotalk.web.Save;
import howtotalk.words.When;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Threads under released feedback. Who may read and write which is the route's to know. */
public final class Replies {

    /** How long a thread rests before the other side is told: several in one go are one mail. */
    static final Duration REST = Duration.ofMinutes(5);

    /** What a reply may be long at most, in characters. */
    static final int LONGEST = 4000;

    private static final int MOST = 200;
    private static final int LONGEST_DRAFT = 20_000;

    private final Database database;
    private final ReplyRepository rows;
    private final Mailer mailer;
    private final String baseUrl;
    private final InstantSource clock;

    /** @param baseUrl of this server, for the links in the mails */
    public Replies(Database database, Mailer mailer, String baseUrl, InstantSource clock) {
        this.database = database;
        this.rows = database.repository(ReplyRepository.class);
        this.mailer = mailer;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /** The thread of one grade as somebody sees it who may: its student, or a grader. */
    public ReplyThread thread(long submissionId, long readerId, boolean staff) {
        return thread(submissionId, readerId, staff, null, "");
    }

    /** As {@link #thread(long, long, boolean)}, with what was typed and refused. */
    ReplyThread thread(long submissionId, long readerId, boolean staff, @Nullable String typed, String error) {
        var about = about(submissionId);
        var zone = ZoneId.of(about.timeZone());
        var lines = ReplyLine.of(rows.ofSubmission(submissionId), zone, readerId);
        var draft = rows.draft(submissionId, readerId);
        boolean unread = staff && about.released() && lines.stream().anyMatch(ReplyLine::unread);
        var address = "/submissions/" + submissionId;
        return new ReplyThread(
                lines,
                note(about),
                address + "/replies",
                address + "/reply-draft",
                FormKeys.fresh(),
                draft == null ? 0 : draft.version(),
                typed != null ? typed : draft == null ? "" : draft.text(),
                error,
                draft == null || draft.text().isEmpty() ? "" : When.toTheSecond(draft.savedAt(), zone),
                unread ? address + "/read-replies" : "");
    }

    private static String note(About about) {
        if (!about.released()) return "The feedback is not released: until it is, its student sees none of this.";
        return about.active()
                ? ""
                : Names.first(about.student()) + " has left the course and would not read an answer.";
    }

    /** The grade that is talked about. */
    About about(long submissionId) {
        return Objects.requireNonNull(rows.about(submissionId)); // the guard has seen it
    }

    /**
     * Says something; a grader has then read what the student said before.
     *
     * @param text neither empty nor longer than {@link #LONGEST}
     * @throws Problem 409 while the feedback is not released, to somebody who left, and once the thread is full
     */
    void say(long submissionId, long authorId, boolean staff, String text) {
        database.transaction(() -> {
            var note = note(about(submissionId));
            if (!note.isEmpty()) throw Problem.conflict(note);
            if (rows.count(submissionId) >= MOST) {
                throw Problem.conflict("This thread has " + MOST + " replies. Go on by talking to each other.");
            }
            var now = now();
            rows.add(submissionId, authorId, !staff, text, now);
            rows.saveDraft(submissionId, authorId, "", now);
            if (staff) rows.see(submissionId, now);
        });
    }

    /** Notes that the graders have read what the student said; answers whether any of it was unread. */
    boolean read(long submissionId) {
        return database.transaction(() -> rows.see(submissionId, now())) > 0;
    }

    /**
     * Saves what is being written, each writer's own.
     *
     * @return on disk with its new version, or a conflict with what another window saved meanwhile
     * @throws Problem 422 for more than a draft may hold
     */
    Save saveDraft(long submissionId, long accountId, int version, String text) {
        if (text.length() > LONGEST_DRAFT) throw Problem.unusable("A reply has at most 4,000 characters.");
        return database.transaction(() -> {
            var there = rows.draft(submissionId, accountId);
            int onDisk = there == null ? 0 : there.version();
            if (there != null && there.text().equals(text)) return new Save.Saved(onDisk, there.savedAt());
            if (onDisk != version) {
                return new Save.Conflict(onDisk, Map.of("text", there == null ? "" : there.text()));
            }
            var now = now();
            rows.saveDraft(submissionId, accountId, text, now);
            return new Save.Saved(onDisk + 1, now);
        });
    }

    /**
     * Tells the other side of what was said and rests for a while: the student, or whoever graded. What graders have read
     * meanwhile they are not told of.
     *
     * @return how many mails were written
     */
    public int tick() {
        int mails = 0;
        for (var untold : rows.untold(now().minus(REST))) {
            mails += database.transaction(() -> tell(untold));
        }
        return mails;
    }

    private int tell(ReplyRepository.Untold untold) {
        long id = untold.submissionId();
        if (rows.told(id, untold.byStudent(), untold.lastId(), now()) == 0) return 0;
        int mails = 0;
        for (var told : untold.byStudent() ? rows.graders(id) : rows.student(id)) {
            var text = untold.byStudent() ? toGrader(told, id) : toStudent(told);
            var subject = told.code() + ": a reply about “" + told.title() + "”";
            if (mailer.send(told.email(), subject, text, "reply-" + untold.lastId() + "-" + told.email())) mails++;
        }
        return mails;
    }

    /** Without what was said, which is nobody's to read over a shoulder or on a mail server. */
    private String toStudent(Told told) {
        return "Hi " + Names.first(told.name()) + ",\n\nthere is an answer about your feedback for “" + told.title()
                + "” in " + told.course() + ". It stands under the feedback:\n\n" + baseUrl + "/courses/"
                + told.courseId() + "/grades#a" + told.assignmentId() + "\n";
    }

    private String toGrader(Told told, long submissionId) {
        return "Hi " + Names.first(told.name()) + ",\n\n" + told.student() + " wrote back about the feedback for “"
                + told.title() + "” in " + told.course() + ". Read and answer it beside the work:\n\n" + baseUrl
                + "/submissions/" + submissionId + "/grade\n";
    }

    private Instant now() {
        return Iso.stored(clock.instant());
    }
}
