package howtotalk.files;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sweeps the folder with the files once an hour. */
public final class Sweeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "file-sweeper");
        thread.setDaemon(true);
        return thread;
    });

    public Sweeper(FileStore store) {
        var unused = timer.scheduleWithFixedDelay(() -> sweep(store), 10, 60, TimeUnit.MINUTES);
    }

    private static void sweep(FileStore store) {
        try {
            int swept = store.sweep();
            if (swept > 0) {
                LOG.info("{} files without a row swept away", swept);
            }
        } catch (RuntimeException e) {
            LOG.warn("The files could not be swept", e); // the next hour tries again
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
