package eu.cities4cities.academy.community;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Looks whether an address on the portal opens: one request, conditional, to known hosts only. */
public final class PortalProbe {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);
  private static final int NOT_MODIFIED = 304;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  /** After so long a portal that did not answer at all is asked again. */
  private static final Duration WAIT_FOR_ANSWER = Duration.ofHours(1);

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final Set<String> hosts;
  private final String agent;

  /**
   * A probe.
   *
   * @param hosts the hosts that may be asked; a port is part of the name where it is not the usual
   * @param agent who asks, so that the portal's people can write to somebody
   */
  public PortalProbe(Set<String> hosts, String agent) {
    this.hosts = Set.copyOf(hosts);
    this.agent = agent;
  }

  /** What to ask for: an address and what was remembered of it. */
  public record Question(String url, String etag, String lastModified) {}

  /** How an address answered. */
  public enum Outcome {
    /** It opens. */
    WORKS,
    /** There is no such page, or it leads away from the portal. */
    FAILS,
    /** The portal, or the way to it, is in trouble: that says nothing about the address. */
    LATER
  }

  /**
   * An answer.
   *
   * @param etag to be remembered, or null
   * @param lastModified to be remembered, or null
   * @param pause how long the portal asks to wait; null where it does not
   */
  public record Answer(Outcome outcome, String etag, String lastModified, Duration pause) {
    private static final Answer FAILED = new Answer(Outcome.FAILS, null, null, null);
  }

  /** Whether an address may be asked at all. */
  public boolean knows(String url) {
    return address(url).isPresent();
  }

  /** Asks once. */
  public Answer ask(Question question) throws InterruptedException {
    Optional<URI> address = address(question.url());
    if (address.isEmpty()) {
      return Answer.FAILED;
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.get()).timeout(PATIENCE).header("User-Agent", agent);
    if (question.etag() != null) {
      request.header("If-None-Match", question.etag());
    }
    if (question.lastModified() != null) {
      request.header("If-Modified-Since", question.lastModified());
    }
    try {
      HttpResponse<InputStream> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      // What the page says is not needed: the connection is given up.
      response.body().close();
      return read(address.get(), response, question);
    } catch (IOException e) {
      return later(question, WAIT_FOR_ANSWER);
    }
  }

  private static Answer later(Question question, Duration wait) {
    return new Answer(Outcome.LATER, question.etag(), question.lastModified(), wait);
  }

  private Answer read(URI asked, HttpResponse<?> response, Question question) {
    int status = response.statusCode();
    if (status == NOT_MODIFIED) {
      return new Answer(Outcome.WORKS, question.etag(), question.lastModified(), null);
    }
    boolean moved = status >= 300 && status < 400;
    if (status >= 200 && status < 300 || moved && leadsToPortal(asked, response)) {
      return new Answer(
          Outcome.WORKS,
          remembered(response.headers().firstValue("ETag").orElse(null)),
          remembered(response.headers().firstValue("Last-Modified").orElse(null)),
          null);
    }
    boolean lost = moved || status == NOT_FOUND || status == GONE;
    return lost ? Answer.FAILED : later(question, wait(response));
  }

  private boolean leadsToPortal(URI asked, HttpResponse<?> response) {
    try {
      return response
          .headers()
          .firstValue("Location")
          .map(asked::resolve)
          .filter(target -> knows(target.toString()))
          .isPresent();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Duration wait(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("\\d{1,7}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .filter(wait -> wait.compareTo(LONGEST_WAIT) < 0)
        .orElse(LONGEST_WAIT);
  }

  /** Over TLS only, but on this machine. */
  private Optional<URI> address(String url) {
    try {
      URI address = URI.create(url);
      String host =
          address.getPort() < 0 ? address.getHost() : address.getHost() + ":" + address.getPort();
      boolean near = "localhost".equals(address.getHost());
      boolean safe = "https".equals(address.getScheme());
      return address.getHost() != null
              && hosts.contains(host)
              && address.getUserInfo() == null
              && (safe || near && "http".equals(address.getScheme()))
          ? Optional.of(address)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String remembered(String header) {
    return header == null || header.length() > 60 ? null : header;
  }
}
