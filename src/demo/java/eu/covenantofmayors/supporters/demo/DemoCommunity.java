package eu.covenantofmayors.supporters.demo;

import eu.covenantofmayors.supporters.account.TeamService;
import eu.covenantofmayors.supporters.commitment.ActionDetails;
import eu.covenantofmayors.supporters.commitment.ActionDocuments;
import eu.covenantofmayors.supporters.commitment.ActionKind;
import eu.covenantofmayors.supporters.commitment.ActionLog;
import eu.covenantofmayors.supporters.exchange.Exchange;
import eu.covenantofmayors.supporters.exchange.ExchangeService;
import eu.covenantofmayors.supporters.exchange.MailRhythm;
import eu.covenantofmayors.supporters.platform.As;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.signatory.MemberDetails;
import eu.covenantofmayors.supporters.signatory.MemberService;
import eu.covenantofmayors.supporters.supporter.Commitment;
import eu.covenantofmayors.supporters.supporter.ProfileService;
import eu.covenantofmayors.supporters.supporter.Supporter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What networks do beside applying and reporting: their teams, members, photographs, and what they tell one another. */
@ApplicationScoped
public class DemoCommunity {
    static final String MANAGER = "network@example.org";
    static final String EDITOR = "network-editor@example.org";
    static final String VIEWER = "network-viewer@example.org";
    static final String GEORGIAN = "mtskheta@example.org";
    static final String ARMENIAN = "network-overdue@example.org";
    static final String MOLDOVAN = "dniester@example.org";

    private static final String NETWORK = "NETWORK";

    /** A member authority: name, inhabitants, whether it means to join the Covenant. */
    private record Member(String name, int population, boolean candidate) {}

    private static final List<Member> CARPATHIAN_MEMBERS = List.of(
            new Member("Verkhnia Dubrava", 35_164, false),
            new Member("Kalynivka-na-Horakh", 17_534, false),
            new Member("Smerekova", 44_700, false),
            new Member("Полонинська громада", 8_900, true),
            new Member("Громада Чорний Потік", 12_300, true),
            new Member("Громада Високий Верх", 6_100, false));

    private static final List<Member> GEORGIAN_MEMBERS = List.of(
            new Member("Mtiskari", 3_494, false),
            new Member("Tetrikhevi", 27_598, false),
            new Member("Zemo Vakhtani", 5_200, true),
            new Member("Patara Liakhvi", 4_050, false));

    @Inject
    private Stage stage;

    @Inject
    private ProfileService profiles;

    @Inject
    private TeamService team;

    @Inject
    private MemberService members;

    @Inject
    private ActionLog actions;

    @Inject
    private ActionDocuments documents;

    @Inject
    private ExchangeService exchange;

    @Inject
    private Exchange discussions;

    @Inject
    private Clock clock;

    private long group;
    private long discussion;

    /** The manager of the first network brings in an editor and somebody who only reads. */
    void formsTeam() {
        as(MANAGER, () -> {
            long organisation = mine().organisation().id();
            team.invite(organisation, EDITOR, "Editor of the network", Languages.RU, Role.EDITOR);
            team.invite(organisation, VIEWER, "Observer on the board", Languages.UK, Role.VIEWER);
        });
    }

    void showLogos() {
        as(MANAGER, () -> profiles.showLogo(mine().id(), DemoPictures.logo(new Color(0x2a7f4f))));
        as(GEORGIAN, () -> profiles.showLogo(mine().id(), DemoPictures.logo(new Color(0x8a2f3c))));
    }

    /** Records an action that has left photographs. */
    void photographsEnergyDay() {
        as(EDITOR, () -> {
            ActionDetails day = new ActionDetails();
            day.setCommitment(Commitment.PROMOTE);
            day.setKind(ActionKind.EVENT);
            day.setTitle("Солнечные крыши: день открытых дверей");
            day.setDescription(
                    "Три громады показали соседям свои солнечные крыши и счета за электричество до и после.");
            day.setDate(today().minusDays(2));
            day.setPlace("Івано-Франківськ");
            day.setParticipants(180);
            day.setSignatoriesReached(3);
            long action = actions.add(mine().id(), UUID.randomUUID().toString(), day);
            for (int i = 0; i < 3; i++) {
                documents.attach(action, "solar-roofs-" + (i + 1) + ".jpg", DemoPictures.town(i));
            }
        });
    }

    void listsCarpathianMembers() {
        lists(MANAGER, "UA", CARPATHIAN_MEMBERS);
    }

    void listsGeorgianMembers() {
        lists(GEORGIAN, "GE", GEORGIAN_MEMBERS);
    }

    /** Adds to the list of the first network those that the register names for it. */
    void takesOverMembers() {
        as(MANAGER, () -> members.takeOver(mine().id()));
    }

    private void lists(String manager, String country, List<Member> authorities) {
        as(manager, () -> {
            Supporter network = mine();
            for (Member authority : authorities) {
                MemberDetails details = new MemberDetails();
                details.setName(authority.name());
                details.setCountry(country);
                details.setPopulation(authority.population());
                details.setCandidate(authority.candidate());
                members.add(network.id(), details);
            }
        });
    }

    void foundsGroup() {
        as(
                GEORGIAN,
                () -> group = exchange.found(
                        token(),
                        "Energy advisers in small towns",
                        "Who advises towns that cannot pay an adviser of their own, how it is organised and what it costs.",
                        Languages.EN));
    }

    void joinGroup() {
        as(MANAGER, () -> exchange.join(group, MailRhythm.EACH));
        as(EDITOR, () -> exchange.join(group, MailRhythm.DAILY));
        as(ARMENIAN, () -> exchange.join(group, MailRhythm.NONE));
        as(MOLDOVAN, () -> exchange.join(group, MailRhythm.DAILY));
    }

    void beginDiscussion() {
        as(
                EDITOR,
                () -> discussion = exchange.start(
                        group,
                        token(),
                        "One adviser for three towns: who employs them?",
                        "Three of our members want to share an energy adviser. None of them can sign the contract alone."
                                + " How have you done it?",
                        null,
                        null));
    }

    void firstAnswer() {
        reply(
                GEORGIAN,
                "With us the association employs the adviser and each town pays by its number of buildings. The first year was"
                        + " paid by a grant; from the second on the savings were larger than the fee.");
    }

    void secondAnswer() {
        reply(
                ARMENIAN,
                "One town employs the adviser and the other two pay their share to it, by a decision of the three councils."
                        + " It took four months until all had decided.");
    }

    void thanks() {
        String shares = "town;buildings;share\nA;14;47 %\nB;9;30 %\nC;7;23 %\n";
        as(
                EDITOR,
                () -> exchange.reply(
                        discussion,
                        token(),
                        "Thank you both. We have worked out the shares by buildings; the table is attached. The councils vote"
                                + " next month.",
                        "shares.csv",
                        shares.getBytes(StandardCharsets.UTF_8)));
    }

    void lastAnswer() {
        reply(
                GEORGIAN,
                "Agree on the notice period as well: when one town left in the middle of a year, the other two paid for it.");
    }

    void secondDiscussion() {
        as(
                GEORGIAN,
                () -> exchange.start(
                        group,
                        token(),
                        "Heat pumps in kindergartens: your questions for the webinar",
                        "Tell us here what the three towns should speak about. We collect until two days before.",
                        null,
                        null));
    }

    void advertises() {
        reply(MOLDOVAN, "A company near us sells street lamps at half price this month. Ask me for its price list.");
    }

    /** It waits for the Office then. */
    void reportsAdvertisement() {
        as(EDITOR, () -> {
            long last = discussions.contributions(discussions.discussion(discussion), 0, 100).stream()
                    .mapToLong(contribution -> contribution.id())
                    .max()
                    .orElseThrow();
            exchange.report(last, "This is advertising and has nothing to do with the question.");
        });
    }

    private void reply(String writer, String text) {
        as(writer, () -> exchange.reply(discussion, token(), text, null, null));
    }

    private Supporter mine() {
        return profiles.mine().orElseThrow();
    }

    private void as(String email, As.Work work) {
        stage.as(email, NETWORK, work);
    }

    private static String token() {
        return UUID.randomUUID().toString();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
