package eu.covenantofmayors.supporters.audit.web;

import eu.covenantofmayors.supporters.audit.AuditCheckService;
import eu.covenantofmayors.supporters.audit.ChainFinding;
import eu.covenantofmayors.supporters.audit.ChainReceipt;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.web.Say;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /admin/audit/check}: whether the trail is what it was. */
@Named
@RequestScoped
public class AuditCheckPage {
    @Inject
    private AuditCheckService checks;

    @Inject
    private Say say;

    private String receipt;
    private ChainFinding finding;

    public void check() {
        say.tried(() -> finding = checks.check(receipt == null ? null : known()));
    }

    private ChainReceipt known() {
        return ChainReceipt.of(receipt).orElseThrow(() -> Refused.at("receipt", "refused.audit.receipt"));
    }

    /** Null until it was checked. */
    public ChainFinding getFinding() {
        return finding;
    }

    public String getReceipt() {
        return receipt;
    }

    public void setReceipt(String receipt) {
        this.receipt = receipt;
    }
}
