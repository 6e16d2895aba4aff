package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.SecondFactor;
import eu.covenantofmayors.supporters.account.SecondFactorCredential;
import eu.covenantofmayors.supporters.account.SetUpCredential;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;

/** Jakarta Security's way to the codes that are asked for after the password. */
@ApplicationScoped
public class SecondFactorStore implements IdentityStore {
    @Inject
    private SecondFactor secondFactor;

    @Inject
    private HttpServletRequest request;

    public CredentialValidationResult validate(SecondFactorCredential shown) {
        return secondFactor.matches(shown)
                ? new CredentialValidationResult(shown.email())
                : CredentialValidationResult.INVALID_RESULT;
    }

    public CredentialValidationResult validate(SetUpCredential shown) {
        RecoveryCodesPage.tell(request, secondFactor.setUp(shown.email(), shown.app(), shown.code()));
        return new CredentialValidationResult(shown.email());
    }
}
