package eu.covenantofmayors.supporters.reliability;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import eu.covenantofmayors.supporters.architecture.AuthorisationMatrix;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.platform.harness.Chromium;
import eu.covenantofmayors.supporters.run.PayaraServer;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Asks for every page and file of every desk as each role and as nobody, with odd ids, other methods and other ways of
 * writing the address. The tests send a part of it: see {@link AuthorisationMatrix}.
 */
public final class Authorisation {
    private Authorisation() {}

    public static void main(String[] arguments) throws Exception {
        try (Installation installation = new Installation()) {
            int port = PayaraServer.freePort();
            installation.start(installation.server("authorisation", port));
            Browser browser = Chromium.start().orElseThrow();
            Map<String, String> cookies = new LinkedHashMap<>();
            cookies.put("NOBODY", "");
            try (BrowserContext window = browser.newContext(new Browser.NewContextOptions()
                    .setBaseURL(Installation.address(port).toString()))) {
                Page page = window.newPage();
                String manager = page.request()
                        .get("/test/supporter?state=active&name=Matrix")
                        .text()
                        .split(" ", 3)[2];
                cookies.put("NETWORK", signIn(page, manager));
                cookies.put("OFFICE", signIn(page, SupporterSetting.OFFICER));
                cookies.put("COMMISSION", signIn(page, SupporterSetting.COMMISSION));
                cookies.put("ADMIN", signIn(page, SupporterSetting.ADMINISTRATOR));
            }
            List<String> wrong = new AuthorisationMatrix(Installation.address(port), cookies).checkEverything();
            wrong.forEach(problem -> System.out.println("VIOLATION: " + problem));
            System.out.println(wrong.isEmpty() ? "All as wanted." : "NOT as wanted.");
            installation.close();
            Runtime.getRuntime().halt(wrong.isEmpty() ? 0 : 1);
        }
    }

    /** Returns the Cookie header of the new session. */
    private static String signIn(Page page, String email) {
        page.context().clearCookies();
        BrowserTest.signIn(page, email);
        return page.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
    }
}
