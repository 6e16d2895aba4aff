package eu.covenantofmayors.supporters.benchmark;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;

/**
 * Sixteen visitors who ask one thing after the other, each over one connection that stays open. Speaks just enough HTTP/1.1
 * for that, so that as little as possible of the two cores goes into asking.
 */
final class Load {
    private static final int CONNECTIONS = 16;

    private final int port;

    Load(int port) {
        this.port = port;
    }

    /**
     * @param rate answers for each second
     * @param bytes of the content of an answer, on the wire, on average
     */
    record Result(double rate, long bytes) {}

    /** @param address what is asked for the first, second … time; the counts of no two visitors meet */
    Result run(LongFunction<String> address, double seconds) throws Exception {
        ExecutorService visitors = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            long start = System.nanoTime();
            long end = start + (long) (seconds * 1e9);
            List<Future<long[]>> counts = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                long first = start % 1_000_000_000L * CONNECTIONS + i;
                counts.add(visitors.submit(() -> visit(address, first, end)));
            }
            long answers = 0;
            long bytes = 0;
            for (Future<long[]> count : counts) {
                answers += count.get()[0];
                bytes += count.get()[1];
            }
            return new Result(answers / ((System.nanoTime() - start) / 1e9), bytes / Math.max(1, answers));
        } finally {
            visitors.shutdownNow();
        }
    }

    private long[] visit(LongFunction<String> address, long first, long end) throws IOException {
        long answers = 0;
        long bytes = 0;
        Socket socket = connect();
        try {
            InputStream in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
            while (System.nanoTime() < end) {
                String asked = address.apply(first + answers * CONNECTIONS);
                socket.getOutputStream()
                        .write(("GET " + asked + " HTTP/1.1\r\nHost: localhost:" + port
                                        + "\r\nAccept-Encoding: gzip\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                Answer answer = Answer.read(in);
                if (answer.status() != 200) {
                    throw new IOException(asked + " answered " + answer.status());
                }
                answers++;
                bytes += answer.bytes();
                if (answer.last()) {
                    socket.close();
                    socket = connect();
                    in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
                }
            }
        } finally {
            socket.close();
        }
        return new long[] {answers, bytes};
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(20_000);
        return socket;
    }

    /** @param last whether the server closes the connection after it */
    private record Answer(int status, long bytes, boolean last) {
        static Answer read(InputStream in) throws IOException {
            int status = Integer.parseInt(line(in).split(" ", 3)[1]);
            long length = 0;
            boolean chunked = false;
            boolean last = false;
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Long.parseLong(lower.substring(15).strip());
                }
                chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
                last |= lower.startsWith("connection:") && lower.contains("close");
            }
            if (chunked) {
                for (long chunk = chunk(in); chunk > 0; chunk = chunk(in)) {
                    in.skipNBytes(chunk + 2);
                    length += chunk;
                }
                line(in);
            } else {
                in.skipNBytes(length);
            }
            return new Answer(status, length, last);
        }

        private static long chunk(InputStream in) throws IOException {
            return Long.parseLong(line(in).strip(), 16);
        }

        private static String line(InputStream in) throws IOException {
            StringBuilder line = new StringBuilder(64);
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException("The server has closed the connection");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }
}
