package eu.covenantofmayors.supporters.signatory.web;

import eu.covenantofmayors.supporters.platform.web.Asked;
import eu.covenantofmayors.supporters.platform.web.Paging;
import eu.covenantofmayors.supporters.platform.web.Query;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.signatory.MemberCheck;
import eu.covenantofmayors.supporters.signatory.MemberImport;
import eu.covenantofmayors.supporters.signatory.MemberImportService;
import eu.covenantofmayors.supporters.signatory.MemberImportStarter;
import eu.covenantofmayors.supporters.signatory.MemberImportState;
import eu.covenantofmayors.supporters.signatory.RowProblem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * {@code /workspace/member/check?id=}: what would come of an import, with every remark, before anything is added; from there
 * people go back to the columns or have it imported.
 */
@Named
@RequestScoped
public class MemberCheckPage {
    private static final String MAPPING = "/workspace/member/mapping?id=";
    private static final int SIZE = 25;

    @Inject
    private MemberImportService imports;

    @Inject
    private MemberImportStarter starter;

    @Inject
    private Asked asked;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Say say;

    private MemberImport imported;
    private MemberCheck check;

    /** What has begun already is shown by the page that follows it. */
    public void load() {
        if (getImported().state() != MemberImportState.UPLOADED) {
            say.go(MAPPING + asked.id());
        }
    }

    public void start() {
        say.whenDoneGo(
                () -> starter.start(asked.id(), getImported().format()), MAPPING + asked.id(), "memberImport.started");
    }

    /** Somebody else's import answers like a missing one. */
    public MemberImport getImported() {
        if (imported == null) {
            imported = imports.mine(asked.id());
        }
        return imported;
    }

    public MemberCheck getCheck() {
        if (check == null) {
            check = imports.check(asked.id());
        }
        return check;
    }

    public Paging getPaging() {
        return Paging.of(request.getParameter("page"), getCheck().remarks().size(), SIZE);
    }

    public List<RowProblem> getProblems() {
        return getCheck().remarks().stream()
                .skip(getPaging().first())
                .limit(SIZE)
                .toList();
    }

    /** Another page of the remarks, as the query of an address. */
    public String address(int page) {
        return new Query().with("id", asked.id()).with("page", page).toString();
    }
}
