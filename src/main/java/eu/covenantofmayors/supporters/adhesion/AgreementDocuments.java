package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.account.Caller;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.files.CheckedPdf;
import eu.covenantofmayors.supporters.platform.files.Seal;
import eu.covenantofmayors.supporters.platform.files.SignatureChecks;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The versions of the agreements, and what makes another one. */
@Stateless
public class AgreementDocuments {
    /** Larger than any agreement with a few signatures. */
    public static final int LARGEST = 10 * 1024 * 1024;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Adhesions adhesions;

    @Inject
    private AgreementPdf pdf;

    @Inject
    private Seal seal;

    @Inject
    private SignatureChecks checks;

    @Inject
    private Caller caller;

    @Inject
    private Event<AgreementFiled> events;

    @Inject
    private Clock clock;

    /** Keeps what the network has just signed. For the service in whose transaction that happens. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public AgreementDocument sign(Adhesion adhesion) {
        int number = latest(adhesion).map(AgreementDocument::number).orElse(0) + 1;
        return file(
                AgreementDocument.signedHere(adhesion, number, pdf.of(adhesion), clock.instant()),
                adhesion.applicant());
    }

    /**
     * Takes the document with the network's own electronic signature.
     *
     * @throws NotFound when the link leads nowhere
     * @throws Refused when it is not that document, its signature is not intact, or the Commission could not seal it
     */
    @PermitAll
    public void addSignature(String token, byte[] signed) {
        Adhesion adhesion = adhesions.byTokenToChange(token);
        adhesion.expectToWaitForCommission();
        AgreementDocument document = latest(adhesion).orElseGet(() -> sign(adhesion));
        AgreementDocument next = document.signedByFile(signed, checks.check(signed), clock.instant());
        seal.expectSealable(signed, clock.instant());
        file(next, adhesion.applicant());
    }

    /** Puts the Commission's seal on the latest version. For the service in whose transaction it co-signs. */
    @RolesAllowed("COMMISSION")
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void coSign(Adhesion adhesion, Actor commission) {
        AgreementDocument document = latest(adhesion).orElseGet(() -> sign(adhesion));
        byte[] sealed = seal.seal(document.content(), pdf.reason(adhesion), pdf.mark(adhesion), clock.instant());
        file(document.coSigned(sealed, checks.check(sealed), clock.instant()), commission);
    }

    private AgreementDocument file(AgreementDocument document, Actor actor) {
        em.persist(document);
        events.fire(new AgreementFiled(document, actor, clock.instant()));
        return document;
    }

    /** All versions of the application that a link leads to, the latest first. */
    @PermitAll
    public List<AgreementDocument> ofApplication(String token) {
        return of(adhesions.byToken(token));
    }

    /** All versions of an application, the latest first. */
    @RolesAllowed({"OFFICE", "COMMISSION"})
    public List<AgreementDocument> ofAdhesion(long id) {
        return of(adhesions.get(id));
    }

    /**
     * All versions of the agreement of the network that the caller belongs to, the latest first.
     *
     * @throws NotFound when they belong to none
     */
    @RolesAllowed(Role.NETWORK)
    public List<AgreementDocument> mine() {
        return em.createQuery(
                        "select d from AgreementDocument d join fetch d.adhesion a where a.organisation = :organisation"
                                + " order by d.number desc",
                        AgreementDocument.class)
                .setParameter(
                        "organisation",
                        caller.memberships().stream()
                                .findFirst()
                                .orElseThrow(NotFound::new)
                                .organisation())
                .getResultList();
    }

    /**
     * Whether anybody's file is one of ours, and whether it is still what was signed.
     *
     * @throws Refused when it unpacks to too much, or too many files are being checked
     */
    @PermitAll
    public AgreementCheck check(byte[] file) {
        CheckedPdf checked = checks.check(file);
        AgreementDocument document = byHash(Secret.sha256(file)).orElse(null);
        return new AgreementCheck(
                checked,
                document,
                document == null ? null : supporterBy(document.adhesion()).orElse(null));
    }

    /** Whoever became a supporter by an application, also where the organisation has applied anew since. */
    private Optional<Supporter> supporterBy(Adhesion adhesion) {
        return em.createQuery(
                        "select s from Supporter s where s.organisation = :organisation and s.agreementDate = :date",
                        Supporter.class)
                .setParameter("organisation", adhesion.organisation())
                .setParameter("date", adhesion.agreement().effectiveDate())
                .getResultStream()
                .findFirst();
    }

    private Optional<AgreementDocument> byHash(String hash) {
        return em
                .createQuery(
                        "select d from AgreementDocument d join fetch d.adhesion where d.hash = :hash",
                        AgreementDocument.class)
                .setParameter("hash", hash)
                .getResultList()
                .stream()
                .findFirst();
    }

    private List<AgreementDocument> of(Adhesion adhesion) {
        return em.createQuery(
                        "select d from AgreementDocument d where d.adhesion = :adhesion order by d.number desc",
                        AgreementDocument.class)
                .setParameter("adhesion", adhesion)
                .getResultList();
    }

    private Optional<AgreementDocument> latest(Adhesion adhesion) {
        return of(adhesion).stream().findFirst();
    }
}
