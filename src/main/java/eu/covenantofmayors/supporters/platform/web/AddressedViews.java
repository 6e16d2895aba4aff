package eu.covenantofmayors.supporters.platform.web;

import eu.covenantofmayors.supporters.platform.Languages;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewMetadata;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets a form post to the address its page was asked under, and a page speak the language of its address. */
public class AddressedViews extends ViewHandlerWrapper {
    public AddressedViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        Object language = context.getExternalContext().getRequestMap().get(Addresses.LANGUAGE);
        return language instanceof Languages known ? known.locale() : Languages.EN.locale();
    }

    /** What a page does not declare it may still show, in its own addresses or by a bean that looks for itself. */
    @Override
    public void renderView(FacesContext context, UIViewRoot view) throws IOException {
        ExternalContext external = context.getExternalContext();
        Set<String> declared = ViewMetadata.getViewParameters(view).stream()
                .map(UIViewParameter::getName)
                .collect(Collectors.toSet());
        if (!declared.containsAll(external.getRequestParameterMap().keySet())) {
            external.getRequestMap().put(VisitorCache.UNDECLARED, true);
        }
        super.renderView(context, view);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        ExternalContext external = context.getExternalContext();
        Map<String, Object> request = external.getRequestMap();
        Object address = request.get(RequestDispatcher.FORWARD_REQUEST_URI);
        if (address == null
                || context.getViewRoot() == null
                || !viewId.equals(context.getViewRoot().getViewId())) {
            return super.getActionURL(context, viewId);
        }
        request.put(VisitorCache.FORM, true);
        Object query = request.get(RequestDispatcher.FORWARD_QUERY_STRING);
        return address + (query == null ? "" : "?" + query);
    }
}
