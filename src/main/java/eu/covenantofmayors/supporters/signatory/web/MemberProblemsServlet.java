package eu.covenantofmayors.supporters.signatory.web;

import eu.covenantofmayors.supporters.platform.web.Asked;
import eu.covenantofmayors.supporters.platform.web.Export;
import eu.covenantofmayors.supporters.platform.web.Msg;
import eu.covenantofmayors.supporters.signatory.MemberImportService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** {@code GET /workspace/member/problems.csv?id=}: the remarks on an import, and what came of each row. */
@WebServlet("/workspace/member/problems.csv")
public class MemberProblemsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient MemberImportService imports;

    @Inject
    private transient Asked asked;

    @Inject
    private transient Msg msg;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> columns = List.of(
                msg.get("registerImport.row"),
                msg.get("registerImport.column"),
                msg.get("registerImport.value"),
                msg.get("registerImport.reason"),
                msg.get("registerImport.outcome"),
                msg.get("registerImport.understood"));
        Export.send(
                response,
                "problems.csv",
                columns,
                imports.problems(asked.id()).stream()
                        .map(problem -> List.<Object>of(
                                problem.row(),
                                msg.get("MemberField." + problem.column()),
                                problem.value(),
                                msg.get(problem.reasonKey()),
                                msg.name(problem.outcome()),
                                Objects.requireNonNullElse(problem.understood(), "")))
                        .iterator());
    }
}
