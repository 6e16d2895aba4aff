package eu.covenantofmayors.supporters.supporter;

/** Where an open case is on its way: what the Commission can decide next. */
public enum CaseQueue {
    /** The network has not been given notice. */
    WAITING("c.noticeAt is null", "c.openedAt"),
    /** A notice runs, or waits for a decision: the one to be answered first comes first. */
    NOTICED("c.noticeAt is not null and s.state <> :suspended", "c.answerUntil"),
    SUSPENDED("c.noticeAt is not null and s.state = :suspended", "c.openedAt");

    private final String condition;
    private final String order;

    CaseQueue(String condition, String order) {
        this.condition = condition;
        this.order = order;
    }

    /** Of the case c and its supporter s, in JPQL. */
    String condition() {
        return condition;
    }

    String order() {
        return order;
    }
}
