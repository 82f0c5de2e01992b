package eu.cities4cities.academy.statistics.model;

import eu.cities4cities.academy.account.DataSubject;
import eu.cities4cities.academy.account.KeptAfterErasure;
import eu.cities4cities.academy.account.PersonalDataSection;
import eu.cities4cities.academy.account.PersonalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * What is counted of a person: made of what other rooms show them already; after an erasure the
 * counts stay under a number that leads to nobody, so that figures of past courses stay true.
 */
@ApplicationScoped
class StatisticsPersonalData implements PersonalDataSource {
  @Inject private ChangeRepository changes;
  @Inject private SubjectRepository numbers;
  @Inject private ReadModelService model;

  @Override
  public int place() {
    return 70;
  }

  @Override
  public List<PersonalDataSection> export(DataSubject person) {
    return List.of();
  }

  @Override
  public List<KeptAfterErasure> keeps(DataSubject person) {
    int courses = numbers.listCourses(person.id()).size();
    return courses == 0
        ? List.of()
        : List.of(KeptAfterErasure.of("personalData.kept.statistics", courses));
  }

  @Override
  public void hold(DataSubject person) {
    changes.holdOf(person.id());
  }

  @Override
  public void erase(DataSubject person) {
    model.erase(person.id());
  }
}
