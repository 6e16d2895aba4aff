package eu.covenantofmayors.supporters.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Looks at all settings when the application starts, and tells the log one line for each that is wrong. */
@Startup
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SettingsCheck {
    private static final Logger LOG = Logger.getLogger(SettingsCheck.class.getName());

    /** Looks at what cannot be seen from the text of a value. */
    @FunctionalInterface
    public interface Inspection {
        /** What is wrong, in the order in which it is shown. */
        List<SettingProblem> problems();
    }

    /** Whatever begins like one of ours is meant to be one of ours. */
    private static final Pattern OURS = Pattern.compile("covenant\\..+|COVENANT_.+");

    /**
     * What the server or the scripts of {@code server-config} read in place of the application, from the same file
     * {@code server.env}. Some stand for a whole family.
     */
    static final Pattern OF_THE_SERVER = Pattern.compile("COVENANT_(?:"
            + "HTTP_(?:ADDRESS|PORT)|ADMIN_PORT|DB_[A-Z_]+|MAIL_(?:HOST|PORT|USER|PASSWORD|TLS|AUTH)|WAR|DOMAIN|PAYARA|HEAP|FILES"
            + "|JAVA[A-Z_]*|LOG[A-Z_]*|BACKUP_[A-Z_]+|GRID_[A-Z0-9_]+|INSTANCE_[A-Z0-9_]+|ALERT_[A-Z_]+|WATCHED)");

    @Inject
    @Any
    private Instance<Inspection> inspections;

    @PostConstruct
    void tell() {
        all().forEach(problem -> LOG.log(problem.level(), problem::line));
    }

    /** What is wrong and has to be mended. */
    @RolesAllowed("ADMIN")
    public List<SettingProblem> severe() {
        return all().filter(SettingProblem::isSevere).toList();
    }

    private Stream<SettingProblem> all() {
        Config config = ConfigProvider.getConfig();
        Set<String> names = new TreeSet<>(System.getenv().keySet());
        config.getPropertyNames().forEach(names::add);
        return Stream.of(
                        Setting.all().flatMap(setting -> setting.problem(config).stream()),
                        unknown(names),
                        inspections.stream().flatMap(SettingsCheck::problems))
                .flatMap(problems -> problems);
    }

    /** Names that nobody reads, most of them mistyped. Their values may be secrets. */
    static Stream<SettingProblem> unknown(Set<String> names) {
        Set<String> known = Setting.all()
                .flatMap(setting -> Stream.of(setting.key(), setting.variable()))
                .collect(Collectors.toSet());
        return names.stream()
                .filter(name -> OURS.matcher(name).matches() && !known.contains(name))
                .filter(name -> !OF_THE_SERVER.matcher(name).matches())
                .map(name -> new SettingProblem(
                        name, null, "setting.allowed.unknown", List.of(), "setting.effect.unknown", null));
    }

    /** One that fails tells nothing, and the others are told all the same. */
    private static Stream<SettingProblem> problems(Inspection inspection) {
        try {
            return inspection.problems().stream();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "A setting could not be looked at", e);
            return Stream.empty();
        }
    }
}
