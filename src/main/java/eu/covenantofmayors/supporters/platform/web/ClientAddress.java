package eu.covenantofmayors.supporters.platform.web;

import eu.covenantofmayors.supporters.platform.Configured;
import eu.covenantofmayors.supporters.platform.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * From which address of the network a request comes. Anybody can write {@code X-Forwarded-For}: only what one of our own
 * proxies has added at its end is believed.
 */
@ApplicationScoped
public class ClientAddress {
    /** Of IPv4 or IPv6; nothing else goes into the database. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    @Inject
    @Configured(Setting.PROXIES)
    private Set<String> proxies;

    /** The last address on the way to us that is none of our proxies. */
    public String of(HttpServletRequest request) {
        return of(
                request.getRemoteAddr(),
                Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                        .flatMap(header -> Stream.of(header.split(",")))
                        .map(String::strip)
                        .toList(),
                proxies);
    }

    static String of(String peer, List<String> forwarded, Set<String> proxies) {
        String address = peer;
        for (int i = forwarded.size() - 1; i >= 0 && proxies.contains(address); i--) {
            if (!ADDRESS.matcher(forwarded.get(i)).matches()) {
                return address;
            }
            address = forwarded.get(i);
        }
        return address;
    }
}
