package eu.cities4cities.academy.quiz;

import eu.cities4cities.academy.quiz.bank.QuestionVersions;
import eu.cities4cities.academy.quiz.question.FileUpload;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import eu.cities4cities.academy.shared.file.FileKind;
import eu.cities4cities.academy.shared.file.FileRefusedException;
import eu.cities4cities.academy.shared.file.FileService;
import eu.cities4cities.academy.shared.file.FileSettings;
import eu.cities4cities.academy.shared.file.StoredFile;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Files that are handed in as answers: brought first, named by the answer then. */
@Service
public class AttemptFileService {
  /** How many files may be brought for one question, those that were taken away again included. */
  private static final int MOST_BROUGHT = 30;

  @Inject private OwnAttempts own;
  @Inject private AttemptFileRepository files;
  @Inject private QuestionVersions versions;
  @Inject private FileService store;
  @Inject private FileSettings limits;

  /**
   * Keeps a file for a question of the caller's attempt. No connection to the database is held
   * while the file comes in: a slow phone takes minutes for it.
   *
   * @throws FileRefusedException if it cannot be taken
   */
  @SignedIn
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public StoredFile bring(String publicId, long questionId, FileService.Upload upload) {
    QuizAttempt attempt = own.find(publicId);
    long version = attempt.plan().versionOf(questionId);
    if (version == 0 || !(versions.get(version).interaction() instanceof FileUpload)) {
      throw new NotFoundException("question " + questionId);
    }
    if (files.list(attempt.id(), questionId).size() >= MOST_BROUGHT) {
      throw new FileRefusedException("quiz.refused.manyFiles", MOST_BROUGHT);
    }
    StoredFile file = store.store(upload, limits.uploadLimit(), FileKind.DOCUMENTS);
    files.add(new AttemptFile(file.getId(), attempt.id(), questionId));
    return file;
  }

  /** Those of the files that were brought for a question of the caller's attempt. */
  @SignedIn
  public List<StoredFile> named(String publicId, long questionId, List<String> ids) {
    List<Long> brought = files.list(own.find(publicId).id(), questionId);
    return store.list(ids.stream().map(Long::valueOf).filter(brought::contains).toList());
  }
}
