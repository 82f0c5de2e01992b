package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/**
 * The words of a page in its language: {@code #{msg['course.view.title']}}, and with arguments
 * {@code #{msg.of('course.view.seats', seats)}}.
 */
@Named("msg")
@RequestScoped
public class PageTexts extends AbstractMap<String, String> {
  @Inject private Caller caller;
  @Inject private Texts texts;

  @Override
  public String get(Object key) {
    return texts.get(caller.language(), String.valueOf(key));
  }

  @Override
  public boolean containsKey(Object key) {
    return texts.has(String.valueOf(key));
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return Set.of();
  }

  /** The text with one argument. */
  public String of(String key, Object arg) {
    return texts.get(caller.language(), key, arg);
  }

  /** The text with two arguments. */
  public String of(String key, Object first, Object second) {
    return texts.get(caller.language(), key, first, second);
  }

  /** The text with three arguments. */
  public String of(String key, Object first, Object second, Object third) {
    return texts.get(caller.language(), key, first, second, third);
  }

  /** The Ukrainian or the English text, as the page speaks; the other one if it is missing. */
  public String choose(String uk, String en) {
    return caller.language().choose(uk, en);
  }

  /** The code of the language that somebody's own words are in, for their {@code lang}. */
  public String languageOf(String words) {
    return words == null ? caller.language().code() : Language.ofText(words).code();
  }
}
