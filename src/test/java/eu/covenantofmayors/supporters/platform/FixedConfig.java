package eu.covenantofmayors.supporters.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/** A configuration that holds what a test says, all of it texts. */
record FixedConfig(Map<String, String> values) implements Config {
    static Object value(Setting setting, String text) {
        return setting.value(new FixedConfig(Map.of(setting.key(), text))).orElse(null);
    }

    @Override
    public <T> T getValue(String name, Class<T> type) {
        return type.cast(values.get(name));
    }

    @Override
    public ConfigValue getConfigValue(String name) {
        return new FixedValue(name, values.get(name));
    }

    @Override
    public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
        return Optional.ofNullable(getValue(name, type));
    }

    @Override
    public Iterable<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public Iterable<ConfigSource> getConfigSources() {
        return List.of();
    }

    @Override
    public <T> Optional<Converter<T>> getConverter(Class<T> type) {
        return Optional.empty();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new UnsupportedOperationException();
    }

    private record FixedValue(String getName, String getValue) implements ConfigValue {
        @Override
        public String getRawValue() {
            return getValue;
        }

        @Override
        public String getSourceName() {
            return "test";
        }

        @Override
        public int getSourceOrdinal() {
            return 100;
        }
    }
}
