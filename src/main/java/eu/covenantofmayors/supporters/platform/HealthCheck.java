package eu.covenantofmayors.supporters.platform;

/**
 * One of the reasons for which this node can do its work or cannot: an entry of {@code /health/ready}. Each capability has its
 * own as CDI beans.
 */
@FunctionalInterface
public interface HealthCheck {
    /** Looks now, and takes no longer than a visitor would wait. */
    HealthCheckResponse call();
}
