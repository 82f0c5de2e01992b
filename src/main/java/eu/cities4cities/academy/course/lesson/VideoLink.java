package eu.cities4cities.academy.course.lesson;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A recording that is watched elsewhere. The page loads nothing from there until the reader asks
 * for it, and then from the address that sets no cookies.
 *
 * @param host the host that may be framed
 * @param path the player's path there
 * @param page where the recording is watched without the Academy
 */
public record VideoLink(String host, String path, String page) {
  private static final String YOUTUBE = "www.youtube-nocookie.com";
  private static final String VIMEO = "player.vimeo.com";
  private static final Pattern YOUTUBE_PATH =
      Pattern.compile("/(?:embed|live|shorts|v)/([\\w-]{6,20})/?");
  private static final Pattern YOUTUBE_QUERY = Pattern.compile("(?:^|&)v=([\\w-]{6,20})(?:&|$)");
  private static final Pattern SHORT_PATH = Pattern.compile("/([\\w-]{6,20})/?");
  private static final Pattern VIMEO_PATH =
      Pattern.compile("/(?:video/)?(\\d{5,12})(?:/([0-9a-f]{6,20}))?/?");
  private static final Pattern VIMEO_KEY = Pattern.compile("(?:^|&)h=([0-9a-f]{6,20})(?:&|$)");

  /** The recording at an address as people copy it; empty if it is none that can be framed. */
  public static Optional<VideoLink> of(String address) {
    URI uri;
    try {
      uri = new URI(address == null ? "" : address.strip());
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
    if (uri.getHost() == null || !String.valueOf(uri.getScheme()).matches("https?")) {
      return Optional.empty();
    }
    String path = uri.getPath() == null ? "" : uri.getPath();
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    return switch (uri.getHost().toLowerCase(Locale.ROOT)) {
      case "youtu.be" -> first(SHORT_PATH, path).map(VideoLink::youtube);
      case "youtube.com", "www.youtube.com", "m.youtube.com", YOUTUBE ->
          first(YOUTUBE_PATH, path)
              .or(() -> path.equals("/watch") ? found(YOUTUBE_QUERY, query) : Optional.empty())
              .map(VideoLink::youtube);
      case "vimeo.com", "www.vimeo.com", VIMEO -> vimeo(path, query);
      default -> Optional.empty();
    };
  }

  private static VideoLink youtube(String id) {
    return new VideoLink(YOUTUBE, "/embed/" + id, "https://www.youtube.com/watch?v=" + id);
  }

  private static Optional<VideoLink> vimeo(String path, String query) {
    Matcher matcher = VIMEO_PATH.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String id = matcher.group(1);
    String key = matcher.group(2) != null ? matcher.group(2) : found(VIMEO_KEY, query).orElse(null);
    return Optional.of(
        new VideoLink(
            VIMEO,
            "/video/" + id + (key == null ? "?dnt=1" : "?h=" + key + "&dnt=1"),
            "https://vimeo.com/" + id + (key == null ? "" : "/" + key)));
  }

  private static Optional<String> first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Optional<String> found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The name of the service that keeps the recording. */
  public String service() {
    return host.equals(VIMEO) ? "Vimeo" : "YouTube";
  }

  /** The player's address. */
  public String player() {
    return "https://" + host + path;
  }

  /** The page elsewhere, at that second. */
  public String pageAt(long second) {
    if (second <= 0) {
      return page;
    }
    return host.equals(VIMEO) ? page + "#t=" + second + "s" : page + "&t=" + second + "s";
  }
}
