package eu.cities4cities.academy.course.lesson;

import eu.cities4cities.academy.account.DataSubject;
import eu.cities4cities.academy.account.KeptAfterErasure;
import eu.cities4cities.academy.account.PersonalDataSection;
import eu.cities4cities.academy.account.PersonalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What lessons keep about people: which they have opened and gone through. */
@ApplicationScoped
class LessonPersonalData implements PersonalDataSource {
  private static final int PLACE = 31;

  @Inject private LessonRepository lessons;

  @Override
  public int place() {
    return PLACE;
  }

  @Override
  public List<PersonalDataSection> export(DataSubject person) {
    PersonalDataSection section = PersonalDataSection.of("lessons", "lesson", "openedAt", "doneAt");
    for (Object[] row : lessons.listProgress(person.id())) {
      Lesson lesson = (Lesson) row[0];
      LessonProgress progress = (LessonProgress) row[1];
      section.row(
          new PersonalDataSection.Text(lesson.getTitleUk(), lesson.getTitleEn()),
          progress.getOpenedAt(),
          progress.getDoneAt());
    }
    return List.of(section);
  }

  @Override
  public List<KeptAfterErasure> keeps(DataSubject person) {
    return List.of();
  }

  @Override
  public void erase(DataSubject person) {
    lessons.removeProgress(person.id());
  }
}
