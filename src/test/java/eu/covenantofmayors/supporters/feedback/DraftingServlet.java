package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Stage;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /test/draft?period=ID&as=EMAIL&field=media&text=…&seen=…}: a member of a network types into a report. */
@WebServlet("/test/draft")
public class DraftingServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReportingService reporting;

    @Inject
    private transient Stage stage;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long id = Long.parseLong(request.getParameter("period"));
        DraftSaved saved = stage.as(
                request.getParameter("as"),
                "NETWORK",
                () -> reporting.change(id, content(request, "text"), content(request, "seen"), Languages.RU));
        response.setContentType("text/plain");
        response.getWriter().print(saved.version());
    }

    private static JsonObject content(HttpServletRequest request, String parameter) {
        JsonObject field = Json.createObjectBuilder()
                .add(request.getParameter("field"), request.getParameter(parameter))
                .build();
        return Json.createObjectBuilder().add("content", field).build();
    }
}
