package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.account.Accounts;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Settings;
import eu.covenantofmayors.supporters.platform.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells networks what was decided about them, and the Commission what waits for it; in the reader's language. */
@ApplicationScoped
public class SupporterMails {
    /** Steps of which the network's managers are told by mail; of the notice {@link NoticeIssued} tells. */
    private static final Set<SupporterStep> TOLD = Set.of(
            SupporterStep.RETURN_PROFILE,
            SupporterStep.WITHDRAW_NOTICE,
            SupporterStep.REMEDY,
            SupporterStep.SUSPEND,
            SupporterStep.REINSTATE,
            SupporterStep.END);

    @Inject
    private Outbox outbox;

    @Inject
    private Accounts accounts;

    @Inject
    private Settings settings;

    /** Whom a mail goes to, and in which language. */
    private record Reader(String email, Languages language) {}

    void noticeIssued(@Observes NoticeIssued event) {
        SuspensionCase notice = event.issued();
        String link = settings.baseUrl() + "/workspace/case?id=" + notice.id();
        for (Reader reader : network(notice.supporter())) {
            outbox.enqueue(
                    notice.noticeKey(),
                    reader.email(),
                    reader.language(),
                    "mail.supporter.notice",
                    name(notice.supporter()),
                    notice.noticeGrounds(),
                    lastDay(notice.answerUntil(), reader.language()),
                    link);
        }
    }

    void moved(@Observes SupporterMoved event) {
        if (!TOLD.contains(event.step())) {
            return;
        }
        for (Reader reader : network(event.supporter())) {
            outbox.enqueue(
                    key(event.supporter(), event.step().name(), event.at()),
                    reader.email(),
                    reader.language(),
                    "mail.supporter." + event.step().name(),
                    name(event.supporter()),
                    event.reason(),
                    settings.baseUrl() + "/workspace/");
        }
    }

    void caseOpened(@Observes CaseOpened event) {
        for (User officer : accounts.reading(Role.COMMISSION)) {
            outbox.tellDesk(
                    "case:" + event.opened().id() + ":opened",
                    officer,
                    "mail.supporter.caseOpened",
                    name(event.opened().supporter()),
                    event.opened().reason(),
                    event.opened().grounds(Texts.in(officer.language())),
                    caseLink(event.opened()));
        }
    }

    void noticeAnswered(@Observes NoticeAnswered event) {
        for (User officer : accounts.reading(Role.COMMISSION)) {
            outbox.tellDesk(
                    "case:" + event.answered().id() + ":answered",
                    officer,
                    "mail.supporter.noticeAnswered",
                    name(event.answered().supporter()),
                    event.answered().answer(),
                    caseLink(event.answered()));
        }
    }

    /** The managers, each once; where there is none (any more) the contact that the profile names. */
    private List<Reader> network(Supporter supporter) {
        List<Reader> managers = accounts.holding(supporter.organisation(), Role.MANAGER).stream()
                .map(user -> new Reader(user.email(), user.language()))
                .toList();
        return managers.isEmpty() ? contact(supporter).toList() : managers;
    }

    private static Stream<Reader> contact(Supporter supporter) {
        Profile profile = supporter.profile();
        return profile == null || profile.getContactEmail() == null
                ? Stream.empty()
                : Stream.of(new Reader(profile.getContactEmail(), Languages.EN));
    }

    private static String key(Supporter supporter, String step, Instant at) {
        return supporter.subject() + ":" + step + ":" + at.toEpochMilli();
    }

    private static String name(Supporter supporter) {
        return supporter.organisation().officialName();
    }

    private String caseLink(SuspensionCase about) {
        return settings.baseUrl() + "/commission/supporter/case?id=" + about.id();
    }

    /** The last whole day before an exclusive end. */
    private String lastDay(Instant end, Languages language) {
        return Texts.in(language).date(end.minusNanos(1).atZone(settings.zone()));
    }
}
