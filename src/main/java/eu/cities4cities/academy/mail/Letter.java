package eu.cities4cities.academy.mail;

import eu.cities4cities.academy.shared.Language;
import java.util.List;

/**
 * A letter to one reader. Its words are in the bundles: {@code letter.<template>.subject}, {@code
 * .text} (paragraphs parted by an empty line) and {@code .button}; it greets with «Вітаємо!».
 *
 * @param to the e-mail address
 * @param language the reader's language
 * @param template the name in the bundle's keys, such as {@code account.confirm}
 * @param args the arguments of all three texts
 * @param link where the one button leads, a full address; null for a letter without a button
 * @param key a stable id: a letter with the same key is put into the outbox once only
 */
public record Letter(
    String to, Language language, String template, List<Object> args, String link, String key) {}
