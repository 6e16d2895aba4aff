package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.account.Organisation;
import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Supporters in each state, brought there by the steps that lead there. */
public final class SupporterFixture {
    public static final Instant NOW = Instant.parse("2025-03-03T09:00:00Z");
    public static final Actor MANAGER = new Actor("manager@network.example", Role.MANAGER);
    public static final Actor OFFICE = new Actor("officer@office.example", Role.OFFICE);
    public static final Actor COMMISSION = new Actor("officer@commission.example", Role.COMMISSION);

    /** Whoever gives notice and whoever ends; it takes two. */
    private static final Actor SECOND = new Actor("second@commission.example", Role.COMMISSION);

    private SupporterFixture() {}

    public static Supporter named() {
        return Supporter.named(new Organisation("Асоціація міст України"), "asotsiatsiya-mist-ukrayiny");
    }

    public static Supporter pending() {
        Supporter supporter = named();
        supporter.claim(LocalDate.of(2024, 2, 29), OFFICE, NOW);
        return supporter;
    }

    public static Supporter active() {
        return active(pending());
    }

    /** One of an organisation of one's own. */
    public static Supporter active(Organisation organisation) {
        Supporter supporter = Supporter.named(organisation, "own");
        supporter.claim(LocalDate.of(2024, 2, 29), OFFICE, NOW);
        return active(supporter);
    }

    private static Supporter active(Supporter supporter) {
        supporter.describe(
                new Profile(),
                Map.of(Languages.EN, "We help our members."),
                List.of(new ServiceOffered(ServiceKind.TRAINING, "Training", null, null, null)),
                NOW);
        supporter.publish(MANAGER, NOW);
        return supporter;
    }

    public static Supporter onNotice() {
        Supporter supporter = active();
        supporter.issueNotice(SECOND, NOW, "No feedback since 2023.");
        return supporter;
    }

    public static Supporter suspended() {
        Supporter supporter = onNotice();
        supporter.suspend(COMMISSION, NOW, "No answer.");
        return supporter;
    }

    public static Supporter in(SupporterState state) {
        return switch (state) {
            case NAMED -> named();
            case PROFILE_PENDING -> pending();
            case ACTIVE -> active();
            case ON_NOTICE -> onNotice();
            case SUSPENDED -> suspended();
            case ENDED -> {
                Supporter supporter = suspended();
                supporter.end(SECOND, NOW, "It is over.");
                yield supporter;
            }
            case WITHDRAWN -> {
                Supporter supporter = active();
                supporter.withdraw(MANAGER, NOW, "We close.");
                yield supporter;
            }
        };
    }

    /** Notice and suspension, one after the other. */
    public static void suspend(Supporter supporter, Instant now) {
        supporter.issueNotice(SECOND, now, "No feedback.");
        supporter.suspend(COMMISSION, now, "No answer.");
    }

    public static void takeBack(Supporter supporter, Instant now) {
        supporter.reinstate(COMMISSION, now, "It was put right.");
    }

    public static void leave(Supporter supporter, Instant now) {
        supporter.withdraw(MANAGER, now, "We close.");
    }
}
