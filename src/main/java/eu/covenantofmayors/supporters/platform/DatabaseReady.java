package eu.covenantofmayors.supporters.platform;

/**
 * Fired once after each start, when the database has answered and its schema is the one of this version. Whatever the
 * application does with the database at its start, it does when it observes this. Pages and timers begin after all observers
 * have returned. An observer may be called again if the database goes away before all of them are done.
 */
public record DatabaseReady() {}
