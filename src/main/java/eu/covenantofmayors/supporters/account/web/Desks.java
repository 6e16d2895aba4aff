package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.web.Addresses;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where somebody who is signed in belongs. */
@Named
@RequestScoped
public class Desks {
    /** In the characters that an address may have (RFC 3986): any other one would be cut to a byte in the redirect. */
    private static final Pattern DESK = Pattern.compile("/(?:" + Addresses.DESKS + ")/[!-\\[\\]-~]*");

    @Inject
    private HttpServletRequest request;

    /** Address of their desk; of the first where there are several. */
    public String first() {
        return Stream.of(Role.OFFICE, Role.COMMISSION, Role.ADMIN)
                .map(Role::name)
                .filter(request::isUserInRole)
                .findFirst()
                .map(role -> "/" + role.toLowerCase(Locale.ROOT) + "/")
                .orElse("/workspace/");
    }

    /** Where somebody wants to go from the door, as the request tells; null where that is no address of a desk, but another site. */
    String wanted() {
        String to = request.getParameter("to");
        return to != null && isDesk(to) ? to : null;
    }

    static boolean isDesk(String address) {
        return DESK.matcher(address).matches();
    }

    /**
     * An address at the door that leads on afterwards.
     *
     * @param wanted where they want to go; null for their own desk
     */
    static String door(String address, String wanted) {
        return wanted == null ? address : address + "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
}
