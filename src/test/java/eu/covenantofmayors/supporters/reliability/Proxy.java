package eu.covenantofmayors.supporters.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Stands before two servers as the operator's proxy does: a new connection goes to the first of them that answers. */
final class Proxy implements AutoCloseable {
    private final ServerSocket entrance;
    private final int first;
    private final int second;

    Proxy(int first, int second) throws IOException {
        this.first = first;
        this.second = second;
        entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::open);
    }

    int port() {
        return entrance.getLocalPort();
    }

    private void open() {
        while (!entrance.isClosed()) {
            try {
                Socket guest = entrance.accept();
                start(() -> serve(guest));
            } catch (IOException e) {
                // closed
            }
        }
    }

    private void serve(Socket guest) {
        try (guest;
                Socket host = host()) {
            start(() -> pass(host, guest));
            pass(guest, host);
        } catch (IOException e) {
            // one of them has hung up
        }
    }

    private Socket host() throws IOException {
        try {
            return new Socket(InetAddress.getLoopbackAddress(), first);
        } catch (IOException e) {
            return new Socket(InetAddress.getLoopbackAddress(), second);
        }
    }

    /** Until one of them hangs up; then both lines are cut. */
    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // the other way round has ended it
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
