package eu.covenantofmayors.supporters.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The operator's settings that several capabilities read; see {@code server-config/settings.md} for each. */
@ApplicationScoped
public class Settings {
    @Inject
    @ConfigProperty(name = "covenant.base-url", defaultValue = "http://localhost:8080")
    private String baseUrl;

    @Inject
    @ConfigProperty(name = "covenant.mail.from", defaultValue = "no-reply@localhost")
    private String mailFrom;

    @Inject
    @ConfigProperty(name = "covenant.helpdesk.address", defaultValue = "helpdesk@localhost")
    private String helpdesk;

    @Inject
    @ConfigProperty(name = "covenant.office.address")
    private Optional<String> office;

    @Inject
    @ConfigProperty(name = "covenant.mail.bounces")
    private Optional<String> bounces;

    @Inject
    @ConfigProperty(name = "covenant.zone", defaultValue = "Europe/Brussels")
    private String zone;

    /** The zone in which days begin and end, unless a policy says otherwise. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** Where the application is reached from outside, without a slash at its end; links in mails start with it. */
    public String baseUrl() {
        return baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    }

    /** Whether visitors reach us on encrypted lines only. */
    public boolean isEncrypted() {
        return baseUrl.startsWith("https:");
    }

    public String mailFrom() {
        return mailFrom;
    }

    public String helpdesk() {
        return helpdesk;
    }

    /** Address of the mailbox to which undeliverable mails come back, with its user and password: a secret. */
    public Optional<String> bounces() {
        return bounces;
    }

    /** Mailbox of the Covenant of Mayors Office; the helpdesk where it has none of its own. */
    public String office() {
        return office.orElse(helpdesk);
    }
}
