package eu.covenantofmayors.supporters.privacy;

import eu.covenantofmayors.supporters.platform.Role;
import java.util.Arrays;
import java.util.List;

/** The record of processing activities: GDPR, article 30; Regulation (EU) 2018/1725, article 31. */
public enum Processing {
    APPLICATIONS(LegalBasis.CONSENT, false, Role.OFFICE, Role.COMMISSION),
    NETWORKS(LegalBasis.PUBLIC_TASK, true, Role.OFFICE, Role.COMMISSION),
    FEEDBACK(LegalBasis.PUBLIC_TASK, true, Role.OFFICE, Role.COMMISSION),
    EXCHANGE(LegalBasis.PUBLIC_TASK, false, Role.MANAGER, Role.EDITOR, Role.OFFICE),
    EVENTS(LegalBasis.PUBLIC_TASK, false, Role.OFFICE),
    NEWSLETTER(LegalBasis.CONSENT, false, Role.ADMIN),
    MAILS(LegalBasis.PUBLIC_TASK, false, Role.ADMIN),
    ACCOUNTS(LegalBasis.PUBLIC_TASK, false, Role.ADMIN),
    SECURITY(LegalBasis.LEGAL_OBLIGATION, false, Role.ADMIN),
    TRAIL(LegalBasis.LEGAL_OBLIGATION, false, Role.ADMIN);

    private final LegalBasis basis;
    private final boolean open;
    private final List<Role> recipients;

    Processing(LegalBasis basis, boolean open, Role... recipients) {
        this.basis = basis;
        this.open = open;
        this.recipients = Arrays.asList(recipients);
    }

    public LegalBasis basis() {
        return basis;
    }

    /** Whether some of it is on public pages. */
    public boolean open() {
        return open;
    }

    /** Who is shown it, besides the people themselves. */
    public List<Role> recipients() {
        return recipients;
    }
}
