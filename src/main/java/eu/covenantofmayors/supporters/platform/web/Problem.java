package eu.covenantofmayors.supporters.platform.web;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** Why a request to the API was not answered, as {@code application/problem+json} (RFC 9457); {@code type} and status are stable. */
public final class Problem {
    public static final String TYPE = "application/problem+json";

    private Problem() {}

    /** A parameter has a value that is not possible: 400, naming it. */
    public static WebApplicationException parameter(String name, String detail) {
        return new WebApplicationException(answer(
                Response.Status.BAD_REQUEST.getStatusCode(),
                "Bad Request",
                builder -> builder.add("parameter", name).add("detail", detail)));
    }

    /** There is nothing under this address: 404. */
    public static WebApplicationException missing() {
        return new WebApplicationException(of(Response.Status.NOT_FOUND.getStatusCode(), "Not Found"));
    }

    /** Whether the request asks the API. */
    static boolean isExpected(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    /** The problem as an answer that no resource gives. */
    static void send(int status, HttpServletResponse response) throws IOException {
        Response problem = of(status, Response.Status.fromStatusCode(status).getReasonPhrase());
        response.setStatus(status);
        problem.getStringHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        response.getWriter().write((String) problem.getEntity());
    }

    static Response of(int status, String title) {
        return answer(status, title, builder -> builder);
    }

    private static Response answer(
            int status, String title, java.util.function.UnaryOperator<JsonObjectBuilder> details) {
        JsonObjectBuilder problem = Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", title)
                .add("status", status);
        return Response.status(status)
                .type(TYPE)
                .header("Cache-Control", "no-store")
                .entity(details.apply(problem).build().toString())
                .build();
    }
}
