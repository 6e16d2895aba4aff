package eu.covenantofmayors.supporters.platform.web;

import eu.covenantofmayors.supporters.platform.Languages;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.RequestDispatcher;
import java.util.Locale;
import java.util.Map;

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
        Object query = request.get(RequestDispatcher.FORWARD_QUERY_STRING);
        return address + (query == null ? "" : "?" + query);
    }
}
