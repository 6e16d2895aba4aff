package eu.covenantofmayors.supporters.demo;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Configured;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.Setting;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.signatory.ImportProgress;
import eu.covenantofmayors.supporters.signatory.RegisterImportAtStart;
import eu.covenantofmayors.supporters.signatory.RegisterImportService;
import eu.covenantofmayors.supporters.signatory.RegisterImports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** The signatories of the demonstration: those of the release that {@code -Dregister} names, or a sample of ours. */
@ApplicationScoped
public class DemoRegister {
    private static final String SAMPLE = "/register-sample.xlsx";

    /** How long the import may take to begin; the application begins it a second after start-up. */
    private static final Duration TO_BEGIN = Duration.ofSeconds(60);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    @Inject
    private RegisterImportAtStart atStart;

    @Inject
    private RegisterImportService service;

    @Inject
    private RegisterImports imports;

    @Inject
    private ImportProgress progress;

    @Inject
    private Stage stage;

    @Inject
    @Configured(Setting.REGISTER_FILE)
    private Optional<String> file;

    private boolean awaited;

    /**
     * Waits until the named release is in; returns at once where none is named.
     *
     * @throws IllegalStateException when it could not be imported
     */
    void await() throws IOException {
        if (file.isEmpty()) {
            return;
        }
        String sha256 = Secret.sha256(Files.readAllBytes(Path.of(file.get())));
        if (awaited && !isIn(sha256)) {
            // Loading starts over and the import of the start was removed with everything else.
            atStart.onStart();
        }
        awaited = true;
        Instant patience = Instant.now().plus(TO_BEGIN);
        while (!isIn(sha256)) {
            boolean refused = !progress.running() && progress.refusal() != null;
            if (refused || !progress.running() && Instant.now().isAfter(patience)) {
                throw new IllegalStateException("the register " + file.get() + " could not be imported");
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private boolean isIn(String sha256) {
        return stage.as("system", "SYSTEM", () -> imports.knows(sha256));
    }

    /** Imports our sample, where no release is named. */
    void importSample() throws IOException {
        if (file.isPresent()) {
            return;
        }
        try (InputStream sample = DemoRegister.class.getResourceAsStream(SAMPLE)) {
            byte[] bytes = sample.readAllBytes();
            stage.as("system", "SYSTEM", () -> {
                service.run(bytes, SAMPLE.substring(1), Actor.SYSTEM);
            });
        }
    }
}
