package eu.covenantofmayors.supporters.platform;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What pages are measured against: {@code /benchmark/servlet?bytes=100} answers that much of nothing, {@code
 * /benchmark/faces} a page of Faces with three words.
 */
@WebServlet({"/benchmark/servlet", "/benchmark/faces"})
public class BareServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final byte[] NOTHING = new byte[100_000];

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (request.getServletPath().endsWith("/faces")) {
            request.getRequestDispatcher("/benchmark/bare.xhtml").forward(request, response);
            return;
        }
        int bytes = Integer.parseInt(request.getParameter("bytes"));
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(bytes);
        response.getOutputStream().write(NOTHING, 0, bytes);
    }
}
