package eu.covenantofmayors.supporters.platform.files;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.spi.client.http.DataLoader;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks servers of authorities for time-stamps and for what they say about certificates, for EU DSS: by HTTP, for at most ten
 * seconds each, and for at most ten megabytes, which is more than the largest lists of revoked certificates that are in use.
 */
final class BoundedDataLoader implements DataLoader {
    private static final long serialVersionUID = 1L;

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final Duration longest;
    private String contentType;
    private transient HttpClient client;

    /** @param contentType of what is sent with POST, such as {@code application/timestamp-query} */
    BoundedDataLoader(String contentType) {
        this(contentType, LONGEST);
    }

    BoundedDataLoader(String contentType, Duration longest) {
        this.contentType = contentType;
        this.longest = longest;
    }

    @Override
    public byte[] get(String address) {
        return send(request(address).GET().build());
    }

    /** What the first of them that answers says. */
    @Override
    public DataAndUrl get(List<String> addresses) {
        DSSException last = new DSSExternalResourceException("No address");
        for (String address : addresses) {
            try {
                return new DataAndUrl(address, get(address));
            } catch (DSSException e) {
                last = e;
            }
        }
        throw last;
    }

    @Override
    public byte[] post(String address, byte[] content) {
        return send(request(address)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(content))
                .build());
    }

    @Override
    public void setContentType(String contentType) {
        this.contentType = contentType;
    }

    private HttpRequest.Builder request(String address) {
        try {
            URI uri = URI.create(address);
            if (uri.getScheme() == null || !SCHEMES.contains(uri.getScheme())) {
                throw new IllegalArgumentException("neither http nor https");
            }
            return HttpRequest.newBuilder(uri).timeout(longest);
        } catch (IllegalArgumentException e) {
            throw new DSSExternalResourceException("No address to ask: " + address, e);
        }
    }

    private byte[] send(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> answer = client().sendAsync(request, head -> new Limited());
        try {
            HttpResponse<byte[]> response = answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw failed(request, "status " + response.statusCode(), null);
            }
            return response.body();
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw failed(request, "no whole answer within " + longest.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw failed(request, String.valueOf(e.getCause()), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(request, "interrupted", e);
        }
    }

    private static DSSExternalResourceException failed(HttpRequest request, String how, Throwable cause) {
        return new DSSExternalResourceException(request.uri() + ": " + how, cause);
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder().connectTimeout(longest).build();
        }
        return client;
    }

    /** Takes an answer as a whole, and breaks off when it becomes too large. */
    private static final class Limited implements BodySubscriber<byte[]> {
        private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
        private Subscription subscription;
        private long size;

        @Override
        public CompletionStage<byte[]> getBody() {
            return whole.getBody();
        }

        @Override
        public void onSubscribe(Subscription given) {
            subscription = given;
            whole.onSubscribe(given);
        }

        @Override
        public void onNext(List<ByteBuffer> part) {
            size += part.stream().mapToLong(ByteBuffer::remaining).sum();
            if (size > LARGEST) {
                subscription.cancel();
                onError(new IOException("more than " + LARGEST + " bytes"));
            } else {
                whole.onNext(part);
            }
        }

        @Override
        public void onError(Throwable failure) {
            whole.onError(failure);
        }

        @Override
        public void onComplete() {
            whole.onComplete();
        }
    }
}
