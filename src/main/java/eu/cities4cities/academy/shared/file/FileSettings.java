package eu.cities4cities.academy.shared.file;

import eu.cities4cities.academy.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where files lie, how large they may be, and who scans them. */
@ApplicationScoped
public class FileSettings {
  private static final int MIB = 20;

  @Inject private Settings settings;

  @Inject
  @ConfigProperty(name = "academy.disk.reserve.mb")
  private int reserve;

  @Inject
  @ConfigProperty(name = "academy.clamd.host")
  private Optional<String> clamdHost;

  @Inject
  @ConfigProperty(name = "academy.clamd.port")
  private int clamdPort;

  @Inject
  @ConfigProperty(name = "academy.clamd.timeout.seconds")
  private int clamdTimeout;

  FileVault vault() {
    return new FileVault(settings.dataDir().resolve("files"), (long) reserve << MIB);
  }

  /** The most bytes of a document. */
  public long uploadLimit() {
    return (long) settings.uploadMax() << MIB;
  }

  /** The most bytes of a recording. */
  public long recordingLimit() {
    return (long) settings.recordingMax() << MIB;
  }

  /** The scanner; empty where none is configured. */
  Optional<Clamd> clamd() {
    return clamdHost
        .filter(host -> !host.isBlank())
        .map(host -> new Clamd(host, clamdPort, Duration.ofSeconds(clamdTimeout)));
  }
}
