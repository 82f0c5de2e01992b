package eu.cities4cities.academy.shared.file;

import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.NotFoundException;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes files, keeps them, and gives them to those who may read them. */
@Service
public class FileService {
  private static final int TOKEN_BYTES = 18;
  private static final int LONGEST_NAME = 200;
  private static final int SWEEP_BATCH = 500;

  /** How long a file may lie without a use: an upload that is just being put somewhere. */
  private static final Duration UNUSED_FOR = Duration.ofDays(1);

  @Inject private StoredFileRepository files;
  @Inject private FileSettings settings;
  @Inject private Secrets secrets;
  @Inject private Caller caller;
  @Inject private Clock clock;
  @Inject @Any private Instance<FileUse> uses;

  /**
   * What was sent.
   *
   * @param name the name that the sender gives it, perhaps with folders
   * @param content its bytes
   */
  public record Upload(String name, InputStream content) {}

  /** A file that may be read now. */
  public record Readable(
      String name, String mediaType, String sha256, long size, Instant since, Path path) {}

  /**
   * Keeps a file of one of those kinds, by the caller.
   *
   * @throws FileRefusedException if it is too large, empty, or not of these kinds
   * @throws NoRoomException if the disk is full
   */
  @Internal
  public StoredFile store(Upload upload, long limit, Set<FileKind> allowed) {
    String name = cleanName(upload.name());
    FileVault.Kept kept =
        settings.vault().keep(secrets.token(TOKEN_BYTES), name, upload.content(), limit, allowed);
    String mediaType = FileKind.claimedBy(name).orElseThrow().mediaType();
    StoredFile file =
        new StoredFile(kept, name, mediaType, caller.person().orElse(null), clock.instant());
    if (settings.clamd().isPresent()) {
      file.await(clock.instant());
    }
    files.add(file);
    return file;
  }

  /** The files with those ids, in the order of their coming. */
  @Internal
  public List<StoredFile> list(Collection<Long> ids) {
    return files.list(ids);
  }

  /** The file with that id; empty if there is none. */
  @Internal
  public Optional<StoredFile> find(long id) {
    return files.find(id);
  }

  /** The files that a person has brought. */
  @Internal
  public List<StoredFile> listOf(long personId) {
    return files.listOf(personId);
  }

  /** Cuts a person off from the files that they have brought. */
  @Internal
  public void forget(long personId) {
    files.listOf(personId).forEach(StoredFile::forgetUploader);
  }

  /**
   * A file for somebody who may read it.
   *
   * @throws NotFoundException if there is none, or the caller may not know of it
   * @throws FileHeldException if nobody may read it
   */
  @SignedIn
  public Readable open(String token) {
    StoredFile file =
        files
            .findByToken(token)
            .filter(found -> isOwn(found) || mayRead(found))
            .orElseThrow(() -> new NotFoundException("file"));
    return readable(file, nameFor(file));
  }

  /**
   * A file that anybody may read; empty for any other.
   *
   * @throws FileHeldException if nobody may read it
   */
  @Anyone
  public Optional<Readable> findOpen(String token) {
    return files
        .findByToken(token)
        .filter(found -> uses.stream().anyMatch(use -> use.isOpen(found)))
        .map(found -> readable(found, found.getName()));
  }

  private Readable readable(StoredFile file, String name) {
    if (!file.getState().readable()) {
      throw new FileHeldException(file.getState());
    }
    Path path = settings.vault().path(file.getToken());
    if (!Files.exists(path)) {
      throw new NotFoundException("bytes of file " + file.getId());
    }
    return new Readable(
        name, file.getMediaType(), file.getSha256(), file.getSize(), file.getUploadedAt(), path);
  }

  /** Names often tell who has given them. */
  private String nameFor(StoredFile file) {
    boolean hidden = !isOwn(file) && uses.stream().anyMatch(use -> use.hidesName(file.getId()));
    return hidden ? "file" + file.getName().replaceFirst("^.*(?=\\.)|^.*$", "") : file.getName();
  }

  private boolean isOwn(StoredFile file) {
    return file.getUploadedBy() != null && file.getUploadedBy() == caller.personId();
  }

  private boolean mayRead(StoredFile file) {
    return uses.stream().anyMatch(use -> use.mayRead(file.getId()));
  }

  /** Removes files to which nothing refers any more, and bytes without a file. */
  @Internal
  public void sweep() {
    Instant before = clock.instant().minus(UNUSED_FOR);
    FileVault vault = settings.vault();
    List<StoredFile> old = files.listBefore(before, 0, SWEEP_BATCH);
    while (!old.isEmpty()) {
      List<Long> ids = old.stream().map(StoredFile::getId).toList();
      Set<Long> used = new HashSet<>();
      uses.forEach(use -> used.addAll(use.inUse(ids)));
      old.stream().filter(file -> !used.contains(file.getId())).forEach(files::remove);
      old = files.listBefore(before, ids.get(ids.size() - 1), SWEEP_BATCH);
    }
    List<String> lying = vault.tokensBefore(before);
    for (int from = 0; from < lying.size(); from += SWEEP_BATCH) {
      List<String> some = lying.subList(from, Math.min(from + SWEEP_BATCH, lying.size()));
      Set<String> known = new HashSet<>(files.listTokens(some));
      some.stream().filter(token -> !known.contains(token)).forEach(vault::delete);
    }
  }

  /** The last part of a path, without signs that steer a terminal or the direction of writing. */
  static String cleanName(String given) {
    String name = given == null ? "" : given;
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFC);
    name = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "").strip();
    if (name.length() > LONGEST_NAME) {
      int dot = Math.max(name.lastIndexOf('.'), name.length() - 10);
      String end = name.substring(dot);
      name = name.substring(0, LONGEST_NAME - end.length()) + end;
    }
    return name;
  }
}
