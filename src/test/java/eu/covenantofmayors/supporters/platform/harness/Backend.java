package eu.covenantofmayors.supporters.platform.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Stands for the application behind a proxy: answers as that does, counts what reaches it, and can be undeployed. */
public final class Backend implements AutoCloseable {
    /** One request that has come whole. */
    public record Received(String method, String address, String host, List<String> forwardedFor) {}

    /** What a server says on which the application is not deployed. */
    public static final String STRANGER = "Payara Server 6.2025.9 - Error report";

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile boolean deployed = true;

    public Backend() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "backend");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** What came for an address, in order. */
    public List<Received> received(String address) {
        return received.stream()
                .filter(request -> request.address().equals(address))
                .toList();
    }

    /** All that came but for the proxies' own questions, in order. */
    public Stream<Received> received() {
        return received.stream().filter(request -> !request.address().equals("/robots.txt"));
    }

    public void deploy(boolean deployed) {
        this.deployed = deployed;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String address = exchange.getRequestURI().toString();
            received.add(new Received(
                    exchange.getRequestMethod(),
                    address,
                    exchange.getRequestHeaders().getFirst("Host"),
                    exchange.getRequestHeaders().getOrDefault("X-Forwarded-For", List.of())));
            if (!deployed) {
                send(exchange, 404, STRANGER, Map.of());
            } else if (address.equals("/robots.txt")) {
                send(exchange, 200, "User-agent: *", Map.of("Cache-Control", "public, max-age=86400"));
            } else if (address.startsWith("/en/public")) {
                send(
                        exchange,
                        200,
                        "For everybody",
                        Map.of(
                                "Cache-Control", "public, max-age=0, s-maxage=60",
                                "Vary", "Accept-Encoding, Cookie",
                                "ETag", "W/\"1\""));
            } else if (address.startsWith("/en/missing")) {
                send(exchange, 404, "Nothing is here, says the application", Map.of());
            } else if (address.startsWith("/en/away")) {
                send(exchange, 503, "No data, says the application", Map.of("Retry-After", "7"));
            } else if (address.startsWith("/en/often")) {
                send(exchange, 429, "Too often, says the application", Map.of("Retry-After", "9"));
            } else {
                send(
                        exchange,
                        200,
                        "For one reader. ".repeat(500),
                        Map.of(
                                "Cache-Control", "private, no-store",
                                "Set-Cookie", "__Host-JSESSIONID=secret; Path=/; Secure; HttpOnly; SameSite=Lax",
                                "Strict-Transport-Security", "max-age=31536000; includeSubDomains"));
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String text, Map<String, String> headers)
            throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, content.length);
        exchange.getResponseBody().write(content);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
