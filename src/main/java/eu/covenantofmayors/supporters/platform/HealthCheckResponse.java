package eu.covenantofmayors.supporters.platform;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a {@link HealthCheck} has found.
 *
 * @param name of the check
 * @param isUp whether the node can do its work as far as this check knows
 * @param data in which order it is shown; texts, numbers and truth values
 */
public record HealthCheckResponse(String name, boolean isUp, Map<String, Object> data) {
    /** Begins the answer of a check, which is up until something else is said. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Collects an answer. */
    public static final class Builder {
        private final String name;
        private final Map<String, Object> data = new LinkedHashMap<>();
        private boolean up = true;

        private Builder(String name) {
            this.name = name;
        }

        public Builder up() {
            return status(true);
        }

        public Builder down() {
            return status(false);
        }

        public Builder status(boolean isUp) {
            up = isUp;
            return this;
        }

        public Builder withData(String key, String value) {
            data.put(key, value);
            return this;
        }

        public Builder withData(String key, long value) {
            data.put(key, value);
            return this;
        }

        public Builder withData(String key, boolean value) {
            data.put(key, value);
            return this;
        }

        public HealthCheckResponse build() {
            return new HealthCheckResponse(name, up, data);
        }
    }
}
