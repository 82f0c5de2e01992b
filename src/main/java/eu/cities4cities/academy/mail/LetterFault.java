package eu.cities4cities.academy.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a mail server did not take a letter, read from its reply (RFC 5321, RFC 3463). A permanent
 * fault is not tried again: the same letter would be refused again.
 */
public enum LetterFault {
  /** There is no such mailbox. */
  NO_SUCH_ADDRESS(true),
  /** The mailbox takes nothing more. */
  MAILBOX_FULL(true),
  /** The server does not want this letter: taken for unwanted mail, too large, not allowed. */
  REFUSED(true),
  /** The server asks to come again later. */
  BUSY(false),
  /** The server does not accept our own name and password. */
  SIGN_IN(false),
  /** The server cannot be reached, or the connection broke. */
  UNREACHABLE(false);

  private static final Pattern REPLY =
      Pattern.compile("(?m)^\\s*([45]\\d\\d)[ -](?:([45]\\.\\d{1,3}\\.\\d{1,3})\\b)?");
  private static final Set<String> ABOUT_ADDRESS = Set.of("550", "551", "553");
  private static final Set<String> ABOUT_US = Set.of("530", "534", "535", "538");

  private final boolean permanent;

  LetterFault(boolean permanent) {
    this.permanent = permanent;
  }

  /** True if trying again is of no use. */
  public boolean isPermanent() {
    return permanent;
  }

  /** The fault behind a failed attempt. */
  static LetterFault of(MessagingException failure) {
    if (failure instanceof AuthenticationFailedException) {
      return SIGN_IN;
    }
    LetterFault worst = UNREACHABLE;
    for (Exception each = failure; each != null; each = next(each)) {
      LetterFault found = ofReply(each.getMessage());
      if (found.permanent) {
        return found;
      }
      worst = worst == UNREACHABLE ? found : worst;
    }
    return worst;
  }

  /** The server's own words, which the library keeps behind its own. */
  static String words(MessagingException failure) {
    for (Exception each = failure; each != null; each = next(each)) {
      if (ofReply(each.getMessage()) != UNREACHABLE) {
        return each.getMessage().strip();
      }
    }
    return failure.getMessage();
  }

  private static Exception next(Exception failure) {
    return failure instanceof MessagingException mail ? mail.getNextException() : null;
  }

  static LetterFault ofReply(String reply) {
    Matcher matcher = REPLY.matcher(reply == null ? "" : reply);
    if (!matcher.find()) {
      return UNREACHABLE;
    }
    String code = matcher.group(1);
    String detail = matcher.group(2) == null ? "" : matcher.group(2).substring(2);
    if (code.startsWith("4")) {
      return BUSY;
    } else if (ABOUT_US.contains(code)) {
      return SIGN_IN;
    } else if (detail.equals("2.2") || code.equals("552")) {
      return MAILBOX_FULL;
    } else if (detail.startsWith("1.") || detail.equals("2.1")) {
      return NO_SUCH_ADDRESS;
    }
    return detail.isEmpty() && ABOUT_ADDRESS.contains(code) ? NO_SUCH_ADDRESS : REFUSED;
  }
}
