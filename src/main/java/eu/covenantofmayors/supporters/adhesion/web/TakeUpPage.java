package eu.covenantofmayors.supporters.adhesion.web;

import eu.covenantofmayors.supporters.adhesion.AdhesionRow;
import eu.covenantofmayors.supporters.adhesion.Adhesions;
import eu.covenantofmayors.supporters.adhesion.EligibilityService;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.platform.web.Ticked;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;

/** {@code /office/adhesion/take-up?id=…&id=…}: whether to take up what was ticked in the list, shown before it is done. */
@Named
@ViewScoped
public class TakeUpPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String QUEUE = "/office/adhesion/";

    @Inject
    private Adhesions adhesions;

    @Inject
    private EligibilityService eligibility;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Say say;

    private List<Long> ids;
    private transient List<AdhesionRow> chosen;

    @PostConstruct
    void load() {
        ids = Ticked.ids(request);
    }

    /** Each for itself: what somebody else has taken up in the meantime is told, and holds up none of the others. */
    public void takeUp() {
        int done = 0;
        for (AdhesionRow row : getPossible()) {
            try {
                eligibility.takeUp(row.id());
                done++;
            } catch (Refused refused) {
                say.refused(new Refused("refused.takeUp", row.name()));
            }
        }
        if (done > 0) {
            say.done("takeUp.done", done);
        }
        say.go(QUEUE + "?mine=true");
    }

    /** Those that can be taken up. */
    public List<AdhesionRow> getPossible() {
        return those(AdhesionRow::waitsToBeTakenUp);
    }

    /** Those that cannot, because they are somewhere else by now. */
    public List<AdhesionRow> getImpossible() {
        return those(Predicate.not(AdhesionRow::waitsToBeTakenUp));
    }

    private List<AdhesionRow> those(Predicate<AdhesionRow> which) {
        if (chosen == null) {
            chosen = adhesions.these(ids);
        }
        return chosen.stream().filter(which).toList();
    }
}
