package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.ArrivalCredential;
import eu.covenantofmayors.supporters.account.Arrivals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** Jakarta Security's way to whom the institution's sign-on brings. */
@ApplicationScoped
public class ArrivalStore implements IdentityStore {
    @Inject
    private Arrivals arrivals;

    public CredentialValidationResult validate(ArrivalCredential shown) {
        return arrivals.accept(shown.arrival())
                .map(user -> new CredentialValidationResult(user.email()))
                .orElse(CredentialValidationResult.NOT_VALIDATED_RESULT);
    }
}
