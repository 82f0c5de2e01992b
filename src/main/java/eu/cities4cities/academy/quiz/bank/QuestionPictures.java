package eu.cities4cities.academy.quiz.bank;

import eu.cities4cities.academy.course.RosterService;
import eu.cities4cities.academy.course.file.FileKind;
import eu.cities4cities.academy.course.file.FileService;
import eu.cities4cities.academy.course.file.FileSettings;
import eu.cities4cities.academy.course.file.FileUse;
import eu.cities4cities.academy.course.file.StoredFile;
import eu.cities4cities.academy.quiz.question.Region;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Pictures of questions: read by those who run the course and those who take part in it. */
@ApplicationScoped
public class QuestionPictures implements FileUse {
  /** What a picture may be. */
  public static final Set<FileKind> KINDS = Set.of(FileKind.PNG, FileKind.JPEG);

  private static final int MOST_PIXELS = 10_000;

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
    int ratio = ratio(bytes);
    StoredFile file =
        files.store(
            new FileService.Upload(name, new ByteArrayInputStream(bytes)),
            limits.uploadLimit(),
            KINDS);
    return new Kept(file.getId(), ratio);
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

  /** Reads the size alone: a picture of a few bytes may claim to be as large as a town. */
  private static int ratio(byte[] bytes) {
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new InvalidInputException("quiz.refused.noPicture");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS) {
          throw new InvalidInputException("quiz.refused.noPicture");
        }
        return Math.max(1, Math.round((float) height * Region.WHOLE / width));
      } finally {
        reader.dispose();
      }
    } catch (IOException e) {
      throw new InvalidInputException("quiz.refused.noPicture");
    }
  }
}
