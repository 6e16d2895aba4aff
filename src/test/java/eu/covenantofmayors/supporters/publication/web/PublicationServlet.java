package eu.covenantofmayors.supporters.publication.web;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.publication.PublicationKind;
import eu.covenantofmayors.supporters.publication.PublicationSetting;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets tests outside have something to read: {@code /test/publication?kind=NEWS&language=ru&title=…} answers its path. */
@WebServlet("/test/publication")
public class PublicationServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient PublicationSetting setting;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter()
                .print(setting.published(
                                PublicationKind.valueOf(request.getParameter("kind")),
                                Languages.of(request.getParameter("language")).orElseThrow(),
                                request.getParameter("title"))
                        .path());
    }
}
