package eu.covenantofmayors.supporters.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import eu.covenantofmayors.supporters.platform.harness.Backend;
import eu.covenantofmayors.supporters.platform.harness.Backend.Received;
import eu.covenantofmayors.supporters.platform.harness.ReverseProxy;
import eu.covenantofmayors.supporters.platform.harness.ReverseProxy.Product;
import eu.covenantofmayors.supporters.platform.harness.TestServers;
import eu.covenantofmayors.supporters.run.PayaraServer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The samples in {@code server-config/proxy}, run by a real nginx and a real Apache. */
@ArquillianTest
@RunAsClient
class ProxySamplesIT {
    private static final Map<Product, ReverseProxy> PROXIES = new EnumMap<>(Product.class);
    private static final int MOST_LOOKS = 200;
    private static Backend backend;

    @BeforeAll
    static void start() throws Exception {
        if (!Stream.of(Product.values()).allMatch(Product::isInstalled)) {
            String message =
                    "NGINX OR APACHE IS MISSING: the samples for proxies cannot be tried. Install nginx-light and apache2.";
            if ("true".equals(System.getenv("CI"))) {
                throw new IllegalStateException(message);
            }
            System.err.println("\n*** " + message + " They are SKIPPED. ***\n");
            Assumptions.abort(message);
        }
        backend = new Backend();
        for (Product product : Product.values()) {
            PROXIES.put(product, new ReverseProxy(product, backend.port()));
        }
    }

    @AfterAll
    static void stop() {
        PROXIES.values().forEach(ReverseProxy::close);
        if (backend != null) {
            backend.close();
        }
    }

    @AfterEach
    void deploy() {
        backend.deploy(true);
    }

    @ParameterizedTest
    @EnumSource
    void leadsToTls(Product product) throws Exception {
        HttpResponse<String> answer =
                get(PROXIES.get(product), PROXIES.get(product).http("/en/news?page=2"));
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue("https://supporters.example.eu/en/news?page=2");
    }

    @ParameterizedTest
    @EnumSource
    void leavesWhatIsForOneReaderAsItIs(Product product) throws Exception {
        HttpResponse<String> answer = get(product, "/en/own", "Accept-Encoding", "gzip");
        get(product, "/en/own");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValue("__Host-JSESSIONID=secret; Path=/; Secure; HttpOnly; SameSite=Lax");
        assertThat(answer.headers().allValues("Strict-Transport-Security"))
                .containsExactly("max-age=31536000; includeSubDomains");
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(backend.received("/en/own")).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatIsForEverybody(Product product) throws Exception {
        String address = "/en/public-" + product;
        assertThat(get(product, address).statusCode()).isEqualTo(200);
        assertThat(get(product, address).body()).isEqualTo("For everybody");
        assertThat(backend.received(address)).hasSize(1);

        assertThat(get(product, address, "Cookie", "JSESSIONID=somebody").statusCode())
                .isEqualTo(200);
        assertThat(backend.received(address)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void saysWhereARequestCameFromAndBelievesNobodyElse(Product product) throws Exception {
        String address = "/en/from-" + product;
        get(product, address, "X-Forwarded-For", "198.51.100.7");
        assertThat(backend.received(address))
                .singleElement()
                .extracting(Received::forwardedFor)
                .isEqualTo(List.of("127.0.0.1"));
        assertThat(backend.received(address).get(0).host()).startsWith("localhost");
    }

    @ParameterizedTest
    @EnumSource
    void passesNothingOnThatIsTheServersOwn(Product product) throws Exception {
        for (String address : List.of(
                "/health",
                "/health/ready",
                "/health;x/ready",
                "/metrics",
                "/metrics;x",
                "/%6detrics",
                "/en/..;/metrics",
                "/en/../metrics",
                "/ejb-timer-service-app",
                "/management",
                "/en/news;jsessionid=1")) {
            assertThat(get(product, address).statusCode()).as(address).isEqualTo(404);
        }
        assertThat(backend.received().map(Received::address))
                .noneMatch(address -> address.matches(".*(?:health|metrics|ejb-timer|management|;).*"));
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheApplicationsOwnRefusalsAsTheyAre(Product product) throws Exception {
        assertThat(get(product, "/en/missing").body()).isEqualTo("Nothing is here, says the application");
        assertThat(get(product, "/en/missing").statusCode()).isEqualTo(404);
        assertThat(get(product, "/en/away").body()).isEqualTo("No data, says the application");
        assertThat(get(product, "/en/away").headers().firstValue("Retry-After")).hasValue("7");
        assertThat(get(product, "/en/often").statusCode()).isEqualTo(429);
        assertThat(get(product, "/en/often").headers().firstValue("Retry-After"))
                .hasValue("9");
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsTooLargeBeforeItCame(Product product) throws Exception {
        assertThat(send(product, "POST /en/large HTTP/1.1\r\nHost: localhost\r\nContent-Length: 24000000\r\n\r\n"))
                .startsWith("HTTP/1.1 413 ");
        assertThat(backend.received("/en/large")).isEmpty();
    }

    /** nginx hangs up, Apache says why. */
    @ParameterizedTest
    @EnumSource
    void cutsWhoeverSendsTooSlowlyOff(Product product) throws Exception {
        assertThat(send(product, "POST /en/slow HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nx"))
                .matches("(?s)|HTTP/1.1 408 .*");
        assertThat(backend.received("/en/slow")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void tellsVisitorsToComeAgainWhileTheApplicationIsNotDeployed(Product product) throws Exception {
        assertThat(await(product, "/en/deployed-again", 200)).contains("For one reader");
        backend.deploy(false);
        assertThat(await(product, "/en/undeployed", 503))
                .contains("lang=\"en\"", "lang=\"ru\"", "lang=\"tk\"", "lang=\"uk\"")
                .doesNotContain(Backend.STRANGER);
        HttpResponse<String> answer = get(product, "/en/undeployed");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(post(product, "/en/undeployed").statusCode()).isEqualTo(503);

        backend.deploy(true);
        assertThat(await(product, "/en/deployed-again", 200)).contains("For one reader");
    }

    @ParameterizedTest
    @EnumSource
    void tellsThemTheSameWhileNoServerIsThere(Product product) throws Exception {
        try (ReverseProxy lonely = new ReverseProxy(product, PayaraServer.freePort())) {
            HttpResponse<String> answer = get(lonely, lonely.https("/en/"));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
            assertThat(answer.body()).contains("lang=\"uk\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesToTheInstanceThatIsLeft(Product product) throws Exception {
        try (ReverseProxy cluster = ReverseProxy.beforeCluster(product, PayaraServer.freePort(), backend.port())) {
            assertThat(get(cluster, cluster.https("/en/own")).statusCode()).isEqualTo(200);
            assertThat(get(cluster, cluster.https("/en/own")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void nginxLimitsHowOftenOneAddressReads() throws Exception {
        try (ReverseProxy busy = new ReverseProxy(Product.NGINX, backend.port())) {
            HttpClient client = client(busy);
            List<CompletableFuture<Integer>> answers = IntStream.range(0, 300)
                    .mapToObj(i -> client.sendAsync(
                                    HttpRequest.newBuilder(busy.https("/en/own"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .thenApply(HttpResponse::statusCode))
                    .toList();
            assertThat(answers.stream().map(CompletableFuture::join)).contains(200, 429);
        }
    }

    @ParameterizedTest
    @EnumSource
    void servesTheRealApplication(Product product) throws Exception {
        try (ReverseProxy real = new ReverseProxy(product, TestServers.address().getPort())) {
            HttpResponse<String> home = get(real, real.https("/en/"));
            assertThat(home.statusCode()).isEqualTo(200);
            assertThat(home.headers().allValues("Content-Security-Policy")).hasSize(1);
            assertThat(home.headers().firstValue("Cache-Control").orElse("")).contains("s-maxage");
            HttpResponse<String> root = get(real, real.https("/"));
            assertThat(root.statusCode()).isBetween(301, 303);
            assertThat(root.headers().firstValue("Location").orElse("")).startsWith("/en/");
            HttpResponse<String> missing = get(real, real.https("/en/news/there-is-no-such-entry"));
            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(missing.headers().allValues("Content-Security-Policy")).hasSize(1);
            assertThat(get(real, real.https("/metrics")).statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> get(Product product, String address, String... headers) throws Exception {
        return get(PROXIES.get(product), PROXIES.get(product).https(address), headers);
    }

    private static HttpResponse<String> get(ReverseProxy proxy, URI address, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client(proxy).send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(Product product, String address) throws Exception {
        ReverseProxy proxy = PROXIES.get(product);
        return client(proxy)
                .send(
                        HttpRequest.newBuilder(proxy.https(address))
                                .POST(BodyPublishers.ofString("a=b"))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static HttpClient client(ReverseProxy proxy) {
        return HttpClient.newBuilder().sslContext(proxy.trust()).build();
    }

    /** Apache looks every two seconds whether the application is there. */
    private static String await(Product product, String address, int status) throws Exception {
        HttpResponse<String> answer = get(product, address);
        for (int looks = 0; looks < MOST_LOOKS && answer.statusCode() != status; looks++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            answer = get(product, address);
        }
        assertThat(answer.statusCode()).isEqualTo(status);
        return answer.body();
    }

    /** Writes a request as it stands, and reads until the other side hangs up. */
    private static String send(Product product, String request) throws IOException {
        try (Socket line = PROXIES.get(product).connect()) {
            line.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
            line.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            line.getOutputStream().flush();
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
