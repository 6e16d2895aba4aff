package eu.covenantofmayors.supporters.adhesion;

import eu.covenantofmayors.supporters.platform.Actor;
import eu.covenantofmayors.supporters.platform.Languages;
import eu.covenantofmayors.supporters.platform.Refused;
import eu.covenantofmayors.supporters.platform.Secret;
import eu.covenantofmayors.supporters.platform.Stored;
import eu.covenantofmayors.supporters.supporter.Commitment;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The agreement: the network signs it with its six commitments, the Commission co-signs it, and from then on it is
 * frozen. Its fingerprint tells whether what is stored is what was signed.
 */
@Entity
public class Agreement extends Stored {
    static final int TEMPLATE = 1;

    @Column(name = "template_version")
    private int templateVersion = TEMPLATE;

    @Enumerated(EnumType.STRING)
    private Languages language;

    @Embedded
    private Signature signature = new Signature();

    /** What the network plans to do for a commitment; one without a plan is not in it, for no value may be null. */
    @ElementCollection
    @CollectionTable(name = "agreement_commitment")
    @MapKeyColumn(name = "commitment")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "planned", length = 2000)
    private Map<Commitment, String> planned = new EnumMap<>(Commitment.class);

    @Column(name = "signed_at")
    private Instant signedAt;

    private String fingerprint;

    @Column(name = "co_signer")
    private String coSigner;

    @Column(name = "co_signer_function")
    private String coSignerFunction;

    @Column(name = "co_signed_at")
    private Instant coSignedAt;

    @Column(name = "effective_date")
    private LocalDate effectiveDate;

    protected Agreement() {}

    static Agreement unsigned(Languages language) {
        Agreement agreement = new Agreement();
        agreement.language = language;
        return agreement;
    }

    /**
     * @param planned what is planned for each commitment, or null; the presence of all six is the network's tick
     * @throws Refused when a commitment is missing, or a date cannot be
     */
    void sign(Signature signature, Map<Commitment, String> planned, Instant now) {
        for (Commitment commitment : Commitment.values()) {
            if (!planned.containsKey(commitment)) {
                throw Refused.at(commitment.name(), "refused.commitmentMissing");
            }
        }
        requirePast("signedOn", signature.getSignedOn(), now);
        requirePast("mandateDate", signature.getMandateDate(), now);
        this.signature = signature;
        this.planned.clear();
        planned.forEach((commitment, plan) -> {
            if (plan != null && !plan.isBlank()) {
                this.planned.put(commitment, plan);
            }
        });
        this.signedAt = now;
        this.fingerprint = computeFingerprint();
    }

    /** No day that has not begun anywhere on earth. */
    private static void requirePast(String field, LocalDate day, Instant now) {
        if (day.isAfter(now.atOffset(ZoneOffset.ofHours(14)).toLocalDate())) {
            throw Refused.at(field, "refused.dateInFuture");
        }
    }

    void coSign(Actor commission, String function, LocalDate effectiveDate, Instant now) {
        if (!intact()) {
            throw new Refused("refused.agreementChanged");
        }
        this.coSigner = commission.name();
        this.coSignerFunction = function;
        this.coSignedAt = now;
        this.effectiveDate = effectiveDate;
    }

    /** Whether what is stored is still what was signed. */
    public boolean intact() {
        return fingerprint != null && fingerprint.equals(computeFingerprint());
    }

    /** Each part with its length before it, so that no text can pass for two others. */
    private String computeFingerprint() {
        StringBuilder text = new StringBuilder();
        Stream.of(
                        templateVersion,
                        language,
                        signature.getLegalName(),
                        signature.getSignatoryName(),
                        signature.getSignatoryFunction(),
                        signature.getMandateDecision(),
                        signature.getMandateDate(),
                        signature.getPlace(),
                        signature.getSignedOn())
                .forEach(part -> append(text, part));
        for (Commitment commitment : Commitment.values()) {
            append(text, commitment);
            append(text, planned.get(commitment));
        }
        return Secret.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(StringBuilder text, Object part) {
        String written = part == null ? "" : part.toString();
        text.append(written.length()).append(':').append(written).append('\n');
    }

    public int templateVersion() {
        return templateVersion;
    }

    public Languages language() {
        return language;
    }

    public Signature signature() {
        return signature;
    }

    /** All six commitments with what is planned for each, null where nothing is; empty until it is signed. */
    public Map<Commitment, String> planned() {
        Map<Commitment, String> all = new EnumMap<>(Commitment.class);
        if (signedAt != null) {
            List.of(Commitment.values()).forEach(commitment -> all.put(commitment, planned.get(commitment)));
        }
        return all;
    }

    /** When the network signed it, or null. */
    public Instant signedAt() {
        return signedAt;
    }

    /** SHA-256 of what was signed, as 64 hexadecimal digits. */
    public String fingerprint() {
        return fingerprint;
    }

    public String coSigner() {
        return coSigner;
    }

    public String coSignerFunction() {
        return coSignerFunction;
    }

    public Instant coSignedAt() {
        return coSignedAt;
    }

    /** From when it holds: the anchor of all due dates. */
    public LocalDate effectiveDate() {
        return effectiveDate;
    }
}
