package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.question.Picture;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import eu.cities4cities.academy.shared.file.FileService;
import eu.cities4cities.academy.shared.file.StoredFile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The addresses of pictures in questions, read once: a file never changes. Who knows the address
 * still has to be allowed to read the file.
 */
@Service
public class QuizPictureService {
  private static final int MOST_KEPT = 10_000;

  private final Map<Long, String> known = new ConcurrentHashMap<>();
  @Inject private FileService files;

  /** The address of a picture; one that leads nowhere if there is no such file. */
  @SignedIn
  public String addressOf(Picture picture) {
    if (known.size() > MOST_KEPT) {
      known.clear();
    }
    return "/files/"
        + known.computeIfAbsent(
            picture.file(), id -> files.find(id).map(StoredFile::getToken).orElse("missing"));
  }
}
