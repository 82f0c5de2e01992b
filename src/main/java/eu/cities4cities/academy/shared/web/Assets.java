package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of our own style sheets, scripts and fonts, named by content so that they cache. */
@Named("assets")
@ApplicationScoped
public class Assets {
  private static final int LENGTH = 12;
  private final Map<String, String> addresses = new ConcurrentHashMap<>();
  @Inject private ServletContext context;

  /** The address of a file under {@code /static}, such as {@code css/tokens.css}. */
  public String of(String file) {
    return addresses.computeIfAbsent(file, this::address);
  }

  private String address(String file) {
    String path = "/static/" + file;
    try (InputStream in = context.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("No such asset: " + file);
      }
      return path + "?v=" + Secrets.sha256(in.readAllBytes()).substring(0, LENGTH);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
