package eu.covenantofmayors.supporters.publication;

import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Stage;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.SupporterSetting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Puts publications into the database of a test in the server. */
@ApplicationScoped
public class PublicationSetting {
    @Inject
    private PublishingService publishing;

    @Inject
    private SupporterSetting networks;

    @Inject
    private Stage stage;

    /** One of the Office, public, in one language. */
    public Publication published(PublicationKind kind, Languages language, String title) {
        networks.officers();
        return stage.as(SupporterSetting.OFFICER, "OFFICE", () -> {
            long id = publishing.add(
                    kind, UUID.randomUUID().toString(), PublicationFixture.content(kind, language, title));
            publishing.publish(id);
            return publishing.get(id);
        });
    }

    /** A draft of a network. */
    public long drafted(Supporter network, PublicationKind kind, String title) {
        return stage.as(
                SupporterSetting.managerOf(network),
                "NETWORK",
                () -> publishing.add(
                        kind, UUID.randomUUID().toString(), PublicationFixture.content(kind, Languages.RU, title)));
    }
}
