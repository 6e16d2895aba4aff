package eu.covenantofmayors.supporters.supporter;

/** What a network can offer to signatories. Source: src/docs/domain.md, "Forms". */
public enum ServiceKind {
    PROMOTION,
    TECHNICAL,
    FINANCIAL,
    ADHESION,
    ACTION_PLAN,
    TRAINING,
    MEDIA
}
