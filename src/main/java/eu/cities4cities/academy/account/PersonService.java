package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.OnlyFor;
import eu.cities4cities.academy.shared.Role;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** People, for the rooms above and for staff. */
@Service
public class PersonService {
  private static final int MOST_WORDS = 5;

  @Inject private PersonRepository people;
  @Inject private Caller caller;

  /** The caller, with their community. */
  @SignedIn
  public Person me() {
    Person person = people.get(caller.personId());
    if (person.getCommunity() != null) {
      person.getCommunity().getNameUk();
    }
    return person;
  }

  /** The person; {@link NotFoundException} if there is none. */
  @Internal
  public Person get(long id) {
    return people.get(id);
  }

  /** The person, or empty. */
  @Internal
  public Optional<Person> find(long id) {
    return people.find(id);
  }

  /** The person with that address, in whatever case it is typed; empty if there is none. */
  @Internal
  public Optional<Person> findByEmail(String email) {
    return people.findByEmail(PersonNames.email(email));
  }

  /** Organizers and administrators, who answer people's questions. */
  @Internal
  public List<Person> listThoseWhoAnswer(int most) {
    return people.listThoseWhoAnswer(most);
  }

  /** All organizers who can read letters. */
  @Internal
  public List<Person> listOrganizers() {
    return people.listOrganizers();
  }

  /** All administrators who can read letters. */
  @Internal
  public List<Person> listAdministrators() {
    return people.listAdministrators();
  }

  /** Enters a person as they are, without a letter. */
  @Internal
  public Person add(Person person) {
    people.add(person);
    people.flush();
    return person;
  }

  /** Gives a person a role, as a first installation or a demonstration does; once only. */
  @Internal
  public void addRole(Person person, Role role, Long courseId, Long communityId) {
    if (!people.holds(person.getId(), role, courseId, communityId)) {
      people.addRole(new PersonRole(person, role, courseId, communityId));
    }
  }

  /**
   * People in the order of their surnames, from {@code first}, at most {@code size}.
   *
   * @param search words that all stand in the name (in either alphabet) or the address
   * @param role only people with that role; null for all
   */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public List<PersonRow> list(String search, Role role, int first, int size) {
    List<PersonRow> rows = people.list(words(search), role, first, size);
    Map<Long, List<Role>> roles =
        people.listRoles(rows.stream().map(PersonRow::getId).toList()).stream()
            .collect(
                Collectors.groupingBy(
                    RoleRow::personId, Collectors.mapping(RoleRow::role, Collectors.toList())));
    rows.forEach(
        row ->
            row.with(
                roles.getOrDefault(row.getId(), List.of()).stream().distinct().sorted().toList()));
    return rows;
  }

  /** How many people {@link #list} finds. */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public long count(String search, Role role) {
    return people.count(words(search), role);
  }

  /** One person, for staff; {@link NotFoundException} if there is none. */
  @OnlyFor({Role.ORGANIZER, Role.ADMINISTRATOR})
  public Person show(long id) {
    Person person = people.get(id);
    if (person.getErasedAt() != null) {
      throw new NotFoundException("person " + id);
    }
    if (person.getCommunity() != null) {
      person.getCommunity().getNameUk();
    }
    return person;
  }

  /** Surname and given name by id, for staff lists; unknown ids are left out. */
  @OnlyFor({Role.ORGANIZER, Role.TRAINER, Role.ADMINISTRATOR})
  public Map<Long, String> names(Collection<Long> ids) {
    return people.names(ids);
  }

  private static List<String> words(String search) {
    return search == null || search.isBlank()
        ? List.of()
        : Arrays.stream(search.strip().split("\\s+"))
            .map(PersonNames::clean)
            .limit(MOST_WORDS)
            .toList();
  }
}
