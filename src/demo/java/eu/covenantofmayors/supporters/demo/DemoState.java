package eu.covenantofmayors.supporters.demo;

/** What an earlier start of the demonstration has left in the database. */
enum DemoState {
    /** Nobody has used the database yet. */
    EMPTY,
    /** Loading has begun in this database and has not come to its end. */
    BROKEN_OFF,
    /** All demonstration data are in. */
    COMPLETE,
    /** The database holds accounts that no demonstration has made. It must not be touched. */
    FOREIGN;

    /**
     * Decides by what is recorded.
     *
     * @param begun whether the database records that a demonstration began in it while it was empty
     * @param completed whether it records that all data are in
     * @param accounts whether there is any account
     */
    static DemoState of(boolean begun, boolean completed, boolean accounts) {
        if (begun) {
            return completed ? COMPLETE : BROKEN_OFF;
        }
        return accounts ? FOREIGN : EMPTY;
    }
}
