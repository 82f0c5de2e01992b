package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.Image;
import eu.cities4cities.academy.community.ProfileContent.Text;
import eu.cities4cities.academy.shared.Picture;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture that the profile's form brings, has brought before with a text that was not saved, or
 * takes away.
 */
public class PictureUpload {
  private static final Pattern WORD = Pattern.compile("([0-9a-f]{64})\\|(\\d{1,5})\\|(\\d{1,5})");

  private final ProfilePictures.Kind kind;
  private Part file;
  private boolean removed;
  private Image brought;

  PictureUpload(ProfilePictures.Kind kind) {
    this.kind = kind;
  }

  /** Keeps what is sent now. */
  void take(String slug, ProfilePictures pictures) {
    if (ProfileUploads.isSent(file)) {
      brought = pictures.keep(slug, kind, read(file), Text.NONE);
    } else if (removed) {
      brought = null;
    }
  }

  /** The picture that the form wants, where this one stands. */
  Image over(Image before) {
    if (brought != null) {
      return brought;
    }
    return removed ? null : before;
  }

  /** A file that is too large is not read to its end. */
  private static byte[] read(Part file) {
    try (InputStream in = file.getInputStream()) {
      return in.readNBytes(Picture.MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException("The upload could not be read", e);
    }
  }

  /** What it has brought, as a word that travels in the form; empty for nothing. */
  public String getWord() {
    return brought == null ? "" : brought.hash() + "|" + brought.width() + "|" + brought.height();
  }

  /** Takes what it has brought from such a word; what is none is nothing. */
  void setWord(String word) {
    Matcher parts = WORD.matcher(word == null ? "" : word);
    brought =
        parts.matches()
            ? new Image(
                parts.group(1),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Text.NONE)
            : null;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public boolean isRemoved() {
    return removed;
  }

  public void setRemoved(boolean removed) {
    this.removed = removed;
  }
}
