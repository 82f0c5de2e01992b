package eu.cities4cities.academy.quiz.interchange;

import eu.cities4cities.academy.quiz.question.PictureSize;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that come with a question, of which only those that it shows are kept. */
final class QuestionFiles {
  private static final Pattern DATA =
      Pattern.compile("data:image/[a-z+.-]{1,20};base64,(.*)", Pattern.DOTALL);

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

  /** There is a file of that name; others than pictures that can be shown are passed over. */
  void offer(String name, byte[] content) {
    picture(name, content).ifPresent(picture -> known.putIfAbsent(name, picture));
  }

  /** The picture, called by what it is and not by what its name claims. */
  private static Optional<ExchangedFile> picture(String name, byte[] content) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    String stem = dot > 0 ? last.substring(0, dot) : last;
    return kind(content)
        .map(kind -> new ExchangedFile(stem + "." + kind, type(kind), content))
        .filter(file -> PictureSize.of(file.content()).isPresent());
  }

  private static Optional<String> kind(byte[] content) {
    if (content.length > 3 && (content[0] & 0xFF) == 0x89 && content[1] == 'P') {
      return Optional.of("png");
    }
    boolean jpeg = content.length > 3 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xD8;
    return jpeg ? Optional.of("jpg") : Optional.empty();
  }

  private static String type(String kind) {
    return kind.equals("png") ? "image/png" : "image/jpeg";
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
      return decoded(data.group(1))
          .flatMap(content -> picture("picture-" + (used.size() + 1), content))
          .map(this::keep);
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
}
