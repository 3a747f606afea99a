package howtotalk.report.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import howtotalk.web.Problem;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void aCourseHasOneReportAtATimeAndAnotherCourseDoesNotWaitForIt() throws Exception {
        var turns = new Turns(20);
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var elsewhere = Executors.newSingleThreadExecutor();
        try {
            var first = elsewhere.submit(() -> turns.one(1, () -> {
                begun.countDown();
                await(end);
                return "first";
            }));
            begun.await();
            assertThatThrownBy(() -> turns.one(1, () -> "second")).isInstanceOf(Problem.class);
            assertThat(turns.one(2, () -> "another course")).isEqualTo("another course");
            end.countDown();
            assertThat(first.get()).isEqualTo("first");
            assertThat(turns.one(1, () -> "third")).isEqualTo("third");
        } finally {
            elsewhere.shutdownNow();
        }
    }

    @Test
    void aReportThatFailsLetsTheNextOneBegin() {
        var turns = new Turns(20);
        assertThatThrownBy(() -> turns.one(1, () -> {
                    throw new IllegalStateException("no course");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(turns.one(1, () -> "next")).isEqualTo("next");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
