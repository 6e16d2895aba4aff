package eu.covenantofmayors.supporters.account.web;

import eu.covenantofmayors.supporters.account.AccountRetention;
import eu.covenantofmayors.supporters.account.Visit;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.platform.web.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where somebody asks from to be let in; gives their browser something to be known by when they come again. */
@ApplicationScoped
public class Visits {
    private static final String COOKIE = "browser";
    private static final Pattern KEY = Pattern.compile("[\\w-]{43}");

    @Inject
    private ClientAddress addresses;

    @Inject
    private Settings settings;

    /** The visit that a request at the door is part of. */
    public Visit of(HttpServletRequest request) {
        return new Visit(
                addresses.of(request),
                Objects.toString(request.getHeader("User-Agent"), ""),
                key(request).orElseGet(Secret::create));
    }

    /** Somebody has shown who they are: their browser is known from now on, also where they ask for a link. */
    void remember(Visit visit, HttpServletResponse response) {
        Cookie cookie = new Cookie(COOKIE, visit.key().text());
        cookie.setPath("/");
        cookie.setMaxAge(
                (int) Duration.ofDays(AccountRetention.SESSIONS.getDays()).toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(settings.isEncrypted());
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
    }

    private static Optional<Secret> key(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(key -> KEY.matcher(key).matches())
                .findFirst()
                .map(Secret::new);
    }
}
