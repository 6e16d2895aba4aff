package eu.covenantofmayors.supporters.supporter.web;

import eu.covenantofmayors.supporters.platform.NotFound;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.web.Asked;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.platform.web.Site;
import eu.covenantofmayors.supporters.supporter.ContactService;
import eu.covenantofmayors.supporters.supporter.Supporter;
import eu.covenantofmayors.supporters.supporter.Supporters;
import eu.covenantofmayors.supporters.supporter.VisitorMessage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * {@code /{lang}/contact?to={slug}}: a visitor writes to a supporter, whose address is not shown. Without a recipient the
 * page says how to reach the helpdesk, and where networks are found.
 */
@Named
@RequestScoped
public class ContactPage {
    @Inject
    private Supporters supporters;

    @Inject
    private ContactService contacts;

    @Inject
    private Site site;

    @Inject
    private Say say;

    @Inject
    private Asked asked;

    private final VisitorMessage message = new VisitorMessage();
    private String formToken = Secret.create().text();
    private String trap;
    private Supporter supporter;
    private boolean sent;

    /** Called when the page is shown; a supporter to whom nobody can write answers 404. */
    public void load() {
        if (isAddressed() && getSupporter() == null) {
            throw new NotFound();
        }
    }

    /** Whether the address names a recipient. */
    public boolean isAddressed() {
        return !asked.slug().isEmpty();
    }

    /** Programs fill in every field, also the one that no person sees: they are told the same, and nothing goes out. */
    public void send() {
        sent = say.whenDone(
                () -> {
                    if (trap == null || trap.isEmpty()) {
                        contacts.write(asked.slug(), formToken, message, site.language());
                    }
                },
                "contact.sent");
    }

    /** Whom it goes to; known also when what was posted is refused. */
    public Supporter getSupporter() {
        if (supporter == null) {
            supporter = supporters
                    .bySlug(asked.slug())
                    .filter(Supporter::isReachable)
                    .orElse(null);
        }
        return supporter;
    }

    public VisitorMessage getMessage() {
        return message;
    }

    public boolean isSent() {
        return sent;
    }

    public String getFormToken() {
        return formToken;
    }

    public void setFormToken(String formToken) {
        this.formToken = formToken;
    }

    public String getTrap() {
        return trap;
    }

    public void setTrap(String trap) {
        this.trap = trap;
    }
}
