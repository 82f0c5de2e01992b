package eu.cities4cities.academy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.shared.Role;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoPeopleTest {
  private final DemoAccounts accounts = DemoAccounts.read();
  private final List<DemoPerson> people = people();

  private List<DemoPerson> people() {
    return new DemoPeople(Collections.nCopies(83, 3)).all(accounts, 78);
  }

  @Test
  void aThousandPeopleAreTheSameEachTime() {
    assertThat(people).hasSize(1000).isEqualTo(people());
  }

  @Test
  void everyRoleHasItsAccountFirst() {
    assertThat(people.subList(0, 5)).extracting(DemoPerson::role).containsExactly(Role.values());
    assertThat(people.subList(0, 5))
        .allSatisfy(person -> assertThat(person.email()).isEqualTo(accounts.email(person.role())));
    assertThat(people.subList(5, 1000)).allMatch(person -> person.role() == Role.PARTICIPANT);
  }

  @Test
  void nobodySharesANameOrAnAddress() {
    assertThat(people).extracting(DemoPerson::nameUk).doesNotHaveDuplicates();
    assertThat(people).extracting(DemoPerson::email).doesNotHaveDuplicates();
    assertThat(people).allMatch(person -> person.email().matches("[a-z.0-9-]+@hromada\\.example"));
  }

  @Test
  void namesAgreeInGender() {
    assertThat(people)
        .filteredOn(person -> person.patronymic() != null)
        .allSatisfy(
            person -> {
              boolean woman = person.patronymic().endsWith("вна");
              assertThat(person.patronymic()).matches(woman ? ".*вна" : ".*(ич|іч)");
              assertThat(person.surname())
                  .as(person.nameUk())
                  .doesNotMatch(woman ? ".*(ий|ій|їн|ов)" : ".*(ська|цька|на|ла|ха|ня|ова)");
            });
  }

  @Test
  void namesAreWrittenInUkrainianAndSpelledInLatin() {
    assertThat(people)
        .allMatch(person -> person.nameUk().matches("[А-ЩЬЮЯЄІЇҐа-щьюяєіїґʼ -]+"))
        .allMatch(person -> person.latinName().matches("[A-Za-z -]+"));
  }

  @Test
  void hardNamesAreAmongThem() {
    assertThat(people)
        .extracting(DemoPerson::surname)
        .contains("Ґалаґан", "Їжакевич", "ОʼНілл", "Вʼюн", "Щур");
  }
}
