package eu.cities4cities.academy.shared.file;

import java.util.Collection;
import java.util.Set;

/** Something that refers to files, and so knows who may read them. */
public interface FileUse {
  /** True if the caller may read that file because of this use. */
  boolean mayRead(long fileId);

  /** True if anybody may read that file because of this use, without being signed in. */
  default boolean isOpen(StoredFile file) {
    return false;
  }

  /** True if the caller, who may read that file, must not see how its author has called it. */
  default boolean hidesName(long fileId) {
    return false;
  }

  /** Those of the files that something here refers to. */
  Set<Long> inUse(Collection<Long> fileIds);
}
