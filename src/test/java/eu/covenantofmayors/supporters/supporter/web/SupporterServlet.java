package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/** Lets browser tests have a network: {@code /test/supporter?state=pending} answers its id, slug and manager. */
@WebServlet("/test/supporter")
public class SupporterServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SupporterSetting setting;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name =
                Objects.requireNonNullElse(request.getParameter("name"), "Асоціація енергоефективних міст України");
        Supporter supporter = switch (request.getParameter("state")) {
            case "pending" -> setting.pending(name);
            case "named" -> setting.named("საქართველოს მუნიციპალიტეტების ასოციაცია");
            default -> setting.active(name);
        };
        response.setContentType("text/plain");
        response.getWriter()
                .print(supporter.id() + " " + supporter.slug() + " " + SupporterSetting.managerOf(supporter));
    }
}
