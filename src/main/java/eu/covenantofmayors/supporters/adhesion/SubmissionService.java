package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.platform.ConsentMoved;
import eu.covenantofmayors.supporters.platform.ConsentPurpose;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.supporter.Commitment;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the applicant does with the application, by its link: submits, answers, signs, withdraws. */
@Stateless
public class SubmissionService {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Adhesions adhesions;

    @Inject
    private OpenNames openNames;

    @Inject
    private AgreementDocuments documents;

    @Inject
    private Validator validator;

    @Inject
    private Event<AdhesionMoved> events;

    @Inject
    private Event<ConsentMoved> consents;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Hands the draft in.
     *
     * @throws Refused when something required is missing, or when the organisation has an open application or is a
     *     supporter already
     */
    @PermitAll
    public void submit(String token) {
        Adhesion adhesion = adhesions.byTokenToChange(token);
        ExpressionOfInterest interest = adhesion.interest();
        requireComplete(interest);
        AdhesionStep.SUBMIT.take(adhesion.state(), adhesion.applicant());
        openNames.requireFree(adhesion);
        Organisation organisation = new Organisation(interest.getOfficialName())
                .identify(
                        interest.getOfficialName(),
                        interest.getEnglishName(),
                        interest.getAcronym(),
                        interest.getKind(),
                        interest.getLevel(),
                        interest.getCountry(),
                        interest.getTerritory(),
                        interest.getRegistrationNumber(),
                        interest.getWebsite());
        AdhesionMoved moved = adhesion.submit(organisation, clock.instant());
        em.persist(organisation);
        em.flush();
        events.fire(moved);
        consents.fire(new ConsentMoved(
                ConsentPurpose.APPLICATION, adhesion.applicantEmail(), adhesion.language(), true, clock.instant()));
    }

    /** Names all that is missing or wrong, in the order in which it is asked. */
    private void requireComplete(ExpressionOfInterest interest) {
        Set<String> wrong = validator.validate(interest).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .collect(Collectors.toSet());
        List<String> fields = Stream.of(InterestPart.values())
                .flatMap(part -> part.properties().stream())
                .filter(wrong::contains)
                .toList();
        if (!fields.isEmpty()) {
            throw Refused.at(
                    fields.size() == 1 ? fields.get(0) : null,
                    "refused.incomplete",
                    fields.stream().map(field -> "interest." + field).toList());
        }
    }

    @PermitAll
    public void answer(String token, @NotBlank @Size(max = 4000) String answer) {
        events.fire(adhesions.byTokenToChange(token).answer(answer, clock.instant(), settings.zone()));
    }

    /** The network signs the agreement; a value for each commitment is its tick. */
    @PermitAll
    public void sign(String token, @Valid Signature signature, Map<Commitment, @Size(max = 2000) String> planned) {
        Adhesion adhesion = adhesions.byTokenToChange(token);
        events.fire(adhesion.sign(signature, planned, clock.instant()));
        documents.sign(adhesion);
    }

    @PermitAll
    public void withdraw(String token, @NotBlank @Size(max = 4000) String reason) {
        events.fire(adhesions.byTokenToChange(token).withdraw(reason, clock.instant()));
    }
}
