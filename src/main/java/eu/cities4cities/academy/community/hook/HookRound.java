package eu.cities4cities.academy.community.hook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One round of telling news, batch after batch, while the receiver takes it. */
@ApplicationScoped
public class HookRound {
  private static final Logger LOG = Logger.getLogger(HookRound.class.getName());
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final int AFTER_OK = 300;

  @Inject private HookDispatch dispatch;
  @Inject private GraduateNews graduates;
  @Inject private Clock clock;

  // A redirect is not followed: the signed news would go to an address that nobody has set.
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** Tells what is due, as that owner of leases. */
  void tell(HookSettings.Target target, String owner) {
    graduates.doubtful().forEach(this::look);
    List<CommunityHook> taken = dispatch.take(owner);
    boolean going = true;
    while (going && !taken.isEmpty()) {
      for (CommunityHook news : taken) {
        going &= tell(target, owner, news);
      }
      taken = going ? dispatch.take(owner) : List.of();
    }
  }

  /** Trouble with one community holds no news of others back. */
  private void look(long communityId) {
    try {
      graduates.look(communityId);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "Graduates of " + communityId + " could not be looked at");
    }
  }

  private boolean tell(HookSettings.Target target, String owner, CommunityHook news) {
    String error = deliver(target, news);
    if (error == null) {
      dispatch.sent(news.getId(), owner);
    } else {
      LOG.fine(() -> "News " + news.getEventId() + " was not taken: " + error);
      dispatch.failed(news.getId(), owner, error);
    }
    return error == null;
  }

  /** Null once it is taken, else why it is not. */
  private String deliver(HookSettings.Target target, CommunityHook news) {
    Instant now = clock.instant();
    HttpRequest request =
        HttpRequest.newBuilder(target.url())
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("User-Agent", "Cities4Cities-Academy")
            .header("webhook-id", news.getEventId())
            .header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
            .header(
                "webhook-signature",
                HookSignature.of(target.secret(), news.getEventId(), now, news.getBody()))
            .POST(HttpRequest.BodyPublishers.ofString(news.getBody()))
            .build();
    try {
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return status >= OK && status < AFTER_OK ? null : "HTTP " + status;
    } catch (IOException e) {
      return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }
}
