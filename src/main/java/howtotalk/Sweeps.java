package howtotalk;

import howtotalk.account.Sessions;
import howtotalk.digest.Digests;
import howtotalk.exchange.ContactImport;
import howtotalk.files.FileStore;
import howtotalk.gradebook.exchange.GradeImport;
import howtotalk.grading.regrade.RegradeMails;
import howtotalk.grading.release.Releases;
import howtotalk.grading.reply.Replies;
import howtotalk.outcome.closing.Reminders;
import howtotalk.routes.Common;
import howtotalk.rubric.exchange.RubricImport;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens by the clock: every minute what was planned is released and students are told; every five minutes the
 * weekly mails whose hour has come are written and the question at the end of a term is asked; at the start and every
 * hour what nobody can use any more is swept away.
 */
final class Sweeps implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);

    private final Sessions sessions;
    private final FileStore files;
    private final ContactImport contacts;
    private final GradeImport grades;
    private final RubricImport rubrics;
    private final Digests digests;
    private final Reminders reminders;
    private final Releases releases;
    private final RegradeMails regradeMails;
    private final Replies replies;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "sweeper");
        thread.setDaemon(true);
        return thread;
    });

    Sweeps(Common common, Routes routes) {
        this.sessions = common.sessions;
        this.files = common.files;
        this.contacts = routes.network.contactImport;
        this.grades = routes.gradebook.gradeImport;
        this.rubrics = routes.work.rubricImport;
        this.digests = routes.home.digests;
        this.reminders = routes.outcomes.reminders;
        this.releases = routes.grading.releases;
        this.regradeMails = routes.grading.regradeMails;
        this.replies = routes.grading.replies;
    }

    /** Begins. Files wait ten minutes: an upload may be under way whose row is not written yet. */
    void start() {
        sweepSessions();
        var unused = timer.scheduleWithFixedDelay(this::sweepSessions, 60, 60, TimeUnit.MINUTES);
        unused = timer.scheduleWithFixedDelay(
                () -> sweep("contacts read from a file and not taken over", contacts::sweep), 5, 60, TimeUnit.MINUTES);
        unused = timer.scheduleWithFixedDelay(
                () -> sweep("files of grades read and not applied", grades::sweep), 6, 60, TimeUnit.MINUTES);
        unused = timer.scheduleWithFixedDelay(
                () -> sweep("files of rubrics read and not brought in", rubrics::sweep), 7, 60, TimeUnit.MINUTES);
        unused = timer.scheduleWithFixedDelay(
                () -> sweep("files without a row", files::sweep), 10, 60, TimeUnit.MINUTES);
        unused = timer.scheduleWithFixedDelay(this::release, 0, 1, TimeUnit.MINUTES);
        unused = timer.scheduleWithFixedDelay(this::writeDigests, 1, 5, TimeUnit.MINUTES);
        unused = timer.scheduleWithFixedDelay(this::askAtTheEnd, 2, 5, TimeUnit.MINUTES);
    }

    void sweepSessions() {
        sweep("expired sessions", sessions::sweep);
    }

    /** Releases what was planned until now, and tells of what can no longer be taken back, and of replies. */
    void release() {
        try {
            releases.tick();
        } catch (RuntimeException e) {
            LOG.warn("Releases could not be looked through", e); // the next minute tries again
        }
        try {
            regradeMails.tick();
        } catch (RuntimeException e) {
            LOG.warn("Answers to regrade requests could not be told", e); // the next minute tries again
        }
        try {
            replies.tick();
        } catch (RuntimeException e) {
            LOG.warn("Nobody could be told of replies", e); // the next minute tries again
        }
    }

    void writeDigests() {
        try {
            int written = digests.sweep();
            if (written > 0) {
                LOG.info("{} weekly mails written", written);
            }
        } catch (RuntimeException e) {
            LOG.warn("The weekly mails could not be written", e); // the next five minutes try again
        }
    }

    void askAtTheEnd() {
        try {
            int written = reminders.sweep();
            if (written > 0) {
                LOG.info("{} students asked what came of their term", written);
            }
        } catch (RuntimeException e) {
            LOG.warn("The question at the end of a term could not be asked", e); // the next five minutes try again
        }
    }

    private static void sweep(String what, IntSupplier work) {
        try {
            int swept = work.getAsInt();
            if (swept > 0) {
                LOG.info("{} {} swept away", swept, what);
            }
        } catch (RuntimeException e) {
            LOG.warn("{} could not be swept away", what, e); // the next hour tries again
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
