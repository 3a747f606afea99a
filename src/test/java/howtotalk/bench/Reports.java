package howtotalk.bench;

import howtotalk.db.DataFolder;
import howtotalk.db.Database;
import howtotalk.report.document.Document;
import howtotalk.report.document.Document.Version;
import howtotalk.report.paper.ReportFiles;
import howtotalk.report.paper.ReportReader;
import howtotalk.report.sections.ReportDocument;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import templates.StaticTemplates;

/**
 * How long an outcome report takes, read, counted and printed: one class of thirty, and 3,000 students over ten terms.
 * Processor time of the best of several, so that what else a machine does is not measured.
 */
final class Reports {

    /** When all ten terms are over. */
    private static final Instant LATER = Instant.parse("2026-01-10T12:00:00.000Z");

    private static final int TERMS = 10;

    private Reports() {}

    /** A measurement: what it took, in milliseconds of a processor, and what it may. */
    record Took(String name, double millis, int bar) {}

    /**
     * Measures.
     *
     * @param folder an empty one
     */
    static List<Took> measure(Path folder) {
        try (var small = Database.open(DataFolder.at(folder.resolve("one")));
                var large = Database.open(DataFolder.at(folder.resolve("ten")))) {
            Department.fill(small, 1, 30);
            Department.fill(large, TERMS, 300);
            return List.of(
                    new Took("outcome report, 30 students", best(20, () -> page(small, 1)), 300),
                    new Took("outcome report, 3,000 students", best(5, () -> page(large, TERMS)), 3_000),
                    new Took("the same as PDF", best(3, () -> pdf(large, TERMS)), 5_000));
        }
    }

    private static byte[] page(Database database, int courses) {
        return ReportFiles.html(new StaticTemplates(), document(database, courses));
    }

    private static byte[] pdf(Database database, int courses) {
        return ReportFiles.pdf(new StaticTemplates(), document(database, courses));
    }

    private static Document document(Database database, int courses) {
        var all = LongStream.rangeClosed(1, courses).boxed().collect(Collectors.toSet());
        var pool = new ReportReader(database).read(new ReportReader.Asked(all, Set.of(), null), LATER);
        return ReportDocument.of(Objects.requireNonNull(pool), Version.INSTRUCTOR);
    }

    private static double best(int times, Supplier<byte[]> work) {
        var threads = ManagementFactory.getThreadMXBean();
        double best = Double.MAX_VALUE;
        for (int i = 0; i < times; i++) {
            long begun = threads.getCurrentThreadCpuTime();
            if (work.get().length == 0) {
                throw new IllegalStateException("The report is empty.");
            }
            best = Math.min(best, (threads.getCurrentThreadCpuTime() - begun) / 1e6);
        }
        return best;
    }
}
