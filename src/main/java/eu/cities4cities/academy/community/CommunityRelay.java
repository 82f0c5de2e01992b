package eu.cities4cities.academy.community;

import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Passes readers' letters on to a community's coordinators: neither side sees an address before the
 * other writes to it.
 */
@Service
public class CommunityRelay {
  /** How long what was passed on is kept, against abuse. */
  public static final Duration KEPT = Duration.ofDays(90);

  private static final Duration DAY = Duration.ofDays(1);
  private static final int MOST_OF_A_SENDER = 5;
  private static final int MOST_OF_A_CLIENT = 10;
  private static final int MOST_TO_A_COMMUNITY = 50;
  private static final int MOST_AT_ONCE = 500;

  @Inject private CommunityRepository communities;
  @Inject private CommunityMessageRepository messages;
  @Inject private CommunityPost post;
  @Inject private Outbox outbox;
  @Inject private Routes routes;
  @Inject private Secrets secrets;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Passes a letter on to the coordinators, or to the organizers where there are none, and confirms
   * it to its sender; a program that fills every field is told the same and nothing is sent.
   *
   * @param language in which the sender is answered
   * @throws NotFoundException if nobody can write to the community
   * @throws TooManyMessagesException if the day's letters are spent
   */
  @Anyone
  public void send(String slug, MessageForm form, Language language) {
    Community community =
        communities
            .findBySlug(slug)
            .filter(found -> !found.isShielded())
            .orElseThrow(() -> new NotFoundException("letters to " + slug));
    form.check();
    if (form.isTrapped()) {
      return;
    }
    String client = secrets.hmac("community.relay", String.valueOf(caller.address()));
    Instant now = clock.instant();
    limit(community.getId(), form.getEmail().strip(), client, now.minus(DAY));
    CommunityMessage message =
        new CommunityMessage(community.getId(), form, language, Secrets.sha256(client), now);
    messages.add(message);
    passOn(community, message);
    confirm(community, message);
  }

  private void limit(long communityId, String email, String client, Instant since) {
    if (messages.countFrom(email, since) >= MOST_OF_A_SENDER
        || messages.countFromClient(Secrets.sha256(client), since) >= MOST_OF_A_CLIENT
        || messages.countTo(communityId, since) >= MOST_TO_A_COMMUNITY) {
      throw new TooManyMessagesException();
    }
  }

  private void passOn(Community community, CommunityMessage message) {
    List<CommunityMailbox.Reader> readers = post.coordinators(community);
    if (readers.isEmpty()) {
      readers = post.organizers();
    }
    for (CommunityMailbox.Reader reader : readers) {
      outbox.send(
          new Letter(
                  reader.address(),
                  reader.language(),
                  "community.relay.passed",
                  List.of(
                      CommunityPost.name(community, reader.language()),
                      message.getSenderName(),
                      message.getSenderPlace().isEmpty() ? "–" : message.getSenderPlace(),
                      message.getBody()),
                  null,
                  key(message) + reader.personId())
              .answeredTo(message.getSenderEmail()));
    }
  }

  /** The confirmation repeats nothing of the text: it could be sent to anybody's address. */
  private void confirm(Community community, CommunityMessage message) {
    outbox.send(
        new Letter(
            message.getSenderEmail(),
            message.getLanguage(),
            "community.relay.confirmed",
            List.of(CommunityPost.name(community, message.getLanguage())),
            routes.absolute(message.getLanguage(), Route.COMMUNITY, community.getSlug()),
            key(message) + "sender"));
  }

  /** What was sent from an address, the oldest first. */
  @Internal
  public List<CommunityMessage> listFrom(String email) {
    return messages.listFrom(email);
  }

  /** Removes what was sent from an address, with the letters that passed it on. */
  @Internal
  public void forget(String email) {
    messages.removeFrom(email);
    outbox.forgetWriter(email);
  }

  /**
   * Removes what has been kept long enough, with the letters that passed it on and confirmed it;
   * says how many.
   */
  @Internal
  public int removeOld() {
    List<CommunityMessage> old = messages.listOlder(clock.instant().minus(KEPT), MOST_AT_ONCE);
    for (CommunityMessage message : old) {
      outbox.forgetDone(key(message));
      messages.remove(message);
    }
    return old.size();
  }

  private static String key(CommunityMessage message) {
    return "community.relay:" + message.getId() + ":";
  }
}
