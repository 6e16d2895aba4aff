package eu.covenantofmayors.supporters.demo;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.signatory.RegisterImportService;
import eu.covenantofmayors.supporters.signatory.RegisterImports;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Loads the demonstration once, into an empty database, soon after start-up. */
@Startup
@Singleton
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoData {
    private static final Logger LOG = Logger.getLogger(DemoData.class.getName());
    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final Duration REGISTER_PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final String SAMPLE = "/register-sample.xlsx";

    @Resource
    private TimerService timers;

    @Inject
    private DemoAccounts accounts;

    @Inject
    private DemoLives lives;

    @Inject
    private DemoCalendar calendar;

    @Inject
    private RegisterImportService register;

    @Inject
    private RegisterImports imports;

    @Inject
    private Stage stage;

    @Inject
    @ConfigProperty(name = "covenant.register.file")
    private Optional<String> realRegister;

    @PostConstruct
    void startSoon() {
        timers.createSingleActionTimer(0, new TimerConfig("demonstration data", false));
    }

    @PermitAll
    @Timeout
    public void load() {
        if (!accounts.none()) {
            return;
        }
        Instant begin = Instant.now();
        LOG.info("Loading the demonstration data …");
        try {
            awaitRealRegister();
            LocalDate today = LocalDate.now(BRUSSELS);
            lives.plan(today);
            calendar.liveUntil(today);
            if (realRegister.isEmpty()) {
                importSample();
            }
            LOG.log(
                    Level.INFO,
                    "Demonstration data loaded after {0} s",
                    Duration.between(begin, Instant.now()).toSeconds());
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.SEVERE, "The demonstration data could not be loaded; start again with -Dfresh", e);
        }
    }

    /** While that is imported, the clock must not be moved. */
    private void awaitRealRegister() {
        Instant patience = Instant.now().plus(REGISTER_PATIENCE);
        while (realRegister.isPresent() && !registerIsIn() && Instant.now().isBefore(patience)) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private boolean registerIsIn() {
        return !stage.as(DemoAccounts.OFFICE, "OFFICE", () -> imports.newest(1)).isEmpty();
    }

    private void importSample() throws IOException {
        try (InputStream sample = DemoData.class.getResourceAsStream(SAMPLE)) {
            byte[] bytes = sample.readAllBytes();
            stage.as("system", "SYSTEM", () -> {
                register.run(bytes, SAMPLE.substring(1), Actor.SYSTEM);
            });
        }
    }
}
