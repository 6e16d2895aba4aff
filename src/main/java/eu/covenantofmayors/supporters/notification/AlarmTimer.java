package eu.covenantofmayors.supporters.notification;

import eu.covenantofmayors.supporters.platform.AlarmCondition;
import eu.covenantofmayors.supporters.platform.Configured;
import eu.covenantofmayors.supporters.platform.ScheduledWork;
import eu.covenantofmayors.supporters.platform.Setting;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Looks at all {@link AlarmCondition}s every minute, where the setting {@code covenant.alarm.address} names somebody to tell.
 * What keeps mails from going out, the database or the mail server being away, it cannot tell: the program that watches from
 * outside does.
 */
@Singleton
@RunAs("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AlarmTimer {
    private static final String NAME = "alarms";

    @Inject
    @Configured(Setting.ALARM_ADDRESS)
    private Optional<String> operator;

    @Inject
    @Any
    private Instance<AlarmCondition> conditions;

    @Inject
    private Alarms alarms;

    @Inject
    private ScheduledWork work;

    /** On every node: see {@link Alarm}. */
    @PermitAll
    @Schedule(hour = "*", minute = "*", second = "30", persistent = false, info = NAME)
    public void look() {
        operator.ifPresent(address -> work.run(
                NAME,
                () -> conditions.forEach(condition ->
                        condition.isMet().ifPresent(met -> alarms.observe(condition.name(), met, address)))));
    }
}
