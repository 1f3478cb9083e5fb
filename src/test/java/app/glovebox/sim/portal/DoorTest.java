package app.glovebox.sim.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.glovebox.testing.TestPortal;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Problem;
import app.glovebox.wire.Routes;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What anybody on the network can try at the door.
class DoorTest {
    private static final Map<String, String> ROUTES = new TreeMap<>(Map.of(Routes.HELLO, "GET", Routes.ACCOUNTS, "POST",
            Routes.SIGN_IN_START, "POST", Routes.SIGN_IN, "POST", Routes.RENEW, "POST", Routes.SESSION, "DELETE",
            Routes.ME, "GET", Routes.EVENTS, "GET"));
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get", "X");

    private static TestPortal portal;
    private static RawClient client;

    @BeforeAll
    static void open() throws IOException {
        portal = TestPortal.open();
        client = new RawClient(portal);
    }

    @AfterAll
    static void close() throws IOException {
        portal.close();
    }

    private static void isProblem(Problem.Type type, RawClient.Reply reply) {
        assertEquals(type.status(), reply.status());
        assertEquals(Problem.MEDIA_TYPE, reply.headers().get("content-type"));
        assertEquals(type.urn(), reply.problem().type());
        assertEquals(type.status(), reply.problem().status());
        hasUsualHeaders(reply);
    }

    private static void hasUsualHeaders(RawClient.Reply reply) {
        assertEquals("no-store", reply.headers().get("cache-control"));
        assertEquals("nosniff", reply.headers().get("x-content-type-options"));
        assertFalse(reply.headers().containsKey("server"));
        assertNotNull(Instant.parse(reply.headers().get(Routes.CAR_TIME.toLowerCase(java.util.Locale.ROOT))));
        assertEquals("1.0", reply.headers().get(Routes.CAR_SPEED.toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void saysHelloToAnybody() throws IOException {
        RawClient.Reply reply = client.call("GET", Routes.HELLO, Map.of(), new byte[0]);
        assertEquals(200, reply.status());
        assertEquals("application/json", reply.headers().get("content-type"));
        assertFalse(reply.as(Messages.Hello.class).name().isBlank());
        hasUsualHeaders(reply);
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryOtherMethodOfEveryRoute() {
        return ROUTES.entrySet().stream().flatMap(route -> METHODS.stream()
                .filter(method -> !method.equals(route.getValue()))
                .map(method -> dynamicTest(method + " " + route.getKey(), () -> {
                    RawClient.Reply reply = client.call(method, route.getKey(), Map.of(), new byte[0]);
                    assertEquals(405, reply.status());
                    assertEquals(route.getValue(), reply.headers().get("allow"));
                    if (!method.equals("HEAD")) {
                        isProblem(Problem.Type.METHOD_NOT_ALLOWED, reply);
                    }
                })));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v1", "/v1/", "/v1/hello/", "/v1/hello/x", "/V1/HELLO", "/v1/%68ello", "/v1//hello",
        "/v1/../v1/hello", "/v2/hello", "/favicon.ico", "/.git/config", "/v1/hello;x", "/v1/session/renew/"})
    void knowsNoOtherPath(String path) throws IOException {
        isProblem(Problem.Type.NOT_FOUND, client.call("GET", path, Map.of(), new byte[0]));
    }

    @Test
    void takesNoQuery() throws IOException {
        isProblem(Problem.Type.MALFORMED, client.call("GET", Routes.HELLO + "?x=1", Map.of(), new byte[0]));
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatIsNotTheMessageOfTheRoute() {
        Map<String, String> good = new LinkedHashMap<>();
        good.put(Routes.ACCOUNTS, "{\"displayName\":\"a\",\"email\":\"a@b.c\",\"kdf\":{\"salt\":\"x\",\"memoryKib\":64,"
                + "\"passes\":1,\"lanes\":1},\"proof\":\"x\"}");
        good.put(Routes.SIGN_IN_START, "{\"email\":\"a@b.c\"}");
        good.put(Routes.SIGN_IN, "{\"email\":\"a@b.c\",\"proof\":\"x\",\"device\":\"d\"}");
        good.put(Routes.RENEW, "{\"refresh\":\"x\"}");
        return good.entrySet().stream().flatMap(route -> Stream.of(
                "", "{", "null", "[]", "\"a\"", "7", "{}", route.getValue() + "x",
                route.getValue().replaceFirst("\\{", "{\"admin\":true,"),
                route.getValue().replaceFirst("\\{(\"[a-z]+\":\"[^\"]*\"|\"displayName\":\"a\")", "{$1,$1"),
                route.getValue().replaceFirst(":\"[^\"]*\"", ":1"),
                route.getValue().replaceFirst(":\"[^\"]*\"", ":null"),
                "[".repeat(5_000), "{\"email\":\"" + "x".repeat(5_000) + "\"}").map(body -> dynamicTest(
                        route.getKey() + " " + body.substring(0, Math.min(60, body.length())),
                        () -> isProblem(Problem.Type.MALFORMED, client.postText(route.getKey(), body)))));
    }

    @Test
    void takesJsonOnly() throws IOException {
        byte[] body = "{\"email\":\"a@b.example\"}".getBytes(StandardCharsets.UTF_8);
        for (String type : List.of("text/plain", "application/json;charset=utf-16", "application/xml",
                "application/x-www-form-urlencoded", "application/jsonx", "")) {
            isProblem(Problem.Type.UNSUPPORTED_MEDIA_TYPE,
                    client.call("POST", Routes.SIGN_IN_START, Map.of("Content-Type", type), body));
        }
        isProblem(Problem.Type.UNSUPPORTED_MEDIA_TYPE, client.call("POST", Routes.SIGN_IN_START, Map.of(), body));
        assertEquals(200, client.call("POST", Routes.SIGN_IN_START,
                Map.of("Content-Type", "Application/JSON; charset=UTF-8"), body).status());
    }

    @Test
    void refusesABodyThatIsDeclaredHugeBeforeItComes() throws IOException {
        try (SSLSocket socket = client.connect()) {
            socket.getOutputStream().write(client.head("POST", Routes.SIGN_IN,
                    Map.of("Content-Type", "application/json", "Content-Length", "10737418240")));
            socket.getOutputStream().flush();
            isProblem(Problem.Type.TOO_LARGE, RawClient.read(socket, "POST"));
        }
    }

    @Test
    void refusesAHugeBodyInChunks() throws IOException {
        try (SSLSocket socket = client.connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(client.head("POST", Routes.SIGN_IN,
                    Map.of("Content-Type", "application/json", "Transfer-Encoding", "chunked")));
            for (int i = 0; i < 5; i++) {
                out.write(("1000\r\n" + " ".repeat(4_096) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
            out.flush();
            isProblem(Problem.Type.TOO_LARGE, RawClient.read(socket, "POST"));
        }
    }

    @Test
    void takesASmallBodyInChunks() throws IOException {
        try (SSLSocket socket = client.connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(client.head("POST", Routes.SIGN_IN_START,
                    Map.of("Content-Type", "application/json", "Transfer-Encoding", "chunked")));
            String chunks = "8\r\n{\"email\"\r\nb\r\n:\"a@b.test\"\r\n1\r\n}\r\n0\r\n\r\n";
            out.write(chunks.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertEquals(200, RawClient.read(socket, "POST").status());
        }
    }

    @Test
    void waitsForASlowBodyNoLongerThanItsTime() throws IOException {
        try (SSLSocket socket = client.connect()) {
            socket.getOutputStream().write(client.head("POST", Routes.SIGN_IN_START,
                    Map.of("Content-Type", "application/json", "Content-Length", "20")));
            socket.getOutputStream().write('{');
            socket.getOutputStream().flush();
            long began = System.nanoTime();
            isProblem(Problem.Type.TIMEOUT, RawClient.read(socket, "POST"));
            assertTrue(Duration.ofNanos(System.nanoTime() - began).toMillis() < 5_000);
        }
    }

    @Test
    void answersOthersWhileSlowBodiesAreAwaited() throws IOException {
        try (SSLSocket one = client.connect(); SSLSocket two = client.connect(); SSLSocket three = client.connect()) {
            for (SSLSocket slow : List.of(one, two, three)) {
                slow.getOutputStream().write(client.head("POST", Routes.SIGN_IN_START,
                        Map.of("Content-Type", "application/json", "Content-Length", "20")));
                slow.getOutputStream().flush();
            }
            assertEquals(200, client.call("GET", Routes.HELLO, Map.of(), new byte[0]).status());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer x", "bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "Basic YTpi", "Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void refusesTokensItDidNotIssue(String authorization) throws IOException {
        for (Map.Entry<String, String> route : Map.of(Routes.ME, "GET", Routes.EVENTS, "GET", Routes.SESSION, "DELETE")
                .entrySet()) {
            RawClient.Reply reply = client.call(route.getValue(), route.getKey(),
                    Map.of("Authorization", authorization), new byte[0]);
            isProblem(Problem.Type.TOKEN_REFUSED, reply);
            assertEquals("Bearer", reply.headers().get("www-authenticate"));
        }
    }

    @Test
    void takesNoTokenFromTwoHeaders() throws IOException {
        try (SSLSocket socket = client.connect()) {
            String head = new String(client.head("GET", Routes.ME, Map.of("Authorization", "Bearer a")),
                    StandardCharsets.US_ASCII).replace("\r\n\r\n", "\r\nAuthorization: Bearer b\r\n\r\n");
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            isProblem(Problem.Type.TOKEN_REFUSED, RawClient.read(socket, "GET"));
        }
    }

    @Test
    void cutsOrRefusesHeadersWithoutEnd() throws IOException {
        try (SSLSocket socket = client.connect()) {
            StringBuilder head = new StringBuilder("GET /v1/hello HTTP/1.1\r\nHost: x\r\n");
            for (int i = 0; i < 60; i++) {
                head.append("X-").append(i).append(": y\r\n");
            }
            socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            assertTrue(refused(socket));
        }
    }

    private static boolean refused(Socket socket) {
        try {
            return RawClient.read(socket, "GET").status() >= 400;
        } catch (IOException cut) {
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZ\r\n", "-1\r\n", "2\r\n{}XX", "8\r\n{\"email\"\r\nZ\r\n"})
    void answersChunksThatAreNone(String chunks) throws IOException {
        try (SSLSocket socket = client.connect()) {
            socket.getOutputStream().write(client.head("POST", Routes.SIGN_IN_START,
                    Map.of("Content-Type", "application/json", "Transfer-Encoding", "chunked")));
            socket.getOutputStream().write(chunks.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            RawClient.Reply reply = RawClient.read(socket, "POST");
            isProblem(Problem.Type.MALFORMED, reply);
            assertEquals("close", reply.headers().get("connection"));
        }
    }
}
