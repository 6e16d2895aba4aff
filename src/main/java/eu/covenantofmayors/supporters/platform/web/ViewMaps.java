package eu.covenantofmayors.supporters.platform.web;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Map;

/**
 * The view maps of a session, in which Mojarra keeps the beans of its pages. It keeps only the latest of them (web.xml says how
 * many) and gives a page whose map it has dropped new, empty beans: such a page has expired. A page that only redirects needs
 * no map.
 */
public class ViewMaps implements PhaseListener {
    private static final long serialVersionUID = 1L;

    /** Where Mojarra keeps the id of a view's map, in the view's transient state. */
    private static final String ID = "com.sun.faces.application.view.viewMapId";

    /** Where Mojarra keeps all maps of a session by their ids, in the session. */
    private static final String ALL = "com.sun.faces.application.view.activeViewMaps";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    /** @throws ViewExpiredException when the beans of the page that was sent are no longer there */
    @Override
    public void afterPhase(PhaseEvent event) {
        UIViewRoot view = event.getFacesContext().getViewRoot();
        if (view != null && id(view) != null && view.getViewMap(false) == null) {
            throw new ViewExpiredException("The beans of this page are no longer in the session", view.getViewId());
        }
    }

    /** Drops the map of a page that is never shown, before it costs another page its own. */
    static void discard(FacesContext context) {
        UIViewRoot view = context.getViewRoot();
        if (view.getViewMap(false) != null
                && context.getExternalContext().getSessionMap().get(ALL) instanceof Map<?, ?> all) {
            Object id = id(view);
            view.getViewMap().clear();
            all.remove(id);
        }
    }

    private static Object id(UIViewRoot view) {
        return view.getTransientStateHelper().getTransient(ID);
    }
}
