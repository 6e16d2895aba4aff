package eu.covenantofmayors.supporters.platform.web;

import eu.covenantofmayors.supporters.platform.Secret;
import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.omnifaces.resourcehandler.DefaultResourceHandler;

/**
 * Gives each style, script and picture an address that changes with its content, and a browser leave to keep it for a year.
 * The content itself decides, not the time of a start, so that all nodes of a cluster say the same. PrimeFaces does so with
 * its version.
 */
public class Fingerprints extends DefaultResourceHandler {
    private static final Pattern VERSION = Pattern.compile("[?&]v=([\\w.-]+)");

    private final Map<String, String> known = new ConcurrentHashMap<>();

    public Fingerprints(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource decorateResource(Resource resource) {
        return resource == null ? null : new Fingerprinted(resource);
    }

    private String fingerprint(Resource resource) {
        String refresh = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getInitParameter(ViewHandler.FACELETS_REFRESH_PERIOD_PARAM_NAME);
        boolean changing = refresh != null && Integer.parseInt(refresh) >= 0;
        String key = resource.getLibraryName() + ":" + resource.getResourceName();
        String fingerprint = changing ? null : known.get(key);
        if (fingerprint == null) {
            // Not inside the map: a style that names a font asks for that one's in between.
            fingerprint = compute(resource);
            known.put(key, fingerprint);
        }
        return fingerprint;
    }

    private static String compute(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            return Secret.sha256(content.readAllBytes()).substring(0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Fingerprinted extends ResourceWrapper {
        Fingerprinted(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            String path = getWrapped().getRequestPath();
            return path == null || VERSION.matcher(path).find()
                    ? path
                    : path + (path.contains("?") ? "&" : "?") + "v=" + fingerprint(getWrapped());
        }

        /** For the year only under its own address: another node may know another content by that name. */
        @Override
        public Map<String, String> getResponseHeaders() {
            Map<String, String> headers = new HashMap<>(getWrapped().getResponseHeaders());
            String asked = FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .getRequestParameterMap()
                    .get("v");
            Matcher version = VERSION.matcher(String.valueOf(getRequestPath()));
            headers.remove("Expires");
            headers.put(
                    "Cache-Control",
                    version.find() && version.group(1).equals(asked)
                            ? "public, max-age=31536000, immutable"
                            : "public, max-age=0");
            return headers;
        }
    }
}
