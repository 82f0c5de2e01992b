package eu.cities4cities.academy.mail;

import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Secrets;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The links by which a reader stops letters of a topic without signing in. A link names person and
 * topic under a signature, so that nobody can stop another's letters.
 */
@ApplicationScoped
class StopLinks {
  private static final String PURPOSE = "unsubscribe";
  private static final Pattern TOKEN = Pattern.compile("(\\d{1,18})\\.([A-Z]{1,20})\\.([\\w-]+)");

  @Inject private Secrets secrets;
  @Inject private Settings settings;
  @Inject private Routes routes;

  /** Whose letters of which topic a link stops. */
  record Stop(long personId, LetterTopic topic) {}

  String token(long personId, LetterTopic topic) {
    return personId + "." + topic + "." + secrets.hmac(PURPOSE, personId + "." + topic);
  }

  /** The page with the button, in the reader's language. */
  String page(Language language, String token) {
    return routes.absolute(language, Route.UNSUBSCRIBE, token);
  }

  /** Where a mail program posts for its reader (RFC 8058). */
  String oneClick(Language language, String token) {
    return settings.baseUrl() + OneClickServlet.PATH + language.code() + "/" + token;
  }

  /** What a token says, if it is ours. */
  Optional<Stop> read(String token) {
    Matcher parts = TOKEN.matcher(token == null ? "" : token);
    if (!parts.matches()
        || !secrets.matches(PURPOSE, parts.group(1) + "." + parts.group(2), parts.group(3))) {
      return Optional.empty();
    }
    return Arrays.stream(LetterTopic.values())
        .filter(topic -> topic.name().equals(parts.group(2)))
        .findFirst()
        .map(topic -> new Stop(Long.parseLong(parts.group(1)), topic));
  }
}
