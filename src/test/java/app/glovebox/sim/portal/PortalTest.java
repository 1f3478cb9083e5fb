package app.glovebox.sim.portal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.testing.TestPortal;
import app.glovebox.wire.Routes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who the Portal says it is, and how it starts and stops.
@Execution(ExecutionMode.CONCURRENT)
class PortalTest {
    private static TestPortal portal;

    @BeforeAll
    static void open() throws IOException {
        portal = TestPortal.open();
    }

    @AfterAll
    static void close() throws IOException {
        portal.close();
    }

    /// The platform's own checks: chain, dates, host name.
    private static SSLContext trusting(Path folder) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("authority", CertificateFactory.getInstance("X.509").generateCertificate(
                new ByteArrayInputStream(Files.readAllBytes(folder.resolve("authority.crt")))));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return tls;
    }

    private static int hello(SSLContext tls, URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().sslContext(tls).build()) {
            return client.send(HttpRequest.newBuilder(address.resolve(Routes.HELLO)).build(),
                    HttpResponse.BodyHandlers.ofByteArray()).statusCode();
        }
    }

    @Test
    void provesWhoItIsToAnOrdinaryClientByNameAndAddress() throws Exception {
        SSLContext tls = trusting(portal.folder());
        assertEquals(200, hello(tls, portal.address()));
        assertEquals(200, hello(tls, URI.create("https://localhost:" + portal.address().getPort())));
    }

    @Test
    void sendsItsCertificateAndTheAuthorityOfTheFingerprint() throws Exception {
        List<X509Certificate> chain = chain(new RawClient(portal));
        assertEquals(2, chain.size());
        assertEquals(portal.fingerprint(), HexFormat.of().formatHex(
                MessageDigest.getInstance("SHA-256").digest(chain.get(1).getEncoded())));
        assertArrayEquals(Files.readAllBytes(portal.folder().resolve("authority.crt")), chain.get(1).getEncoded());
        X509Certificate leaf = chain.getFirst();
        assertEquals(-1, leaf.getBasicConstraints());
        assertEquals(0, chain.get(1).getBasicConstraints());
        assertEquals(List.of("1.3.6.1.5.5.7.3.1"), leaf.getExtendedKeyUsage());
        assertEquals(List.of("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1"),
                leaf.getSubjectAlternativeNames().stream().map(name -> name.get(1)).toList());
        Duration life = Duration.between(leaf.getNotBefore().toInstant(), leaf.getNotAfter().toInstant());
        assertEquals(31, life.toDays());
        assertTrue(leaf.getNotBefore().toInstant().isBefore(Instant.now().minus(Duration.ofHours(23))));
        assertEquals("EC", leaf.getPublicKey().getAlgorithm());
    }

    private static List<X509Certificate> chain(RawClient client) throws IOException {
        try (SSLSocket socket = client.connect()) {
            Certificate[] seen = socket.getSession().getPeerCertificates();
            return Stream.of(seen).map(X509Certificate.class::cast).toList();
        }
    }

    @Test
    void speaksTls13Only() throws Exception {
        for (String old : List.of("TLSv1.2", "TLSv1.1")) {
            try (SSLSocket socket = (SSLSocket) trusting(portal.folder()).getSocketFactory()
                    .createSocket("127.0.0.1", portal.address().getPort())) {
                socket.setEnabledProtocols(new String[] {old});
                assertThrows(SSLException.class, socket::startHandshake);
            }
        }
        try (SSLSocket socket = new RawClient(portal).connect()) {
            assertEquals("TLSv1.3", socket.getSession().getProtocol());
        }
    }

    @Test
    void saysNothingInPlainText() throws IOException {
        try (Socket plain = new Socket("127.0.0.1", portal.address().getPort())) {
            plain.setSoTimeout(10_000);
            String request = "GET /v1/hello HTTP/1.1\r\nHost: x\r\n\r\n";
            plain.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            plain.getOutputStream().flush();
            byte[] answer = readAll(plain.getInputStream());
            assertTrue(!new String(answer, StandardCharsets.ISO_8859_1).contains("HTTP"), "a plain answer");
        }
    }

    private static byte[] readAll(InputStream in) {
        try {
            return in.readAllBytes();
        } catch (IOException reset) {
            return new byte[0];
        }
    }

    @Test
    void isRefusedUnderAnotherHostName() throws Exception {
        SSLContext tls = trusting(portal.folder());
        try (Socket plain = new Socket("127.0.0.1", portal.address().getPort());
                SSLSocket socket = (SSLSocket) tls.getSocketFactory()
                        .createSocket(plain, "portal.example", 443, true)) {
            var parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            assertThrows(SSLHandshakeException.class, socket::startHandshake);
        }
    }

    @Test
    void isRefusedByWhoTrustsAnotherAuthority() throws Exception {
        try (TestPortal other = TestPortal.open()) {
            assertNotEquals(portal.fingerprint(), other.fingerprint());
            SSLContext tls = trusting(other.folder());
            assertThrows(SSLHandshakeException.class, () -> hello(tls, portal.address()));
            RawClient pinned = new RawClient(portal.address(), other.fingerprint());
            assertThrows(SSLHandshakeException.class, () -> pinned.call("GET", Routes.HELLO, Map.of(), new byte[0]));
        }
    }

    @Test
    void isRefusedWithACertificateThatHasEnded() throws Exception {
        TestPortal.Clock past = new TestPortal.Clock(Instant.now().minus(Duration.ofDays(40)));
        try (TestPortal old = TestPortal.open(TestPortal.Setting.usual().at(past))) {
            SSLContext tls = trusting(old.folder());
            SSLHandshakeException refused =
                    assertThrows(SSLHandshakeException.class, () -> hello(tls, old.address()));
            assertTrue(refused.toString().contains("certificate_expired"), refused.toString());
        }
    }

    @Test
    void renewsItsCertificateWhileRunning() throws Exception {
        TestPortal.Clock clock = new TestPortal.Clock(Instant.now());
        try (TestPortal renewing = TestPortal.open(TestPortal.Setting.usual().at(clock))) {
            X509Certificate first = chain(new RawClient(renewing)).getFirst();
            clock.forward(Duration.ofDays(19));
            assertEquals(first, chain(new RawClient(renewing)).getFirst());
            clock.forward(Duration.ofDays(1));
            X509Certificate second = chain(new RawClient(renewing)).getFirst();
            assertNotEquals(first.getSerialNumber(), second.getSerialNumber());
            assertEquals(clock.instant().plus(Duration.ofDays(30)).getEpochSecond(),
                    second.getNotAfter().toInstant().getEpochSecond());
        }
    }

    @Test
    void endsAStreamWhoseSessionGrewTooOld() throws IOException {
        TestPortal.Clock clock = new TestPortal.Clock(Instant.now());
        try (TestPortal aging = TestPortal.open(
                TestPortal.Setting.usual().at(clock).heartbeat(Duration.ofMillis(100)))) {
            RawClient client = new RawClient(aging);
            client.create("a@lindqvist.example", "pw");
            try (EventReader events =
                    new EventReader(client, client.signedIn("a@lindqvist.example", "pw").access(), null)) {
                events.untilCaughtUp();
                clock.forward(Duration.ofDays(30));
                assertThrows(IOException.class, () -> {
                    while (true) {
                        events.next();
                    }
                });
            }
        }
    }

    @Test
    void keepsItsFilesToItsUser() throws IOException {
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(portal.folder())));
        try (Stream<Path> files = Files.list(portal.folder())) {
            for (Path file : files.toList()) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                        file.getFileName().toString());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::"})
    void tellsWhereItIsReachedWhenBoundToAllAddresses(String host, @TempDir Path folder) throws Exception {
        PortalOptions options = new PortalOptions(host, 0, folder, 7, 1, Optional.empty(), InstantSource.system(),
                TestPortal.POLICY);
        try (Portal open = Portal.start(options)) {
            assertEquals("localhost", open.address().getHost());
            assertEquals(open.address(), open.addresses().getFirst());
            SSLContext tls = trusting(folder);
            for (URI address : open.addresses()) {
                assertEquals(200, hello(tls, address), address.toString());
            }
        }
    }

    @Test
    void hasOneAddressWhenBoundToOne() {
        assertEquals("127.0.0.1", portal.address().getHost());
    }

    private static PortalOptions options(Path folder, int port, double speed) {
        return new PortalOptions("127.0.0.1", port, folder, 7, speed, Optional.empty(), InstantSource.system(),
                TestPortal.POLICY);
    }

    @Test
    void doesNotShareItsFolderWithASecondPortal(@TempDir Path folder) throws IOException {
        try (Portal first = Portal.start(options(folder, 0, 1))) {
            assertThrows(IOException.class, () -> Portal.start(options(folder, 0, 1)));
            assertTrue(first.address().getPort() > 0);
        }
        Portal.start(options(folder, 0, 1)).close();
    }

    @Test
    void leavesTheFolderFreeWhenItsPortIsTaken(@TempDir Path folder) throws IOException {
        assertThrows(IOException.class, () -> Portal.start(options(folder, portal.address().getPort(), 1)));
        Portal.start(options(folder, 0, 1)).close();
    }

    @Test
    void takesNoSpeedOutsideItsRange(@TempDir Path folder) {
        for (double speed : new double[] {0, 0.5, -1, 10_001, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> options(folder, 0, speed));
        }
    }

    @Test
    void stopsWithinThreeSecondsWhateverIsOpen() throws IOException {
        TestPortal busy = TestPortal.open(TestPortal.Setting.usual().speed(10_000));
        RawClient client = new RawClient(busy);
        client.create("a@lindqvist.example", "pw");
        EventReader one = new EventReader(client, client.signedIn("a@lindqvist.example", "pw").access(), null);
        EventReader stuck = new EventReader(client, client.signedIn("a@lindqvist.example", "pw").access(), null);
        one.untilCaughtUp();
        SSLSocket slow = client.connect();
        slow.getOutputStream().write(client.head("POST", Routes.SIGN_IN,
                Map.of("Content-Type", "application/json", "Content-Length", "9")));
        slow.getOutputStream().flush();
        long began = System.nanoTime();
        busy.stop();
        assertTrue(Duration.ofNanos(System.nanoTime() - began).toMillis() < 3_000);
        assertThrows(IOException.class, () -> {
            while (true) {
                one.next();
            }
        });
        one.close();
        stuck.close();
        busy.close();
    }
}
