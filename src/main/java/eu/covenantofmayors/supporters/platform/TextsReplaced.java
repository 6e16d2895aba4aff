package eu.covenantofmayors.supporters.platform;

/** The texts of this node are others than before: what was made from them is out of date. */
public record TextsReplaced() {}
