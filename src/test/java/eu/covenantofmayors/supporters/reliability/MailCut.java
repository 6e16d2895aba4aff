package eu.covenantofmayors.supporters.reliability;

import eu.covenantofmayors.supporters.reliability.SmtpRelay.Fate;
import eu.covenantofmayors.supporters.run.PayaraServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The line to the mail server is cut before and after it says 250, again and again, and is down for a while. No mail may be
 * lost, and none may come twice but those that were in flight when the line was cut, with the same Message-ID.
 * {@code -Dmails=200 -Dseed=}
 */
public final class MailCut {
    private static final int MAILS = Integer.getInteger("mails", 200);
    private static final Duration DOWN = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final HttpClient CLIENT = Installation.client().build();

    /** It tells at length of each line that is cut. Held here, for a logger that nobody holds forgets it. */
    private static final Logger GREENMAIL = Logger.getLogger("com.icegreen.greenmail");

    private MailCut() {}

    public static void main(String[] arguments) throws Exception {
        GREENMAIL.setLevel(Level.OFF);
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("-Dseed=" + seed);
        Random random = new Random(seed);
        boolean good;
        try (Installation installation = new Installation();
                SmtpRelay relay = new SmtpRelay(installation.mail().getSmtp().getPort(), () -> fate(random))) {
            int port = PayaraServer.freePort();
            installation.start(installation.server("mail", port).with("COVENANT_MAIL_PORT", relay.port()));
            send(installation, relay, port);
            good = isGood(installation, relay);
            System.out.println(good ? "All as wanted." : "NOT as wanted.");
            installation.close();
        }
        Runtime.getRuntime().halt(good ? 0 : 1);
    }

    private static synchronized Fate fate(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Fate.CUT_BEFORE;
            case 1 -> Fate.CUT_AFTER;
            default -> Fate.PASSES;
        };
    }

    private static void send(Installation installation, SmtpRelay relay, int port) throws Exception {
        for (int i = 0; i < MAILS; i++) {
            get(port, "test/mail?key=cut:" + i + "&to=reader" + i + "@cut.example&name=Network");
        }
        long begun = System.nanoTime();
        Instant now = Instant.now();
        boolean hasBeenDown = false;
        while (waiting(installation) > 0 && System.nanoTime() - begun < PATIENCE.toNanos()) {
            if (!hasBeenDown && relay.attempts().size() >= MAILS / 4) {
                relay.setDown(true);
                Thread.sleep(DOWN.toMillis());
                relay.setDown(false);
                hasBeenDown = true;
            }
            // The longer it has failed, the longer a mail waits; the clock must not.
            now = now.plus(Duration.ofMinutes(10));
            get(port, "test/clock?at=" + now);
            Thread.sleep(1000);
        }
        System.out.printf(
                "%d mails, %d still waiting after %d s%n",
                MAILS,
                waiting(installation),
                Duration.ofNanos(System.nanoTime() - begun).toSeconds());
    }

    private static long waiting(Installation installation) throws Exception {
        try (Connection connection = installation.database();
                Statement sql = connection.createStatement();
                ResultSet result = sql.executeQuery("select count(*) from outbox_message where status <> 'SENT'")) {
            result.next();
            return result.getLong(1);
        }
    }

    private static boolean isGood(Installation installation, SmtpRelay relay) throws Exception {
        Map<String, Integer> arrived = new HashMap<>();
        for (MimeMessage mail : installation.mail().getReceivedMessages()) {
            arrived.merge(mail.getMessageID(), 1, Integer::sum);
        }
        Set<String> lost = new TreeSet<>();
        try (Connection connection = installation.database();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("select message_id from outbox_message")) {
            while (rows.next()) {
                lost.add(rows.getString(1));
            }
        }
        int all = lost.size();
        lost.removeAll(arrived.keySet());
        Map<Fate, Long> fates = relay.attempts().stream()
                .collect(Collectors.groupingBy(SmtpRelay.Attempt::fate, Collectors.counting()));
        System.out.printf(
                "cut before 250: %d times, after it: %d times, each with one mail in flight; passed: %d%n",
                fates.getOrDefault(Fate.CUT_BEFORE, 0L),
                fates.getOrDefault(Fate.CUT_AFTER, 0L),
                fates.getOrDefault(Fate.PASSES, 0L));
        Set<String> unexplained = new TreeSet<>();
        arrived.forEach((messageId, times) -> {
            long inFlight = relay.attempts().stream()
                    .filter(attempt -> attempt.messageId().equals(messageId) && attempt.fate() == Fate.CUT_AFTER)
                    .count();
            if (times - 1 > inFlight) {
                unexplained.add(messageId);
            }
        });
        System.out.printf(
                "%d mails in the outbox; lost: %d; arrived again: %d times; of those not in flight at a cut: %d%n",
                all,
                lost.size(),
                arrived.values().stream().mapToInt(times -> times - 1).sum(),
                unexplained.size());
        return all == MAILS && lost.isEmpty() && unexplained.isEmpty() && waiting(installation) == 0;
    }

    private static void get(int port, String path) throws IOException, InterruptedException {
        HttpResponse<String> response = CLIENT.send(
                HttpRequest.newBuilder(Installation.address(port).resolve(path)).build(),
                HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode());
        }
    }
}
