package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Our own style sheets, scripts and drawings, compressed at their first reader's request and kept:
 * to compress them for each anew takes more of the processor than all else about them. There are as
 * many as the application holds, together a few hundred kilobytes.
 */
@ApplicationScoped
public class CompressedAssets {
  private static final Pattern TEXT = Pattern.compile("/static/[a-z]+/[a-z0-9-]+\\.(css|js|svg)");
  private static final int LETTERS_OF_A_TAG = 20;

  private final Map<String, Compressed> kept = new ConcurrentHashMap<>();
  @Inject private ServletContext context;

  /**
   * A compressed file.
   *
   * @param tag its mark, by which whoever has it is told so
   */
  private record Compressed(byte[] bytes, String tag, String type) {}

  /**
   * Gives the compressed file, whole: a range that is asked for is one of the file as it is, and
   * may be passed over. Says whether it did; whoever cannot read it, or asks for something else, is
   * to be answered otherwise.
   *
   * @param path the path of the request
   */
  boolean answer(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException {
    boolean head = "HEAD".equals(request.getMethod());
    if (!head && !"GET".equals(request.getMethod())
        || !TEXT.matcher(path).matches()
        || !isReadable(Collections.list(request.getHeaders("Accept-Encoding")))) {
      return false;
    }
    Compressed file = kept.computeIfAbsent(path, this::compressed);
    if (file == null) {
      return false;
    }
    response.setHeader("ETag", file.tag());
    String known = request.getHeader("If-None-Match");
    if (known != null && (known.strip().equals("*") || known.contains(file.tag()))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return true;
    }
    response.setContentType(file.type());
    response.setHeader("Content-Encoding", "gzip");
    response.setContentLength(file.bytes().length);
    if (!head) {
      response.getOutputStream().write(file.bytes());
    }
    return true;
  }

  private Compressed compressed(String path) {
    try (InputStream in = context.getResourceAsStream(path)) {
      if (in == null) {
        return null;
      }
      byte[] bytes = gzip(in.readAllBytes());
      return new Compressed(
          bytes,
          "\"" + Secrets.sha256(bytes).substring(0, LETTERS_OF_A_TAG) + "\"",
          context.getMimeType(path));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] gzip(byte[] whole) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(whole);
    }
    return bytes.toByteArray();
  }

  /**
   * Whether somebody who accepts these codings can read gzip (RFC 9110, 12.5.3): named, or meant by
   * a star where it is not named, with any weight but nought.
   *
   * @param headers the values of {@code Accept-Encoding}; empty where nothing is said
   */
  static boolean isReadable(Iterable<String> headers) {
    boolean any = false;
    for (String header : headers) {
      for (String coding : header.split(",")) {
        String[] parts = coding.strip().split("\\s*;\\s*");
        boolean refused =
            Arrays.stream(parts).skip(1).anyMatch(each -> each.matches("(?i)q=0(\\.0*)?"));
        if (parts[0].equalsIgnoreCase("gzip") || parts[0].equalsIgnoreCase("x-gzip")) {
          return !refused;
        }
        any |= parts[0].equals("*") && !refused;
      }
    }
    return any;
  }
}
