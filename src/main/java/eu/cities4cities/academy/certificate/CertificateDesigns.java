package eu.cities4cities.academy.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The designs that certificates can be printed in: the application's own, or a folder outside. */
@ApplicationScoped
class CertificateDesigns {

  private static final Logger LOG = Logger.getLogger(CertificateDesigns.class.getName());
  private static final String DEFINITION = "design.json";

  @Inject
  @ConfigProperty(name = "academy.certificate.design", defaultValue = "week")
  private String usual;

  @Inject
  @ConfigProperty(name = "academy.certificate.dir")
  private Optional<String> outside;

  private final Map<String, CertificateDesign> read = new ConcurrentHashMap<>();

  /** The name of the design that courses have that choose none. */
  String usual() {
    return usual;
  }

  /**
   * A design by its name; read once.
   *
   * @throws UncheckedIOException if there is none of that name
   * @throws IllegalArgumentException if its definition cannot be understood
   */
  CertificateDesign get(String id) {
    return read.computeIfAbsent(id, this::read);
  }

  /** Whether there is a design of that name that can be understood. */
  boolean has(String id) {
    try {
      get(id);
      return true;
    } catch (UncheckedIOException | IllegalArgumentException e) {
      return false;
    }
  }

  /** All designs, the usual one first; those that cannot be understood are left out. */
  List<CertificateDesign> list() {
    List<String> names = new ArrayList<>(names());
    names.remove(usual);
    names.add(0, usual);
    List<CertificateDesign> designs = new ArrayList<>();
    for (String name : names) {
      try {
        designs.add(get(name));
      } catch (UncheckedIOException | IllegalArgumentException e) {
        LOG.log(Level.WARNING, "The certificate design " + name + " is left out", e);
      }
    }
    return designs;
  }

  private CertificateDesign read(String id) {
    return folder()
        .map(
            folder ->
                CertificateDesign.read(id, path -> Files.newInputStream(folder.resolve(path))))
        .orElseGet(() -> CertificateDesign.bundled(id));
  }

  private Optional<Path> folder() {
    return outside.filter(folder -> !folder.isBlank()).map(Path::of);
  }

  private List<String> names() {
    Optional<Path> folder = folder().or(this::bundled);
    if (folder.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder.get())) {
      return entries
          .filter(entry -> Files.exists(entry.resolve(DEFINITION)))
          .map(entry -> entry.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "The designs in " + folder.get() + " cannot be listed", e);
      return List.of();
    }
  }

  /** Where the server has unpacked the designs that travel inside the application. */
  private Optional<Path> bundled() {
    URL usualOne =
        CertificateDesign.class
            .getClassLoader()
            .getResource("certificates/" + usual + "/" + DEFINITION);
    try {
      URI uri = usualOne == null ? null : usualOne.toURI();
      return uri == null || !"file".equals(uri.getScheme())
          ? Optional.empty()
          : Optional.of(Path.of(uri).getParent().getParent());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
