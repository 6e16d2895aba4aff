package eu.covenantofmayors.supporters.platform.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;

/** Gives scripts that components write into a page the nonce of {@link SecurityHeaders}, without which browsers ignore them. */
public class NoncedScripts extends RenderKitFactory {
    public NoncedScripts(RenderKitFactory wrapped) {
        super(wrapped);
    }

    @Override
    public RenderKit getRenderKit(FacesContext context, String id) {
        RenderKit kit = getWrapped().getRenderKit(context, id);
        return context == null || nonce(context) == null ? kit : new Kit(kit);
    }

    private static Object nonce(FacesContext context) {
        return context.getExternalContext().getRequestMap().get(SecurityHeaders.NONCE);
    }

    private static final class Kit extends RenderKitWrapper {
        Kit(RenderKit wrapped) {
            super(wrapped);
        }

        @Override
        public ResponseWriter createResponseWriter(Writer writer, String contentTypes, String encoding) {
            return new Nonced(getWrapped().createResponseWriter(writer, contentTypes, encoding));
        }
    }

    private static final class Nonced extends ResponseWriterWrapper {
        Nonced(ResponseWriter wrapped) {
            super(wrapped);
        }

        @Override
        public ResponseWriter cloneWithWriter(Writer writer) {
            return new Nonced(getWrapped().cloneWithWriter(writer));
        }

        @Override
        public void startElement(String name, UIComponent component) throws IOException {
            super.startElement(name, component);
            if (name.equals("script")) {
                writeAttribute("nonce", nonce(FacesContext.getCurrentInstance()), null);
            }
        }
    }

    @Override
    public void addRenderKit(String id, RenderKit kit) {
        getWrapped().addRenderKit(id, kit);
    }

    @Override
    public Iterator<String> getRenderKitIds() {
        return getWrapped().getRenderKitIds();
    }
}
