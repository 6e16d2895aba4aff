package eu.covenantofmayors.supporters.account;

import eu.covenantofmayors.supporters.platform.Secret;

/**
 * Where somebody asks from to be let in.
 *
 * @param address of the network that the request came from, as far as our own proxies can be believed
 * @param browser what it says it is; may be anything
 * @param key what we have given to the browser to know it again by
 */
public record Visit(String address, String browser, Secret key) {
    private static final int LONGEST_BROWSER = 300;

    public Visit {
        browser = browser.length() <= LONGEST_BROWSER ? browser : browser.substring(0, LONGEST_BROWSER);
    }
}
