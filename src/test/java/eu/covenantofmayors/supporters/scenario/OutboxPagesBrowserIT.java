package eu.covenantofmayors.supporters.scenario;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import eu.covenantofmayors.supporters.notification.DeliveryReports;
import eu.covenantofmayors.supporters.platform.harness.BrowserTest;
import eu.covenantofmayors.supporters.platform.harness.TestServers;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A mail comes back: the network is told in its workspace, the administrator finds out why and lets it go again. */
class OutboxPagesBrowserIT extends BrowserTest {
    @Test
    void anAddressBouncesAndIsConfirmed() throws Exception {
        String manager = answer("/test/supporter?state=active").split(" ", 3)[2];
        comesBack(manager);

        Page network = newWindow().newPage();
        signIn(network, manager);
        look(network, "outbox-workspace", "/workspace/?lang=ru");
        assertThat(network.locator("main")).containsText("Наши письма к вам возвращаются");

        signIn(page, SupporterSetting.ADMINISTRATOR);
        look(page, "outbox", "/admin/outbox/");
        page.locator("main a").getByText(manager).first().click();
        assertThat(page.locator("main")).containsText("No such user here");
        inspect(page, "outbox-mail");
        page.click("[id='retry:go']");
        assertThat(page.locator(".messages")).containsText("next run");
        page.click("[id='confirm:go']");
        assertThat(page.locator(".messages")).containsText(manager);
        assertThat(page.locator("[id='confirm:go']")).hasCount(0);

        network.reload();
        assertThat(network.locator("main")).not().containsText("возвращаются");
        comesBack(manager);
        network.reload();
        network.click("[id='bounced:go']");
        assertThat(network.locator(".messages")).containsText(manager);
        assertThat(network.locator("[id='bounced:go']")).hasCount(0);
    }

    private void comesBack(String address) throws Exception {
        String key = "test:" + UUID.randomUUID();
        answer("/test/mail?key=" + key + "&to=" + address + "&name=Network");
        String messageId = answer("/test/mail?key=" + key).split(" ", 4)[2];
        TestServers.bounce(DeliveryReports.failed(messageId));
        answer("/test/mail?key=" + key);
    }

    private String answer(String address) {
        return window.request().get(address).text();
    }
}
