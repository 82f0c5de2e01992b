package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.CommunityMessage;
import eu.cities4cities.academy.community.CommunityRelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * What a person has written to communities from their address; told here, for the room of
 * communities knows nothing of people.
 */
@ApplicationScoped
class CommunityLettersPersonalData implements PersonalDataSource {
  @Inject private CommunityRelay relay;

  @Override
  public int place() {
    return 16;
  }

  @Override
  public List<PersonalDataSection> export(DataSubject person) {
    PersonalDataSection letters =
        PersonalDataSection.of("communityLetters", "sentAt", "name", "place", "text");
    for (CommunityMessage message : relay.listFrom(person.email())) {
      letters.row(
          message.getSentAt(),
          message.getSenderName(),
          message.getSenderPlace(),
          message.getBody());
    }
    return List.of(letters);
  }

  @Override
  public List<KeptAfterErasure> keeps(DataSubject person) {
    return List.of();
  }

  @Override
  public void erase(DataSubject person) {
    relay.forget(person.email());
  }
}
