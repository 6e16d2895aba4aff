package eu.covenantofmayors.supporters.supporter;

/** What a network can offer to signatories. Source: design.md section 9. */
public enum ServiceKind {
    PROMOTION,
    TECHNICAL,
    FINANCIAL,
    ADHESION,
    ACTION_PLAN,
    TRAINING,
    MEDIA
}
