package eu.covenantofmayors.supporters.demo;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.publication.EventKind;
import eu.covenantofmayors.supporters.publication.EventSignUps;
import eu.covenantofmayors.supporters.publication.NewsletterService;
import eu.covenantofmayors.supporters.publication.NewsletterText;
import eu.covenantofmayors.supporters.publication.Newsletters;
import eu.covenantofmayors.supporters.publication.PracticeCategory;
import eu.covenantofmayors.supporters.publication.Publication;
import eu.covenantofmayors.supporters.publication.PublicationContent;
import eu.covenantofmayors.supporters.publication.PublicationKind;
import eu.covenantofmayors.supporters.publication.PublicationText;
import eu.covenantofmayors.supporters.publication.Publications;
import eu.covenantofmayors.supporters.publication.PublishingService;
import eu.covenantofmayors.supporters.report.ImplementationReports;
import eu.covenantofmayors.supporters.report.ReportWriting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** News, events and best practices of the demonstration, written by the Office and two networks; all of them are invented. */
@ApplicationScoped
public class DemoPublishing {
    private static final String NETWORK = "NETWORK";

    @Inject
    private PublishingService publishing;

    @Inject
    private Publications publications;

    @Inject
    private NewsletterService newsletters;

    @Inject
    private Newsletters issues;

    @Inject
    private ReportWriting reportWriting;

    @Inject
    private ImplementationReports reports;

    @Inject
    private EventSignUps signUps;

    @Inject
    private Stage stage;

    private long conference;
    private long webinar;

    /** Draws the implementation report of a year up and publishes it as it is. */
    void implementationReport(int year) {
        stage.as(DemoAccounts.OFFICE, "OFFICE", () -> {
            reportWriting.begin(year);
            reportWriting.publish(year, reports.of(year).version());
        });
    }

    void newHandbook() {
        PublicationContent news = PublicationContent.empty(PublicationKind.NEWS);
        say(
                news,
                Languages.EN,
                "A handbook for energy advisers of small towns",
                "Twelve chapters, from the first meter reading to the first loan, free for everybody.",
                "Advisers from five countries have written down what they wish somebody had told them.\n\n"
                        + "# What is in it\n\n- how to read a heating bill\n- how to win a council over\n- how to pay for it\n\n"
                        + "Networks may print it and hand it on.",
                "Hills in the evening sun");
        say(
                news,
                Languages.RU,
                "Пособие для энергоконсультантов малых городов",
                "Двенадцать глав: от первых показаний счётчика до первого кредита. Бесплатно для всех.",
                "Консультанты из пяти стран записали то, что хотели бы услышать сами в первый год.\n\n"
                        + "# Что внутри\n\n- как читать счёт за тепло\n- как убедить совет\n- как это оплатить\n\n"
                        + "Сети могут печатать и раздавать его.",
                "Холмы в вечернем солнце");
        publish(PublicationKind.NEWS, news, true);
    }

    void newCountry() {
        PublicationContent news = PublicationContent.empty(PublicationKind.NEWS);
        say(
                news,
                Languages.EN,
                "This site speaks Ukrainian",
                "After English, Russian and Turkmen, all pages and mails are there in Ukrainian as well.",
                "Choose your language at the top of each page. Is something unclear? The helpdesk is glad to hear of it.",
                null);
        say(
                news,
                Languages.UK,
                "Цей сайт заговорив українською",
                "Після англійської, російської та туркменської всі сторінки й листи є також українською.",
                "Оберіть мову вгорі кожної сторінки. Щось незрозуміло? Напишіть до служби підтримки.",
                null);
        publish(PublicationKind.NEWS, news, false);
    }

    void conference(LocalDate day) {
        PublicationContent event = event(EventKind.CONFERENCE, day, day.plusDays(1), "Europe/Brussels");
        event.event().setPlace("Brussels");
        event.event().setCountryCode("BE");
        event.event().setRegistration("https://office.example.org/conference");
        event.event().setRegistrationUntil(day.minusDays(14));
        event.event().setCapacity(200);
        event.event().setSpoken("English, Русский");
        say(
                event,
                Languages.EN,
                "Yearly meeting of the Covenant Supporters",
                "Two days to learn from one another, with workshops on loans and heating.",
                "Each network may send two people. Travel is paid for those from outside the Union.",
                null);
        say(
                event,
                Languages.RU,
                "Ежегодная встреча сторонников Соглашения",
                "Два дня, чтобы поучиться друг у друга: семинары о кредитах и отоплении.",
                "От каждой сети могут приехать двое. Дорогу оплачиваем тем, кто едет не из стран Союза.",
                null);
        conference = publish(PublicationKind.EVENT, event, false);
    }

    void webinar(LocalDate day) {
        PublicationContent event = event(EventKind.WEBINAR, day, day, "Asia/Tbilisi");
        event.event().setEnds(day.atTime(11, 0));
        event.event().setOnline("https://meet.example.org/heat-pumps");
        event.event().setOrganiser("Georgian Towns’ Energy Network");
        say(
                event,
                Languages.EN,
                "Heat pumps in kindergartens: what they cost, what they save",
                "An hour with three towns that have them, and time for questions.",
                null,
                null);
        webinar = proposed("mtskheta@example.org", PublicationKind.EVENT, event, true);
    }

    void practice() {
        PublicationContent practice = PublicationContent.empty(PublicationKind.BEST_PRACTICE);
        practice.practice().setCategory(PracticeCategory.BUILDINGS);
        practice.practice().setCountryCode("UA");
        practice.practice().setSignatories("Яремче, Косів, Верховина");
        practice.practice().setBeganIn(2021);
        practice.practice().setEndedIn(2023);
        practice.practice().setEnergySaved(1240);
        practice.practice().setCo2Saved(310);
        practice.practice().setCost(860_000L);
        practice.practice().setJobs(14);
        say(
                practice,
                Languages.EN,
                "Three mountain schools share one energy adviser",
                "One adviser, three schools, a third less heat: what it took and who paid.",
                "The schools could not pay an adviser each. Together they could.\n\n# How to repeat it\n\n"
                        + "1. Put the bills of all buildings side by side.\n2. Begin with the windows that let the wind in.\n"
                        + "3. Tell the parents each month what was saved.",
                "A school in the mountains");
        say(
                practice,
                Languages.UK,
                "Три гірські школи мають одного енергорадника",
                "Один радник, три школи, на третину менше тепла: що для цього знадобилося і хто заплатив.",
                "Кожна школа окремо не могла оплатити радника. Разом змогли.\n\n# Як це повторити\n\n"
                        + "1. Покладіть поруч рахунки всіх будівель.\n2. Почніть із вікон, у які дме.\n"
                        + "3. Щомісяця розповідайте батькам, скільки заощаджено.",
                "Школа в горах");
        proposed("network@example.org", PublicationKind.BEST_PRACTICE, practice, true);
    }

    /** It waits for the Office. */
    void proposal() {
        PublicationContent news = PublicationContent.empty(PublicationKind.NEWS);
        say(
                news,
                Languages.RU,
                "Двенадцать громад подписали Соглашение за год",
                "Как мы их убедили и что обещали.",
                "Мы объехали сорок громад. В двенадцати совет проголосовал «за».",
                null);
        proposed("network@example.org", PublicationKind.NEWS, news, false);
    }

    private static PublicationContent event(EventKind kind, LocalDate first, LocalDate last, String zone) {
        PublicationContent event = PublicationContent.empty(PublicationKind.EVENT);
        event.event().setKind(kind);
        event.event().setStarts(first.atTime(10, 0));
        event.event().setEnds(last.atTime(17, 0));
        event.event().setZone(zone);
        return event;
    }

    private static void say(
            PublicationContent content, Languages language, String title, String summary, String body, String picture) {
        PublicationText text = content.texts().get(language);
        text.setTitle(title);
        text.setSummary(summary);
        text.setBody(body);
        text.setAlternative(picture);
    }

    /** With all that the public can read by then. */
    void newsletter() {
        Map<Languages, NewsletterText> texts = new EnumMap<>(Languages.class);
        texts.put(
                Languages.EN,
                text(
                        "What supporters have been doing",
                        "A handbook, a meeting in Brussels, and three schools that share one adviser."));
        texts.put(
                Languages.RU,
                text(
                        "Чем заняты сторонники Соглашения",
                        "Пособие, встреча в Брюсселе и три школы с одним консультантом."));
        texts.put(
                Languages.UK,
                text("Чим зайняті прихильники Угоди", "Посібник, зустріч у Брюсселі та три школи з одним радником."));
        List<Long> items = Stream.of(PublicationKind.values())
                .flatMap(kind -> publications.newest(kind, 0, 3).stream())
                .map(Publication::id)
                .toList();
        stage.as(DemoAccounts.OFFICE, "OFFICE", () -> {
            long id = newsletters.add(UUID.randomUUID().toString(), texts, items);
            newsletters.send(id, issues.get(id).version());
        });
    }

    private static NewsletterText text(String title, String intro) {
        NewsletterText text = new NewsletterText();
        text.setTitle(title);
        text.setIntro(intro);
        return text;
    }

    private long publish(PublicationKind kind, PublicationContent content, boolean picture) {
        return stage.as(DemoAccounts.OFFICE, "OFFICE", () -> {
            long id = add(kind, content, picture);
            publishing.publish(id);
            return id;
        });
    }

    private long proposed(String writer, PublicationKind kind, PublicationContent content, boolean accepted) {
        long id = stage.as(writer, NETWORK, () -> add(kind, content, kind == PublicationKind.BEST_PRACTICE));
        stage.as(writer, NETWORK, () -> publishing.propose(id));
        if (accepted) {
            stage.as(DemoAccounts.OFFICE, "OFFICE", () -> publishing.publish(id));
        }
        return id;
    }

    void signUpForConference(String... people) {
        signUp(conference, people);
    }

    void signUpForWebinar(String... people) {
        signUp(webinar, people);
    }

    private void signUp(long event, String... people) {
        for (String person : people) {
            stage.as(person, NETWORK, () -> signUps.signUp(event));
        }
    }

    private long add(PublicationKind kind, PublicationContent content, boolean picture) {
        long id = publishing.add(kind, UUID.randomUUID().toString(), content);
        if (picture) {
            publishing.illustrate(id, DemoPictures.hills(kind.ordinal()));
        }
        return id;
    }
}
