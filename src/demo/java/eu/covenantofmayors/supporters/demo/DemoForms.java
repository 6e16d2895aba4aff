package eu.covenantofmayors.supporters.demo;

import eu.covenantofmayors.supporters.adhesion.EligibilityChecklist;
import eu.covenantofmayors.supporters.adhesion.ExpressionOfInterest;
import eu.covenantofmayors.supporters.adhesion.Mandate;
import eu.covenantofmayors.supporters.adhesion.Signature;
import eu.covenantofmayors.supporters.commitment.ActionDetails;
import eu.covenantofmayors.supporters.commitment.ActionKind;
import eu.covenantofmayors.supporters.feedback.CommitmentPart;
import eu.covenantofmayors.supporters.feedback.ReportContent;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.supporter.Commitment;
import eu.covenantofmayors.supporters.supporter.Profile;
import eu.covenantofmayors.supporters.supporter.ServiceKind;
import eu.covenantofmayors.supporters.supporter.ServiceOffered;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the networks of the demonstration write into their forms. */
final class DemoForms {
    private static final int CANDIDATES = 3;

    private DemoForms() {}

    private static String in(DemoNetwork network, String english, String russian) {
        return network.language() == Languages.EN ? english : russian;
    }

    static ExpressionOfInterest interest(DemoNetwork network) {
        ExpressionOfInterest interest = new ExpressionOfInterest();
        interest.setOfficialName(network.officialName());
        interest.setEnglishName(network.englishName());
        interest.setKind(network.kind());
        interest.setNotForProfit(true);
        interest.setLevel(network.level());
        interest.setCountry(network.country());
        interest.setRegistrationNumber("DEMO-" + network.key());
        interest.setRegistrationAuthority(in(network, "National register", "Национальный реестр"));
        interest.setAddress(network.place() + ", 1");
        interest.setWebsite(network.website());
        interest.setHeadName(in(network, "President of the board", "Председатель правления"));
        interest.setContactName(in(network, "Secretariat", "Секретариат"));
        interest.setContactEmail(network.email());
        interest.setMembers(network.members());
        interest.setMemberSignatories(network.members() / CANDIDATES);
        interest.setMandate(Mandate.PERMANENT);
        interest.setExpertise(in(
                network,
                "Two energy engineers and a project officer. We have written action plans with nine towns.",
                "Два инженера-энергетика и сотрудник по проектам. С девятью городами мы составили планы действий."));
        interest.setMotivation(network.summaryIn(network.language()));
        interest.setPlannedSupport(in(
                network,
                "Training each year, help with inventories and action plans, a stand at the energy days.",
                "Ежегодное обучение, помощь с кадастрами выбросов и планами действий, участие в днях энергии."));
        interest.setConsent(true);
        return interest;
    }

    static EligibilityChecklist checked() {
        EligibilityChecklist checklist = new EligibilityChecklist();
        checklist.setNotForProfit(true);
        checklist.setKind(true);
        checklist.setLevel(true);
        checklist.setMembers(true);
        checklist.setCapacity(true);
        return checklist;
    }

    static Signature signature(DemoNetwork network, LocalDate day) {
        Signature signature = new Signature();
        signature.setLegalName(network.officialName());
        signature.setSignatoryName(in(network, "President of the board", "Председатель правления"));
        signature.setSignatoryFunction(in(network, "President", "Председатель"));
        signature.setMandateDecision(in(network, "Decision of the board No. 4", "Решение правления № 4"));
        signature.setMandateDate(day.minusDays(7));
        signature.setPlace(network.place());
        signature.setSignedOn(day);
        return signature;
    }

    static Map<Commitment, String> plans(DemoNetwork network) {
        Map<Commitment, String> plans = new EnumMap<>(Commitment.class);
        for (Commitment commitment : Commitment.values()) {
            plans.put(commitment, story(network, commitment, true));
        }
        return plans;
    }

    static Profile profile(DemoNetwork network) {
        Profile profile = new Profile();
        profile.setWebsite(network.website());
        profile.setContactName(in(network, "Secretariat", "Секретариат"));
        profile.setContactPosition(in(network, "Project officer", "Сотрудник по проектам"));
        profile.setContactEmail(network.email());
        profile.setMemberCount(network.members());
        profile.setTerritory(network.place());
        return profile;
    }

    static List<ServiceOffered> services(DemoNetwork network) {
        String languages = in(network, "English", "русский, English");
        String free = in(network, "free for members", "бесплатно для членов");
        return List.of(
                new ServiceOffered(
                        ServiceKind.ACTION_PLAN,
                        inBoth(
                                network,
                                "We help with the emission inventory and write the action plan together with the town’s staff.",
                                "Помогаем с кадастром выбросов и составляем план действий вместе с сотрудниками города."),
                        languages,
                        network.place(),
                        free),
                new ServiceOffered(
                        ServiceKind.TRAINING,
                        inBoth(
                                network,
                                "A two-day course for energy managers, twice a year.",
                                "Двухдневный курс для энергоменеджеров, два раза в год."),
                        languages,
                        network.place(),
                        free),
                new ServiceOffered(
                        ServiceKind.ADHESION,
                        inBoth(
                                network,
                                "We explain the Covenant to councils and prepare the decision to join.",
                                "Рассказываем советам о Соглашении и готовим решение о присоединении."),
                        languages,
                        network.place(),
                        free));
    }

    /** In English, or in Russian and English. */
    private static String inBoth(DemoNetwork network, String english, String russian) {
        return in(network, english, russian + " / " + english);
    }

    /** One action for each commitment but the last, which is kept by filing feedback. */
    static ActionDetails action(DemoNetwork network, Commitment commitment, LocalDate day) {
        ActionDetails action = new ActionDetails();
        action.setCommitment(commitment);
        action.setDate(day);
        action.setPlace(network.place());
        action.setDescription(story(network, commitment, false));
        switch (commitment) {
            case PROMOTE -> {
                action.setKind(ActionKind.EVENT);
                action.setTitle(in(network, "Energy day on the market square", "День энергии на рыночной площади"));
                action.setParticipants(network.members() * 12);
            }
            case RECOGNISE -> {
                action.setKind(ActionKind.DECISION);
                action.setTitle(in(
                        network,
                        "The general assembly puts the Covenant into its strategy",
                        "Общее собрание включило Соглашение в стратегию"));
            }
            case EXCHANGE -> {
                action.setKind(ActionKind.TRAINING);
                action.setTitle(in(network, "Course for energy managers", "Курс для энергоменеджеров"));
                action.setParticipants(network.members() + 6);
                action.setSignatoriesReached(network.members() / 2);
            }
            case INTERMEDIATE -> {
                action.setKind(ActionKind.MEDIA);
                action.setTitle(in(network, "Three mayors on regional radio", "Три мэра на региональном радио"));
            }
            case SYNERGIES, FEEDBACK -> {
                action.setKind(ActionKind.ADVICE);
                action.setTitle(in(
                        network,
                        "Joint application for a street lighting project",
                        "Совместная заявка на проект уличного освещения"));
                action.setSignatoriesReached(CANDIDATES);
            }
        }
        return action;
    }

    private static String story(DemoNetwork network, Commitment commitment, boolean planned) {
        String english = switch (commitment) {
            case PROMOTE -> "Visits to town councils and energy days that show what a signatory does.";
            case RECOGNISE -> "The Covenant stands in our strategy and on the first page of our website.";
            case EXCHANGE -> "Towns that have a plan teach those that begin: a course in spring and one in autumn.";
            case INTERMEDIATE ->
                "We answer questions of members, pass them to the Office and speak to the regional press.";
            case SYNERGIES -> "We look for national and European programmes and apply together with our members.";
            case FEEDBACK -> "Our secretariat keeps a list of what was done and reports each year.";
        };
        String russian = switch (commitment) {
            case PROMOTE -> "Встречи с городскими советами и дни энергии, на которых видно, что делает участник.";
            case RECOGNISE -> "Соглашение записано в нашей стратегии и стоит на первой странице сайта.";
            case EXCHANGE -> "Города, у которых план уже есть, учат начинающих: курс весной и курс осенью.";
            case INTERMEDIATE -> "Отвечаем на вопросы членов, передаём их в Бюро и говорим с региональной прессой.";
            case SYNERGIES -> "Ищем национальные и европейские программы и подаём заявки вместе с членами.";
            case FEEDBACK -> "Секретариат ведёт список сделанного и отчитывается каждый год.";
        };
        return in(network, planned ? "Planned: " + english : english, planned ? "План: " + russian : russian);
    }

    static ReportContent report(DemoNetwork network, int year) {
        ReportContent content = new ReportContent();
        content.setNewAdhesions(1 + year);
        content.setMembersAdhered(network.members() / CANDIDATES + year);
        content.setMembersWithPlan(network.members() / CANDIDATES);
        content.setMembersMonitoring(year);
        content.setServicesGiven(in(
                network,
                "Help with action plans, two courses, advice by telephone.",
                "Помощь с планами действий, два курса, консультации по телефону."));
        content.setBeneficiaries(network.members() / 2);
        content.setHours(240 + 20 * year);
        content.setEvents(3 + year);
        content.setParticipants(network.members() * 14);
        content.setMedia(in(network, "Two articles and one radio programme.", "Две статьи и одна радиопередача."));
        content.setDifficulties(in(
                network,
                "Small towns have nobody who could keep the inventory up to date.",
                "В малых городах некому обновлять кадастр выбросов."));
        content.setNextPlans(in(
                network, "A handbook for towns below 20,000 people.", "Пособие для городов с населением до 20 тысяч."));
        content.setContinuedSupport(true);
        content.setSigner(in(network, "President of the board", "Председатель правления"));
        return content;
    }

    static Map<Commitment, CommitmentPart> parts(DemoNetwork network, int year) {
        Map<Commitment, CommitmentPart> parts = new EnumMap<>(Commitment.class);
        for (Commitment commitment : Commitment.values()) {
            CommitmentPart part = new CommitmentPart();
            part.setStory(story(network, commitment, false));
            part.setFigure(commitment.ordinal() + 2 * year);
            parts.put(commitment, part);
        }
        return parts;
    }
}
