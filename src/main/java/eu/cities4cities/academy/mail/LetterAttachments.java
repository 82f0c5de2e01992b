package eu.cities4cities.academy.mail;

import java.util.Optional;

/**
 * Files that go with letters. A letter names its file only; the room that owns it gives the content
 * when the letter is sent, so that files do not lie in the outbox a second time.
 */
public interface LetterAttachments {

  /** A file as it goes with a letter. */
  record Attachment(String fileName, String type, byte[] content) {}

  /** The file of that name; empty if it is not this room's, or is gone: the letter goes alone. */
  Optional<Attachment> find(String name);
}
