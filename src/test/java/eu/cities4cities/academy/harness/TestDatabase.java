package eu.cities4cities.academy.harness;

import eu.cities4cities.academy.launch.OwnDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The MariaDB of the server tests: one for the whole suite, its data new at each run. */
final class TestDatabase {

  private static final Path FOLDER = Path.of("target/it/database").toAbsolutePath();

  private static OwnDatabase database;

  private TestDatabase() {}

  /** Starts it at the first call; it ends with this Java process. */
  static synchronized OwnDatabase running() {
    if (database == null) {
      forget(FOLDER.resolve("files"));
      database =
          OwnDatabase.start(
              FOLDER,
              step -> System.out.println("[test] " + step),
              // Nothing here must survive a power cut.
              "--innodb-flush-log-at-trx-commit=0",
              "--innodb-doublewrite=0");
      Runtime.getRuntime().addShutdownHook(new Thread(database::stop, "end of MariaDB"));
    }
    return database;
  }

  private static void forget(Path folder) {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(TestDatabase::delete);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
