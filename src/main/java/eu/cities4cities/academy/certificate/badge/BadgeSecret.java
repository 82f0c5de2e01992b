package eu.cities4cities.academy.certificate.badge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The secret with which private halves of badges' keys are encrypted. It lies in a file, so that a
 * copy of the database alone signs nothing; all nodes need the same file.
 */
final class BadgeSecret {
  private static final int BYTES = 32;

  /** So many signs hold as much as the shortest secret that is worth its name. */
  private static final int SHORTEST = 32;

  private final Path file;
  private final boolean own;

  /**
   * A secret that is read from a file.
   *
   * @param own whether the Academy may make the file; if not, whoever names it does
   */
  BadgeSecret(Path file, boolean own) {
    this.file = file;
    this.own = own;
  }

  /** Where it lies, or should lie. */
  Path file() {
    return file;
  }

  /**
   * The secret; empty if there is no file.
   *
   * @throws IllegalStateException saying what to mend, if what lies there is no secret
   */
  Optional<byte[]> read() {
    try {
      String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
      if (text.length() < SHORTEST) {
        throw new IllegalStateException(
            "The secret of badges in " + file + " has fewer than " + SHORTEST + " signs");
      }
      return Optional.of(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new IllegalStateException("The secret of badges in " + file + " cannot be read", e);
    }
  }

  /**
   * The secret, made at the first call of all nodes that share the folder.
   *
   * @throws IllegalStateException saying what to mend, if there is none and none can be made
   */
  byte[] readOrMake() {
    Optional<byte[]> there = read();
    if (there.isEmpty() && own) {
      make();
      there = read();
    }
    return there.orElseThrow(
        () -> new IllegalStateException("There is no secret of badges in " + file));
  }

  /** Writes it beside its place and puts it there whole, unless another node was first. */
  private void make() {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    Path folder = file.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
      Path draft =
          Files.createTempFile(folder, file.getFileName().toString(), ".tmp", forNobodyElse());
      try {
        Files.write(draft, Base64.getUrlEncoder().withoutPadding().encode(secret));
        Files.createLink(file, draft);
      } finally {
        Files.delete(draft);
      }
    } catch (FileAlreadyExistsException e) {
      return;
    } catch (IOException e) {
      throw new IllegalStateException("The secret of badges cannot be kept in " + file, e);
    }
  }

  private FileAttribute<?>[] forNobodyElse() {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
