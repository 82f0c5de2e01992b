package eu.cities4cities.academy.shared.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The folder with the bytes of files, outside of anything that the server gives away by itself. */
final class FileVault {
  private static final int BUFFER = 64 * 1024;

  private final Path folder;
  private final long reserve;

  /**
   * A vault in that folder.
   *
   * @param reserve bytes of the disk that no file may take: the database lives beside it
   */
  FileVault(Path folder, long reserve) {
    this.folder = folder;
    this.reserve = reserve;
  }

  /** What was kept. */
  record Kept(String token, long size, String sha256) {}

  /**
   * Keeps the bytes under that token.
   *
   * @throws FileRefusedException if there are more than {@code limit}, or the content is not of an
   *     allowed kind
   * @throws NoRoomException if the disk is full
   */
  Kept keep(String token, String name, InputStream content, long limit, Set<FileKind> allowed) {
    Path incoming = folder.resolve("incoming").resolve(token);
    try {
      Files.createDirectories(incoming.getParent());
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      long size = write(incoming, name, content, limit, digest);
      FileKind.of(name, incoming, allowed);
      Path path = path(token);
      Files.createDirectories(path.getParent());
      Files.move(incoming, path, StandardCopyOption.ATOMIC_MOVE);
      return new Kept(token, size, HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw room() ? new UncheckedIOException(e) : new NoRoomException();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } finally {
      remove(incoming);
    }
  }

  private long write(
      Path incoming, String name, InputStream content, long limit, MessageDigest digest)
      throws IOException {
    long size = 0;
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(incoming), digest)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        if (size > limit) {
          throw new FileRefusedException("shared.file.tooLarge", name, limit >> 20);
        }
        if (!room()) {
          throw new NoRoomException();
        }
        out.write(buffer, 0, read);
      }
    }
    if (size == 0) {
      throw new FileRefusedException("shared.file.empty", name);
    }
    return size;
  }

  private boolean room() {
    try {
      return Files.getFileStore(folder).getUsableSpace() > reserve;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path(String token) {
    return folder.resolve(token.substring(0, 2)).resolve(token);
  }

  void delete(String token) {
    remove(path(token));
  }

  /** The tokens of what has lain here since before that moment. */
  List<String> tokensBefore(Instant moment) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(path -> modified(path).isBefore(moment))
          .map(path -> path.getFileName().toString())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant modified(Path path) {
    try {
      return Files.getLastModifiedTime(path).toInstant();
    } catch (IOException e) {
      return Instant.MAX; // gone in the meantime
    }
  }

  private static void remove(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
