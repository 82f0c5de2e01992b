package eu.cities4cities.academy.community.hook;

import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The steps of telling news, each a transaction of its own, and how its receiver fares. */
@Service
public class HookDispatch {
  private static final int BATCH = 10;
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration KEPT = Duration.ofDays(90);

  @Inject private HookRepository hooks;
  @Inject private HookSettings settings;
  @Inject private Event<HookDisabled> disabled;
  @Inject private Clock clock;

  /**
   * How the receiver fares.
   *
   * @param host whom news goes to
   * @param state null before anything was sent
   */
  public record Standing(String host, HookState state, long waiting) {}

  /** Takes news that is due for this owner; none while nothing is sent. */
  @Internal
  public List<CommunityHook> take(String owner) {
    Instant now = clock.instant();
    return hooks.lockState(hash()).getDisabledAt() == null
        ? hooks.take(owner, now, now.plus(LEASE), BATCH)
        : List.of();
  }

  /** The receiver has taken it. */
  @Internal
  public void sent(long id, String owner) {
    HookState state = hooks.lockState(hash());
    hooks
        .findTaken(id, owner)
        .ifPresent(
            news -> {
              news.sent(clock.instant());
              hooks.flush();
              hooks.foldBefore(news);
              state.succeeded(clock.instant());
            });
  }

  /** It was not taken: it is tried again, and after days of failing nothing more is sent. */
  @Internal
  public void failed(long id, String owner, String error) {
    Instant now = clock.instant();
    HookState state = hooks.lockState(hash());
    hooks.findTaken(id, owner).ifPresent(news -> news.failed(error, now));
    if (state.failed(error, now)) {
      disabled.fire(new HookDisabled(host(), state.getFailingSince(), error));
    }
  }

  /** Removes what was told long ago; says how many rows. */
  @Internal
  public int forgetOld() {
    return hooks.removeDone(clock.instant().minus(KEPT));
  }

  /** How the receiver fares; empty where news goes nowhere. */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public Optional<Standing> standing() {
    return settings
        .target()
        .map(
            target ->
                new Standing(
                    target.url().getHost(), hooks.findState().orElse(null), hooks.countWaiting()));
  }

  /** Sends again, and at once, after somebody has looked. */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public void resume() {
    hooks.lockState(hash()).resume();
    hooks.hurry(clock.instant());
  }

  private String host() {
    return settings.target().map(target -> target.url().getHost()).orElse("");
  }

  private String hash() {
    return settings
        .target()
        .map(target -> Secrets.sha256(target.url() + "\n" + target.secret()))
        .orElse("");
  }
}
