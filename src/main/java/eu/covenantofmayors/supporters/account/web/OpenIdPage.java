package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.Arrival;
import eu.covenantofmayors.supporters.account.ArrivalCredential;
import eu.covenantofmayors.supporters.account.Arrived;
import eu.covenantofmayors.supporters.account.OpenIdProvider;
import eu.covenantofmayors.supporters.account.OpenIdRequest;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.platform.web.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code /sign-in/openid}: leads to the OpenID provider, and is where that leads back to. */
@Named
@RequestScoped
public class OpenIdPage {
    private static final Logger LOG = Logger.getLogger(OpenIdPage.class.getName());
    private static final String BEGUN = "covenant.openIdRequest";

    /** Session attribute: where they sign out at the provider, too. */
    static final String FAREWELL = "covenant.farewell";

    @Inject
    private OpenIdProvider provider;

    @Inject
    private Desks desks;

    @Inject
    private Door door;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Site site;

    @Inject
    private Say say;

    /**
     * Leads on, whichever way they are going.
     *
     * @throws NotFound when the operator has named no provider
     */
    public void begin() {
        if (provider.name().isEmpty()) {
            throw new NotFound();
        }
        say.tried(request.getParameter("state") == null ? this::leave : this::comeBack);
    }

    private void leave() {
        OpenIdRequest begun = provider.begin(desks.wanted(), site.language());
        request.getSession().setAttribute(BEGUN, begun);
        try {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(begun.address().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void comeBack() {
        OpenIdRequest begun = begun();
        if (request.getParameter("code") == null) {
            LOG.log(Level.INFO, "The OpenID provider lets nobody in: {0}", request.getParameter("error"));
            throw new Refused("refused.openid.denied", provider.name().orElseThrow());
        }
        Arrived arrived = provider.arrived(begun, request.getParameter("code"));
        request.getSession().setAttribute(FAREWELL, arrived.farewell());
        Arrival arrival = arrived.arrival();
        if (!door.show(new ArrivalCredential(arrival), begun.wanted())) {
            Unconnected.keep(request, arrival);
            say.go(Desks.door("/sign-in", begun.wanted()));
        }
    }

    /** What they have begun with in this browser; it is good for one way back. */
    private OpenIdRequest begun() {
        if (request.getSession().getAttribute(BEGUN) instanceof OpenIdRequest begun
                && begun.state().equals(request.getParameter("state"))) {
            request.getSession().removeAttribute(BEGUN);
            return begun;
        }
        throw new Refused("refused.openid.state");
    }

    /** Where they begin again. */
    public String getAgain() {
        return Desks.door("/sign-in", desks.wanted());
    }
}
