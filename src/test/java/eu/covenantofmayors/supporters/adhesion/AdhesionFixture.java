package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.account.Kind;
import eu.covenantofmayors.supporters.account.Level;
import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.supporter.Commitment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** Applications in each state, brought there by the steps that lead there; and what forms are filled with. */
public final class AdhesionFixture {
    public static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    public static final Actor OFFICER = new Actor("officer@office.example", Role.OFFICE);
    public static final Actor COMMISSION = new Actor("officer@commission.example", Role.COMMISSION);

    private AdhesionFixture() {}

    public static Adhesion draft() {
        return draft(Languages.RU);
    }

    public static Adhesion draft(Languages language) {
        Adhesion adhesion = new Adhesion("CS-2026-0A1B2C3D", "form", "Applicant@Network.example", language, NOW);
        adhesion.save(interest("404 123-456", "https://www.foothill.example/about"), NOW);
        return adhesion;
    }

    public static Adhesion submitted() {
        Adhesion adhesion = draft();
        adhesion.submit(new Organisation(adhesion.interest().getOfficialName()), NOW);
        return adhesion;
    }

    public static Adhesion inReview() {
        Adhesion adhesion = submitted();
        adhesion.takeUp(OFFICER, NOW);
        return adhesion;
    }

    public static Adhesion infoRequested() {
        Adhesion adhesion = inReview();
        adhesion.ask(OFFICER, "How many people work for you?", NOW);
        return adhesion;
    }

    public static Adhesion ineligible() {
        Adhesion adhesion = inReview();
        adhesion.refuse(OFFICER, "It works for profit.", NOW);
        return adhesion;
    }

    public static Adhesion eligible() {
        Adhesion adhesion = inReview();
        adhesion.confirm(OFFICER, checked(), NOW);
        return adhesion;
    }

    public static Adhesion signed() {
        Adhesion adhesion = eligible();
        adhesion.sign(signature(), planned(), NOW);
        return adhesion;
    }

    public static Adhesion returned() {
        Adhesion adhesion = signed();
        adhesion.returnAgreement(OFFICER, "The place is missing.", NOW);
        return adhesion;
    }

    public static Adhesion coSigned() {
        Adhesion adhesion = signed();
        adhesion.coSign(COMMISSION, "Head of unit", LocalDate.of(2026, 1, 15), NOW);
        return adhesion;
    }

    public static Adhesion in(AdhesionState state) {
        return switch (state) {
            case DRAFT -> draft();
            case SUBMITTED -> submitted();
            case IN_REVIEW -> inReview();
            case INFO_REQUESTED -> infoRequested();
            case INELIGIBLE -> ineligible();
            case ELIGIBLE -> eligible();
            case AGREEMENT_SIGNED -> signed();
            case AGREEMENT_RETURNED -> returned();
            case CO_SIGNED -> coSigned();
            case PROFILE_CREATED -> {
                Adhesion adhesion = coSigned();
                adhesion.createProfile(OFFICER, NOW);
                yield adhesion;
            }
            case WITHDRAWN -> {
                Adhesion adhesion = submitted();
                adhesion.withdraw("We wait for our assembly.", NOW);
                yield adhesion;
            }
            case LAPSED -> {
                Adhesion adhesion = eligible();
                adhesion.lapse(toldTwice(adhesion));
                yield adhesion;
            }
        };
    }

    /** Gives both notices and answers when it may lapse. */
    public static Instant toldTwice(Adhesion adhesion) {
        adhesion.announceLapse(adhesion.touchedAt().plus(Duration.ofDays(120)));
        adhesion.announceLapse(adhesion.touchedAt().plus(Duration.ofDays(150)));
        return adhesion.touchedAt().plus(Duration.ofDays(180));
    }

    public static ExpressionOfInterest interest(String registrationNumber, String website) {
        ExpressionOfInterest interest = new ExpressionOfInterest();
        interest.setOfficialName("Ассоциация городов предгорья");
        interest.setEnglishName("Association of Foothill Cities");
        interest.setKind(Kind.ASSOCIATION);
        interest.setNotForProfit(true);
        interest.setLevel(Level.NATIONAL);
        interest.setCountry("GE");
        interest.setRegistrationNumber(registrationNumber);
        interest.setRegistrationAuthority("Национальный реестр");
        interest.setAddress("ул. Предгорная, 1");
        interest.setWebsite(website);
        interest.setHeadName("Нино Председатель");
        interest.setContactName("Секретариат");
        interest.setContactEmail("office@foothill.example");
        interest.setMembers(12);
        interest.setMandate(Mandate.PERMANENT);
        interest.setExpertise("Энергоаудиты и планы действий.");
        interest.setMotivation("Наши города хотят присоединиться.");
        interest.setPlannedSupport("Обучение и помощь с планами.");
        interest.setConsent(true);
        return interest;
    }

    public static EligibilityChecklist checked() {
        EligibilityChecklist checklist = new EligibilityChecklist();
        checklist.setNotForProfit(true);
        checklist.setKind(true);
        checklist.setLevel(true);
        checklist.setMembers(true);
        checklist.setCapacity(true);
        return checklist;
    }

    public static Signature signature() {
        Signature signature = new Signature();
        signature.setLegalName("Ассоциация городов предгорья");
        signature.setSignatoryName("Нино Председатель");
        signature.setSignatoryFunction("Председатель правления");
        signature.setMandateDecision("Решение правления № 7");
        signature.setMandateDate(LocalDate.of(2026, 1, 10));
        signature.setPlace("Тбилиси");
        signature.setSignedOn(LocalDate.of(2026, 1, 15));
        return signature;
    }

    public static Map<Commitment, String> planned() {
        Map<Commitment, String> planned = new EnumMap<>(Commitment.class);
        for (Commitment commitment : Commitment.values()) {
            planned.put(commitment, "Мы сделаем это: " + commitment);
        }
        return planned;
    }
}
