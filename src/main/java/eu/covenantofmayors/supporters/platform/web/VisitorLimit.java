package eu.covenantofmayors.supporters.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.covenantofmayors.supporters.platform.Configured;
import eu.covenantofmayors.supporters.platform.Setting;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/**
 * How much one visitor may send in a while, on each node: forms and files cost more than pages. What is only read is the
 * proxy's business.
 */
@ApplicationScoped
class VisitorLimit {
    static final Duration SPAN = Duration.ofMinutes(15);

    /** Somebody who is signed in fills in long forms, of which each field is saved by itself. */
    private static final int MORE_FOR_SOMEBODY = 20;

    private static final int MOST_VISITORS = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_VISITORS)
            .expireAfterAccess(SPAN)
            .build();

    private final ClientAddress addresses;
    private final int most;

    /** For the container. */
    protected VisitorLimit() {
        this(null, 0);
    }

    @Inject
    VisitorLimit(ClientAddress addresses, @Configured(Setting.VISITORS_POSTS) int most) {
        this.addresses = addresses;
        this.most = most;
    }

    /** Counts one more form or file; false when it is one too many. */
    boolean takes(HttpServletRequest request) {
        return request.getUserPrincipal() == null
                ? takes("address:" + addresses.of(request), most)
                : takes("account:" + request.getUserPrincipal().getName(), most * MORE_FOR_SOMEBODY);
    }

    private boolean takes(String who, int most) {
        return buckets.get(
                        who,
                        newcomer -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(most).refillGreedy(most, SPAN))
                                .build())
                .tryConsume(1);
    }
}
