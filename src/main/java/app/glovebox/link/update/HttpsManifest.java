package app.glovebox.link.update;

import app.glovebox.update.ManifestSource;
import app.glovebox.update.Obstacle;
import app.glovebox.update.UnreachableException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;

/// A manifest behind an https address. See the package for what its server sees.
public final class HttpsManifest implements ManifestSource {
    /// From asking to the last byte.
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final int OK = 200;

    private final URI address;
    private final SSLContext trust;
    private final Duration deadline;

    /// @param trust whose certificates are believed
    HttpsManifest(URI address, SSLContext trust, Duration deadline) {
        this.address = address;
        this.trust = trust;
        this.deadline = deadline;
    }

    /// With the certificate authorities this Java knows.
    public static ManifestSource at(URI address) {
        return () -> new HttpsManifest(address, usual(), DEADLINE).fetch();
    }

    private static SSLContext usual() {
        try {
            return SSLContext.getDefault();
        } catch (java.security.NoSuchAlgorithmException missing) {
            throw new IllegalStateException("TLS is part of this runtime", missing);
        }
    }

    @Override
    public byte[] fetch() throws UnreachableException, InterruptedException {
        HttpClient client = client();
        try {
            HttpRequest request = HttpRequest.newBuilder(address).header("User-Agent", "Glovebox").build();
            CompletableFuture<HttpResponse<byte[]>> coming = client.sendAsync(request, head -> new CountedBody());
            return body(coming.get(deadline.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException slow) {
            throw new UnreachableException(Obstacle.TOO_SLOW, slow);
        } catch (ExecutionException failed) {
            throw unreachable(failed.getCause());
        } finally {
            client.shutdownNow();
        }
    }

    private HttpClient client() {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3"});
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslContext(trust).sslParameters(parameters).build();
    }

    private static byte[] body(HttpResponse<byte[]> answer) throws UnreachableException {
        int status = answer.statusCode();
        if (status != OK) {
            throw new UnreachableException(status / 100 == 3 ? Obstacle.REDIRECTED : Obstacle.NOT_THERE, null);
        }
        return answer.body();
    }

    private static UnreachableException unreachable(Throwable cause) {
        return switch (cause) {
            case SSLException stranger -> new UnreachableException(Obstacle.UNTRUSTED, stranger);
            case IOException broken -> new UnreachableException(Obstacle.NO_ANSWER, broken);
            default -> throw new IllegalStateException(cause);
        };
    }
}
