package eu.covenantofmayors.supporters.adhesion;

import static eu.covenantofmayors.supporters.supporter.SupporterSetting.COMMISSION;
import static eu.covenantofmayors.supporters.supporter.SupporterSetting.OFFICER;

import eu.covenantofmayors.supporters.account.Membership;
import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.notification.OutboxMessage;
import eu.covenantofmayors.supporters.platform.As;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Puts applications into the database of a test in the server, led there through the services by those who may. */
@ApplicationScoped
public class AdhesionSetting {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private SupporterSetting people;

    @Inject
    private DraftService drafts;

    @Inject
    private SubmissionService submission;

    @Inject
    private EligibilityService eligibility;

    @Inject
    private AgreementService agreements;

    @Inject
    private Adhesions adhesions;

    @Inject
    private Stage stage;

    /** A draft that nobody has filled in. */
    public Adhesion begun() {
        people.officers();
        String unique = unique();
        return drafts.start(unique, "applicant-" + unique + "@network.example", Languages.RU);
    }

    /** A draft that can be submitted, of an organisation that no other has. */
    public Adhesion draft() {
        String unique = unique();
        return draft(AdhesionFixture.interest("No. " + unique, "https://www." + unique + ".example/about"));
    }

    public Adhesion draft(ExpressionOfInterest interest) {
        Adhesion adhesion = begun();
        interest.setContactEmail(adhesion.applicantEmail());
        drafts.save(adhesion.token(), interest);
        return found(adhesion);
    }

    /** An application that has come so far on the straight way. */
    public Adhesion in(AdhesionState state) {
        Adhesion adhesion = draft();
        return switch (state) {
            case DRAFT -> adhesion;
            case SUBMITTED -> submitted(adhesion);
            case IN_REVIEW -> inReview(adhesion);
            case INFO_REQUESTED -> {
                inReview(adhesion);
                office(() -> eligibility.ask(adhesion.id(), "Сколько у вас сотрудников?"));
                yield found(adhesion);
            }
            case INELIGIBLE -> {
                inReview(adhesion);
                office(() -> eligibility.refuse(adhesion.id(), "It works for profit."));
                yield found(adhesion);
            }
            case ELIGIBLE -> eligible(adhesion);
            case AGREEMENT_SIGNED -> signed(adhesion);
            case AGREEMENT_RETURNED -> {
                signed(adhesion);
                office(() -> agreements.returnByOffice(adhesion.id(), "The place is wrong."));
                yield found(adhesion);
            }
            case CO_SIGNED -> coSigned(adhesion);
            case PROFILE_CREATED -> {
                coSigned(adhesion);
                office(() -> agreements.createProfile(adhesion.id(), null));
                yield found(adhesion);
            }
            case WITHDRAWN -> {
                submission.withdraw(submitted(adhesion).token(), "We wait for our assembly.");
                yield found(adhesion);
            }
            case LAPSED -> throw new IllegalArgumentException("Let the sweep do that");
        };
    }

    private Adhesion submitted(Adhesion adhesion) {
        submission.submit(adhesion.token());
        return found(adhesion);
    }

    private Adhesion inReview(Adhesion adhesion) {
        submitted(adhesion);
        office(() -> eligibility.takeUp(adhesion.id()));
        return found(adhesion);
    }

    private Adhesion eligible(Adhesion adhesion) {
        inReview(adhesion);
        office(() -> eligibility.confirm(adhesion.id(), AdhesionFixture.checked()));
        return found(adhesion);
    }

    private Adhesion signed(Adhesion adhesion) {
        eligible(adhesion);
        submission.sign(adhesion.token(), AdhesionFixture.signature(), AdhesionFixture.planned());
        return found(adhesion);
    }

    private Adhesion coSigned(Adhesion adhesion) {
        signed(adhesion);
        commission(() -> agreements.coSign(adhesion.id(), "Head of unit"));
        return found(adhesion);
    }

    public Adhesion found(Adhesion adhesion) {
        return adhesions.byToken(adhesion.token());
    }

    public void office(As.Work work) {
        stage.as(OFFICER, "OFFICE", work);
    }

    public void commission(As.Work work) {
        stage.as(COMMISSION, "COMMISSION", work);
    }

    public List<OutboxMessage> mailsTo(String recipient) {
        return em.createQuery(
                        "select m from OutboxMessage m where m.recipient = :recipient order by m.id",
                        OutboxMessage.class)
                .setParameter("recipient", recipient)
                .getResultList();
    }

    public List<OutboxMessage> mailsAbout(Adhesion adhesion, String recipient) {
        return mailsTo(recipient).stream()
                .filter(mail -> (mail.subject() + mail.body()).contains(adhesion.reference()))
                .toList();
    }

    public List<Membership> members(Organisation organisation) {
        return em.createQuery("select m from Membership m where m.organisation = :organisation", Membership.class)
                .setParameter("organisation", organisation)
                .getResultList();
    }

    public static String unique() {
        return UUID.randomUUID().toString().substring(0, 13);
    }
}
