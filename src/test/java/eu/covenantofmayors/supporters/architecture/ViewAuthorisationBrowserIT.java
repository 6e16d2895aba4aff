package eu.covenantofmayors.supporters.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Each access rule as each role and as nobody. The program {@code reliability.Authorisation} sends every variation to every
 * page.
 */
class ViewAuthorisationBrowserIT extends BrowserTest {

    @Test
    void everyPageAsEveryRoleAndAsNobody() throws Exception {
        AuthorisationMatrix matrix = new AuthorisationMatrix(address("/"), cookies());

        assertThat(matrix.checkEachRule()).isEmpty();
        assertThat(matrix.requests()).isGreaterThan(2000);
    }

    private Map<String, String> cookies() {
        Map<String, String> cookies = new LinkedHashMap<>();
        cookies.put("NOBODY", "");
        cookies.put("NETWORK", signedIn(manager("Matrix")));
        cookies.put("OFFICE", signedIn(SupporterSetting.OFFICER));
        cookies.put("COMMISSION", signedIn(SupporterSetting.COMMISSION));
        cookies.put("ADMIN", signedIn(SupporterSetting.ADMINISTRATOR));
        return cookies;
    }

    @Test
    void aNetworkFindsNothingOfAnotherByGuessingIds() throws Exception {
        String name = "Neighbour " + System.nanoTime();
        long id = Long.parseLong(window.request()
                .get("/test/supporter?state=active&name=" + name.replace(' ', '+'))
                .text()
                .split(" ", 3)[0]);
        String cookie = signedIn(manager("Curious"));
        AuthorisationMatrix matrix = new AuthorisationMatrix(address("/"), Map.of());
        List<String> leaks = new ArrayList<>();
        for (String address : AuthorisationMatrix.addresses()) {
            if (!address.startsWith("/workspace/")) {
                continue;
            }
            for (long guess = id - 15; guess <= id + 10; guess++) {
                HttpResponse<String> answer = matrix.send("GET", address + "?id=" + guess, cookie);
                if (answer.body().contains(name) || answer.statusCode() >= 500) {
                    leaks.add(answer.statusCode() + " " + address + "?id=" + guess);
                }
            }
        }
        assertThat(leaks).isEmpty();
    }

    private String manager(String name) {
        return window.request()
                .get("/test/supporter?state=active&name=" + name)
                .text()
                .split(" ", 3)[2];
    }

    private String signedIn(String email) {
        page.context().clearCookies();
        signIn(page, email);
        return window.cookies().stream()
                .map((Cookie cookie) -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }
}
