package eu.covenantofmayors.supporters.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;

/** The operator's settings that several capabilities read; see {@code server-config/settings.md} for each. */
@ApplicationScoped
public class Settings {
    @Inject
    @Configured(Setting.BASE_URL)
    private String baseUrl;

    @Inject
    @Configured(Setting.MAIL_FROM)
    private String mailFrom;

    @Inject
    @Configured(Setting.HELPDESK_ADDRESS)
    private String helpdesk;

    @Inject
    @Configured(Setting.OFFICE_ADDRESS)
    private Optional<String> office;

    @Inject
    @Configured(Setting.MAIL_BOUNCES)
    private Optional<String> bounces;

    @Inject
    @Configured(Setting.ZONE)
    private ZoneId zone;

    /** The zone in which days begin and end, unless a policy says otherwise. */
    public ZoneId zone() {
        return zone;
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
