package eu.covenantofmayors.supporters.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The clock that tests hold the hands of. In the server of the tests it takes the place of the real one; until it is set
 * it shows the real time. Whoever was given it earlier sees it move as well, for there is only one.
 */
public final class MovableClock extends Clock implements Serializable {

    private static final MovableClock THE_CLOCK = new MovableClock();

    private volatile Instant hands;

    private MovableClock() {}

    /** From now on, and until further notice, it is this moment. */
    public static void setTo(Instant moment) {
        THE_CLOCK.hands = moment;
    }

    public static void moveBy(Duration duration) {
        setTo(THE_CLOCK.instant().plus(duration));
    }

    /** Shows the real time again. */
    public static void reset() {
        setTo(null);
    }

    /** A page that is put away with the clock in it comes back with this very one. */
    private Object readResolve() {
        return THE_CLOCK;
    }

    @Override
    public Instant instant() {
        Instant shown = hands;
        return shown == null ? Clock.systemUTC().instant() : shown;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        MovableClock original = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return original.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return original.withZone(other);
            }
        };
    }

    /** Takes the place of {@link ClockProducer}. */
    @Alternative
    @Priority(1)
    @ApplicationScoped
    static class Producer {

        @Produces
        Clock clock() {
            return THE_CLOCK;
        }
    }
}
