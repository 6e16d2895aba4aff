package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.account.Kind;
import eu.covenantofmayors.supporters.account.Level;
import eu.covenantofmayors.supporters.platform.web.Listing;
import eu.covenantofmayors.supporters.platform.web.Problem;
import eu.covenantofmayors.supporters.supporter.DirectoryOrder;
import eu.covenantofmayors.supporters.supporter.DirectorySearch;
import eu.covenantofmayors.supporters.supporter.ServiceKind;
import eu.covenantofmayors.supporters.supporter.SupporterState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Objects;

/** Which supporters a request to the API asks for: the parameters of the directory's page under the same names. */
@RequestScoped
public class DirectoryParameters {
    @Inject
    private Listing listing;

    /** @throws Problem where one of them is wrong */
    public DirectorySearch search() {
        SupporterState state = listing.constant(SupporterState.class, "status");
        if (state != null && (!state.visible() || state.publicly() != state)) {
            throw Problem.parameter("status", "NAMED, ACTIVE, SUSPENDED, ENDED or WITHDRAWN");
        }
        return DirectorySearch.byPublic(
                        listing.text(), listing.country(), Boolean.TRUE.equals(listing.yesOrNo("former")))
                .among(
                        listing.constant(Kind.class, "kind"),
                        listing.constant(Level.class, "level"),
                        listing.constant(ServiceKind.class, "service"))
                .publicly(state);
    }

    DirectoryOrder order() {
        return Objects.requireNonNullElse(listing.constant(DirectoryOrder.class, "sort"), DirectoryOrder.NAME);
    }
}
