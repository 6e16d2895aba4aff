package eu.covenantofmayors.supporters.platform.harness;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks as ClamAV's daemon does, and knows the one file that every scanner finds: EICAR's. */
public final class Clamd implements AutoCloseable {
    /** Harmless, and found by all. In two parts, so that no scanner finds it here. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static final String COMMAND = "zINSTREAM\0";

    private final ServerSocket server;
    private volatile boolean silent;

    public Clamd() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::listen, "clamd");
        thread.setDaemon(true);
        thread.start();
    }

    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** Whether it hangs up without an answer from now on. */
    public void fallSilent(boolean silent) {
        this.silent = silent;
    }

    private void listen() {
        while (!server.isClosed()) {
            try (Socket guest = server.accept()) {
                if (!silent) {
                    answer(guest);
                }
            } catch (IOException e) {
                // The guest has gone, or the server has.
            }
        }
    }

    private static void answer(Socket guest) throws IOException {
        DataInputStream in = new DataInputStream(guest.getInputStream());
        String command = new String(in.readNBytes(COMMAND.length()), StandardCharsets.US_ASCII);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            file.write(in.readNBytes(length));
        }
        boolean found = file.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
        OutputStream out = guest.getOutputStream();
        String answer = !command.equals(COMMAND)
                ? "UNKNOWN COMMAND"
                : found ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
        out.write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
