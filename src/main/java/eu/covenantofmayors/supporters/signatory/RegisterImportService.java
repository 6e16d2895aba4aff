package eu.covenantofmayors.supporters.signatory;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.DomainEvent;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterCreation;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
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
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Imports a release of the register in one transaction: all of its good rows, or, when it is refused, nothing. Before, it
 * tells what would come of it; afterwards, what it has changed can be changed back.
 */
@Stateless
public class RegisterImportService {
    private static final int STEP = 100;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private EJBContext context;

    @Inject
    private SupporterCreation supporters;

    @Inject
    private RegisterImports imports;

    @Inject
    private ImportProgress progress;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Imports a workbook at once; the same one again changes nothing.
     *
     * @param file the workbook as it was published
     * @throws Refused when it is none, or lacks what we need
     */
    @RolesAllowed({"OFFICE", "SYSTEM"})
    public RegisterImport run(byte[] file, String fileName, Actor actor) {
        RegisterImport imported = new RegisterImport(fileName, sha256(file), actor.name(), clock.instant());
        apply(file, imported, actor);
        return imported;
    }

    /**
     * Goes through an import and leaves no trace of it: the transaction is rolled back.
     *
     * @return what would come of it
     * @throws Refused when it is no such workbook, or lacks what we need
     */
    @RolesAllowed("OFFICE")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public RegisterOutcome rehearse(byte[] file) {
        RegisterOutcome outcome = compare(file);
        context.setRollbackOnly();
        return outcome;
    }

    /** Keeps what would come of a release until somebody has looked at it; an earlier one that waits is dropped. */
    @RolesAllowed("OFFICE")
    public RegisterImport keep(byte[] file, String fileName, RegisterOutcome outcome, Actor actor) {
        em.createQuery("select i from RegisterImport i where i.state = :checked", RegisterImport.class)
                .setParameter("checked", RegisterImportState.CHECKED)
                .getResultList()
                .forEach(this::remove);
        RegisterImport checked = new RegisterImport(fileName, sha256(file), actor.name(), clock.instant());
        checked.checked(outcome, file, clock.instant());
        em.persist(checked);
        outcome.changes().forEach(change -> em.persist(change.of(checked)));
        return checked;
    }

    /** Imports a release that was checked. What it changes is compared anew: others may have been at work meanwhile. */
    @RolesAllowed("OFFICE")
    public RegisterImport runChecked(long id, Actor actor) {
        RegisterImport imported = find(id);
        if (imported.state() != RegisterImportState.CHECKED) {
            throw new Refused("refused.conflict");
        }
        removeChanges(imported);
        apply(imported.content(), imported, actor);
        return imported;
    }

    /** Drops a release that was checked. */
    @RolesAllowed("OFFICE")
    public void drop(long id) {
        RegisterImport checked = find(id);
        if (checked.state() != RegisterImportState.CHECKED) {
            throw new Refused("refused.conflict");
        }
        remove(checked);
    }

    /**
     * Changes back what an import has changed: signatories that it had added are gone, others are as they were. Networks that
     * it had named stay, as somebody may have claimed them.
     *
     * @throws Refused when a later release was imported
     */
    @RolesAllowed("OFFICE")
    public RegisterImport undo(long id, Actor actor) {
        RegisterImport imported = find(id);
        if (imports.isFollowed(imported)) {
            throw new Refused("refused.importFollowed");
        }
        imported.undone(clock.instant());
        forgetAdditions(imported);
        Map<String, Signatory> known = known();
        for (RegisterChange change : changes(imported)) {
            Signatory signatory = known.get(change.registerId());
            if (!change.isAddition() && signatory != null) {
                changeBack(signatory, change.before());
            }
        }
        events.fire(new RegisterImportUndone(imported, actor, clock.instant()));
        return imported;
    }

    private void changeBack(Signatory signatory, Map<String, String> before) {
        Map<String, String> cells = signatory.cells();
        cells.putAll(before);
        String supporter = cells.get(RegisterChange.SUPPORTER);
        signatory.update(
                RegisterRows.restored(cells, today()),
                supporter.isEmpty() ? null : em.find(Supporter.class, Long.valueOf(supporter)));
    }

    private void forgetAdditions(RegisterImport imported) {
        String added = "(select s from Signatory s where s.registerId in"
                + " (select c.registerId from RegisterChange c where c.imported = :imported and c.before is null))";
        for (String forget : List.of(
                "update MemberAuthority m set m.signatory = null where m.signatory in " + added,
                "update MemberAuthority m set m.declined = null where m.declined in " + added,
                "update MemberAuthority m set m.suggested = null, m.confidence = null, m.likeness = null where m.suggested in "
                        + added,
                "delete from Signatory s where s.registerId in"
                        + " (select c.registerId from RegisterChange c where c.imported = :imported and c.before is null)")) {
            em.createQuery(forget).setParameter("imported", imported).executeUpdate();
        }
    }

    private void apply(byte[] file, RegisterImport imported, Actor actor) {
        RegisterOutcome outcome = compare(file);
        imported.imported(outcome, actor.name(), clock.instant());
        em.persist(imported);
        outcome.changes().forEach(change -> em.persist(change.of(imported)));
        em.flush();
        events.fire(new RegisterImported(imported, actor, clock.instant()));
    }

    private RegisterOutcome compare(byte[] file) {
        RegisterRows rows = new RegisterRows(today());
        new RegisterWorkbook(file).read(rows::add);
        RegisterOutcome outcome = new RegisterOutcome(rows);
        store(rows.rows(), outcome);
        return outcome;
    }

    private void store(List<RegisterRow> rows, RegisterOutcome outcome) {
        Map<String, Supporter> supporting = supporting(rows);
        Map<String, Signatory> known = known();
        for (int i = 0; i < rows.size(); i++) {
            RegisterRow row = rows.get(i);
            Supporter supporter = row.supporter() == null ? null : supporting.get(spelling(row.supporter()));
            Signatory signatory = known.get(row.registerId());
            if (signatory == null) {
                Signatory added = new Signatory(row, supporter);
                em.persist(added);
                outcome.added(added);
            } else if (signatory.isAsIn(row, supporter)) {
                outcome.unchanged();
            } else {
                Map<String, String> before = signatory.cells();
                signatory.update(row, supporter);
                outcome.changed(signatory, before);
            }
            if (i % STEP == 0) {
                progress.at(i, rows.size());
            }
        }
        outcome.compared(known.size());
        progress.at(rows.size(), rows.size());
    }

    private RegisterImport find(long id) {
        return Optional.ofNullable(em.find(RegisterImport.class, id)).orElseThrow(NotFound::new);
    }

    private List<RegisterChange> changes(RegisterImport imported) {
        return em.createQuery("select c from RegisterChange c where c.imported = :imported", RegisterChange.class)
                .setParameter("imported", imported)
                .getResultList();
    }

    private void removeChanges(RegisterImport imported) {
        em.createQuery("delete from RegisterChange c where c.imported = :imported")
                .setParameter("imported", imported)
                .executeUpdate();
    }

    private void remove(RegisterImport checked) {
        removeChanges(checked);
        em.remove(checked);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
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

    private Map<String, Signatory> known() {
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
