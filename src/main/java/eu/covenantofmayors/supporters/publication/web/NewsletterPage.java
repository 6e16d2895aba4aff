package eu.covenantofmayors.supporters.publication.web;

import eu.covenantofmayors.supporters.platform.EmailAddress;
import eu.covenantofmayors.supporters.platform.web.Say;
import eu.covenantofmayors.supporters.platform.web.Site;
import eu.covenantofmayors.supporters.publication.Newsletter;
import eu.covenantofmayors.supporters.publication.Newsletters;
import eu.covenantofmayors.supporters.publication.SubscriptionService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * {@code /{lang}/newsletter}: readers ask for the newsletter and read earlier issues; {@code ?confirm=} and {@code ?leave=},
 * as they stand in our mails, ask whether they mean it, because programs that look at mails follow links as well.
 */
@Named
@RequestScoped
public class NewsletterPage {
    private static final int SHOWN = 40;

    @Inject
    private Newsletters newsletters;

    @Inject
    private SubscriptionService subscriptions;

    @Inject
    private Site site;

    @Inject
    private Say say;

    @EmailAddress
    private String email;

    private String confirm;
    private String leave;
    private boolean done;
    private List<Newsletter> issues;

    public void subscribe() {
        done = say.whenDone(() -> subscriptions.ask(email, site.language()), "newsletter.asked");
    }

    public void confirm() {
        done = true;
        if (subscriptions.confirm(confirm)) {
            say.done("newsletter.confirmed");
        } else {
            say.done("newsletter.unknown");
        }
    }

    public void leave() {
        done = say.whenDone(() -> subscriptions.leave(leave), "newsletter.left");
    }

    public List<Newsletter> getIssues() {
        if (issues == null) {
            issues = newsletters.sent(SHOWN);
        }
        return issues;
    }

    /** Whether what was asked for has been done, so that the form is not needed any more. */
    public boolean isDone() {
        return done;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getConfirm() {
        return confirm;
    }

    public void setConfirm(String confirm) {
        this.confirm = confirm;
    }

    public String getLeave() {
        return leave;
    }

    public void setLeave(String leave) {
        this.leave = leave;
    }
}
