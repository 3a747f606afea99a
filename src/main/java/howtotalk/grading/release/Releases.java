package howtotalk.grading.release;

import howtotalk.account.Names;
import howtotalk.audit.Audit;
import howtotalk.course.Standing;
import howtotalk.db.Database;
import howtotalk.db.Iso;
import howtotalk.grading.GradeChange.What;
import howtotalk.grading.Graded;
import howtotalk.grading.GradingRepository;
import howtotalk.grading.GradingRepository.Asked;
import howtotalk.grading.GradingRepository.Queued;
import howtotalk.mail.Mailer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows grades to their students, now or at a planned time, and takes a release back within {@link Release#UNDO}. Only
 * after that are the students told, by one mail for each piece of work, ever.
 */
public final class Releases {

    private static final Logger LOG = LoggerFactory.getLogger(Releases.class);

    private final Database database;
    private final ReleaseRepository rows;
    private final GradingRepository grading;
    private final Audit audit;
    private final Mailer mailer;
    private final String baseUrl;
    private final InstantSource clock;

    /** @param baseUrl of this server, for the link in the mail */
    public Releases(Database database, Audit audit, Mailer mailer, String baseUrl, InstantSource clock) {
        this.database = database;
        this.rows = database.repository(ReleaseRepository.class);
        this.grading = database.repository(GradingRepository.class);
        this.audit = audit;
        this.mailer = mailer;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /**
     * Whose grades.
     *
     * @param sectionId of this section, or null
     * @param enrolmentId of this student alone, or null; without either everybody's whom the grader sees
     */
    record Whose(@Nullable Long sectionId, @Nullable Long enrolmentId) {

        /** Of these students those that are meant. */
        List<Queued> among(List<Queued> students) {
            return enrolmentId == null
                    ? students
                    : students.stream()
                            .filter(student -> student.enrolmentId() == enrolmentId)
                            .toList();
        }
    }

    /**
     * Shows finished grades to their students; those with an open level stay unseen.
     *
     * @return how many were released; nothing is noted for none
     */
    int release(Asked asked, Standing grader, Whose whose) {
        return database.transaction(() -> {
            var now = now();
            var students = ready(asked, whose, grader.allSections(), grader.sections());
            if (students.isEmpty()) return 0;
            long id = rows.add(asked.id(), whose.sectionId(), whose.enrolmentId(), grader.accountId(), now, null, now);
            show(asked, id, students, grader.accountId(), now);
            return students.size();
        });
    }

    /** Plans to release at a moment to come whatever is finished by then; answers the release. */
    long plan(Asked asked, Standing grader, Whose whose, Instant at) {
        return database.transaction(() -> {
            audit.add(grader.accountId(), "RELEASE_PLANNED", null, asked.courseId(), "Assignment " + asked.id());
            return rows.add(
                    asked.id(),
                    whose.sectionId(),
                    whose.enrolmentId(),
                    grader.accountId(),
                    now(),
                    Iso.stored(at),
                    null);
        });
    }

    /** Calls a plan off; answers whether it was still to come. */
    boolean cancel(Release release, Standing grader) {
        return database.transaction(() -> {
            if (rows.cancel(release.id(), now()) == 0) return false;
            audit.add(
                    grader.accountId(),
                    "RELEASE_CANCELLED",
                    null,
                    grader.courseId(),
                    "Assignment " + release.assignmentId());
            return true;
        });
    }

    /** Takes back what this release showed, and nothing else; answers how many, or 0 when it is too late. */
    int undo(Release release, Standing grader) {
        return database.transaction(() -> {
            var now = now();
            if (rows.undo(release.id(), now.minus(Release.UNDO), now) == 0) return 0;
            var items = rows.items(release.id());
            var lines = new ArrayList<Line>();
            for (var item : items) {
                lines.add(new Line(item.submissionId(), What.RELEASE_UNDONE, item.score(), item.score()));
                audit.add(
                        grader.accountId(),
                        "GRADE_RELEASE_UNDONE",
                        item.accountId(),
                        grader.courseId(),
                        "Assignment " + release.assignmentId());
            }
            add(lines, now, grader.accountId());
            rows.hide(items.stream().map(ReleaseRepository.Item::submissionId).toList());
            return items.size();
        });
    }

    /**
     * Does what the time asks for: releases what was planned, and tells of what can no longer be taken back. Each is a
     * transaction of its own, so that a restart in between loses and doubles nothing, and one that fails holds up no
     * other.
     *
     * @return how many plans were carried out and how many mails written, together
     */
    public int tick() {
        var now = now();
        return each("A planned release failed", rows.due(now), this::carryOut)
                + each("Telling of a release failed", rows.untold(now.minus(Release.UNDO)), this::tell);
    }

    private static <T> int each(String failure, List<T> all, Function<T, Integer> work) {
        int done = 0;
        for (var one : all) {
            try {
                done += work.apply(one);
            } catch (RuntimeException e) {
                LOG.warn(failure, e); // the next minute tries again
            }
        }
        return done;
    }

    private int carryOut(ReleaseRepository.Due plan) {
        return database.transaction(() -> {
            var now = now();
            var asked = grading.asked(plan.assignmentId());
            var actor = plan.actorId();
            var role = plan.role();
            if (asked == null || actor == null || role == null) {
                return rows.cancel(plan.id(), now); // whoever planned it has left the course
            }
            if (rows.released(plan.id(), now) == 0) return 0;
            var whose = new Whose(plan.sectionId(), plan.enrolmentId());
            var sections = plan.sections() == null ? "[]" : plan.sections();
            show(asked, plan.id(), ready(asked, whose, role.equals("INSTRUCTOR"), sections), actor, now);
            return 1;
        });
    }

    private int tell(long releaseId) {
        return database.transaction(() -> {
            if (rows.told(releaseId, now()) == 0) return 0;
            int mails = 0;
            for (var told : rows.toTell(releaseId)) {
                if (mailer.send(told.email(), subject(told), text(told), "grade-released-" + told.submissionId())) {
                    mails++;
                }
            }
            return mails;
        });
    }

    private static String subject(ReleaseRepository.Told told) {
        return told.code() + ": feedback on “" + told.title() + "”";
    }

    /** Without the score, which is nobody's to read over a shoulder or on a mail server. */
    private String text(ReleaseRepository.Told told) {
        return "Hi " + Names.first(told.name()) + ",\n\nyour work for “" + told.title() + "” in " + told.course()
                + " has been graded. What was said about it and how the grade came about stands here:\n\n" + baseUrl
                + "/courses/" + told.courseId() + "/grades#a" + told.assignmentId()
                + "\n\nIf something seems off, you can ask for a second look on the same page.\n";
    }

    private List<Queued> ready(Asked asked, Whose whose, boolean allSections, String sections) {
        return whose.among(grading.queue(asked.id(), allSections, sections, whose.sectionId())).stream()
                .filter(student -> ReleaseCheck.ready(student.work()))
                .toList();
    }

    /** A line of a history that is about to be written. */
    private record Line(
            long submissionId,
            What what,
            @Nullable Long before,
            @Nullable Long after) {}

    private void show(Asked asked, long releaseId, List<Queued> students, long actorId, Instant now) {
        var last = last(asked.id());
        var lines = new ArrayList<Line>();
        var ids = new ArrayList<Long>();
        for (var student : students) {
            var work = student.work();
            long id = Objects.requireNonNull(work.submissionId());
            var before = last.get(id);
            var after = Graded.of(asked.terms(), work, now).counted(work);
            if (!Objects.equals(before, after)) lines.add(new Line(id, What.GRADED, before, after));
            lines.add(new Line(id, What.RELEASED, after, after));
            ids.add(id);
            audit.add(actorId, "GRADE_RELEASED", student.accountId(), asked.courseId(), "Assignment " + asked.id());
        }
        add(lines, now, actorId);
        rows.show(ids, now);
        rows.addItems(releaseId, ids);
    }

    private void add(List<Line> lines, Instant now, long actorId) {
        var before = new ArrayList<@Nullable Long>();
        var after = new ArrayList<@Nullable Long>();
        for (var line : lines) {
            before.add(line.before());
            after.add(line.after());
        }
        rows.addChanges(
                lines.stream().map(Line::submissionId).toList(),
                now,
                actorId,
                lines.stream().map(Line::what).toList(),
                before,
                after);
    }

    /** What counted after the last line of each history of an assignment. */
    private Map<Long, @Nullable Long> last(long assignmentId) {
        var last = new HashMap<Long, @Nullable Long>();
        for (var line : rows.lastOf(assignmentId)) last.put(line.submissionId(), line.score());
        return last;
    }

    private Instant now() {
        return Iso.stored(clock.instant());
    }
}
