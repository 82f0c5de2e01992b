package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.quiz.question.PictureSize;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.file.FileKind;
import eu.cities4cities.academy.shared.file.FileService;
import eu.cities4cities.academy.shared.file.FileSettings;
import eu.cities4cities.academy.shared.file.FileUse;
import eu.cities4cities.academy.shared.file.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Pictures of questions: read by those who run the course and those who take part in it. */
@ApplicationScoped
public class QuestionPictures implements FileUse {
  /** What a picture may be. */
  public static final Set<FileKind> KINDS = Set.of(FileKind.PNG, FileKind.JPEG);

  @Inject private QuestionRepository questions;
  @Inject private RosterService roster;
  @Inject private FileService files;
  @Inject private FileSettings limits;
  @Inject private Caller caller;

  /**
   * A picture that is kept.
   *
   * @param ratio its height in thousandths of its width
   */
  public record Kept(long file, int ratio) {}

  /**
   * Keeps a picture, by the caller.
   *
   * @throws InvalidInputException if it cannot be shown
   */
  public Kept keep(String name, byte[] bytes) {
    PictureSize size =
        PictureSize.of(bytes)
            .orElseThrow(() -> new InvalidInputException("quiz.refused.noPicture"));
    StoredFile file =
        files.store(
            new FileService.Upload(name, new ByteArrayInputStream(bytes)),
            limits.uploadLimit(),
            KINDS);
    return new Kept(file.getId(), size.ratio());
  }

  /** Where pictures are read, by their files' ids. */
  public Map<Long, String> addresses(Collection<Long> fileIds) {
    if (fileIds.isEmpty()) {
      return Map.of();
    }
    return files.list(fileIds).stream()
        .collect(Collectors.toMap(StoredFile::getId, file -> "/files/" + file.getToken()));
  }

  @Override
  public boolean mayRead(long fileId) {
    List<Long> courses = questions.listCoursesShowing(fileId);
    return courses.stream()
        .anyMatch(
            course ->
                caller.mayRunCourse(course) || roster.find(course, caller.personId()).isPresent());
  }

  @Override
  public Set<Long> inUse(Collection<Long> fileIds) {
    return questions.listShown(fileIds);
  }
}
