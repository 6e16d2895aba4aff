package eu.covenantofmayors.supporters.platform.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Stands before servers as the operator's proxy does: a new connection goes to the first of two that answers. */
public final class Proxy implements AutoCloseable {
    private static final String SECRET = "for the tests only";

    private final ServerSocket entrance;
    private final int first;
    private final int second;

    public Proxy(int first, int second) throws IOException {
        this(ServerSocketFactory.getDefault(), first, second);
    }

    private Proxy(ServerSocketFactory lines, int first, int second) throws IOException {
        this.first = first;
        this.second = second;
        entrance = lines.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::open);
    }

    /** Speaks TLS, of which the server behind it knows nothing, with a certificate that nobody vouches for. */
    public static Proxy tls(int server) throws IOException, GeneralSecurityException, InterruptedException {
        Path keys = Files.createTempDirectory("proxy").resolve("keys.p12");
        Keytool.generate(keys, SECRET, "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=DNS:localhost");
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(KeyStore.getInstance(keys.toFile(), SECRET.toCharArray()), SECRET.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), null, null);
        return new Proxy(context.getServerSocketFactory(), server, server);
    }

    public int port() {
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
