package eu.covenantofmayors.supporters.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.LoadState;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the first view of a page costs somebody on a slow line, as the browser itself counts it on the wire. */
class PageWeightBrowserIT extends BrowserTest {
    private static final long MOST_BYTES = 300_000;
    private static final int MOST_REQUESTS = 20;

    @ParameterizedTest
    @ValueSource(strings = {"/en/", "/ru/"})
    void theHomePageIsLightAndAsksNobodyElse(String path) {
        CDPSession wire = window.newCDPSession(page);
        Map<String, String> addresses = new HashMap<>();
        AtomicLong bytes = new AtomicLong();
        wire.on("Network.requestWillBeSent", event -> {
            String address = event.getAsJsonObject("request").get("url").getAsString();
            if (!address.startsWith("data:")) {
                addresses.put(event.get("requestId").getAsString(), address);
            }
        });
        wire.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        wire.send("Network.enable");
        JsonObject off = new JsonObject();
        off.addProperty("cacheDisabled", true);
        wire.send("Network.setCacheDisabled", off);

        assertThat(page.navigate(path).status()).isEqualTo(200);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.mouse().wheel(0, 10_000); // what is only fetched when it comes into view counts too
        page.waitForTimeout(1000);
        page.waitForLoadState(LoadState.NETWORKIDLE);

        List<String> all = addresses.values().stream().sorted().toList();
        System.out.printf("%s: %d requests, %,d bytes%n", path, all.size(), bytes.get());
        assertThat(all)
                .hasSizeBetween(2, MOST_REQUESTS)
                .allSatisfy(address -> assertThat(URI.create(address).getAuthority())
                        .isEqualTo(address("/").getAuthority()));
        assertThat(bytes.get()).isBetween(5_000L, MOST_BYTES);
        assertThat(page.content()).hasSizeGreaterThan(5_000);
    }
}
