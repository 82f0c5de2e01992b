package eu.cities4cities.academy.shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * An uploaded file's bytes as text, with the encoding that was found.
 *
 * @param text the text without a byte order mark
 * @param charset the encoding's name as people know it
 * @param guessed whether nothing in the file says that it is this encoding
 */
public record FileText(String text, String charset, boolean guessed) {

  private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

  /** Reads bytes by their mark, as strict UTF-8, and else as what older Windows writes here. */
  public static FileText of(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new FileText(
          new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), "UTF-8", false);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new FileText(
          new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), "UTF-16LE", false);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new FileText(
          new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), "UTF-16BE", false);
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return new FileText(text, "UTF-8", false);
    } catch (CharacterCodingException e) {
      return new FileText(new String(bytes, WINDOWS_1251), "windows-1251", true);
    }
  }

  /** Reads bytes in the encoding that a person names; a mark of the same encoding is left out. */
  public static FileText of(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    return new FileText(
        text.startsWith("\uFEFF") ? text.substring(1) : text, charset.name(), false);
  }

  /** Whether these are not letters at all: a spreadsheet, a picture, an archive. */
  public boolean binary() {
    return text.indexOf('\0') >= 0;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
