package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the room of courses needs of people: who is behind an address, who trains a course. */
@Service
public class CoursePeopleService {
  @Inject private CoursePeopleRepository people;

  /** The trainers of a course, by name. */
  @Internal
  public List<TrainerRow> trainersOf(long courseId) {
    return people.listTrainers(courseId);
  }

  /** Ids by e-mail address, in lower case; addresses of nobody are left out. */
  @Internal
  public Map<String, Long> idsByEmail(Collection<String> emails) {
    return people.idsByEmail(emails.stream().map(PersonNames::email).collect(Collectors.toSet()));
  }

  /** The addresses of people. */
  @Internal
  public List<String> emails(Collection<Long> personIds) {
    return people.emails(personIds);
  }

  /** The id of the person with that address, in whatever case it is typed. */
  @Internal
  public Optional<Long> idByEmail(String email) {
    return idsByEmail(List.of(email)).values().stream().findFirst();
  }

  /** Makes the person a trainer of the course; false if they are one already. */
  @Internal
  public boolean addTrainer(long personId, long courseId) {
    if (trainersOf(courseId).stream().anyMatch(row -> row.personId() == personId)) {
      return false;
    }
    people.addTrainer(personId, courseId);
    return true;
  }

  /** The person no longer trains the course; false if they did not. */
  @Internal
  public boolean removeTrainer(long personId, long courseId) {
    return people.removeTrainer(personId, courseId) > 0;
  }
}
