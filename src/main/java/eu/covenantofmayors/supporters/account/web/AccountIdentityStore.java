package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.SignIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;

/** Jakarta Security's way to our accounts. */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {
    @Inject
    private SignIn signIn;

    @Inject
    private Visits visits;

    @Inject
    private HttpServletRequest request;

    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        return signIn.check(credential.getCaller(), credential.getPasswordAsString(), visits.of(request))
                .map(user -> new CredentialValidationResult(user.email()))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
