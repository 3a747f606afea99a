package howtotalk.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * A few clients that ask again as soon as they are answered, each on a connection of its own. A blocking socket and a
 * histogram cost so little that the server keeps the processors, which a full load generator on the same two would not
 * leave it.
 */
final class Load {

    /**
     * What came of it.
     *
     * @param perSecond requests answered a second
     * @param p50 in milliseconds
     * @param p99 in milliseconds
     * @param failures answers with another status than expected
     */
    record Result(double perSecond, double p50, double p99, long failures) {}

    private final int port;
    private final int clients;

    Load(int port, int clients) {
        this.port = port;
        this.clients = clients;
    }

    /**
     * Asks for some seconds.
     *
     * @param request makes the bytes of the next request
     * @param status that is right
     * @param seconds to go on for
     */
    Result run(Supplier<byte[]> request, int status, double seconds) throws Exception {
        var executor = Executors.newFixedThreadPool(clients);
        try {
            long end = System.nanoTime() + (long) (seconds * 1e9);
            long start = System.nanoTime();
            var running = new ArrayList<Future<Histogram>>();
            var failures = new java.util.concurrent.atomic.AtomicLong();
            for (int i = 0; i < clients; i++) {
                Callable<Histogram> client = () -> client(request, status, end, failures);
                running.add(executor.submit(client));
            }
            var all = new Histogram(60_000_000_000L, 3);
            for (var histogram : running) {
                all.add(histogram.get());
            }
            double took = (System.nanoTime() - start) / 1e9;
            return new Result(
                    all.getTotalCount() / took,
                    all.getValueAtPercentile(50) / 1e6,
                    all.getValueAtPercentile(99) / 1e6,
                    failures.get());
        } finally {
            executor.shutdownNow();
        }
    }

    private Histogram client(
            Supplier<byte[]> request, int status, long end, java.util.concurrent.atomic.AtomicLong failures)
            throws IOException {
        var times = new Histogram(60_000_000_000L, 3);
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(30_000);
            var out = socket.getOutputStream();
            var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            while (System.nanoTime() < end) {
                long asked = System.nanoTime();
                out.write(request.get());
                out.flush();
                if (answer(in) != status) {
                    failures.incrementAndGet();
                }
                times.recordValue(Math.max(1, System.nanoTime() - asked));
            }
        }
        return times;
    }

    /** Reads one answer to its end and returns its status. */
    private static int answer(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).substring(9, 12));
        long length = 0;
        boolean chunked = false;
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Long.parseLong(line.substring(15).strip());
            }
            chunked |= line.regionMatches(true, 0, "Transfer-Encoding: chunked", 0, 26);
        }
        if (chunked) {
            for (int size = chunk(in); size > 0; size = chunk(in)) {
                in.skipNBytes(size);
                line(in);
            }
            line(in);
        } else {
            in.skipNBytes(length);
        }
        return status;
    }

    private static int chunk(InputStream in) throws IOException {
        return Integer.parseInt(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /** The bytes of a request for a page, as the signed-in browser asks for it. */
    static byte[] page(int port, String path, String session) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: session=" + session + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** The bytes of a form that is sent. */
    static byte[] form(int port, String path, String session, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port
                        + "\r\nSec-Fetch-Site: same-origin\r\nCookie: session="
                        + session + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + bytes.length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }
}
