package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.SignIn;
import eu.covenantofmayors.supporters.account.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** Jakarta Security's way to our accounts. */
@ApplicationScoped
public class AccountIdentityStore implements IdentityStore {
    @Inject
    private SignIn signIn;

    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        return signIn.rolesOf(credential.getCaller(), credential.getPasswordAsString())
                .map(roles -> new CredentialValidationResult(User.normalised(credential.getCaller()), roles))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
