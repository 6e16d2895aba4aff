package eu.covenantofmayors.supporters.reliability;

import eu.covenantofmayors.supporters.run.PayaraServer;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * What a number of networks ({@code -Dnetworks=100000}) asks of a server: the size of the database, and how long pages take that
 * look at all of them, each the median of five answers of which none is from memory.
 */
public final class Capacity {
    private static final int NETWORKS = Integer.getInteger("networks", 100_000);
    private static final int ANSWERS = 5;
    private static final List<String> PUBLIC =
            List.of("/en/supporters", "/en/supporters?q=cities+777", "/en/", "/api/v1/supporters", "/sitemap.xml");
    private static final Map<String, List<String>> DESKS = Map.of(
            SupporterSetting.OFFICER,
            List.of(
                    "/office/",
                    "/office/supporter/",
                    "/office/feedback/",
                    "/office/feedback/owed",
                    "/office/report/statistics"),
            SupporterSetting.COMMISSION,
            List.of("/commission/supporter/", "/commission/report/statistics", "/commission/policy/"),
            SupporterSetting.ADMINISTRATOR,
            List.of("/admin/", "/admin/account/", "/admin/audit/", "/admin/privacy/", "/admin/state"));

    private final HttpClient client =
            Installation.client().followRedirects(HttpClient.Redirect.NEVER).build();
    private final String site;

    private Capacity(int port) {
        site = "http://127.0.0.1:" + port;
    }

    public static void main(String[] arguments) throws Exception {
        try (Installation installation = new Installation()) {
            int port = PayaraServer.freePort();
            installation.start(installation
                    .server("capacity", port)
                    .with("COVENANT_SECOND_FACTOR_ROLES", "none")
                    .with("COVENANT_CACHE_SECONDS", 0));
            new Capacity(port).run(installation);
            installation.close();
            Runtime.getRuntime().halt(0);
        }
    }

    private void run(Installation installation) throws Exception {
        get("/test/supporter?state=active", "");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        try (Connection connection = installation.database();
                Statement sql = connection.createStatement()) {
            long empty = size(sql);
            new Population(
                            NETWORKS,
                            LocalDate.of(2020, 1, 1),
                            "DUE_SOON",
                            today,
                            "date '" + today + "' + 30 + i % 300",
                            "due + 1")
                    .settle(sql);
            sql.execute("update account set second_factor = null");
            sql.execute("analyze");
            long full = size(sql);
            System.out.printf(
                    "%,d networks: database %d MB, %d kB each%n",
                    NETWORKS, full >> 20, (full - empty) / NETWORKS / 1000);
        }
        for (String page : PUBLIC) {
            measure(page, "");
        }
        for (Map.Entry<String, List<String>> desk : DESKS.entrySet()) {
            String cookie = signIn(desk.getKey());
            for (String page : desk.getValue()) {
                measure(page, cookie);
            }
        }
    }

    private static long size(Statement sql) throws SQLException {
        try (ResultSet size = sql.executeQuery("select pg_database_size(current_database())")) {
            size.next();
            return size.getLong(1);
        }
    }

    private void measure(String page, String cookie) throws IOException, InterruptedException {
        get(page, cookie);
        long[] nanos = new long[ANSWERS];
        int length = 0;
        int status = 0;
        for (int i = 0; i < ANSWERS; i++) {
            long begun = System.nanoTime();
            HttpResponse<String> answer = get(page, cookie);
            nanos[i] = System.nanoTime() - begun;
            length = answer.body().length();
            status = answer.statusCode();
        }
        System.out.printf(
                "%-32s %d %6d ms %8d characters%n",
                page, status, LongStream.of(nanos).sorted().toArray()[ANSWERS / 2] / 1_000_000, length);
    }

    private HttpResponse<String> get(String page, String cookie) throws IOException, InterruptedException {
        return client.send(request(page, cookie).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String page, String cookie) {
        return HttpRequest.newBuilder(URI.create(site + page))
                .timeout(Duration.ofMinutes(2))
                .header("Cookie", cookie);
    }

    /** @return the cookie of the session */
    private String signIn(String name) throws IOException, InterruptedException {
        HttpResponse<String> door = get("/sign-in", "");
        HttpResponse<String> in = client.send(
                request("/sign-in", FacesForm.session(door))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                FacesForm.filledIn(door.body(), FacesForm.signIn(name, SupporterSetting.PASSWORD))))
                        .build(),
                BodyHandlers.ofString());
        return FacesForm.session(in);
    }
}
