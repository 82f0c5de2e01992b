package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.CommunityMailbox;
import eu.cities4cities.academy.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells whom letters about a community go to: people whose addresses are confirmed. */
@ApplicationScoped
class CommunityReaders implements CommunityMailbox {
  @Inject private PersonRepository people;

  @Override
  public List<Reader> coordinators(long communityId) {
    return people.listCoordinators(communityId).stream().map(CommunityReaders::reader).toList();
  }

  @Override
  public List<Reader> organizers() {
    return people.listOrganizers().stream().map(CommunityReaders::reader).toList();
  }

  @Override
  public List<Reader> people(Collection<Long> personIds) {
    return people.listWithIds(personIds).stream()
        .filter(person -> person.getErasedAt() == null)
        .map(CommunityReaders::reader)
        .toList();
  }

  @Override
  public Map<Long, String> names(Collection<Long> personIds, Language language) {
    Map<Long, String> names = new HashMap<>();
    people
        .listWithIds(personIds)
        .forEach(
            person ->
                names.put(
                    person.getId(), language.choose(person.getNameUk(), person.getLatinName())));
    return names;
  }

  private static Reader reader(Person person) {
    return new Reader(person.getId(), person.getEmail(), person.getLanguage());
  }
}
