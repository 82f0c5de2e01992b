package eu.cities4cities.academy.session;

import eu.cities4cities.academy.account.DataSubject;
import eu.cities4cities.academy.account.KeptAfterErasure;
import eu.cities4cities.academy.account.NameCorrected;
import eu.cities4cities.academy.account.PersonalDataSection;
import eu.cities4cities.academy.account.PersonalDataSource;
import eu.cities4cities.academy.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** What sessions know of a person beside their questions: their calendar, and that they speak. */
@ApplicationScoped
class SessionPersonalData implements PersonalDataSource {
  @Inject private CalendarFeedRepository feeds;
  @Inject private SpeakerRepository speakers;

  @Override
  public int place() {
    return 36;
  }

  @Override
  public List<PersonalDataSection> export(DataSubject person) {
    PersonalDataSection calendar = PersonalDataSection.of("calendarFeed", "madeAt");
    feeds.findOf(person.id()).ifPresent(feed -> calendar.row(feed.getMadeAt()));
    PersonalDataSection speaking = PersonalDataSection.of("speaking", "name", "role", "bio");
    speakers
        .listOfPerson(person.id())
        .forEach(
            speaker ->
                speaking.row(
                    new PersonalDataSection.Text(
                        speaker.name().uk(), speaker.name().in(Language.EN)),
                    new PersonalDataSection.Text(
                        orEmpty(speaker.getRoleUk()), orEmpty(speaker.getRoleEn())),
                    new PersonalDataSection.Text(
                        orEmpty(speaker.getBioUk()), orEmpty(speaker.getBioEn()))));
    return List.of(calendar, speaking);
  }

  @Override
  public List<KeptAfterErasure> keeps(DataSubject person) {
    return List.of();
  }

  @Override
  public void erase(DataSubject person) {
    feeds.findOf(person.id()).ifPresent(feeds::remove);
    speakers.listOfPerson(person.id()).forEach(speakers::remove);
  }

  /** A person who is called otherwise is announced otherwise. */
  void rename(@Observes NameCorrected corrected) {
    speakers
        .listOfPerson(corrected.personId())
        .forEach(speaker -> speaker.call(corrected.nameUk(), corrected.latinName()));
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
