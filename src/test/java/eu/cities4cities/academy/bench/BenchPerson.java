package eu.cities4cities.academy.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser: signs in by the form, opens pages, and sends what pages send. */
final class BenchPerson {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String address;
  private final CookieManager cookies = new CookieManager();

  BenchPerson(String address) {
    this.address = address;
  }

  /** Signs in; throws IllegalStateException if that fails. */
  void signIn(String email, String password) throws IOException, InterruptedException {
    Matcher csrf = CSRF.matcher(get("/login").body());
    if (!csrf.find()) {
      throw new IllegalStateException("The sign-in page has no form");
    }
    Map<String, String> form =
        Map.of(
            "login",
            "login",
            "csrf",
            csrf.group(1),
            "login:email",
            email,
            "login:password",
            password,
            "login:signIn",
            "x",
            "jakarta.faces.ViewState",
            "stateless");
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpResponse<String> answer =
        send(
            request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    if (answer.statusCode() != 302) {
      throw new IllegalStateException(email + " is not signed in: " + answer.statusCode());
    }
  }

  /** Opens a page. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).build());
  }

  /** Opens a page that must be there. */
  String page(String path) throws IOException, InterruptedException {
    return expected(get(path), path);
  }

  /** Sends what a page's script sends, which must be taken. */
  String post(String path, String json) throws IOException, InterruptedException {
    return post(path, "application/json", json);
  }

  /** Sends a body of that type, which must be taken. */
  String post(String path, String type, String body) throws IOException, InterruptedException {
    return write("POST", path, type, body);
  }

  /** Sends JSON as a page's script does, which must be taken. */
  String send(String method, String path, String json) throws IOException, InterruptedException {
    return write(method, path, "application/json", json);
  }

  private String write(String method, String path, String type, String body)
      throws IOException, InterruptedException {
    return expected(
        send(
            request(path)
                .header("Content-Type", type)
                .header("X-Academy", "1")
                .header("Origin", address)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build()),
        path);
  }

  /** Connects a live page; whatever comes is told to the listener. */
  WebSocket watch(String path, WebSocket.Listener listener) {
    return CLIENT
        .newWebSocketBuilder()
        .header("Cookie", cookies())
        .header("Origin", address)
        .buildAsync(URI.create(address.replaceFirst("^http", "ws") + path), listener)
        .join();
  }

  private static String expected(HttpResponse<String> answer, String path) {
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(
          path + " answers " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    String held = cookies();
    return held.isEmpty() ? request : request.header("Cookie", held);
  }

  /** A connection of this person's own, kept open. */
  Wire wire() throws IOException {
    return new Wire(address, cookies());
  }

  private String cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    for (String set : answer.headers().allValues("set-cookie")) {
      for (HttpCookie cookie : HttpCookie.parse(set)) {
        cookies.getCookieStore().add(URI.create(address), cookie);
      }
    }
    return answer;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
