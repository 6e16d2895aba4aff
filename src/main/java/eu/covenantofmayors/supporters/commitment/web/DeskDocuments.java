package eu.covenantofmayors.supporters.commitment.web;

import eu.covenantofmayors.supporters.commitment.ActionDocuments;
import eu.covenantofmayors.supporters.commitment.DocumentRow;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What a network has handed in with its actions, for who reads its report. */
@Named
@RequestScoped
public class DeskDocuments {
    private static final int MOST = 50;

    @Inject
    private ActionDocuments documents;

    private List<DocumentRow> rows;

    /** The newest first. */
    public List<DocumentRow> of(Supporter supporter) {
        if (rows == null) {
            rows = documents.forDesk(supporter, MOST);
        }
        return rows;
    }
}
