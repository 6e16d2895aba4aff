package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterCreation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Imports a release of the register in one transaction: all of its good rows, or, when it is refused, nothing. */
@Stateless
public class RegisterImportService {
    private static final int STEP = 100;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SupporterCreation supporters;

    @Inject
    private ImportProgress progress;

    @Inject
    private Event<RegisterImported> events;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Imports a workbook; the same one again changes nothing.
     *
     * @param file the workbook as it was published
     * @throws Refused when it is none, or lacks what we need
     */
    @RolesAllowed({"OFFICE", "SYSTEM"})
    public RegisterImport run(byte[] file, String fileName, Actor actor) {
        RegisterImport imported = new RegisterImport(fileName, sha256(file), actor.name(), clock.instant());
        RegisterRows rows = new RegisterRows(LocalDate.ofInstant(clock.instant(), settings.zone()));
        new RegisterWorkbook(file).read(rows::add);
        store(rows.rows(), imported);
        imported.finish(rows.read(), rows.problems(), clock.instant());
        em.persist(imported);
        em.flush();
        events.fire(new RegisterImported(imported, actor, clock.instant()));
        return imported;
    }

    private void store(List<RegisterRow> rows, RegisterImport imported) {
        Map<String, Supporter> supporting = supporting(rows);
        Map<Long, Signatory> known = known();
        for (int i = 0; i < rows.size(); i++) {
            RegisterRow row = rows.get(i);
            Supporter supporter = row.supporter() == null ? null : supporting.get(spelling(row.supporter()));
            Signatory signatory = known.get(row.registerId());
            if (signatory == null) {
                em.persist(new Signatory(row, supporter));
                imported.added();
            } else if (signatory.update(row, supporter)) {
                imported.changed();
            } else {
                imported.unchanged();
            }
            if (i % STEP == 0) {
                progress.at(i, rows.size());
            }
        }
        progress.at(rows.size(), rows.size());
    }

    /** The networks that the release names, found or made before the first signatory is touched. */
    private Map<String, Supporter> supporting(List<RegisterRow> rows) {
        Map<String, Supporter> byName = new HashMap<>();
        for (RegisterRow row : rows) {
            if (row.supporter() != null && !byName.containsKey(spelling(row.supporter()))) {
                byName.put(spelling(row.supporter()), supporters.named(row.supporter()));
            }
        }
        return byName;
    }

    private static String spelling(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private Map<Long, Signatory> known() {
        return em.createQuery("select s from Signatory s", Signatory.class)
                .getResultStream()
                .collect(Collectors.toMap(Signatory::registerId, Function.identity()));
    }

    static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
