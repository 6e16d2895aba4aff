package eu.covenantofmayors.supporters.account;

import java.util.List;

/**
 * One account in a list.
 *
 * @param memberships for whom the user acts, the longest-standing first
 */
public record AccountRow(User user, List<Membership> memberships) {}
