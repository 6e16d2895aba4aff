package eu.covenantofmayors.supporters.signatory.web;

import eu.covenantofmayors.supporters.platform.web.Paging;
import eu.covenantofmayors.supporters.platform.web.Query;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.signatory.MemberField;
import eu.covenantofmayors.supporters.signatory.MemberFormat;
import eu.covenantofmayors.supporters.signatory.MemberImport;
import eu.covenantofmayors.supporters.signatory.MemberImportService;
import eu.covenantofmayors.supporters.signatory.MemberImportStarter;
import eu.covenantofmayors.supporters.signatory.MemberImportState;
import eu.covenantofmayors.supporters.signatory.MemberLine;
import eu.covenantofmayors.supporters.signatory.MemberPreview;
import eu.covenantofmayors.supporters.signatory.MemberSheet;
import eu.covenantofmayors.supporters.signatory.RowProblem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** {@code /workspace/member/mapping?id=}: what the columns of a file mean, then how far its import is and what came of it. */
@Named
@ViewScoped
public class MemberMappingPage implements Serializable {
    private static final long serialVersionUID = 1L;

    private static final String HERE = "/workspace/member/mapping?id=";
    private static final String CHECK = "/workspace/member/check?id=";
    private static final int PREVIEW = 11;
    private static final int SIZE = 25;

    @Inject
    private MemberImportService imports;

    @Inject
    private MemberImportStarter starter;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Say say;

    @Inject
    private Clock clock;

    private long id;
    private MemberFormat format = new MemberFormat();
    private final Map<MemberField, Integer> chosen = new EnumMap<>(MemberField.class);
    private transient MemberImport imported;
    private MemberFormat shown = new MemberFormat();
    private String asked;
    private transient MemberPreview preview;
    private transient List<MemberSheet> sheets;

    /** Somebody else's import answers like a missing one. */
    public void load() {
        asked = request.getParameter("page");
        show(getImported().format().copy());
    }

    private void show(MemberFormat another) {
        format = another;
        shown = another.copy();
        chosen.clear();
        chosen.putAll(another.getColumns());
    }

    /** Shows what comes out when the file is read in another way; other rows or columns mean that they are guessed anew. */
    public void look() {
        preview = null;
        MemberFormat as = asChosen();
        boolean otherRows = as.getSheet() != shown.getSheet()
                || !as.getCharset().equals(shown.getCharset())
                || !as.getSeparator().equals(shown.getSeparator());
        if (otherRows) {
            say.tried(() -> show(imports.guess(id, as)));
        } else if (as.getHeadingRow() != shown.getHeadingRow()) {
            say.tried(() -> show(imports.guessColumns(id, as)));
        }
    }

    /** Leads to what would come of the import. */
    public void check() {
        if (say.tried(() -> imports.read(id, asChosen()))) {
            say.go(CHECK + id);
        }
    }

    public void goOn() {
        say.whenDoneGo(() -> starter.goOn(id), HERE + id, "memberImport.started");
    }

    public void undo() {
        say.whenDoneGo(() -> imports.undo(id), HERE + id, "memberImport.undone");
    }

    private MemberFormat asChosen() {
        MemberFormat as = format.copy();
        as.getColumns().clear();
        chosen.forEach((field, column) -> {
            if (column != null) {
                as.getColumns().put(field, column);
            }
        });
        return as;
    }

    public MemberImport getImported() {
        if (imported == null) {
            imported = imports.mine(id);
        }
        return imported;
    }

    public boolean isOpen() {
        return getImported().state() == MemberImportState.UPLOADED;
    }

    public boolean isRunning() {
        return getImported().state() == MemberImportState.RUNNING && !isInterrupted();
    }

    public boolean isInterrupted() {
        return getImported().isInterrupted(clock.instant());
    }

    public boolean isUndoable() {
        return getImported().isUndoable(clock.instant());
    }

    /** The first rows, as the file is read now, and what is understood of them. */
    public MemberPreview getPreview() {
        if (preview == null) {
            preview = new MemberPreview(List.of(), Map.of(), null);
            say.tried(() -> preview = imports.preview(id, asChosen(), PREVIEW));
        }
        return preview;
    }

    /** Numbers of the columns that the first rows have. */
    public List<Integer> getColumns() {
        int most = getPreview().lines().stream()
                .mapToInt(line -> line.cells().size())
                .max()
                .orElse(0);
        return IntStream.range(0, most).boxed().toList();
    }

    /** What a column is called: its number, and its heading where there are headings. */
    public String heading(int column) {
        MemberLine headings = getPreview().heading();
        String heading = headings == null || column >= headings.cells().size()
                ? ""
                : headings.cells().get(column).strip();
        return heading.isEmpty() ? String.valueOf(column + 1) : (column + 1) + ": " + heading;
    }

    public boolean isWorkbook() {
        return !getSheets().isEmpty();
    }

    public List<MemberSheet> getSheets() {
        if (sheets == null) {
            sheets = imports.sheets(id);
        }
        return sheets;
    }

    /** The remarks on an import that is done, a page of them: a table of ten thousand would help nobody. */
    public List<RowProblem> getProblems() {
        return getImported().problems().stream()
                .skip(getPaging().first())
                .limit(SIZE)
                .toList();
    }

    public Paging getPaging() {
        return Paging.of(asked, getImported().problems().size(), SIZE);
    }

    /** Another page of the remarks, as the query of an address. */
    public String address(int page) {
        return new Query().with("id", id).with("page", page).toString();
    }

    public MemberField[] getFields() {
        return MemberField.values();
    }

    /** The column that tells each; null where none does. What is chosen goes in there. */
    public Map<MemberField, Integer> getChosen() {
        return chosen;
    }

    public MemberFormat getFormat() {
        return format;
    }

    public List<String> getCharsets() {
        return MemberFormat.CHARSETS;
    }

    public List<String> getSeparators() {
        return MemberFormat.SEPARATORS;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
