package eu.covenantofmayors.supporters.platform;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;

/**
 * One of the operator's settings as it counts now; {@code server-config/settings.md} tells what each is for.
 *
 * @param key of MicroProfile Config
 * @param value as it is set; null where it is not, so that the default counts, and where it is nobody's business
 * @param source where it was set; null where it was not
 * @param secret whether the value is hidden
 */
public record SettingInForce(String key, String value, String source, boolean secret) {
    /** All there are. */
    static final List<String> KEYS = List.of(
            "covenant.administrator",
            "covenant.alarm.address",
            "covenant.backup.stamp",
            "covenant.base-url",
            "covenant.cache.megabytes",
            "covenant.cache.seconds",
            "covenant.clamav",
            "covenant.database.timeout",
            "covenant.groups.admin",
            "covenant.groups.commission",
            "covenant.groups.office",
            "covenant.helpdesk.address",
            "covenant.ldap.base",
            "covenant.ldap.filter",
            "covenant.ldap.group-filter",
            "covenant.ldap.password",
            "covenant.ldap.url",
            "covenant.ldap.user",
            "covenant.mail.bounces",
            "covenant.mail.from",
            "covenant.newsletter.months",
            "covenant.office.address",
            "covenant.openid.acr",
            "covenant.openid.client",
            "covenant.openid.groups",
            "covenant.openid.issuer",
            "covenant.openid.name",
            "covenant.openid.scopes",
            "covenant.openid.secret",
            "covenant.openid.strong",
            "covenant.openid.vouches",
            "covenant.passwords.breached",
            "covenant.passwords.iterations",
            "covenant.proxies",
            "covenant.quarantine.megabytes",
            "covenant.register.file",
            "covenant.retention.accesses",
            "covenant.retention.applications",
            "covenant.retention.consents",
            "covenant.retention.invitations",
            "covenant.retention.mails",
            "covenant.retention.quarantine",
            "covenant.retention.sign-ups",
            "covenant.seal.keystore",
            "covenant.seal.password",
            "covenant.seal.pkcs11",
            "covenant.seal.slot",
            "covenant.seal.trusted",
            "covenant.second-factor.roles",
            "covenant.sign-in.guesses",
            "covenant.visitors.posts",
            "covenant.zone");

    private static final Set<String> SECRETS = Set.of(
            "covenant.ldap.password", "covenant.mail.bounces", "covenant.openid.secret", "covenant.seal.password");

    /** All of them, by their keys. */
    public static Stream<SettingInForce> all() {
        Config config = ConfigProvider.getConfig();
        return KEYS.stream().map(key -> of(config.getConfigValue(key)));
    }

    private static SettingInForce of(ConfigValue set) {
        boolean secret = SECRETS.contains(set.getName());
        boolean given = set.getValue() != null;
        return new SettingInForce(
                set.getName(), secret ? null : set.getValue(), given ? set.getSourceName() : null, secret);
    }

    public boolean isSet() {
        return source != null;
    }
}
