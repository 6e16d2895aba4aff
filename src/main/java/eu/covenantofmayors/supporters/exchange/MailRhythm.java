package eu.covenantofmayors.supporters.exchange;

/** How a member of a group is told of what is written there. */
public enum MailRhythm {
    /** Each contribution as it comes. */
    EACH,
    /** All of a day in one mail, the next morning. */
    DAILY,
    NONE
}
