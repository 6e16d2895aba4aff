package eu.covenantofmayors.supporters.platform.files;

import eu.covenantofmayors.supporters.platform.Configured;
import eu.covenantofmayors.supporters.platform.Setting;
import eu.covenantofmayors.supporters.platform.SettingProblem;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.platform.SettingsCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;

/**
 * Whether agreements can be sealed: the seal opens and its certificate is valid. Where none is set, a trial seal is made,
 * which a site that people reach on encrypted lines must not use.
 */
@ApplicationScoped
public class SealInspection implements SettingsCheck.Inspection {
    private static final String REFUSED = "setting.effect.refused";

    @Inject
    private Seal seal;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Inject
    @Configured(Setting.SEAL_KEYSTORE)
    private Optional<String> keystore;

    @Inject
    @Configured(Setting.SEAL_PKCS11)
    private Optional<String> library;

    @Override
    public List<SettingProblem> problems() {
        if (keystore.isEmpty() && library.isEmpty()) {
            Level level = settings.isEncrypted() ? Level.SEVERE : Level.WARNING;
            return List.of(new SettingProblem(
                    level,
                    Setting.SEAL_KEYSTORE.key(),
                    null,
                    "setting.seal.missing",
                    List.of(),
                    "setting.effect.trial",
                    null));
        }
        Setting where = library.isPresent() ? Setting.SEAL_PKCS11 : Setting.SEAL_KEYSTORE;
        String value = library.or(() -> keystore).orElseThrow();
        try {
            Instant end = seal.certificates().get(0).getNotAfter().toInstant();
            if (end.isAfter(clock.instant())) {
                return List.of();
            }
            return List.of(problem(where, value, "setting.seal.expired", LocalDate.ofInstant(end, settings.zone())));
        } catch (RuntimeException e) {
            return List.of(problem(where, value, "setting.seal.closed", e.getMessage()));
        }
    }

    private static SettingProblem problem(Setting where, String value, String explanation, Object argument) {
        return new SettingProblem(where.key(), value, explanation, List.of(String.valueOf(argument)), REFUSED, null);
    }
}
