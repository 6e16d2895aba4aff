package eu.covenantofmayors.supporters.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/** Produces what {@link Configured} asks for, a method for each type. */
@ApplicationScoped
class ConfiguredValues {
    @Produces
    @Configured
    String text(InjectionPoint point) {
        return (String) required(point);
    }

    @Produces
    @Configured
    Optional<String> optionalText(InjectionPoint point) {
        return value(point).map(String.class::cast);
    }

    @Produces
    @Configured
    int number(InjectionPoint point) {
        return (Integer) required(point);
    }

    @Produces
    @Configured
    boolean flag(InjectionPoint point) {
        return (Boolean) required(point);
    }

    @Produces
    @Configured
    Period period(InjectionPoint point) {
        return (Period) required(point);
    }

    @Produces
    @Configured
    ZoneId zone(InjectionPoint point) {
        return (ZoneId) required(point);
    }

    @Produces
    @Configured
    @SuppressWarnings("unchecked")
    Set<String> words(InjectionPoint point) {
        return (Set<String>) required(point);
    }

    private static Object required(InjectionPoint point) {
        return value(point).orElseThrow(() -> new IllegalStateException("No default for " + point));
    }

    private static Optional<Object> value(InjectionPoint point) {
        Configured asked = point.getQualifiers().stream()
                .filter(Configured.class::isInstance)
                .map(Configured.class::cast)
                .findFirst()
                .orElseThrow();
        return asked.value()[0].value(ConfigProvider.getConfig());
    }
}
