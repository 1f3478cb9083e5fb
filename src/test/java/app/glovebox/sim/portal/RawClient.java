package app.glovebox.sim.portal;

import app.glovebox.testing.TestPortal;
import app.glovebox.wire.Base64Text;
import app.glovebox.wire.Json;
import app.glovebox.wire.MalformedException;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Problem;
import app.glovebox.wire.Routes;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/// HTTP over a bare TLS socket, so that wrong things can be sent. Trusts the Portal's fingerprint at any date, because
/// its clock is moved about.
final class RawClient {
    private final URI address;
    private final String fingerprint;
    private final SSLContext tls;
    /// Used again for the next request, as browsers and apps do.
    private SSLSocket kept;

    /// @param headers by lower-case name
    record Reply(int status, Map<String, String> headers, byte[] body) {
        <T> T as(Class<T> type) {
            try {
                return Json.read(body, type);
            } catch (MalformedException broken) {
                throw new AssertionError(status + " " + new String(body, StandardCharsets.UTF_8), broken);
            }
        }

        Problem problem() {
            return as(Problem.class);
        }
    }

    RawClient(TestPortal portal) {
        this(portal.address(), portal.fingerprint());
    }

    RawClient(URI address, String fingerprint) {
        this.address = address;
        this.fingerprint = fingerprint;
        try {
            tls = SSLContext.getInstance("TLS");
            tls.init(null, new TrustManager[] {new Pinned()}, null);
        } catch (GeneralSecurityException broken) {
            throw new AssertionError(broken);
        }
    }

    private final class Pinned implements X509TrustManager {
        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            try {
                String seen = HexFormat.of().formatHex(
                        MessageDigest.getInstance("SHA-256").digest(chain[1].getEncoded()));
                chain[0].verify(chain[1].getPublicKey());
                if (!seen.equals(fingerprint)) {
                    throw new CertificateException("another authority");
                }
            } catch (GeneralSecurityException broken) {
                throw new CertificateException(broken);
            }
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            throw new CertificateException("no clients here");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    URI address() {
        return address;
    }

    SSLSocket connect() throws IOException {
        return over(new Socket(address.getHost(), address.getPort()));
    }

    /// TLS over that connection. Closing the connection itself cuts it; closing the TLS socket waits for the other end.
    SSLSocket over(Socket plain) throws IOException {
        plain.setSoTimeout(20_000);
        plain.setTcpNoDelay(true);
        return (SSLSocket) tls.getSocketFactory().createSocket(plain, address.getHost(), address.getPort(), true);
    }

    Reply post(String path, Object message) throws IOException {
        return call("POST", path, Map.of("Content-Type", "application/json"), Json.write(message));
    }

    Reply postText(String path, String body) throws IOException {
        return call("POST", path, Map.of("Content-Type", "application/json"), body.getBytes(StandardCharsets.UTF_8));
    }

    Reply withToken(String method, String path, String access) throws IOException {
        return call(method, path, Map.of("Authorization", "Bearer " + access), new byte[0]);
    }

    synchronized Reply call(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(headers);
        if (body.length > 0) {
            all.put("Content-Length", Integer.toString(body.length));
        }
        boolean again = kept != null;
        try {
            return exchange(method, path, all, body);
        } catch (IOException cut) {
            if (!again) {
                throw cut;
            }
            // The server may close a connection it kept at any time between two requests.
            return exchange(method, path, all, body);
        }
    }

    private Reply exchange(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        SSLSocket socket = kept == null ? connect() : kept;
        kept = null;
        OutputStream out = socket.getOutputStream();
        out.write(head(method, path, headers));
        out.write(body);
        out.flush();
        Reply reply = read(socket, method);
        if ("close".equals(reply.headers().get("connection"))) {
            socket.close();
        } else {
            kept = socket;
        }
        return reply;
    }

    byte[] head(String method, String path, Map<String, String> headers) {
        StringBuilder text = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ")
                .append(address.getAuthority()).append("\r\n");
        headers.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    static Reply read(Socket socket, String method) throws IOException {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        Reply head = readHead(in);
        int length = Integer.parseInt(head.headers().getOrDefault("content-length", "0"));
        return new Reply(head.status(), head.headers(), method.equals("HEAD") ? new byte[0] : in.readNBytes(length));
    }

    static Reply readHead(InputStream in) throws IOException {
        String status = line(in);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        return new Reply(Integer.parseInt(status.split(" ")[1]), headers, new byte[0]);
    }

    static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) {
                throw new EOFException();
            }
            line.append((char) letter);
        }
        return line.toString().strip();
    }

    /// 32 bytes that stand for a password's proof.
    static String proof(String password) {
        try {
            return Base64Text.encode(MessageDigest.getInstance("SHA-256")
                    .digest(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new AssertionError(missing);
        }
    }

    static Messages.NewAccount account(String email, String password) {
        return new Messages.NewAccount("Mara Lindqvist", email,
                new Messages.Kdf(Base64Text.encode(new byte[16]), 64, 1, 1), proof(password));
    }

    Reply create(String email, String password) throws IOException {
        return post(Routes.ACCOUNTS, account(email, password));
    }

    Reply signIn(String email, String password) throws IOException {
        return post(Routes.SIGN_IN, new Messages.SignIn(email, proof(password), "desk"));
    }

    Messages.Tokens signedIn(String email, String password) throws IOException {
        return signIn(email, password).as(Messages.Tokens.class);
    }
}
