package eu.covenantofmayors.supporters.platform.web;

import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Tells browsers what no page of ours ever does, so that they do not let anybody else do it in our pages either: no script
 * and no style that does not come from here, no frame around us, no address of ours told to other sites. OWASP ASVS 5.0, 3.4.
 */
@ApplicationScoped
class SecurityHeaders {
    /** Request attribute: what a script within this page has to carry; absent where there may be none. */
    static final String NONCE = "covenant.nonce";

    private static final String POLICY =
            "default-src 'none'; object-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';";

    private static final String SCRIPTS = " script-src 'self'";

    /** Style sheets and style elements stay as strict as everywhere. */
    private static final String STYLE_ATTRIBUTES = " style-src-attr 'unsafe-inline';";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 18;

    @Inject
    private Settings settings;

    /** For whatever is the same for all, and for pages that hold no script. */
    void write(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY + SCRIPTS);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (settings.isEncrypted()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    /**
     * For a page that is made for one reader: scripts within it run that carry its nonce. PrimeFaces expects what it
     * allows scripts at the end.
     *
     * @param drawn whether its components draw themselves with style attributes, as those of PrimeFaces do at the desks
     */
    void allowOwnScripts(boolean drawn, HttpServletRequest request, HttpServletResponse response) {
        byte[] random = new byte[NONCE_BYTES];
        RANDOM.nextBytes(random);
        String nonce = Base64.getEncoder().encodeToString(random);
        request.setAttribute(NONCE, nonce);
        response.setHeader(
                "Content-Security-Policy",
                POLICY + (drawn ? STYLE_ATTRIBUTES : "") + SCRIPTS + " 'nonce-" + nonce + "'");
    }
}
