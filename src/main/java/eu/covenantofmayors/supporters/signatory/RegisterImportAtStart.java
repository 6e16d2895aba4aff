package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.Configured;
import eu.covenantofmayors.supporters.platform.DatabaseReady;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Setting;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
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
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Imports the release named by {@code covenant.register.file} soon after start-up, once: a file that was imported before
 * is left alone. Whatever is wrong with it is told by the log and keeps nobody from working.
 */
@Singleton
@RunAs("SYSTEM")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegisterImportAtStart {
    private static final Logger LOG = Logger.getLogger(RegisterImportAtStart.class.getName());
    private static final long SOON = 1_000;

    @Resource
    private TimerService timers;

    @Inject
    @Configured(Setting.REGISTER_FILE)
    private Optional<String> file;

    @Inject
    private RegisterImports imports;

    @Inject
    private RegisterImportStarter starter;

    @PermitAll
    public void startSoon(@Observes DatabaseReady ready) {
        if (file.isPresent()) {
            timers.createSingleActionTimer(SOON, new TimerConfig("register after start-up", false));
        }
    }

    @PermitAll
    @Timeout
    public void onStart() {
        try {
            Path path = Path.of(file.orElseThrow());
            byte[] bytes = RegisterWorkbook.bytesOf(path);
            if (!imports.knows(RegisterImportService.sha256(bytes))) {
                starter.startAlone(bytes, path.getFileName().toString());
            }
        } catch (Refused refused) {
            LOG.log(Level.WARNING, "covenant.register.file was not imported: {0} {1}", new Object[] {
                refused.key(),
                String.join(
                        " ",
                        Arrays.stream(refused.arguments()).map(String::valueOf).toList())
            });
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.SEVERE, "covenant.register.file could not be imported", e);
        }
    }
}
