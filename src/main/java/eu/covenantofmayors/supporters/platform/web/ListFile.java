package eu.covenantofmayors.supporters.platform.web;

import eu.covenantofmayors.supporters.platform.files.PdfPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A list of a desk as XLSX, CSV or PDF, with the columns of its page, in its language and order. */
@RequestScoped
public class ListFile {
    @Inject
    private Msg msg;

    @Inject
    private Site site;

    /**
     * Sends it under the name that was asked for; its ending says which kind it is.
     *
     * @param title of a PDF
     * @param headings of what every row begins with
     * @param beginning what every row begins with
     */
    public <R> void send(
            HttpServletRequest request,
            HttpServletResponse response,
            String title,
            List<String> headings,
            Function<R, List<Object>> beginning,
            List<Column<R>> columns,
            List<R> rows)
            throws IOException {
        String path = request.getServletPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        List<String> all = new ArrayList<>(headings);
        columns.forEach(column -> all.add(msg.get(column.label())));
        Stream<List<Object>> cells = rows.stream().map(row -> {
            List<Object> line = new ArrayList<>(beginning.apply(row));
            columns.forEach(column -> line.add(column.of(row, msg)));
            return line;
        });
        if (name.endsWith(".pdf")) {
            Download.send(response, "application/pdf", name, pdf(title, all, cells));
        } else {
            Export.send(response, name, all, cells.map(this::plain).iterator());
        }
    }

    private byte[] pdf(String title, List<String> headings, Stream<List<Object>> cells) {
        List<List<String>> lines =
                cells.map(line -> line.stream().map(msg::shown).toList()).toList();
        return new PdfPage(site.language(), title, msg.format("queue.rows", lines.size()))
                .table(headings, lines)
                .toPdf();
    }

    /** Days and moments as programs read them, constants as people do. */
    private List<Object> plain(List<Object> line) {
        return line.stream().map(this::plain).toList();
    }

    private Object plain(Object cell) {
        if (cell instanceof Instant moment) {
            return msg.iso(moment);
        }
        return cell instanceof Enum<?> constant ? msg.name(constant) : cell;
    }
}
