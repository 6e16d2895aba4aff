package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.account.OwnAccount;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/**
 * Keeps with each page of the workspace for which organisation it was shown. A page that is sent after its reader has chosen
 * another organisation, in another tab, has expired: nothing of one network is written into another one.
 */
public class OrganisationOfPage implements PhaseListener, SystemEventListener {
    private static final long serialVersionUID = 1L;

    /** View attribute with the organisation's id. */
    private static final String ORGANISATION = "covenant.organisation";

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot view && isOfWorkspace(view);
    }

    @Override
    public void processEvent(SystemEvent beforeRendering) {
        Long id = current();
        if (id != null) {
            ((UIViewRoot) beforeRendering.getSource()).getAttributes().put(ORGANISATION, id);
        }
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    /** @throws ViewExpiredException when the page that was sent was shown for another organisation */
    @Override
    public void afterPhase(PhaseEvent event) {
        UIViewRoot view = event.getFacesContext().getViewRoot();
        if (view == null || !event.getFacesContext().isPostback() || !isOfWorkspace(view)) {
            return;
        }
        Object shown = view.getAttributes().get(ORGANISATION);
        if (shown != null && !shown.equals(current())) {
            throw new ViewExpiredException("The page was shown for another organisation", view.getViewId());
        }
    }

    private static boolean isOfWorkspace(UIViewRoot view) {
        return view.getViewId() != null && view.getViewId().startsWith("/workspace/");
    }

    /** Null where the reader belongs to none any more. */
    private static Long current() {
        return CDI.current().select(OwnAccount.class).get().organisations().stream()
                .findFirst()
                .map(Organisation::id)
                .orElse(null);
    }
}
