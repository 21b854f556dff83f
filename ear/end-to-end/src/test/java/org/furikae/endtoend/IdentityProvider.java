package org.furikae.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A small provider of identities: everybody who comes is who the test says, and it checks what a client has to prove. */
final class IdentityProvider implements AutoCloseable {
    static final String CLIENT = "furikae";
    static final String SECRET = "a secret of the client";

    private final HttpServer server;
    private final KeyPair keys;
    private final KeyPair otherKeys;
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
    private volatile String claims = "";
    private volatile String nonce = "";
    private volatile boolean forged;

    IdentityProvider() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        keys = generator.generateKeyPair();
        otherKeys = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> json(exchange, 200, configuration()));
        server.createContext("/keys", exchange -> json(exchange, 200, keySet()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Who comes from now on. */
    void vouchFor(String userName) {
        claims = "\"preferred_username\":\"" + userName + "\"";
        nonce = "";
        forged = false;
    }

    /** The next token answers another question. */
    void answerWithNonce(String other) {
        nonce = other;
    }

    /** The next tokens are signed by somebody else. */
    void forge() {
        forged = true;
    }

    private String configuration() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer());
    }

    private String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"1\",\"n\":\""
                + number(key.getModulus()) + "\",\"e\":\"" + number(key.getPublicExponent()) + "\"}]}";
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> question = parameters(exchange.getRequestURI().getRawQuery());
        boolean whole = question.get("response_type").equals("code")
                && question.get("client_id").equals(CLIENT)
                && question.get("scope").contains("openid")
                && question.get("code_challenge_method").equals("S256")
                && !question.get("nonce").isEmpty();
        if (!whole) {
            json(exchange, 400, "{}");
            return;
        }
        String code = "code-" + asked.size();
        asked.put(code, question);
        exchange.getResponseHeaders()
                .set("Location", question.get("redirect_uri") + "?code=" + code + "&state=" + question.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> given =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> question = asked.remove(given.get("code"));
        try {
            if (question == null
                    || !given.get("redirect_uri").equals(question.get("redirect_uri"))
                    || !base64(sha256(given.get("code_verifier"))).equals(question.get("code_challenge"))
                    || !authorization(exchange).equals(CLIENT + ":" + SECRET)) {
                json(exchange, 400, "{\"error\":\"invalid_grant\"}");
                return;
            }
            String answered = nonce.isEmpty() ? question.get("nonce") : nonce;
            json(
                    exchange,
                    200,
                    "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"" + idToken(answered) + "\"}");
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private String idToken(String answered) throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        String head = base64("{\"alg\":\"RS256\",\"kid\":\"1\"}".getBytes(StandardCharsets.UTF_8));
        String body = base64(("{\"iss\":\"" + issuer() + "\",\"sub\":\"s-1\",\"aud\":\"" + CLIENT + "\",\"exp\":"
                        + (now + 300) + ",\"iat\":" + now + ",\"nonce\":\"" + answered + "\"," + claims + "}")
                .getBytes(StandardCharsets.UTF_8));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign((forged ? otherKeys : keys).getPrivate());
        signature.update((head + "." + body).getBytes(StandardCharsets.US_ASCII));
        return head + "." + body + "." + base64(signature.sign());
    }

    private static String authorization(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        String pair =
                new String(Base64.getDecoder().decode(header.substring("Basic ".length())), StandardCharsets.UTF_8);
        return URLDecoder.decode(pair, StandardCharsets.UTF_8);
    }

    private static byte[] sha256(String text) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Map<String, String> parameters(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void json(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
