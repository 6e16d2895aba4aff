package eu.covenantofmayors.supporters.account;

/** Mails to the people of a network that one of them may do without, as long as a colleague still gets them. */
public enum MailTopic {
    /** That a report is due soon; that it is overdue, everybody is told. */
    REMINDERS,
    /** What the Office has decided about a report, or about time for it. */
    DECISIONS
}
