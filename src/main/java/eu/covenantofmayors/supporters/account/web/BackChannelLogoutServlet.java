package eu.covenantofmayors.supporters.account.web;

import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import eu.covenantofmayors.supporters.account.Arrivals;
import eu.covenantofmayors.supporters.account.OpenIdProvider;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;

/**
 * {@code POST /sign-in/openid/logout}: here the OpenID provider tells, from server to server, that somebody has been signed out
 * there. OpenID Connect Back-Channel Logout 1.0, sections 2.5 to 2.8.
 */
@WebServlet("/sign-in/openid/logout")
public class BackChannelLogoutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OpenIdProvider provider;

    @Inject
    private transient Arrivals arrivals;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        if (provider.name().isEmpty()) {
            throw new NotFound();
        }
        response.setHeader("Cache-Control", "no-store");
        try {
            LogoutTokenClaimsSet told = provider.signedOut(Objects.toString(request.getParameter("logout_token"), ""));
            arrivals.leave(told.getIssuer().getValue(), told.getSubject().getValue());
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
