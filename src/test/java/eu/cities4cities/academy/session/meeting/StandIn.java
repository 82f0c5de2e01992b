package eu.cities4cities.academy.session.meeting;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A server on this machine in the place of a vendor's. */
abstract class StandIn implements AutoCloseable {
  private final HttpServer server;

  /** What is answered. */
  record Reply(int status, String type, String body) {}

  StandIn(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Answers one call. */
  abstract Reply reply(HttpExchange call, String body) throws IOException;

  private void answer(HttpExchange call) throws IOException {
    String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Reply reply;
    try {
      reply = reply(call, body);
    } catch (RuntimeException e) {
      reply = new Reply(500, "text/plain", String.valueOf(e));
    }
    byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().add("Content-Type", reply.type());
    call.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      call.getResponseBody().write(bytes);
    }
    call.close();
  }

  static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
      String[] parts = pair.split("=", 2);
      parameters.put(decode(parts[0]), parts.length == 1 ? "" : decode(parts[1]));
    }
    return parameters;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
