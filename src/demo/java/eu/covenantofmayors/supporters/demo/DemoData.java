package eu.covenantofmayors.supporters.demo;

import eu.covenantofmayors.supporters.platform.DatabaseReady;
import eu.covenantofmayors.supporters.platform.Stage;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Loads the demonstration once, into an empty database, soon after start-up. What an earlier start has left half loaded is
 * removed before anything else works with it.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoData {
    private static final Logger LOG = Logger.getLogger(DemoData.class.getName());
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    /** Before whatever else belongs to the start. */
    private static final int FIRST = 1;

    @Resource
    private TimerService timers;

    @Inject
    private DemoDatabase database;

    @Inject
    private DemoLoading loading;

    @Inject
    private DemoRegister register;

    @Inject
    private DemoLives lives;

    @Inject
    private DemoCalendar calendar;

    @Inject
    private Stage stage;

    private DemoState found;

    @PermitAll
    public void startSoon(@Observes @Priority(FIRST) DatabaseReady ready) {
        try {
            timers.createSingleActionTimer(0, new TimerConfig("demonstration data", false));
            found = database.state();
            prepare();
        } catch (RuntimeException e) {
            loading.fail("the database could not be prepared." + DemoLoading.ADVICE, e);
        }
    }

    private void prepare() {
        switch (found) {
            case EMPTY -> database.begin();
            case BROKEN_OFF -> {
                LOG.info(
                        "An earlier loading of the demonstration data broke off: its data are removed, loading starts over");
                database.startOver();
            }
            case COMPLETE -> LOG.info("The demonstration data are there from an earlier start");
            case FOREIGN ->
                LOG.warning("The database holds accounts that are not the demonstration's: nothing is loaded");
        }
    }

    @PermitAll
    @Timeout
    public void load() {
        if (loading.failure() != null) {
            return;
        }
        switch (found) {
            case COMPLETE -> loading.load(register::await, () -> {});
            case FOREIGN -> loading.fail("the database holds data of something else. Name an empty one.", null);
            default -> {
                Instant begin = Instant.now();
                LOG.info("Loading the demonstration data …");
                if (loading.load(this::live, database::startOver)) {
                    long seconds = Duration.between(begin, Instant.now()).toSeconds();
                    LOG.log(Level.INFO, "Demonstration data loaded after {0} s", seconds);
                }
            }
        }
    }

    private void live() throws IOException {
        // While a register is imported the clock must not be moved.
        register.await();
        LocalDate today = LocalDate.now(BRUSSELS);
        calendar.clear();
        lives.plan(today);
        calendar.liveUntil(today);
        register.importSample();
        lives.liveToday();
        calendar.catchUp();
        database.complete();
    }
}
