package eu.covenantofmayors.supporters.feedback;

import eu.covenantofmayors.supporters.platform.Stage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /test/sweep}: one sweep, now; tells how many periods it has moved and how many milliseconds it took. */
@WebServlet("/test/sweep")
public class SweepServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient DeadlineSweep sweep;

    @Inject
    private transient Stage stage;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        long start = System.nanoTime();
        int moved = stage.as("system", "SYSTEM", sweep::run);
        response.setContentType("text/plain");
        response.getWriter().print(moved + " " + (System.nanoTime() - start) / 1_000_000);
    }
}
