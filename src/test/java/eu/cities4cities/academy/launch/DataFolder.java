package eu.cities4cities.academy.launch;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The folder that keeps a run's data: one run at a time holds its lock, which the operating system
 * gives back even after {@code kill -9}, and its record names the processes that the run started.
 */
final class DataFolder implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path folder;
  private final Path record;
  private final FileChannel channel;
  private final FileLock lock;
  private final Properties started = new Properties();

  private DataFolder(Path folder, Path record, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.record = record;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Locks the folder, made where it is missing.
   *
   * @throws LaunchFailure if another run holds it, or it cannot be written
   */
  static DataFolder lock(Path folder) {
    Path record = folder.resolve("run.properties");
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock;
      try {
        lock = channel.tryLock();
      } catch (OverlappingFileLockException e) {
        lock = null;
      }
      if (lock == null) {
        channel.close();
        Properties other = read(record);
        throw new LaunchFailure(
            "the Academy already runs with the data in "
                + folder
                + " (process "
                + other.getProperty("launcher.pid", "unknown")
                + ", "
                + other.getProperty("address", "address unknown")
                + "); stop that one with Ctrl-C, or choose another folder with"
                + " ACADEMY_DATA_DIR and another port with ACADEMY_PORT.");
      }
      return new DataFolder(folder, record, channel, lock);
    } catch (IOException e) {
      throw new LaunchFailure(
          "the data folder "
              + folder
              + " cannot be used ("
              + e
              + "); make it writable, or choose another one with ACADEMY_DATA_DIR.");
    }
  }

  Path path() {
    return folder;
  }

  /**
   * Ends the processes that a killed run left behind; returns what was ended.
   *
   * @throws LaunchFailure if one of them does not end
   */
  List<String> endLeftOvers() {
    Properties left = read(record);
    List<String> ended = new ArrayList<>();
    // The server first: it still writes to the database.
    for (String name : List.of("server", "database")) {
      Optional<ProcessHandle> process = recorded(left, name);
      if (process.isPresent()) {
        end(process.get(), name);
        ended.add(name + " (process " + process.get().pid() + ")");
      }
    }
    return ended;
  }

  /** Notes a process of this run, so that a later run finds it should this one be killed. */
  void note(String name, ProcessHandle process) {
    started.setProperty(name + ".pid", Long.toString(process.pid()));
    process
        .info()
        .startInstant()
        .ifPresent(at -> started.setProperty(name + ".start", at.toString()));
    write();
  }

  /** Notes what a reader of the record may want to know. */
  void note(String name, String value) {
    started.setProperty(name, value);
    write();
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(record);
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new LaunchFailure("the data folder " + folder + " could not be released: " + e);
    }
  }

  private void write() {
    try (Writer out = Files.newBufferedWriter(record)) {
      started.store(out, "Processes of the running Academy");
    } catch (IOException e) {
      throw new LaunchFailure(record + " cannot be written: " + e);
    }
  }

  private static Properties read(Path record) {
    Properties properties = new Properties();
    if (Files.exists(record)) {
      try (Reader in = Files.newBufferedReader(record)) {
        properties.load(in);
      } catch (IOException e) {
        throw new LaunchFailure(record + " cannot be read: " + e);
      }
    }
    return properties;
  }

  /** A recorded process that still lives; the start time tells it from a reused number. */
  private static Optional<ProcessHandle> recorded(Properties left, String name) {
    String pid = left.getProperty(name + ".pid");
    if (pid == null) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(pid))
        .filter(ProcessHandle::isAlive)
        .filter(
            process ->
                process
                    .info()
                    .startInstant()
                    .map(at -> at.toString().equals(left.getProperty(name + ".start")))
                    .orElse(false));
  }

  private static void end(ProcessHandle process, String name) {
    process.destroy();
    if (!gone(process)) {
      process.destroyForcibly();
      if (!gone(process)) {
        throw new LaunchFailure(
            "a killed run left its "
                + name
                + " behind (process "
                + process.pid()
                + ") and it does not end; end it by hand: kill -9 "
                + process.pid());
      }
    }
  }

  private static boolean gone(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
