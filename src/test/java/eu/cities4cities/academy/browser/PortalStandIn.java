package eu.cities4cities.academy.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Takes what the Academy tells the portal of profiles, and keeps it for tests to read. */
final class PortalStandIn {
  static final String SECRET = "a secret of the portal, of tests alone";

  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private HttpServer server;

  /**
   * A call as it came.
   *
   * @param body its JSON
   * @param genuine whether its signature is that of the shared secret over id, time and body
   */
  record Call(String body, boolean genuine) {}

  /** Where it listens, from the first time somebody asks. */
  synchronized String address() {
    if (server == null) {
      try {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      server.createContext("/hook", this::take);
      server.start();
    }
    return "http://localhost:" + server.getAddress().getPort() + "/hook";
  }

  /** Everything told so far, in the order in which it came. */
  List<Call> calls() {
    return List.copyOf(calls);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      calls.add(
          new Call(
              body,
              signature(header(exchange, "webhook-id"), header(exchange, "webhook-timestamp"), body)
                  .equals(header(exchange, "webhook-signature"))));
      exchange.sendResponseHeaders(204, -1);
    }
  }

  private static String header(HttpExchange exchange, String name) {
    return String.valueOf(exchange.getRequestHeaders().getFirst(name));
  }

  private static String signature(String id, String time, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] signed = mac.doFinal((id + "." + time + "." + body).getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
