package eu.covenantofmayors.supporters.demo;

import eu.covenantofmayors.supporters.account.Kind;
import eu.covenantofmayors.supporters.account.Level;
import eu.covenantofmayors.supporters.platform.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Who lives how: the networks of the demonstration, their states and standings on the day it is loaded. */
@ApplicationScoped
public class DemoLives {
    @Inject
    private DemoCalendar calendar;

    @Inject
    private DemoAccounts accounts;

    @Inject
    private DemoDeeds deeds;

    @Inject
    private DemoPublishing publishing;

    @Inject
    private DemoCommunity community;

    @Inject
    private DemoDesks desks;

    private LocalDate today;
    private DemoNetwork overdue;

    void plan(LocalDate day) {
        today = day;
        on(day.minusYears(4), accounts::administrator);
        on(day.minusYears(4).plusDays(1), accounts::officers);
        supporters();
        unwilling();
        applicants();
        publications();
        talks();
        administration();
    }

    /** What the networks tell one another in a group. */
    private void talks() {
        on(today.minusDays(48), community::foundsGroup);
        on(today.minusDays(47), community::joinGroup);
        on(today.minusDays(46), community::beginDiscussion);
        on(today.minusDays(45), community::firstAnswer);
        on(today.minusDays(43), community::secondAnswer);
        on(today.minusDays(41), community::thanks);
        on(today.minusDays(40), community::lastAnswer);
        on(today.minusDays(5), community::secondDiscussion);
        on(today.minusDays(4), community::advertises);
        on(today.minusDays(2), community::reportsAdvertisement);
    }

    private void administration() {
        on(today.minusDays(30), desks::saveSearches);
        on(today.minusDays(1), desks::proposesOfficer);
    }

    /** What happens on the day itself, when the clock shows the real time again and the register is in. */
    void liveToday() {
        community.takesOverMembers();
        community.listsGeorgianMembers();
        desks.notes(overdue, "Due today: ask the secretariat whether the two missing figures have come.");
    }

    private void publications() {
        LocalDate published = today.minusDays(30).withDayOfYear(20);
        on(published, () -> publishing.implementationReport(published.getYear() - 1));
        on(today.minusDays(40), publishing::newCountry);
        on(today.minusDays(30), publishing::practice);
        on(today.minusDays(21), publishing::newHandbook);
        on(today.minusDays(9), () -> publishing.conference(today.plusDays(60)));
        on(today.minusDays(6), () -> publishing.webinar(today.plusDays(18)));
        on(
                today.minusDays(5),
                () -> publishing.signUpForConference(
                        DemoCommunity.MANAGER,
                        DemoCommunity.EDITOR,
                        DemoCommunity.GEORGIAN,
                        DemoCommunity.ARMENIAN,
                        DemoCommunity.MOLDOVAN));
        on(
                today.minusDays(4),
                () -> publishing.signUpForWebinar(DemoCommunity.MANAGER, DemoCommunity.EDITOR, DemoCommunity.ARMENIAN));
        on(today.minusDays(4), publishing::newsletter);
        on(today.minusDays(2), publishing::proposal);
    }

    private void on(LocalDate day, Runnable deed) {
        calendar.on(day, deed);
    }

    private void supporters() {
        DemoNetwork carpathian = network(
                "network",
                "Асоціація громад Карпат",
                "Association of Carpathian Communities",
                Kind.ASSOCIATION,
                Level.REGIONAL,
                "UA",
                "Івано-Франківськ",
                34,
                Languages.RU,
                "Мы объединяем громады Карпат и помогаем им тратить меньше энергии: в школах, больницах, на улицах.",
                "We bring the communities of the Carpathians together and help them use less energy: in schools, hospitals and streets.");
        LocalDate since = joins(carpathian, today.minusYears(3).minusDays(150));
        reports(carpathian, since, 1, 3);
        on(since.plusDays(20), community::formsTeam);
        on(since.plusDays(40), community::listsCarpathianMembers);
        on(today.minusDays(60), community::showLogos);
        on(today.minusDays(12), community::photographsEnergyDay);
        on(today.minusDays(7), () -> desks.findsVirus(carpathian));

        DemoNetwork georgian = network(
                "mtskheta",
                "ქართული ქალაქების ენერგოქსელი",
                "Georgian Towns’ Energy Network",
                Kind.ASSOCIATION,
                Level.NATIONAL,
                "GE",
                "თბილისი",
                22,
                Languages.EN,
                "We are where Georgian towns learn from one another how to heat, light and move with less.",
                "We are where Georgian towns learn from one another how to heat, light and move with less.");
        since = joins(georgian, today.minusYears(3).plusDays(12));
        reports(georgian, since, 1, 2);

        DemoNetwork moldovan = network(
                "dniester",
                "Rețeaua orașelor de pe Nistru",
                "Network of Dniester Towns",
                Kind.ASSOCIATION,
                Level.REGIONAL,
                "MD",
                "Soroca",
                15,
                Languages.EN,
                "Fifteen towns along the river that insulate, plant and measure together.",
                "Fifteen towns along the river that insulate, plant and measure together.");
        since = joins(moldovan, today.minusYears(3).plusDays(20));
        reports(moldovan, since, 1, 2);
        on(today.minusDays(3), () -> deeds.files(moldovan, 3));

        DemoNetwork kazakh = network(
                "steppe",
                "Дала қалаларының қауымдастығы",
                "Association of Steppe Cities",
                Kind.ASSOCIATION,
                Level.NATIONAL,
                "KZ",
                "Қарағанды",
                18,
                Languages.RU,
                "Города степи: тёплые дома, чистый воздух, ветер и солнце вместо угля.",
                "Cities of the steppe: warm homes, clean air, wind and sun instead of coal.");
        since = joins(kazakh, today.minusYears(2).plusDays(35));
        reports(kazakh, since, 1, 1);
        on(today.minusDays(12), () -> deeds.files(kazakh, 2));
        on(
                today.minusDays(5),
                () -> deeds.returns(
                        kazakh, "Пожалуйста, укажите, сколько участников получили помощь, и добавьте примеры."));

        DemoNetwork armenian = network(
                "network-overdue",
                "Հայաստանի լեռնային համայնքների միություն",
                "Union of Mountain Communities of Armenia",
                Kind.ASSOCIATION,
                Level.NATIONAL,
                "AM",
                "Վանաձոր",
                27,
                Languages.EN,
                "Mountain communities that renovate their schools and share one energy adviser.",
                "Mountain communities that renovate their schools and share one energy adviser.");
        since = joins(armenian, today.minusYears(2).minusDays(10));
        reports(armenian, since, 1, 1);
        on(
                today.minusDays(3),
                () -> desks.asksForTime(armenian, 30, "Two of our members send their figures in two weeks only."));
        overdue = armenian;

        DemoNetwork azerbaijani = network(
                "caspian",
                "Xəzər bələdiyyələri assosiasiyası",
                "Association of Caspian Municipalities",
                Kind.ASSOCIATION,
                Level.REGIONAL,
                "AZ",
                "Sumqayıt",
                12,
                Languages.RU,
                "Муниципалитеты побережья: берегут воду, тепло и берег.",
                "Municipalities of the coast that save water, heat and the shore.");
        since = joins(azerbaijani, today.minusYears(2).minusDays(50));
        reports(azerbaijani, since, 1, 1);
        on(
                today.minusDays(18),
                () -> desks.notesLetter(
                        azerbaijani, "The secretariat has called: a flood has damaged the archive. Minutes attached."));
        on(
                today.minusDays(16),
                () -> desks.asksForTime(azerbaijani, 120, "Наводнение повредило архив; восстанавливаем данные."));
        on(today.minusDays(14), desks::passesOn);

        DemoNetwork turkmen = network(
                "garagum",
                "Garagum şäherçeleriniň birleşigi",
                "Association of Karakum Towns",
                Kind.ASSOCIATION,
                Level.REGIONAL,
                "TM",
                "Mary",
                9,
                Languages.TK,
                "Biz çöl şäherçelerine suwy we elektrigi tygşytly ulanmaga kömek edýäris.",
                "We help desert towns to use water and electricity sparingly.");
        since = joins(turkmen, today.minusYears(1).minusDays(5).minusDays(200));
        reports(turkmen, since, 1, 1);

        DemoNetwork returned = network(
                "fergana",
                "Farg‘ona vodiysi shaharlari tarmog‘i",
                "Fergana Valley City Network",
                Kind.NGO,
                Level.REGIONAL,
                "UZ",
                "Farg‘ona",
                16,
                Languages.RU,
                "Сеть городов долины: общие энергоаудиты, солнечные крыши, обмен опытом.",
                "A network of the valley’s cities: shared energy audits, solar roofs, exchange.");
        since = joins(returned, today.minusYears(3).minusDays(60));
        reports(returned, since, 1, 1);
        suspended(returned, since.plusYears(2));
        on(since.plusYears(2).plusDays(190), () -> deeds.files(returned, 2));
        on(since.plusYears(2).plusDays(200), () -> deeds.accepts(returned));
        on(since.plusYears(3).minusDays(20), () -> deeds.files(returned, 3));
        on(since.plusYears(3).minusDays(9), () -> deeds.accepts(returned));

        DemoNetwork fresh = network(
                "pamir",
                "Шабакаи ҷамоатҳои Помир",
                "Network of Pamir Communities",
                Kind.NGO,
                Level.REGIONAL,
                "TJ",
                "Хоруғ",
                11,
                Languages.RU,
                "Маленькие общины высоко в горах: тёплые дома и своя гидроэнергия.",
                "Small communities high in the mountains: warm homes and hydropower of their own.");
        becomesEligible(fresh, today.minusDays(10));
        on(today.minusDays(8), () -> deeds.signs(fresh));
        on(today.minusDays(6), () -> deeds.coSigned(fresh));
        on(today.minusDays(4), () -> deeds.createsProfile(fresh));
    }

    /** Those with whom the Commission has or had to do. */
    private void unwilling() {
        DemoNetwork waiting = network(
                "polesie",
                "Палескі саюз гарадоў",
                "Polesia Union of Towns",
                Kind.ASSOCIATION,
                Level.REGIONAL,
                "BY",
                "Пінск",
                14,
                Languages.RU,
                "Города Полесья: торфяники, леса и тёплые дома.",
                "Towns of Polesia: peatlands, forests, warm homes.");
        joins(waiting, today.minusYears(1).minusDays(100));

        DemoNetwork noticed = network(
                "issyk",
                "Ысык-Көл шаарлар биримдиги",
                "Union of Issyk-Kul Towns",
                Kind.ASSOCIATION,
                Level.REGIONAL,
                "KG",
                "Каракол",
                8,
                Languages.RU,
                "Города у озера: чистая вода, солнечное тепло, велосипед.",
                "Towns on the lake: clean water, heat from the sun, bicycles.");
        joins(noticed, today.minusYears(1).minusDays(130));
        on(today.minusDays(20), () -> deeds.givesNotice(noticed));
        on(
                today.minusDays(6),
                () -> deeds.answers(
                        noticed, "Наш сотрудник ушёл. Новый уже работает и пришлёт отчёт до конца месяца."));

        DemoNetwork noticedToo = network(
                "black-sea",
                "Агенція «Енергія Причорномор’я»",
                "Black Sea Energy Agency",
                Kind.THEMATIC_AGENCY,
                Level.REGIONAL,
                "UA",
                "Миколаїв",
                21,
                Languages.RU,
                "Энергетическое агентство приморских громад.",
                "The energy agency of the communities by the sea.");
        joins(noticedToo, today.minusYears(1).minusDays(118));
        on(today.minusDays(9), () -> deeds.givesNotice(noticedToo));

        DemoNetwork suspended = network(
                "imereti",
                "იმერეთის მუნიციპალიტეტების ფორუმი",
                "Forum of Imereti Municipalities",
                Kind.ASSOCIATION,
                Level.REGIONAL,
                "GE",
                "ქუთაისი",
                10,
                Languages.EN,
                "Municipalities of Imereti that plan their energy together.",
                "Municipalities of Imereti that plan their energy together.");
        LocalDate since = joins(suspended, today.minusYears(2).minusDays(190));
        reports(suspended, since, 1, 1);
        suspended(suspended, since.plusYears(2));

        DemoNetwork ended = network(
                "bugeac",
                "Alianța localităților din Bugeac",
                "Alliance of Bugeac Localities",
                Kind.NGO,
                Level.LOCAL,
                "MD",
                "Comrat",
                6,
                Languages.EN,
                "Six localities in the south.",
                "Six localities in the south.");
        since = joins(ended, today.minusYears(2).minusDays(300));
        suspended(ended, since.plusYears(1));
        on(since.plusYears(1).plusDays(340), () -> deeds.ends(ended));

        DemoNetwork withdrawn = network(
                "altai",
                "Алтай ауылдары желісі",
                "Network of Altai Villages",
                Kind.NGO,
                Level.LOCAL,
                "KZ",
                "Өскемен",
                7,
                Languages.RU,
                "Сёла Алтая.",
                "Villages of the Altai.");
        since = joins(withdrawn, today.minusYears(2).minusDays(30));
        reports(withdrawn, since, 1, 1);
        on(today.minusDays(90), () -> deeds.leaves(withdrawn));
    }

    /** Applications in each state that waits for somebody, and the ends. */
    private void applicants() {
        DemoNetwork draft =
                applicant("draft", "Сеть малых городов Полтавщины", "Small Towns of Poltava", "UA", "Полтава");
        on(today.minusDays(11), () -> deeds.begins(draft));

        DemoNetwork submitted = applicant("sevan", "Սևանի քաղաքների ցանց", "Sevan Towns Network", "AM", "Սևան");
        on(today.minusDays(2), () -> deeds.applies(submitted));

        DemoNetwork submittedToo =
                applicant("ganja", "Gəncə bölgəsi bələdiyyələri", "Municipalities of the Ganja Region", "AZ", "Gəncə");
        on(today.minusDays(5), () -> deeds.applies(submittedToo));

        DemoNetwork inReview = applicant("kakheti", "კახეთის ქალაქების კავშირი", "Kakheti Town Union", "GE", "თელავი");
        on(today.minusDays(9), () -> deeds.applies(inReview));
        on(today.minusDays(7), () -> deeds.takesUp(inReview));

        DemoNetwork asked = applicant("bereg", "Союз городов Иртыша", "Union of Irtysh Cities", "KZ", "Павлодар");
        on(today.minusDays(14), () -> deeds.applies(asked));
        on(today.minusDays(12), () -> deeds.takesUp(asked));
        on(today.minusDays(11), () -> deeds.asks(asked, "Сколько сотрудников работает у вас постоянно?"));

        DemoNetwork eligible = applicant(
                "samarqand", "Samarqand tumanlari uyushmasi", "Samarkand District Association", "UZ", "Samarqand");
        becomesEligible(eligible, today.minusDays(8));

        DemoNetwork signed =
                applicant("orhei", "Asociația primăriilor din Orhei", "Orhei Mayors’ Association", "MD", "Orhei");
        becomesEligible(signed, today.minusDays(12));
        on(today.minusDays(3), () -> deeds.signs(signed));

        DemoNetwork coSigned = applicant("naryn", "Нарын шаарлар тармагы", "Naryn Town Network", "KG", "Нарын");
        becomesEligible(coSigned, today.minusDays(16));
        on(today.minusDays(6), () -> deeds.signs(coSigned));
        on(today.minusDays(2), () -> deeds.coSigned(coSigned));

        DemoNetwork ineligible =
                applicant("profit", "ООО «Энергосервис-Плюс»", "Energy Service Plus Ltd.", "UA", "Київ");
        on(today.minusDays(60), () -> deeds.applies(ineligible));
        on(today.minusDays(58), () -> deeds.takesUp(ineligible));
        on(
                today.minusDays(50),
                () -> deeds.refuses(
                        ineligible,
                        "Компания работает ради прибыли; сторонником может стать только некоммерческая организация."));

        DemoNetwork withdrawn =
                applicant("hesitant", "Рада громад Слобожанщини", "Council of Sloboda Communities", "UA", "Харків");
        on(today.minusDays(45), () -> deeds.applies(withdrawn));
        on(today.minusDays(40), () -> deeds.withdraws(withdrawn, "Сначала решение примет наше общее собрание."));

        DemoNetwork idle =
                applicant("idle", "Саюз сельсаветаў Бярэзіны", "Union of Berezina Villages", "BY", "Барысаў");
        becomesEligible(idle, today.minusDays(230));
    }

    private static DemoNetwork network(
            String key,
            String official,
            String english,
            Kind kind,
            Level level,
            String country,
            String place,
            int members,
            Languages language,
            String summary,
            String inEnglish) {
        return new DemoNetwork(
                key, official, english, kind, level, country, place, members, language, summary, inEnglish);
    }

    private static DemoNetwork applicant(String key, String official, String english, String country, String place) {
        return network(
                key,
                official,
                english,
                Kind.ASSOCIATION,
                Level.REGIONAL,
                country,
                place,
                13,
                Languages.RU,
                "Наши города хотят тратить меньше энергии и учиться друг у друга.",
                "Our towns want to use less energy and to learn from one another.");
    }

    private void becomesEligible(DemoNetwork network, LocalDate day) {
        on(day.minusDays(12), () -> deeds.applies(network));
        on(day.minusDays(9), () -> deeds.takesUp(network));
        on(day, () -> deeds.confirms(network));
    }

    /** Joins without detours and does something every ten weeks. @return from when its feedback is counted */
    private LocalDate joins(DemoNetwork network, LocalDate day) {
        becomesEligible(network, day.minusDays(10));
        on(day.minusDays(4), () -> deeds.signs(network));
        on(day, () -> deeds.coSigned(network));
        on(day.plusDays(3), () -> deeds.createsProfile(network));
        on(day.plusDays(8), () -> deeds.describes(network));
        return day;
    }

    /** Files in time, and the Office accepts; acts in between. */
    private void reports(DemoNetwork network, LocalDate since, int first, int last) {
        for (int year = first; year <= last; year++) {
            int number = year;
            LocalDate due = since.plusYears(year);
            on(due.minusDays(300), () -> deeds.acts(network, 0));
            on(due.minusDays(200), () -> deeds.acts(network, 1));
            on(due.minusDays(120), () -> deeds.acts(network, 2));
            on(due.minusDays(40), () -> deeds.files(network, number));
            on(due.minusDays(28), () -> deeds.accepts(network));
        }
    }

    /** Misses what was due on a day until the Commission suspends it. */
    private void suspended(DemoNetwork network, LocalDate due) {
        on(due.plusDays(100), () -> deeds.givesNotice(network));
        on(due.plusDays(140), () -> deeds.suspends(network));
    }
}
