package eu.covenantofmayors.supporters.publication.web;

import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET /robots.txt}: search engines are welcome on public pages, and have nothing to look for on desks. */
@WebServlet("/robots.txt")
public class RobotsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=86400");
        response.getWriter().write("""
                        User-agent: *
                        Disallow: /workspace/
                        Disallow: /office/
                        Disallow: /commission/
                        Disallow: /admin/
                        Disallow: /sign-in
                        Disallow: /invitation
                        Disallow: /feeds/deadlines/
                        Sitemap: %s/sitemap.xml
                        """.formatted(settings.baseUrl()));
    }
}
