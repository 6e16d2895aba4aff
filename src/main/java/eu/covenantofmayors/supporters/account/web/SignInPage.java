package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.annotation.PostConstruct;
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
import java.util.regex.Pattern;

/** {@code /sign-in}: one form for everybody; each is led to the page they wanted, or to their own desk. */
@Named
@RequestScoped
public class SignInPage {
    private static final Pattern DESK = Pattern.compile("/(?:workspace|office|commission|admin)/[^\\\\\\p{Cntrl}]*");

    @Inject
    private SecurityContext security;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Say say;

    /** Where somebody wanted to go, or null: an address of a desk, never one of another site. */
    private String wanted;

    private String email;
    private String password;

    public void signIn() {
        FacesContext context = FacesContext.getCurrentInstance();
        AuthenticationStatus status = security.authenticate(
                request,
                (HttpServletResponse) context.getExternalContext().getResponse(),
                AuthenticationParameters.withParams().credential(new UsernamePasswordCredential(email, password)));
        if (status == AuthenticationStatus.SUCCESS) {
            request.changeSessionId();
            say.go(wanted == null ? desk() : wanted);
        } else if (request.getAttribute(SignInMechanism.FAILURE) instanceof RuntimeException failure) {
            throw failure;
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

    @PostConstruct
    void findOutWhy() {
        String to = request.getParameter("to");
        wanted = to != null && DESK.matcher(to).matches() ? to : null;
    }

    public String getWanted() {
        return wanted;
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
