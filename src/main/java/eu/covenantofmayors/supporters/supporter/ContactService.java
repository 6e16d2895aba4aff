package eu.covenantofmayors.supporters.supporter;

import eu.covenantofmayors.supporters.account.Accounts;
import eu.covenantofmayors.supporters.account.User;
import eu.covenantofmayors.supporters.notification.Outbox;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Role;
import eu.covenantofmayors.supporters.platform.Settings;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Visitors write to a supporter without being told its address; the answer goes from there to them. */
@Stateless
public class ContactService {
    /** So many messages in a day from one address, and to one supporter: a form that anybody may use is misused. */
    static final int MOST_FROM_ONE = 5;

    static final int MOST_TO_ONE = 50;
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    private Supporters supporters;

    @Inject
    private Accounts accounts;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * Sends a message to the contact person of a supporter, once for each form that was filled in.
     *
     * @param slug the supporter's name in addresses
     * @param formToken made when the form was shown
     * @param language of the visitor's page
     * @throws NotFound when there is no such supporter, or the public cannot write to it
     * @throws Refused when too many messages came from there, or went there, within a day
     */
    @PermitAll
    public void write(
            String slug,
            @NotBlank @Size(max = 50) String formToken,
            @NotNull @Valid VisitorMessage message,
            @NotNull Languages language) {
        Supporter supporter =
                supporters.bySlug(slug).filter(Supporter::isReachable).orElseThrow(NotFound::new);
        String happening = "contact:" + supporter.id();
        Instant yesterday = clock.instant().minus(DAY);
        if (outbox.writtenBy(message.getEmail(), yesterday) >= MOST_FROM_ONE
                || outbox.count(happening, yesterday) >= MOST_TO_ONE) {
            throw new Refused("refused.contact.tooMany");
        }
        Languages reader = accounts.holding(supporter.organisation(), Role.MANAGER).stream()
                .map(User::language)
                .findFirst()
                .orElse(language);
        outbox.enqueueAnswerable(
                happening + ":" + formToken,
                supporter.profile().getContactEmail(),
                reader,
                message.getEmail(),
                "mail.contact",
                message.getName().strip(),
                message.getText().strip(),
                message.getEmail(),
                settings.baseUrl() + "/" + reader.tag() + "/supporters/" + supporter.slug());
    }
}
