package eu.cities4cities.academy.community;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Looks whether an address on the portal opens: a conditional request, and at most two more where
 * it leads on, each to the portal's own hosts only.
 */
public final class PortalProbe {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);
  private static final int NOT_MODIFIED = 304;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int TOO_EARLY = 425;
  private static final int TIMED_OUT = 408;
  private static final int TOO_MANY = 429;

  /** How often an address may lead on to another one. */
  private static final int MOST_HOPS = 2;

  private static final int LONGEST_REMEMBERED = 60;

  /** Pages on which portals let visitors of a removed page end up. */
  private static final Pattern FRONT_PAGE = Pattern.compile("/?|/[a-z]{2}/?");

  /** After so long a portal that did not answer at all is asked again. */
  private static final Duration WAIT_FOR_ANSWER = Duration.ofHours(1);

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final PortalAddresses portal;
  private final String agent;

  /**
   * A probe.
   *
   * @param portal the addresses that may be asked
   * @param agent who asks, so that the portal's people can write to somebody
   */
  public PortalProbe(PortalAddresses portal, String agent) {
    this.portal = portal;
    this.agent = agent;
  }

  /** What to ask for: an address and what was remembered of it. */
  public record Question(String url, String etag, String lastModified) {}

  /** How an address answered. */
  public enum Outcome {
    /** It opens. */
    WORKS,
    /** There is no such page, or it leads away from the portal, to its front page, or nowhere. */
    FAILS,
    /** The portal does not show this page: to nobody, or only not to us. */
    REFUSED,
    /** The portal, or the way to it, is in trouble: that says nothing about the address. */
    LATER,
    /** It is no address on the portal, so that nobody was asked. */
    UNKNOWN;

    /** Whether it may be the portal's doing rather than the address's. */
    boolean isDoubtful() {
      return this == REFUSED || this == LATER;
    }
  }

  /**
   * An answer.
   *
   * @param etag to be remembered, or null
   * @param lastModified to be remembered, or null
   * @param pause how long to wait where it may be the portal's doing; else null
   */
  public record Answer(Outcome outcome, String etag, String lastModified, Duration pause) {
    private static final Answer FAILED = new Answer(Outcome.FAILS, null, null, null);
  }

  /** Asks once, also where it leads on. */
  public Answer ask(Question question) throws InterruptedException {
    Optional<URI> address = portal.find(question.url());
    if (address.isEmpty()) {
      return new Answer(Outcome.UNKNOWN, null, null, null);
    }
    try {
      HttpResponse<?> response = send(address.get(), question);
      int hops = 0;
      for (; hops < MOST_HOPS && leadsOn(response); hops++) {
        Optional<URI> target = target(response);
        if (target.isEmpty()) {
          return Answer.FAILED;
        }
        response = send(target.get(), null);
      }
      return read(response, question, hops == 0);
    } catch (IOException e) {
      return later(question, WAIT_FOR_ANSWER);
    }
  }

  /**
   * Sends a request.
   *
   * @param known what was remembered of the page, or null
   */
  private HttpResponse<?> send(URI address, Question known)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address.toASCIIString()))
            .timeout(PATIENCE)
            .header("User-Agent", agent);
    if (known != null && known.etag() != null) {
      request.header("If-None-Match", known.etag());
    }
    if (known != null && known.lastModified() != null) {
      request.header("If-Modified-Since", known.lastModified());
    }
    HttpResponse<InputStream> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    // What the page says is not needed: the connection is given up.
    response.body().close();
    return response;
  }

  private static boolean leadsOn(HttpResponse<?> response) {
    int status = response.statusCode();
    return status >= 300 && status < 400 && status != NOT_MODIFIED;
  }

  /** Where an answer leads on to; empty unless that is a page of the portal. */
  private Optional<URI> target(HttpResponse<?> response) {
    try {
      return response
          .headers()
          .firstValue("Location")
          .map(response.uri()::resolve)
          .flatMap(target -> portal.findTarget(target.toString()))
          .filter(target -> target.getQuery() != null || !isFrontPage(target));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isFrontPage(URI address) {
    return FRONT_PAGE.matcher(address.getPath()).matches();
  }

  private static Answer later(Question question, Duration wait) {
    return new Answer(Outcome.LATER, question.etag(), question.lastModified(), wait);
  }

  /** Only what the page itself says is remembered: another may stand behind the address soon. */
  private static Answer read(HttpResponse<?> response, Question question, boolean itself) {
    int status = response.statusCode();
    if (status == NOT_MODIFIED) {
      return new Answer(Outcome.WORKS, question.etag(), question.lastModified(), null);
    }
    if (status >= 200 && status < 300) {
      return new Answer(
          Outcome.WORKS,
          itself ? remembered(response, "ETag") : null,
          itself ? remembered(response, "Last-Modified") : null,
          null);
    }
    if (leadsOn(response) || status == NOT_FOUND || status == GONE) {
      return Answer.FAILED;
    }
    boolean busy = status == TIMED_OUT || status == TOO_EARLY || status == TOO_MANY;
    return status >= 400 && status < 500 && !busy
        ? new Answer(Outcome.REFUSED, null, null, wait(response))
        : later(question, wait(response));
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

  private static String remembered(HttpResponse<?> response, String header) {
    return response
        .headers()
        .firstValue(header)
        .filter(value -> value.length() <= LONGEST_REMEMBERED)
        .orElse(null);
  }
}
