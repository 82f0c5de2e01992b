package eu.cities4cities.academy.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The settings that several rooms read; each comes from the environment as {@code ACADEMY_…}. */
@ApplicationScoped
public class Settings {
  @Inject
  @ConfigProperty(name = "academy.base.url")
  private String baseUrl;

  @Inject
  @ConfigProperty(name = "academy.data.dir")
  private String dataDir;

  @Inject
  @ConfigProperty(name = "academy.demo")
  private boolean demo;

  @Inject
  @ConfigProperty(name = "academy.trusted.proxy")
  private Optional<String> trustedProxy;

  // The defaults stand here too: a health check may make this object before the application's own
  // configuration can be seen.
  @Inject
  @ConfigProperty(name = "academy.upload.max.mb", defaultValue = "20")
  private int uploadMax;

  @Inject
  @ConfigProperty(name = "academy.recording.max.mb", defaultValue = "500")
  private int recordingMax;

  @Inject
  @ConfigProperty(
      name = "academy.video.hosts",
      defaultValue = "www.youtube-nocookie.com player.vimeo.com")
  private String videoHosts;

  @Inject
  @ConfigProperty(name = "academy.jitsi.url")
  private Optional<String> meetingServer;

  @PostConstruct
  void shorten() {
    baseUrl = baseUrl.replaceAll("/+$", "");
  }

  /** The address under which readers reach the Academy, without a slash at its end. */
  public String baseUrl() {
    return baseUrl;
  }

  /** True if readers come over TLS, so that cookies may insist on it. */
  public boolean isSecure() {
    return "https".equals(URI.create(baseUrl).getScheme());
  }

  /** The folder for files that must survive a restart. */
  public Path dataDir() {
    return Path.of(dataDir).toAbsolutePath();
  }

  /** True on a demonstration run with sample data. */
  public boolean isDemo() {
    return demo;
  }

  /** The address of the reverse proxy whose X-Forwarded-For is believed. */
  public Optional<String> trustedProxy() {
    return trustedProxy.filter(address -> !address.isBlank());
  }

  /** The hosts whose players may be framed on the page of a recording. */
  public List<String> videoHosts() {
    return List.of(videoHosts.strip().split("\\s+"));
  }

  /** The origin of the server whose meetings may be framed, if there is one. */
  public Optional<String> meetingFrame() {
    return meetingServer
        .map(String::strip)
        .filter(address -> !address.isEmpty())
        .map(URI::create)
        .map(
            address ->
                address.getScheme()
                    + "://"
                    + address.getHost()
                    + (address.getPort() < 0 ? "" : ":" + address.getPort()));
  }

  /** The most megabytes of a document that is sent. */
  public int uploadMax() {
    return uploadMax;
  }

  /** The most megabytes of a recording that is sent. */
  public int recordingMax() {
    return recordingMax;
  }
}
