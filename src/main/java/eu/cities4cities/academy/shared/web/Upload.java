package eu.cities4cities.academy.shared.web;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;

/** A file that a page is given and looks at before anything is done with it. */
public final class Upload implements Serializable {
  private static final int MEGABYTE = 1024 * 1024;

  private final long mostBytes;
  private final String noneKey;
  private final String tooLargeKey;
  private transient Part part;
  private String name;
  private byte[] content;

  /**
   * A place for a file.
   *
   * @param noneKey says that no file was chosen
   * @param tooLargeKey says that it is too large, and how many megabytes it may have
   */
  public Upload(long mostBytes, String noneKey, String tooLargeKey) {
    this.mostBytes = mostBytes;
    this.noneKey = noneKey;
    this.tooLargeKey = tooLargeKey;
  }

  /** Takes in the file that was sent, in place of an earlier one; false, with a notice, if none. */
  public boolean take(Notices notices) {
    discard();
    if (part == null || part.getSize() == 0) {
      notices.error(noneKey);
      return false;
    }
    if (part.getSize() > mostBytes) {
      notices.error(tooLargeKey, mostBytes / MEGABYTE);
      return false;
    }
    try (InputStream in = part.getInputStream()) {
      content = in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The upload could not be read", e);
    }
    name = part.getSubmittedFileName();
    forgetPart();
    return true;
  }

  /** The server's own copy outlives the request otherwise, as long as the page is open. */
  private void forgetPart() {
    try {
      part.delete();
    } catch (IOException e) {
      throw new UncheckedIOException("The upload could not be taken away", e);
    } finally {
      part = null;
    }
  }

  /** Holds a file that came another way than by upload. */
  void hold(String file, byte[] bytes) {
    name = file;
    content = bytes;
  }

  /** Forgets the file. */
  public void discard() {
    content = null;
    name = null;
  }

  /** Whether a file was taken in. */
  public boolean isHere() {
    return content != null;
  }

  /** What is in the file; null while there is none. */
  public byte[] content() {
    return content;
  }

  /** How the file is called; null while there is none. */
  public String getName() {
    return name;
  }

  public Part getPart() {
    return part;
  }

  public void setPart(Part part) {
    this.part = part;
  }
}
