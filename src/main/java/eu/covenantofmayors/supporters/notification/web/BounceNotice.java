package eu.covenantofmayors.supporters.notification.web;

import eu.covenantofmayors.supporters.notification.BouncedAddress;
import eu.covenantofmayors.supporters.notification.Bounces;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tells whoever opens their workspace that our mails to them come back. */
@Named
@RequestScoped
public class BounceNotice {
    @Inject
    private Bounces bounces;

    @Inject
    private Say say;

    private BouncedAddress address;

    @PostConstruct
    void load() {
        address = bounces.mine().orElse(null);
    }

    public void confirm() {
        String confirmed = address == null ? "" : address.address();
        say.whenDoneGo(bounces::confirmMine, "/workspace/", "outbox.confirmed", confirmed);
    }

    public BouncedAddress getAddress() {
        return address;
    }
}
