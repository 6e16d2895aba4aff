package eu.covenantofmayors.supporters.platform;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What pages are measured against: {@code /benchmark/servlet?bytes=100} answers that much of nothing, {@code
 * /benchmark/faces} a page of Faces with three words, {@code /benchmark/table?rows=25&bytes=16000} one with a table of that
 * size from memory, six cells in a row.
 */
@WebServlet({"/benchmark/servlet", "/benchmark/faces", "/benchmark/table"})
public class BareServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String CELLS = "abcdef";
    private static final byte[] NOTHING = new byte[100_000];

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (request.getServletPath().endsWith("/faces")) {
            request.getRequestDispatcher("/benchmark/bare.xhtml").forward(request, response);
            return;
        }
        int bytes = Integer.parseInt(request.getParameter("bytes"));
        if (request.getServletPath().endsWith("/table")) {
            int rows = Integer.parseInt(request.getParameter("rows"));
            String cell = "n".repeat(Math.max(1, bytes / rows / CELLS.length()));
            request.setAttribute("rows", Collections.nCopies(rows, row(cell)));
            request.getRequestDispatcher("/benchmark/table.xhtml").forward(request, response);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(bytes);
        response.getOutputStream().write(NOTHING, 0, bytes);
    }

    private static Map<String, String> row(String cell) {
        return CELLS.chars().mapToObj(Character::toString).collect(Collectors.toMap(name -> name, name -> cell));
    }
}
