package eu.cities4cities.academy.account;

import eu.cities4cities.academy.mail.LetterChoices;
import eu.cities4cities.academy.mail.Outbox;
import eu.cities4cities.academy.mail.OutboxLetter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The letters to a person, and which they do not want; told here, for the room of mail knows
 * nothing of people.
 */
@ApplicationScoped
class MailPersonalData implements PersonalDataSource {
  @Inject private Outbox outbox;
  @Inject private LetterChoices choices;

  @Override
  public int place() {
    return 15;
  }

  @Override
  public List<PersonalDataSection> export(DataSubject person) {
    PersonalDataSection letters =
        PersonalDataSection.of("letters", "createdAt", "sentAt", "subject", "text");
    for (OutboxLetter letter : outbox.listTo(person.email())) {
      letters.row(
          letter.getCreatedAt(), letter.getSentAt(), letter.getSubject(), letter.getTextBody());
    }
    PersonalDataSection refused = PersonalDataSection.of("lettersRefused", "topic", "refusedAt");
    choices.refusalsOf(person.id()).forEach(refused::row);
    return List.of(letters, refused);
  }

  @Override
  public List<KeptAfterErasure> keeps(DataSubject person) {
    return List.of();
  }

  @Override
  public void erase(DataSubject person) {
    outbox.forget(person.email());
    choices.forget(person.id());
  }
}
