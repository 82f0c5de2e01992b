package eu.cities4cities.academy.session;

import eu.cities4cities.academy.account.DataSubject;
import eu.cities4cities.academy.account.KeptAfterErasure;
import eu.cities4cities.academy.account.PersonalDataSection;
import eu.cities4cities.academy.account.PersonalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** A person's questions to speakers: shown to them, and without a name after an erasure. */
@ApplicationScoped
class SpeakerBoardPersonalData implements PersonalDataSource {
  @Inject private SpeakerQuestionRepository questions;

  @Override
  public int place() {
    return 35;
  }

  @Override
  public List<PersonalDataSection> export(DataSubject person) {
    PersonalDataSection section =
        PersonalDataSection.of("speakerQuestions", "session", "text", "named", "votes", "askedAt");
    questions
        .listOf(person.id())
        .forEach(
            question ->
                section.row(
                    new PersonalDataSection.Text(
                        question.getSession().getTitleUk(), question.getSession().getTitleEn()),
                    question.getText(),
                    question.getAskedAs() != null,
                    question.getVotes(),
                    question.getAskedAt()));
    return List.of(section);
  }

  @Override
  public List<KeptAfterErasure> keeps(DataSubject person) {
    int count = questions.listOf(person.id()).size();
    return count == 0
        ? List.of()
        : List.of(KeptAfterErasure.of("personalData.kept.speakerQuestions", count));
  }

  @Override
  public void erase(DataSubject person) {
    questions.forget(person.id());
  }
}
