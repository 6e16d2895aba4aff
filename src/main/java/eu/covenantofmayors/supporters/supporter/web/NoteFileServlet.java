package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.web.Asked;
import eu.covenantofmayors.supporters.platform.web.Download;
import eu.covenantofmayors.supporters.supporter.Note;
import eu.covenantofmayors.supporters.supporter.Notes;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code GET ?id=}: the file that goes with a note. Whatever it says it is, a browser saves it and does not show it. */
@WebServlet({"/office/supporter/note-file.bin", "/commission/supporter/note-file.bin"})
public class NoteFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Notes notes;

    @Inject
    private transient Asked asked;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Note note = notes.get(asked.id());
        if (note.fileName() == null) {
            throw new NotFound();
        }
        Download.send(response, "application/octet-stream", note.fileName(), note.content());
    }
}
