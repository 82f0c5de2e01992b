package eu.cities4cities.academy.community;

import eu.cities4cities.academy.mail.Letter;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Passes readers' letters on to a community's coordinators once their authors have shown that the
 * address is theirs: neither side sees an address before the other writes to it.
 */
@Service
public class CommunityRelay {
  /** How long what was passed on is kept, against abuse. */
  public static final Duration KEPT = Duration.ofDays(90);

  /** How long a link works by which an author confirms a letter. */
  static final Duration WORKS = Duration.ofDays(1);

  /** How long a letter waits for its author, who may ask for another link; then it is removed. */
  static final Duration WAITS = Duration.ofDays(7);

  private static final Duration DAY = Duration.ofDays(1);
  private static final int MOST_OF_A_SENDER = 5;
  private static final int MOST_OF_A_CLIENT = 10;
  private static final int MOST_TO_A_COMMUNITY = 50;
  private static final int MOST_AT_ONCE = 500;
  private static final int TOKEN_BYTES = 24;

  @Inject private CommunityService communities;
  @Inject private CommunityMessageRepository messages;
  @Inject private CommunityPost post;
  @Inject private Texts texts;
  @Inject private Outbox outbox;
  @Inject private Routes routes;
  @Inject private Secrets secrets;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Takes a letter and asks the address that it names whether it is theirs; a program that fills
   * every field is told the same and nothing is sent.
   *
   * @param language in which the sender is answered
   * @throws NobodyToWriteToException if nobody can write to the community
   * @throws TooManyMessagesException if the day's letters are spent
   */
  @Anyone
  public void send(String slug, MessageForm form, Language language) {
    Community community = addressee(slug).orElseThrow(NobodyToWriteToException::new);
    form.check();
    if (form.isTrapped()) {
      return;
    }
    String client =
        Secrets.sha256(secrets.hmac("community.relay", String.valueOf(caller.address())));
    Instant now = clock.instant();
    requireFew(form.getEmail().strip(), now);
    if (messages.countFromClient(client, now.minus(DAY)) >= MOST_OF_A_CLIENT) {
      throw new TooManyMessagesException();
    }
    requireRoom(community, now);
    String token = secrets.token(TOKEN_BYTES);
    CommunityMessage message =
        new CommunityMessage(community.getId(), form, language, client, Secrets.sha256(token), now);
    messages.add(message);
    ask(community, message, token);
  }

  /**
   * What has become of the letter to which a link belongs.
   *
   * @param communityId whose page asks: that of the letter, or its heir; others have no such letter
   */
  @Anyone
  public MessageState state(long communityId, String token) {
    return messages
        .find(Secrets.sha256(token))
        .filter(message -> isTo(communityId, message))
        .map(this::state)
        .orElse(MessageState.GONE);
  }

  private boolean isTo(long communityId, CommunityMessage message) {
    return message.getCommunityId() == communityId
        || communities.heirOf(message.getCommunityId()) == communityId;
  }

  /**
   * Passes a letter on to the coordinators, or to the organizers where there are none: its author
   * has followed the link and says that they have written it. Once is enough.
   *
   * @param token what the link holds
   * @throws MessageGoneException if it has waited too long, or nobody can write to the community
   * @throws TooManyMessagesException if the community has got all that it gets in a day
   */
  @Anyone
  public void passOn(String token) {
    CommunityMessage message =
        messages.findHeld(Secrets.sha256(token)).orElseThrow(MessageGoneException::new);
    MessageState state = state(message);
    if (state == MessageState.PASSED_ON) {
      return;
    }
    Community community =
        addressee(communities.get(message.getCommunityId()).getSlug())
            .filter(found -> state == MessageState.WAITING)
            .orElseThrow(MessageGoneException::new);
    requireRoom(community, clock.instant());
    message.confirm(clock.instant());
    passOn(community, message);
  }

  /**
   * Sends the author of a letter another link in place of one that came too late; it counts as
   * another letter of the day.
   *
   * @param token what the link holds that does not work any more
   * @throws MessageGoneException if there is no letter that waits, or nobody can write to the
   *     community
   * @throws TooManyMessagesException if the day's letters are spent
   */
  @Anyone
  public void askAgain(String token) {
    CommunityMessage message =
        messages
            .findHeld(Secrets.sha256(token))
            .filter(found -> state(found) == MessageState.LATE)
            .orElseThrow(MessageGoneException::new);
    Community community =
        addressee(communities.get(message.getCommunityId()).getSlug())
            .orElseThrow(MessageGoneException::new);
    Instant now = clock.instant();
    requireFew(message.getSenderEmail(), now);
    String another = secrets.token(TOKEN_BYTES);
    message.askAgain(Secrets.sha256(another), now);
    ask(community, message, another);
  }

  private MessageState state(CommunityMessage message) {
    if (message.getConfirmedAt() != null) {
      return MessageState.PASSED_ON;
    }
    Duration waited = Duration.between(message.getSentAt(), clock.instant());
    return waited.compareTo(WORKS) < 0
        ? MessageState.WAITING
        : waited.compareTo(WAITS) < 0 ? MessageState.LATE : MessageState.GONE;
  }

  private Optional<Community> addressee(String slug) {
    return communities.findPresent(slug).filter(found -> !found.isShielded());
  }

  private void requireFew(String email, Instant now) {
    if (messages.countFrom(email, now.minus(DAY)) >= MOST_OF_A_SENDER) {
      throw new TooManyMessagesException();
    }
  }

  private void requireRoom(Community community, Instant now) {
    if (messages.countTo(community.getId(), now.minus(DAY)) >= MOST_TO_A_COMMUNITY) {
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
                      message.getBody(),
                      texts.get(reader.language(), "language." + message.getLanguage().code())),
                  null,
                  key(message) + reader.personId())
              .answeredTo(message.getSenderEmail()));
    }
  }

  /**
   * The question repeats nothing of the text: it could be sent to anybody's address. Each link is a
   * letter of its own.
   */
  private void ask(Community community, CommunityMessage message, String token) {
    outbox.send(
        new Letter(
                message.getSenderEmail(),
                message.getLanguage(),
                "community.relay.confirm",
                List.of(CommunityPost.name(community, message.getLanguage())),
                routes.absolute(
                    message.getLanguage(), Route.COMMUNITY_LETTER, community.getSlug(), token),
                key(message) + "sender:" + message.getTokenHash())
            .urgent()
            .until(message.getSentAt().plus(WORKS)));
  }

  /** What was passed on from an address, the oldest first. */
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
   * Removes what has been kept long enough, and what nobody has confirmed, with the letters that
   * passed it on and asked about it; says how many.
   */
  @Internal
  public int removeOld() {
    Instant now = clock.instant();
    List<CommunityMessage> old =
        messages.listOlder(now.minus(KEPT), now.minus(WAITS), MOST_AT_ONCE);
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
