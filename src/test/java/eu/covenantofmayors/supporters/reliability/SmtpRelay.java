package eu.covenantofmayors.supporters.reliability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Stands between the application and its mail server and cuts the line at the worst moments. */
public final class SmtpRelay implements AutoCloseable {
    /** What becomes of a mail when all of it has been said but for the dot at its end. */
    public enum Fate {
        PASSES,
        /** The mail server never hears the dot: it has not taken the mail. */
        CUT_BEFORE,
        /** The mail server has taken it, but nobody hears it say so. */
        CUT_AFTER
    }

    /** What became of one attempt. */
    public record Attempt(String messageId, Fate fate) {}

    private final ServerSocket entrance;
    private final int server;
    private final Supplier<Fate> fates;
    private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();
    private volatile boolean down;

    public SmtpRelay(int server, Supplier<Fate> fates) throws IOException {
        this.server = server;
        this.fates = fates;
        entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread doorkeeper = new Thread(this::open, "SMTP relay");
        doorkeeper.setDaemon(true);
        doorkeeper.start();
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** Whoever comes is sent away at once. */
    void setDown(boolean down) {
        this.down = down;
    }

    List<Attempt> attempts() {
        return new ArrayList<>(attempts);
    }

    private void open() {
        while (!entrance.isClosed()) {
            try {
                Socket guest = entrance.accept();
                Thread thread = new Thread(() -> serve(guest), "SMTP relay's line");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                // closed
            }
        }
    }

    private void serve(Socket guest) {
        try (guest) {
            if (down) {
                return;
            }
            try (Socket host = new Socket(InetAddress.getLoopbackAddress(), server)) {
                new Line(guest, host).talk();
            }
        } catch (IOException e) {
            // one of them has hung up
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }

    private final class Line {
        private final BufferedReader fromGuest;
        private final BufferedReader fromHost;
        private final OutputStream toGuest;
        private final OutputStream toHost;

        private Line(Socket guest, Socket host) throws IOException {
            fromGuest = reader(guest);
            fromHost = reader(host);
            toGuest = guest.getOutputStream();
            toHost = host.getOutputStream();
        }

        private void talk() throws IOException {
            say(toGuest, reply());
            for (String line = fromGuest.readLine(); line != null; line = fromGuest.readLine()) {
                say(toHost, List.of(line));
                say(toGuest, reply());
                if (line.toUpperCase(Locale.ROOT).equals("DATA") && !mail()) {
                    return;
                }
            }
        }

        /** @return whether the line still stands */
        private boolean mail() throws IOException {
            List<String> lines = new ArrayList<>();
            for (String line = fromGuest.readLine(); line != null && !line.equals("."); line = fromGuest.readLine()) {
                lines.add(line);
            }
            Fate fate = fates.get();
            attempts.add(new Attempt(messageId(lines), fate));
            say(toHost, lines);
            if (fate == Fate.CUT_BEFORE) {
                return false;
            }
            say(toHost, List.of("."));
            List<String> taken = reply();
            if (fate == Fate.CUT_AFTER) {
                return false;
            }
            say(toGuest, taken);
            return true;
        }

        private List<String> reply() throws IOException {
            List<String> lines = new ArrayList<>();
            do {
                String line = fromHost.readLine();
                if (line == null) {
                    throw new IOException("The mail server has hung up");
                }
                lines.add(line);
            } while (lines.get(lines.size() - 1).startsWith("-", 3));
            return lines;
        }

        private static BufferedReader reader(Socket socket) throws IOException {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        }

        private static void say(OutputStream to, List<String> lines) throws IOException {
            for (String line : lines) {
                to.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
            to.flush();
        }

        private static String messageId(List<String> lines) {
            return lines.stream()
                    .filter(line -> line.startsWith("Message-ID: "))
                    .map(line -> line.substring(12).strip())
                    .findFirst()
                    .orElseThrow();
        }
    }
}
