package eu.covenantofmayors.supporters.account;

/** How far an organisation reaches. */
public enum Level {
    LOCAL,
    REGIONAL,
    NATIONAL,
    EUROPEAN
}
