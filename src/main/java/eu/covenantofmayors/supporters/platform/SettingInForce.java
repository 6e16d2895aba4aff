package eu.covenantofmayors.supporters.platform;

import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;

/**
 * One of the operator's settings as it is set now; {@code server-config/settings.md} tells what each is for.
 *
 * @param key of MicroProfile Config
 * @param value as it is set; null where it is not, so that the default counts, and where it is nobody's business
 * @param source where it was set; null where it was not
 * @param secret whether the value is hidden
 */
public record SettingInForce(String key, String value, String source, boolean secret) {
    /** All of them, by their keys. */
    public static Stream<SettingInForce> all() {
        Config config = ConfigProvider.getConfig();
        return Setting.all().map(setting -> of(setting, config.getConfigValue(setting.key())));
    }

    private static SettingInForce of(Setting setting, ConfigValue set) {
        boolean given = set.getValue() != null;
        return new SettingInForce(
                setting.key(),
                setting.isSecret() ? null : set.getValue(),
                given ? set.getSourceName() : null,
                setting.isSecret());
    }

    public boolean isSet() {
        return source != null;
    }
}
