package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** {@code /sign-in}: one form for everybody; each is led to the page they wanted, or to their own desk. */
@Named
@RequestScoped
public class SignInPage {
    @Inject
    private SecurityContext security;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Say say;

    private String email;
    private String password;

    public void signIn() {
        FacesContext context = FacesContext.getCurrentInstance();
        AuthenticationStatus status = security.authenticate(
                request,
                (HttpServletResponse) context.getExternalContext().getResponse(),
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(email, password))
                        .newAuthentication(true));
        if (status == AuthenticationStatus.SEND_CONTINUE) {
            context.responseComplete();
        } else if (status == AuthenticationStatus.SUCCESS) {
            say.go(desk());
        } else {
            say.refused(Refused.at("password", "signIn.failed"));
        }
    }

    private String desk() {
        if (request.isUserInRole(Role.OFFICE.name())) {
            return "/office/";
        }
        if (request.isUserInRole(Role.COMMISSION.name())) {
            return "/commission/";
        }
        if (request.isUserInRole(Role.ADMIN.name())) {
            return "/admin/";
        }
        return "/workspace/";
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
