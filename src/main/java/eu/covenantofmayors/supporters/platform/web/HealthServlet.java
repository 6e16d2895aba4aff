package eu.covenantofmayors.supporters.platform.web;

import eu.covenantofmayors.supporters.platform.HealthCheck;
import eu.covenantofmayors.supporters.platform.HealthCheckResponse;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * {@code /health/live} and {@code /health/ready} in the form of MicroProfile Health: 200 and {@code UP}, or 503 and
 * {@code DOWN}. They are ours, so that nobody answers in their place while the application is not there: a server's own
 * endpoint is {@code UP} with no checks then. Whoever stands before the server must not pass them on.
 */
@WebServlet({"/health", HealthServlet.LIVE, HealthServlet.READY})
public class HealthServlet extends HttpServlet {
    static final String LIVE = "/health/live";
    static final String READY = "/health/ready";

    private static final Logger LOG = Logger.getLogger(HealthServlet.class.getName());

    @Inject
    @Any
    private transient Instance<HealthCheck> checks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<HealthCheckResponse> found = request.getServletPath().equals(LIVE)
                ? List.of(alive())
                : checks.stream()
                        .map(HealthServlet::call)
                        .sorted(Comparator.comparing(HealthCheckResponse::name))
                        .toList();
        boolean up = found.stream().allMatch(HealthCheckResponse::isUp);
        JsonArrayBuilder all = Json.createArrayBuilder();
        found.forEach(one -> all.add(json(one)));
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        try (JsonWriter writer = Json.createWriter(response.getWriter())) {
            writer.writeObject(Json.createObjectBuilder()
                    .add("status", status(up))
                    .add("checks", all)
                    .build());
        }
    }

    /** Nothing else is asked: a restart would not mend it. */
    private static HealthCheckResponse alive() {
        return HealthCheckResponse.named("application").build();
    }

    private static HealthCheckResponse call(HealthCheck check) {
        try {
            return check.call();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A health check has failed", e);
            return HealthCheckResponse.named(check.getClass().getSimpleName())
                    .down()
                    .build();
        }
    }

    private static JsonObjectBuilder json(HealthCheckResponse one) {
        JsonObjectBuilder data = Json.createObjectBuilder();
        one.data().forEach((key, value) -> {
            if (value instanceof Boolean flag) {
                data.add(key, flag);
            } else if (value instanceof Long number) {
                data.add(key, number);
            } else {
                data.add(key, String.valueOf(value));
            }
        });
        return Json.createObjectBuilder()
                .add("name", one.name())
                .add("status", status(one.isUp()))
                .add("data", data);
    }

    private static String status(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
