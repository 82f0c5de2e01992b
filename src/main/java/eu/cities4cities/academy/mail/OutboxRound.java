package eu.cities4cities.academy.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/** One round of sending: batch after batch, each over a connection of its own, while any may go. */
@ApplicationScoped
class OutboxRound {
  private static final Logger LOG = Logger.getLogger(OutboxRound.class.getName());

  @Inject private OutboxDispatch outbox;
  @Inject private Clock clock;
  @Inject @Any private Instance<LetterAttachments> attachments;

  /** Sends what is due and allowed by the pace, as that owner of leases. */
  void send(MailServer server, String owner) {
    List<OutboxLetter> taken;
    do {
      taken = outbox.take(owner);
    } while (deliver(server, owner, taken));
  }

  /** Delivers the letters; false if there were none or the server could not be reached. */
  private boolean deliver(MailServer server, String owner, List<OutboxLetter> taken) {
    if (taken.isEmpty()) {
      return false;
    }
    try (Postman postman = new Postman(server)) {
      for (OutboxLetter letter : taken) {
        if (postman.isConnected()) {
          deliver(postman, owner, letter);
        } else {
          outbox.giveBack(letter.getId(), owner);
        }
      }
      return true;
    } catch (MessagingException e) {
      LOG.warning(() -> "The mail server " + server + " cannot be reached: " + e.getMessage());
      LetterFault fault = LetterFault.of(e);
      // Whatever it answered was about the connection, so no letter is to blame for good.
      LetterFault passing = fault.isPermanent() ? LetterFault.BUSY : fault;
      taken.forEach(letter -> outbox.failed(letter.getId(), owner, passing, e.getMessage()));
      return false;
    }
  }

  private void deliver(Postman postman, String owner, OutboxLetter letter) {
    try {
      postman.deliver(letter, file(letter), clock.instant());
    } catch (MessagingException e) {
      LetterFault fault = LetterFault.of(e);
      LOG.warning(
          () ->
              "Letter "
                  + letter.getId()
                  + " was not taken: "
                  + fault
                  + ", "
                  + LetterFault.words(e));
      outbox.failed(letter.getId(), owner, fault, LetterFault.words(e));
      return;
    }
    outbox.sent(letter.getId(), owner);
  }

  private Optional<LetterAttachments.Attachment> file(OutboxLetter letter) {
    return letter.getAttachment() == null
        ? Optional.empty()
        : attachments.stream()
            .map(room -> room.find(letter.getAttachment()))
            .flatMap(Optional::stream)
            .findFirst();
  }
}
