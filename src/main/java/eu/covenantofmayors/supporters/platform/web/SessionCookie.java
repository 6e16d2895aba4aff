package eu.covenantofmayors.supporters.platform.web;

import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.annotation.WebListener;

/**
 * Ties the cookie of the session to this host, and to encrypted lines where the base URL says that there are some: the prefix
 * has browsers take it from nobody else. That it does not come along from other sites stands in {@code glassfish-web.xml}.
 * OWASP ASVS 5.0, 3.3.
 */
@WebListener
public class SessionCookie implements ServletContextListener {
    @Inject
    private Settings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setHttpOnly(true);
        cookie.setPath("/");
        if (settings.isEncrypted()) {
            cookie.setName("__Host-JSESSIONID");
            cookie.setSecure(true);
        }
    }
}
