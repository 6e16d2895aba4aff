package eu.covenantofmayors.supporters.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** Which record the address of a page asks for; known before the page is built, also when its form is posted. */
@RequestScoped
public class Asked {
    @Inject
    private HttpServletRequest request;

    /** The parameter {@code id}; 0, which no record has, where there is none. */
    public long id() {
        String id = request.getParameter("id");
        return id != null && id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0;
    }

    /** The parameter {@code to}: a supporter's name in addresses; empty, which none has, where there is none. */
    public String slug() {
        return Objects.requireNonNullElse(request.getParameter("to"), "");
    }
}
