package eu.covenantofmayors.supporters.feedback.web;

import eu.covenantofmayors.supporters.feedback.DraftSaved;
import eu.covenantofmayors.supporters.feedback.Overwritten;
import eu.covenantofmayors.supporters.feedback.ReportingService;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.TextNormalizer;
import eu.covenantofmayors.supporters.platform.web.Asked;
import eu.covenantofmayors.supporters.platform.web.Msg;
import eu.covenantofmayors.supporters.platform.web.Site;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/**
 * {@code POST /workspace/feedback/draft.json?id=}: saves what somebody has typed into a report, without their leaving the
 * page. Its media type is one that no form of another site can send.
 */
@WebServlet("/workspace/feedback/draft.json")
public class DraftServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final String PATCH = "application/merge-patch+json";

    /** Twice all fields of a report, of four bytes a character. */
    private static final int LARGEST = 500_000;

    @Inject
    private transient ReportingService reporting;

    @Inject
    private transient Asked asked;

    @Inject
    private transient Site site;

    @Inject
    private transient Msg msg;

    @Inject
    private transient Clock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Objects.requireNonNullElse(request.getContentType(), "").startsWith(PATCH)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        Optional<JsonObject> read = read(body);
        if (read.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            JsonObject typed = read.get();
            DraftSaved saved = reporting.change(
                    asked.id(), typed.getJsonObject("change"), typed.getJsonObject("seen"), site.language());
            answer(response, HttpServletResponse.SC_OK, told(saved));
        } catch (NotFound missing) {
            throw missing;
        } catch (Refused refused) {
            String why = msg.formatAll(refused.key(), refused.arguments());
            answer(
                    response,
                    HttpServletResponse.SC_CONFLICT,
                    Json.createObjectBuilder().add("refused", why).build());
        } catch (JsonException | ClassCastException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** Empty for what is no JSON object. The parser also throws plain runtime exceptions, such as for what is nested deeply. */
    private static Optional<JsonObject> read(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return Optional.of(TextNormalizer.normalize(reader.readObject()));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private JsonObject told(DraftSaved saved) {
        JsonArrayBuilder overwritten = Json.createArrayBuilder();
        for (Overwritten field : saved.overwritten()) {
            overwritten.add(Json.createObjectBuilder()
                    .add("field", field.field())
                    .add("told", field.told())
                    .add("by", Objects.toString(field.writtenBy(), "")));
        }
        return Json.createObjectBuilder()
                .add("version", saved.version())
                .add("at", msg.time(clock.instant()))
                .add("draft", saved.draft().toJson())
                .add("invalid", Json.createArrayBuilder(saved.invalid()))
                .add("overwritten", overwritten)
                .build();
    }

    private static void answer(HttpServletResponse response, int status, JsonObject told) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(told.toString().getBytes(StandardCharsets.UTF_8));
    }
}
