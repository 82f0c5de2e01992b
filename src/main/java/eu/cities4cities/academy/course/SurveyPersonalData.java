package eu.cities4cities.academy.course;

import eu.cities4cities.academy.account.DataSubject;
import eu.cities4cities.academy.account.KeptAfterErasure;
import eu.cities4cities.academy.account.PersonalDataSection;
import eu.cities4cities.academy.account.PersonalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What a person said in surveys: shown to them; after an erasure only nameless ticks stay. */
@ApplicationScoped
class SurveyPersonalData implements PersonalDataSource {
  @Inject private SurveyRepository surveys;

  @Override
  public int place() {
    return 33;
  }

  @Override
  public List<PersonalDataSection> export(DataSubject person) {
    PersonalDataSection section =
        PersonalDataSection.of("surveyAnswers", "course", "question", "answer");
    for (Object[] row : surveys.listOfPerson(person.id())) {
      section.row(
          new PersonalDataSection.Text((String) row[0], (String) row[1]),
          new PersonalDataSection.Text((String) row[2], (String) row[3]),
          String.valueOf(row[4]));
    }
    return List.of(section);
  }

  @Override
  public List<KeptAfterErasure> keeps(DataSubject person) {
    return surveys.listOfPerson(person.id()).isEmpty()
        ? List.of()
        : List.of(KeptAfterErasure.of("personalData.kept.surveyAnswers"));
  }

  @Override
  public void erase(DataSubject person) {
    surveys.forget(person.id());
  }
}
