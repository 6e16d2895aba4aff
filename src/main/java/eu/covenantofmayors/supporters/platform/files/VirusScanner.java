package eu.covenantofmayors.supporters.platform.files;

import eu.covenantofmayors.supporters.platform.Configured;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks the institution's ClamAV about files that people hand in, before anybody else can be given them. Without
 * {@code covenant.clamav} nobody is asked. What it finds fault with is refused, and told as {@link VirusFound}.
 */
@ApplicationScoped
public class VirusScanner {
    private static final Logger LOG = Logger.getLogger(VirusScanner.class.getName());
    private static final int CONNECT_MILLISECONDS = 3000;
    private static final int READ_MILLISECONDS = 30_000;
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1000;
    private static final Pattern FINDING = Pattern.compile("(?:stream: )?(.+) FOUND");

    @Inject
    @Configured(Setting.CLAMAV)
    private Optional<String> server;

    @Inject
    private Event<VirusFound> found;

    /**
     * @param fileName as its sender calls it
     * @param place the page on which it is handed in, as its address without a language
     * @throws Refused when something is found; when the scanner gives no answer, as well: nobody knows then
     * @throws IOException when the file cannot be read
     */
    public void check(String fileName, String place, InputStream content) throws IOException {
        if (server.isEmpty()) {
            return;
        }
        byte[] file = content.readAllBytes();
        String answer = ask(file);
        if (answer.endsWith(" OK")) {
            return;
        }
        LOG.log(Level.WARNING, "A file of {0} bytes was refused: {1}", new Object[] {file.length, answer});
        Matcher finding = FINDING.matcher(answer);
        if (!finding.matches()) {
            throw new Refused("refused.file.scanner");
        }
        tell(new VirusFound(fileName, place, finding.group(1), file));
        throw new Refused("refused.file.virus");
    }

    /** It is refused all the same where nobody can keep it. */
    private void tell(VirusFound what) {
        try {
            found.fire(what);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The file is not in quarantine", e);
        }
    }

    /** The protocol of clamd: the content in chunks with their lengths before them, and a last one of length 0. */
    private String ask(byte[] file) {
        String[] address = server.orElseThrow().split(":(?=\\d+$)");
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address[0], Integer.parseInt(address[1])), CONNECT_MILLISECONDS);
            socket.setSoTimeout(READ_MILLISECONDS);
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int from = 0; from < file.length; from += CHUNK) {
                int length = Math.min(CHUNK, file.length - from);
                out.writeInt(length);
                out.write(file, from, length);
            }
            out.writeInt(0);
            out.flush();
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                    .replace("\0", "")
                    .strip();
        } catch (IOException | RuntimeException e) {
            return "The virus scanner gives no answer: " + e;
        }
    }
}
