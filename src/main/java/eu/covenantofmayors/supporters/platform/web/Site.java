package eu.covenantofmayors.supporters.platform.web;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the reader is: language, addresses, and which desks they may open. */
@Named
@RequestScoped
public class Site {
    @Inject
    private HttpServletRequest request;

    @Inject
    private Msg msg;

    @Inject
    private Settings settings;

    /**
     * One choice of the language switch.
     *
     * @param href the same page in that language
     * @param absolute the same with the site's own beginning, for search engines
     */
    public record Choice(String tag, String nativeName, String href, String absolute, boolean current) {
        public String getTag() {
            return tag;
        }

        public String getNativeName() {
            return nativeName;
        }

        public String getHref() {
            return href;
        }

        public String getAbsolute() {
            return absolute;
        }

        public boolean isCurrent() {
            return current;
        }
    }

    public String getLanguage() {
        return msg.language().tag();
    }

    public Languages language() {
        return msg.language();
    }

    public String getContext() {
        return request.getContextPath();
    }

    /** The home page in the reader's language, without a slash at its end. */
    public String getHome() {
        return getContext() + "/" + getLanguage();
    }

    public boolean isPublicPage() {
        return request.getAttribute(Addresses.PUBLIC_PATH) != null;
    }

    public List<Choice> getLanguages() {
        return Languages.spoken().stream()
                .map(language -> new Choice(
                        language.tag(),
                        language.nativeName(),
                        addressIn(language),
                        settings.baseUrl() + "/" + language.tag() + "/" + request.getAttribute(Addresses.PUBLIC_PATH),
                        language == msg.language()))
                .toList();
    }

    /** Absolute address of this page, for search engines and for sharing; without its parameters. */
    public String getCanonical() {
        return settings.baseUrl()
                + (isPublicPage() ? "/" + getLanguage() + "/" + request.getAttribute(Addresses.PUBLIC_PATH) : "/");
    }

    /** This page's address and what it is about, to be put into the address of another site: links to share it by. */
    public String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What the site is, for search engines. */
    public String getStructuredData() {
        return StructuredData.of(Json.createObjectBuilder()
                .add("@type", "WebSite")
                .add("name", msg.get("site.name"))
                .add("description", msg.get("site.description"))
                .add("url", settings.baseUrl() + "/" + getLanguage() + "/")
                .add("inLanguage", getLanguage())
                .add(
                        "potentialAction",
                        Json.createObjectBuilder()
                                .add("@type", "SearchAction")
                                .add("target", settings.baseUrl() + "/" + getLanguage() + "/supporters?q={search}")
                                .add("query-input", "required name=search")));
    }

    /** Absolute beginning of all addresses, as the operator has set it. */
    public String getBaseUrl() {
        return settings.baseUrl();
    }

    public String getHelpdesk() {
        return settings.helpdesk();
    }

    /** This page in another language, with all parameters of its address. */
    private String addressIn(Languages language) {
        String query = Objects.toString(request.getQueryString(), "");
        if (isPublicPage()) {
            return getContext() + "/" + language.tag() + "/" + request.getAttribute(Addresses.PUBLIC_PATH)
                    + (query.isEmpty() ? "" : "?" + query);
        }
        Stream<String> others = Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty() && !parameter.matches("lang(=.*)?"));
        return Stream.concat(Stream.of("lang=" + language.tag()), others).collect(Collectors.joining("&", "?", ""));
    }

    public boolean isSignedIn() {
        return request.getUserPrincipal() != null;
    }

    public String getUserName() {
        return isSignedIn() ? request.getUserPrincipal().getName() : "";
    }

    public boolean isOffice() {
        return request.isUserInRole(Role.OFFICE.name());
    }

    public boolean isCommission() {
        return request.isUserInRole(Role.COMMISSION.name());
    }

    public boolean isAdmin() {
        return request.isUserInRole(Role.ADMIN.name());
    }

    public boolean isNetwork() {
        return request.isUserInRole(Role.NETWORK);
    }
}
