package eu.covenantofmayors.supporters.report;

import eu.covenantofmayors.supporters.account.Membership;
import eu.covenantofmayors.supporters.account.OwnAccount;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.feedback.FeedbackPeriods;
import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.platform.HistoryEntry;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.Supporters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** All that is kept of one person of a network, for them to take along. */
@Stateless
public class PersonalArchive {
    /** More than anybody is written in the two years for which mails are kept; it only bounds what is read. */
    private static final int MOST_MAILS = 5000;

    @Inject
    private OwnAccount account;

    @Inject
    private Supporters supporters;

    @Inject
    private FeedbackPeriods periods;

    @Inject
    private Outbox outbox;

    /** As JSON: the account, their roles, the mails to them, and what they did for their networks. */
    @RolesAllowed("NETWORK")
    public byte[] mine() {
        User user = account.mine();
        ArchiveTable self = new ArchiveTable("account");
        self.row()
                .with("email", user.email())
                .with("name", user.name())
                .with("language", user.language())
                .with("mutedMails", user.muted());
        ArchiveTable roles = new ArchiveTable("roles");
        ArchiveTable steps = new ArchiveTable("steps");
        for (Membership membership : account.memberships()) {
            roles.row()
                    .with("network", membership.organisation().officialName())
                    .with("role", membership.role());
            supporters.of(membership.organisation()).stream()
                    .flatMap(this::history)
                    .filter(entry -> entry.actor().equals(user.email()))
                    .forEach(entry -> steps.row()
                            .with("at", entry.at())
                            .with("step", entry.stepKey())
                            .with("reason", entry.reason()));
        }
        ArchiveTable mails = new ArchiveTable("mails");
        outbox.mine(MOST_MAILS)
                .forEach(mail -> mails.row()
                        .with("at", mail.createdAt())
                        .with("subject", mail.subject())
                        .with("text", mail.body())
                        .with("status", mail.status()));
        return ArchiveTable.json(List.of(self, roles, steps, mails));
    }

    private Stream<HistoryEntry> history(Supporter supporter) {
        return Stream.concat(
                supporter.history().stream(),
                periods.mine(supporter).stream().flatMap(period -> period.history().stream()));
    }
}
