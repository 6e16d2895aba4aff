package eu.covenantofmayors.supporters.platform.web;

import eu.covenantofmayors.supporters.platform.Languages;
import jakarta.faces.FactoryFinder;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.ResponseStateManager;
import jakarta.faces.view.ViewDeclarationLanguage;
import jakarta.faces.view.ViewMetadata;
import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    /**
     * A form without state on the server is built as it will be built again to be shown, with its parameters first. Mojarra
     * leaves them out the second time: then it takes the fields for new ones, and what was typed into them and refused is
     * gone.
     */
    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        ResponseStateManager states = ((RenderKitFactory) FactoryFinder.getFactory(FactoryFinder.RENDER_KIT_FACTORY))
                .getRenderKit(context, calculateRenderKitId(context))
                .getResponseStateManager();
        if (states.isStateless(context, viewId)) {
            UIViewRoot view = build(context, viewId);
            if (view.isTransient()) {
                return view;
            }
            // A desk's form that claims to have no state is none that we have given out.
            throw new ViewExpiredException(viewId);
        }
        return super.restoreView(context, viewId);
    }

    private UIViewRoot build(FacesContext context, String viewId) {
        ViewDeclarationLanguage language = getViewDeclarationLanguage(context, viewId);
        UIViewRoot view = language.getViewMetadata(context, viewId).createMetadataView(context);
        context.setViewRoot(view);
        context.setProcessingEvents(true);
        try {
            language.buildView(context, view);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return view;
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
