package eu.cities4cities.academy.quiz.interchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** The files that come with a question, of which only those that it shows are kept. */
final class QuestionFiles {
  private static final Pattern DATA =
      Pattern.compile("data:(image/(?:png|jpeg|gif|webp));base64,(.*)", Pattern.DOTALL);
  private static final Map<String, String> TYPES =
      Map.of(
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "gif", "image/gif",
          "webp", "image/webp");

  private final Map<String, ExchangedFile> known = new HashMap<>();
  private final List<ExchangedFile> used = new ArrayList<>();
  private final Function<String, Optional<byte[]>> elsewhere;

  /** Files that are offered. */
  QuestionFiles() {
    this(address -> Optional.empty());
  }

  /** Files that are found by their address when they are used. */
  QuestionFiles(Function<String, Optional<byte[]>> elsewhere) {
    this.elsewhere = elsewhere;
  }

  /** A picture's size in its own points. */
  record Size(int width, int height) {
    /** The height in thousandths of the width. */
    int ratio() {
      return Math.max(1, Math.round(1000f * height / width));
    }
  }

  /** There is a file of that name; others than pictures are passed over. */
  void offer(String name, byte[] content) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (TYPES.containsKey(ending)) {
      String last = name.substring(name.lastIndexOf('/') + 1);
      known.putIfAbsent(name, new ExchangedFile(last, TYPES.get(ending), content));
    }
  }

  /** There is a file of that name, in base64. */
  void offer(String name, String base64) {
    decoded(base64).ifPresent(content -> offer(name, content));
  }

  private static Optional<byte[]> decoded(String base64) {
    try {
      return Optional.of(Base64.getMimeDecoder().decode(base64.strip()));
    } catch (IllegalArgumentException e) {
      // Not base64: as if it were not there, which the list of what is not carried tells.
      return Optional.empty();
    }
  }

  /**
   * The number of the picture at that address among those that are kept; empty if it is not here.
   */
  Optional<Integer> use(String source) {
    Matcher data = DATA.matcher(source);
    if (data.matches()) {
      String type = data.group(1);
      return decoded(data.group(2))
          .map(
              content ->
                  keep(
                      new ExchangedFile(
                          "picture-" + (used.size() + 1) + "." + type.substring(6),
                          type,
                          content)));
    }
    String plain = source.replace("@@PLUGINFILE@@/", "");
    if (!known.containsKey(plain)) {
      elsewhere
          .apply(plain)
          .or(() -> elsewhere.apply(unescaped(plain)))
          .ifPresent(content -> offer(plain, content));
    }
    return Optional.ofNullable(known.get(plain))
        .or(() -> Optional.ofNullable(known.get(unescaped(plain))))
        .map(this::keep);
  }

  private int keep(ExchangedFile file) {
    if (!used.contains(file)) {
      used.add(file);
    }
    return used.indexOf(file) + 1;
  }

  private static String unescaped(String address) {
    try {
      return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  /** The files that are kept, in the order of their numbers. */
  List<ExchangedFile> used() {
    return used;
  }

  /** How large a picture is, from its first bytes; empty if that cannot be told. */
  static Optional<Size> size(ExchangedFile file) {
    try (ImageInputStream input =
        ImageIO.createImageInputStream(new ByteArrayInputStream(file.content()))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(input, true, true);
        return Optional.of(new Size(reader.getWidth(0), reader.getHeight(0)));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // Broken pictures make some readers fail in unforeseen ways.
      return Optional.empty();
    }
  }
}
