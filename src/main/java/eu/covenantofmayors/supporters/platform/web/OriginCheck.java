package eu.covenantofmayors.supporters.platform.web;

import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;

/**
 * Tells whether it is one of our own pages that a browser sends something from. Forms carry a token of their own besides;
 * this holds for whatever does not. OWASP ASVS 5.0, 3.5.1.
 */
@ApplicationScoped
class OriginCheck {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Inject
    private Settings settings;

    /** What is only read may be asked for from anywhere; what tells no origin comes from no page of another site. */
    boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return onlyReads(request)
                || (site == null || OURS.contains(site)) && (origin == null || isOurs(origin, request));
    }

    static boolean onlyReads(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    private boolean isOurs(String origin, HttpServletRequest request) {
        return origin.equals(origin(settings.baseUrl()))
                || origin.equals("http://" + request.getHeader("Host"))
                || origin.equals("https://" + request.getHeader("Host"));
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
