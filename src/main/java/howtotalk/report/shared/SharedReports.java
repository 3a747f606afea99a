package howtotalk.report.shared;

import howtotalk.account.Secrets;
import howtotalk.audit.Audit;
import howtotalk.db.Database;
import howtotalk.report.Pool;
import howtotalk.report.document.Document;
import howtotalk.report.document.Document.Version;
import howtotalk.report.paper.ReportReader;
import howtotalk.report.sections.ReportDocument;
import howtotalk.report.suppression.Suppressed;
import howtotalk.report.suppression.Suppression;
import howtotalk.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes releases, freezes them, and gives out the ways to them. */
public final class SharedReports {

    private final Database database;
    private final SharedRepository rows;
    private final ReportReader reader;
    private final Audit audit;
    private final InstantSource clock;

    public SharedReports(Database database, Audit audit, InstantSource clock) {
        this.database = database;
        this.rows = database.repository(SharedRepository.class);
        this.reader = new ReportReader(database);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What would be released.
     *
     * @param suppressed the document and what is kept back of it
     * @param smallest the smallest number that it tells
     * @param scope in the one spelling
     * @param people enrolments it tells of
     * @param earlier how many releases of the scope it was held against
     * @param alone how many figures it would show if there were none of these
     * @param refusal why it may not be released, or empty
     */
    record Draft(
            Suppressed suppressed,
            int smallest,
            String scope,
            List<Long> people,
            int earlier,
            int alone,
            String refusal) {

        Document document() {
            return suppressed.document();
        }

        /** Says of two drafts whether a holder would see the same. */
        String fingerprint() {
            return Secrets.hash(FrozenDocument.text(document()));
        }

        boolean anything() {
            return shown() > 0;
        }

        /** How many figures a holder would see. */
        int shown() {
            return SharedReports.shown(suppressed);
        }

        /** How many the report has. */
        int all() {
            return shown() + suppressed.log().size();
        }

        /** How many figures the earlier releases cost it. */
        int cost() {
            return Math.max(0, alone - shown());
        }
    }

    /**
     * Counts and hides, and stores nothing.
     *
     * @param asked the courses, sections and day; the largest number that is set for one of the courses holds
     * @return null if there is no such course or section
     */
    @Nullable
    Draft draft(ReportReader.Asked asked) {
        var pool = reader.read(asked, clock.instant());
        if (pool == null) {
            return null;
        }
        int smallest = asked.courses().stream().mapToInt(this::smallest).max().orElse(Suppression.USUAL);
        var scope = scope(asked);
        var people = people(pool);
        var earlier = rows.earlier(scope).stream().map(FrozenDocument::of).toList();
        var whole = ReportDocument.of(pool, Version.INSTRUCTOR);
        var suppressed = Suppression.of(whole, smallest, earlier);
        int alone = shown(earlier.isEmpty() ? suppressed : Suppression.of(whole, smallest, List.of()));
        return new Draft(suppressed, smallest, scope, people, earlier.size(), alone, refusal(people, scope));
    }

    private static int shown(Suppressed suppressed) {
        return (int) suppressed.document().figures().stream()
                .filter(figure -> !figure.value().isHidden())
                .count();
    }

    private String refusal(List<Long> people, String scope) {
        var other = rows.overlapping(people.toString(), scope);
        return other == null
                ? ""
                : "Some of these students are already in a report that was shared: " + other
                        + ". What the two have apart could tell of a few of them, so a report is shared of the same"
                        + " courses and sections as before, or of other people.";
    }

    /**
     * Freezes a draft.
     *
     * @return its id
     * @throws Problem 409 if somebody else released one of these students meanwhile
     */
    long release(long courseId, Draft draft, long by) {
        return database.transaction(() -> {
            boolean overtaken = rows.earlier(draft.scope()).size() != draft.earlier()
                    || !refusal(draft.people(), draft.scope()).isEmpty();
            if (overtaken) {
                throw Problem.conflict("Somebody else shared a report of these students just now. Look at it first.");
            }
            long id = rows.add(
                    courseId,
                    draft.scope(),
                    draft.document().scope(),
                    draft.smallest(),
                    FrozenDocument.text(draft.document()),
                    FrozenDocument.list(draft.suppressed().log()),
                    by,
                    clock.instant());
            rows.addPeople(id, draft.people().toString());
            audit.add(
                    by,
                    "REPORT_SHARED",
                    null,
                    courseId,
                    "release " + id + ", as of " + draft.document().asOf());
            return id;
        });
    }

    /**
     * Releases the report of a whole course, with a link to it.
     *
     * @param holder whom the link is for
     * @param token of the link
     * @throws IllegalStateException if it may not be released
     */
    public void releaseCourse(long courseId, String holder, String token, long by) {
        var draft = draft(ReportReader.Asked.course(courseId, null));
        if (draft == null || !draft.refusal().isEmpty()) {
            throw new IllegalStateException("this course cannot be shared");
        }
        link(release(courseId, draft, by), courseId, holder, token, null, by);
    }

    /**
     * Makes a link.
     *
     * @param lasts how long it opens, or null until it is revoked
     * @return the token, which is stored nowhere
     */
    String link(long reportId, long courseId, String holder, @Nullable Duration lasts, long by) {
        var token = Secrets.token();
        link(reportId, courseId, holder, token, lasts, by);
        return token;
    }

    private void link(long reportId, long courseId, String holder, String token, @Nullable Duration lasts, long by) {
        var now = clock.instant();
        database.transaction(() -> {
            rows.addLink(reportId, holder, Secrets.hash(token), by, now, lasts == null ? null : now.plus(lasts));
            audit.add(by, "REPORT_LINK_MADE", null, courseId, "release " + reportId + ", for " + holder);
        });
    }

    /** Ends a link; of one that has ended already nothing changes. */
    void revoke(SharedRepository.Link link, long by) {
        database.transaction(() -> {
            if (rows.revoke(link.id(), clock.instant()) == 1) {
                audit.add(
                        by,
                        "REPORT_LINK_REVOKED",
                        null,
                        link.courseId(),
                        "release " + link.reportId() + ", for " + link.holder());
            }
        });
    }

    /** What a token opens, or null. */
    @Nullable
    Document opened(String token) {
        var document = rows.opened(Secrets.hash(token), clock.instant());
        return document == null ? null : FrozenDocument.of(document);
    }

    SharedRepository rows() {
        return rows;
    }

    int smallest(long courseId) {
        var set = rows.smallest(courseId);
        return set == null ? Suppression.USUAL : set;
    }

    void setSmallest(long courseId, int smallest, long by) {
        database.transaction(() -> {
            rows.setSmallest(courseId, smallest);
            audit.add(by, "SHARING_CHANGED", null, courseId, "smallest number " + smallest);
        });
    }

    /** Whether a link still opens something. */
    static boolean opens(SharedRepository.Link link, Instant now) {
        return link.revokedAt() == null
                && (link.expiresAt() == null || link.expiresAt().isAfter(now));
    }

    private static String scope(ReportReader.Asked asked) {
        return "courses " + asked.courses().stream().sorted().toList() + ", sections "
                + asked.sections().stream().sorted().toList();
    }

    private static List<Long> people(Pool pool) {
        return Stream.concat(
                        pool.students().stream().map(student -> student.who().enrolmentId()),
                        pool.withdrawn().stream().map(student -> student.who().enrolmentId()))
                .sorted()
                .toList();
    }
}
