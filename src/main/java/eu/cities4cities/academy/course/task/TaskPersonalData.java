package eu.cities4cities.academy.course.task;

import eu.cities4cities.academy.account.DataSubject;
import eu.cities4cities.academy.account.KeptAfterErasure;
import eu.cities4cities.academy.account.PersonalDataSection;
import eu.cities4cities.academy.account.PersonalDataSource;
import eu.cities4cities.academy.shared.file.FileService;
import eu.cities4cities.academy.shared.file.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tasks keep about people: what they wrote, alone or for their community, and their files. */
@ApplicationScoped
class TaskPersonalData implements PersonalDataSource {
  private static final int PLACE = 32;

  @Inject private TaskRepository tasks;
  @Inject private FileService files;

  @Override
  public int place() {
    return PLACE;
  }

  @Override
  public List<PersonalDataSection> export(DataSubject person) {
    PersonalDataSection written =
        PersonalDataSection.of(
            "submissions", "task", "status", "savedAt", "handedInAt", "text", "comments");
    for (Submission submission : tasks.listOfPerson(person.id())) {
      Task task = submission.getTask();
      written.row(
          new PersonalDataSection.Text(task.getTitleUk(), task.getTitleEn()),
          submission.getStatus(),
          submission.getSavedAt(),
          submission.getHandedInAt(),
          words(submission.getContent()),
          tasks.listVersions(submission.getId()).stream()
              .map(SubmissionVersion::getComment)
              .filter(comment -> comment != null)
              .collect(Collectors.joining("\n\n")));
    }
    PersonalDataSection brought = PersonalDataSection.of("files", "name", "size", "uploadedAt");
    for (StoredFile file : files.listOf(person.id())) {
      brought.row(file.getName(), file.getSize(), file.getUploadedAt());
    }
    return List.of(written, brought);
  }

  private static String words(SubmissionContent content) {
    return Stream.concat(Stream.of(content.text()), content.answers().values().stream())
        .filter(words -> !words.isBlank())
        .collect(Collectors.joining("\n\n"));
  }

  @Override
  public List<KeptAfterErasure> keeps(DataSubject person) {
    long together =
        tasks.listOfPerson(person.id()).stream()
            .filter(submission -> submission.getCommunity() != null)
            .count();
    return together == 0
        ? List.of()
        : List.of(KeptAfterErasure.of("personalData.kept.submissions", together));
  }

  @Override
  public void erase(DataSubject person) {
    tasks.forget(person.id());
    files.forget(person.id());
  }
}
