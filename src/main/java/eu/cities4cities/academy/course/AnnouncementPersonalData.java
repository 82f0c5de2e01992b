package eu.cities4cities.academy.course;

import eu.cities4cities.academy.account.DataSubject;
import eu.cities4cities.academy.account.KeptAfterErasure;
import eu.cities4cities.academy.account.PersonalDataSection;
import eu.cities4cities.academy.account.PersonalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Which announcements were meant for a person. */
@ApplicationScoped
class AnnouncementPersonalData implements PersonalDataSource {
  @Inject private AnnouncementRepository announcements;

  @Override
  public int place() {
    return 32;
  }

  @Override
  public List<PersonalDataSection> export(DataSubject person) {
    PersonalDataSection section =
        PersonalDataSection.of("announcements", "course", "title", "sentAt");
    announcements
        .listReceived(person.id())
        .forEach(
            each ->
                section.row(
                    new PersonalDataSection.Text(
                        each.getCourse().getTitleUk(), each.getCourse().getTitleEn()),
                    new PersonalDataSection.Text(each.getTitleUk(), each.getTitleEn()),
                    each.getSentAt()));
    return List.of(section);
  }

  @Override
  public List<KeptAfterErasure> keeps(DataSubject person) {
    return List.of();
  }

  @Override
  public void erase(DataSubject person) {
    announcements.forgetReceiver(person.id());
  }
}
