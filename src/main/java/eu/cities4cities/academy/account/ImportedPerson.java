package eu.cities4cities.academy.account;

import eu.cities4cities.academy.community.Community;
import eu.cities4cities.academy.shared.imports.ImportState;
import java.time.Instant;

/** Whom a line of a table of people means, until the import is done. */
final class ImportedPerson {
  private final PeopleLine line;
  private final Community community;
  private final Long known;
  private Person made;

  /**
   * Whom a line means.
   *
   * @param community their community; null for none
   * @param known the number of their account; null if they have none
   */
  ImportedPerson(PeopleLine line, Community community, Long known) {
    this.line = line;
    this.community = community;
    this.known = known;
  }

  int line() {
    return line.number();
  }

  ImportState state() {
    return !line.problems().isEmpty()
        ? ImportState.FAULTY
        : known != null ? ImportState.KNOWN : ImportState.NEW;
  }

  PeopleImportService.Row row() {
    NameFields name = line.name();
    return new PeopleImportService.Row(
        line.number(),
        line.email(),
        (name.getSurname() + " " + name.getGivenName() + " " + name.getPatronymic()).strip(),
        name.getLatinName(),
        community == null ? null : community.getNameUk(),
        community == null ? null : community.getNameEn(),
        state(),
        line.problems(),
        line.notes());
  }

  /** The number of the community that the line names; null for none. */
  Long communityId() {
    return community == null ? null : community.getId();
  }

  /**
   * Makes their account, which is to be kept.
   *
   * @param place the community that is there now for the one that the line names; null for none
   */
  Person make(Community place, Instant now) {
    made =
        new Person(
            line.email(),
            line.name().getSurname(),
            line.name().getGivenName(),
            line.name().getLatinName(),
            line.language(),
            now);
    line.name().writeTo(made);
    made.belongTo(Workplace.in(place, line.position().isEmpty() ? null : line.position()));
    return made;
  }

  /** Whether the import made their account. */
  boolean isMade() {
    return made != null;
  }

  /** The number of their account, once it is kept. */
  long id() {
    return made == null ? known : made.getId();
  }
}
