package eu.cities4cities.academy.harness;

import eu.cities4cities.academy.launch.OwnDatabase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The one deployment that all server tests share: the WAR as it is built, with the test classes and
 * the settings of the tests.
 *
 * <p>A test class needs {@code @ExtendWith(ArquillianExtension.class)} and nothing else; with
 * {@code @RunAsClient} a test runs outside and gets the address by {@code @ArquillianResource URL}.
 */
@ArquillianSuiteDeployment
public class Deployments {

  private static final Path CLASSES = Path.of("target/classes");
  private static final Path TEST_CLASSES = Path.of("target/test-classes");
  private static final Path WEBAPP = Path.of("src/main/webapp");

  /** Filled by {@code mvn package}. */
  private static final Path LIBRARIES = Path.of("target/academy/WEB-INF/lib");

  private static final String SETTINGS = "META-INF/microprofile-config.properties";

  /** The archive; its database is started, empty, before. */
  @Deployment
  public static WebArchive academy() {
    WebArchive archive = ShrinkWrap.create(WebArchive.class, "academy.war");
    archive.merge(tree(WEBAPP), "/");
    archive.merge(tree(CLASSES), "/WEB-INF/classes", Filters.exclude(".*/microprofile-config.*"));
    archive.merge(
        tree(TEST_CLASSES),
        "/WEB-INF/classes",
        Filters.exclude(".*/(launch|house|arquillian\\.xml|junit-platform.*)(/.*)?"));
    archive.merge(tree(Path.of("certificates")), "/WEB-INF/classes/certificates");
    for (File library : libraries()) {
      archive.addAsLibrary(library);
    }
    archive.addAsLibrary(
        new File(Assertions.class.getProtectionDomain().getCodeSource().getLocation().getPath()));
    archive.addAsResource(new StringAsset(settings()), SETTINGS);
    return archive;
  }

  private static GenericArchive tree(Path folder) {
    return ShrinkWrap.create(ExplodedImporter.class, folder.getFileName() + ".zip")
        .importDirectory(folder.toFile())
        .as(GenericArchive.class);
  }

  private static File[] libraries() {
    try (Stream<Path> files = Files.list(LIBRARIES)) {
      return files.map(Path::toFile).toArray(File[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(
          LIBRARIES + " is missing: run mvn package -DskipTests once before a single server test",
          e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The defaults with the test's values after them: the last of two equal keys counts. */
  private static String settings() {
    OwnDatabase database = TestDatabase.running();
    Map<String, String> ours = new TreeMap<>();
    // Above the environment: a database that a developer's shell names is not for tests.
    ours.put("config_ordinal", "500");
    ours.put("academy.db.url", database.url());
    ours.put("academy.db.user", database.user());
    ours.put("academy.db.password", database.password());
    ours.put("academy.demo", "false");
    // Server tests sign staff in by a password alone; those of the second factor say otherwise.
    ours.put("academy.staff.2fa", "optional");
    // Nothing listens there until a test starts its stand-in provider.
    ours.put("academy.oidc.issuer", "http://localhost:" + freePort());
    ours.put("academy.oidc.client.id", "academy");
    ours.put("academy.oidc.client.secret", "academy-secret");
    ours.put("academy.oidc.name", "Hromada ID");
    // Meeting services: nothing listens there until a test starts its stand-in.
    ours.put("academy.bigbluebutton.url", "http://localhost:" + freePort() + "/bigbluebutton");
    ours.put("academy.bigbluebutton.secret", "639259d4-9dd8-4b25-bf01-95f9567eaf4b");
    ours.put("academy.jitsi.url", "https://meet.hromada.example");
    ours.put("academy.jitsi.app.id", "academy");
    ours.put("academy.jitsi.app.secret", "a secret of at least thirty-two signs");
    String zoom = "http://localhost:" + freePort();
    ours.put("academy.zoom.api", zoom + "/v2");
    ours.put("academy.zoom.oauth", zoom + "/oauth/token");
    ours.put("academy.zoom.account.id", "account-1");
    ours.put("academy.zoom.client.id", "client-1");
    ours.put("academy.zoom.client.secret", "client secret");
    ours.put("academy.zoom.webhook.secret", "webhook-secret");
    ours.put("academy.zoom.host", "host@academy.example");
    // The portal: nothing listens there until a test starts its stand-in.
    ours.put("academy.portal.hook.url", "http://localhost:" + freePort() + "/hook");
    ours.put("academy.portal.hook.secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    // Links to it are looked at by tests alone: no worker takes a turn from them.
    ours.put("academy.portal.watch", "false");
    ours.put("academy.data.dir", Path.of("target/it/academy").toAbsolutePath().toString());
    StringBuilder text = new StringBuilder();
    try {
      text.append(Files.readString(CLASSES.resolve(SETTINGS))).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ours.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    return text.toString();
  }
}
