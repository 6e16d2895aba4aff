package eu.covenantofmayors.supporters.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/**
 * The operator's settings, one row for each: key, what its value has to be, and what counts without one.
 * {@code server-config/settings.md} explains them. A bean has the value injected by {@link Configured}.
 */
public enum Setting {
    ADMINISTRATOR("covenant.administrator", SettingType.EMAIL),
    ALARM_ADDRESS("covenant.alarm.address", SettingType.EMAIL),
    BACKUP_STAMP("covenant.backup.stamp", SettingType.TEXT),
    BASE_URL("covenant.base-url", SettingType.WEB_ADDRESS, "http://localhost:8080"),
    CACHE_MEGABYTES("covenant.cache.megabytes", SettingType.number(1, 4096), "32"),
    CACHE_SECONDS("covenant.cache.seconds", SettingType.number(0, 86_400), "60"),
    CLAMAV("covenant.clamav", SettingType.SCANNER),
    DATABASE_TIMEOUT("covenant.database.timeout", SettingType.number(100, 600_000), "2500"),
    GROUPS_ADMIN("covenant.groups.admin", SettingType.TEXT),
    GROUPS_COMMISSION("covenant.groups.commission", SettingType.TEXT),
    GROUPS_OFFICE("covenant.groups.office", SettingType.TEXT),
    HELPDESK_ADDRESS("covenant.helpdesk.address", SettingType.EMAIL, "helpdesk@localhost"),
    LDAP_BASE("covenant.ldap.base", SettingType.TEXT),
    LDAP_FILTER("covenant.ldap.filter", SettingType.FILTER, "(&(objectClass=person)(mail={0}))"),
    LDAP_GROUP_FILTER("covenant.ldap.group-filter", SettingType.FILTER),
    LDAP_PASSWORD("covenant.ldap.password", SettingType.TEXT, null, Visibility.SECRET),
    LDAP_URL("covenant.ldap.url", SettingType.DIRECTORY),
    LDAP_USER("covenant.ldap.user", SettingType.TEXT),
    MAIL_BOUNCES("covenant.mail.bounces", SettingType.MAILBOX, null, Visibility.SECRET),
    MAIL_FROM("covenant.mail.from", SettingType.EMAIL, "no-reply@localhost"),
    NEWSLETTER_MONTHS("covenant.newsletter.months", SettingType.number(1, 120), "6"),
    OFFICE_ADDRESS("covenant.office.address", SettingType.EMAIL),
    OPENID_ACR("covenant.openid.acr", SettingType.TEXT),
    OPENID_CLIENT("covenant.openid.client", SettingType.TEXT, "covenant-supporters"),
    OPENID_GROUPS("covenant.openid.groups", SettingType.TEXT, "groups"),
    OPENID_ISSUER("covenant.openid.issuer", SettingType.SIGN_ON),
    OPENID_NAME("covenant.openid.name", SettingType.TEXT, "EU Login"),
    OPENID_SCOPES("covenant.openid.scopes", SettingType.TEXT, "openid email profile"),
    OPENID_SECRET("covenant.openid.secret", SettingType.TEXT, null, Visibility.SECRET),
    OPENID_STRONG("covenant.openid.strong", SettingType.WORDS, "mfa"),
    OPENID_VOUCHES("covenant.openid.vouches", SettingType.FLAG, "false"),
    PASSWORDS_BREACHED("covenant.passwords.breached", SettingType.FILE),
    PASSWORDS_ITERATIONS("covenant.passwords.iterations", SettingType.number(1024, 100_000_000), "210000"),
    PROXIES("covenant.proxies", SettingType.PROXIES, "none"),
    QUARANTINE_MEGABYTES("covenant.quarantine.megabytes", SettingType.number(0, 1_000_000), "200"),
    REGISTER_FILE("covenant.register.file", SettingType.FILE),
    RETENTION_ACCESSES("covenant.retention.accesses", SettingType.PERIOD, "P1Y"),
    RETENTION_APPLICATIONS("covenant.retention.applications", SettingType.PERIOD, "P5Y"),
    RETENTION_CONSENTS("covenant.retention.consents", SettingType.PERIOD, "P3Y"),
    RETENTION_INVITATIONS("covenant.retention.invitations", SettingType.PERIOD, "P1Y"),
    RETENTION_MAILS("covenant.retention.mails", SettingType.PERIOD, "P2Y"),
    RETENTION_QUARANTINE("covenant.retention.quarantine", SettingType.PERIOD, "P1M"),
    RETENTION_SIGN_UPS("covenant.retention.sign-ups", SettingType.PERIOD, "P3M"),
    SEAL_KEYSTORE("covenant.seal.keystore", SettingType.FILE),
    SEAL_PASSWORD("covenant.seal.password", SettingType.TEXT, null, Visibility.SECRET),
    SEAL_PKCS11("covenant.seal.pkcs11", SettingType.FILE),
    SEAL_SLOT("covenant.seal.slot", SettingType.number(0, 1000), "0"),
    SEAL_TRUSTED("covenant.seal.trusted", SettingType.FILE),
    SEAL_TSA("covenant.seal.tsa", SettingType.WEB_ADDRESS),
    SECOND_FACTOR_ROLES("covenant.second-factor.roles", SettingType.ROLES, "OFFICE,COMMISSION,ADMIN"),
    SIGN_IN_GUESSES("covenant.sign-in.guesses", SettingType.number(1, 100_000_000), "10"),
    VISITORS_POSTS("covenant.visitors.posts", SettingType.number(1, 100_000_000), "120"),
    ZONE("covenant.zone", SettingType.ZONE, "Europe/Brussels");

    /** Whether the value may be shown. */
    enum Visibility {
        SHOWN,
        SECRET
    }

    private final String key;
    private final SettingType<?> type;
    private final String standard;
    private final Visibility visibility;

    Setting(String key, SettingType<?> type) {
        this(key, type, null);
    }

    Setting(String key, SettingType<?> type, String standard) {
        this(key, type, standard, Visibility.SHOWN);
    }

    Setting(String key, SettingType<?> type, String standard, Visibility visibility) {
        this.key = key;
        this.type = type;
        this.standard = standard;
        this.visibility = visibility;
    }

    static Optional<Setting> of(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    /** Key of MicroProfile Config. */
    public String key() {
        return key;
    }

    /** The environment variable that sets it, as MicroProfile Config derives it from the key. */
    String variable() {
        return key.replaceAll("[^a-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** The default as it would be set; empty where there is none. */
    Optional<String> standard() {
        return Optional.ofNullable(standard);
    }

    SettingType<?> type() {
        return type;
    }

    boolean isSecret() {
        return visibility == Visibility.SECRET;
    }

    /**
     * Its value: what is set where that is right, else the default. A wrong value of a setting that guards something stands for
     * less rather than for more.
     *
     * @return of the type of this setting; empty where nothing is set and there is no default
     */
    Optional<Object> value(Config config) {
        return text(config)
                .<Object>flatMap(text -> parsed(text).or(() -> guarded(text)))
                .or(() -> standard().map(type.parser()::apply));
    }

    private Optional<Object> parsed(String text) {
        try {
            return Optional.of(type.parser().apply(text));
        } catch (RuntimeException wrong) {
            return Optional.empty();
        }
    }

    private Optional<Object> guarded(String text) {
        return type.guard() == null
                ? Optional.empty()
                : Optional.of(type.guard().apply(text));
    }

    /** What is wrong with its value; empty where nothing is. */
    Optional<SettingProblem> problem(Config config) {
        return text(config).filter(text -> parsed(text).isEmpty()).map(this::wrong);
    }

    private SettingProblem wrong(String text) {
        return new SettingProblem(
                key, isSecret() ? null : text, "setting.allowed." + type.name(), type.limits(), effect(), standard);
    }

    private String effect() {
        if (type.effect() != null) {
            return type.effect();
        }
        return standard == null ? "setting.effect.none" : "setting.effect.default";
    }

    /** As it is set; empty where it is not. */
    private Optional<String> text(Config config) {
        return Optional.ofNullable(config.getConfigValue(key))
                .map(ConfigValue::getValue)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    static Stream<Setting> all() {
        return Arrays.stream(values());
    }

    /** Keys of all. */
    static List<String> keys() {
        return all().map(Setting::key).toList();
    }
}
