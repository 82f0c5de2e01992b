package eu.cities4cities.academy.certificate.check;

import eu.cities4cities.academy.certificate.Verification;

/**
 * What a file is, and what the register knows of it.
 *
 * @param certificate the issued version whose bytes these are, or whose bytes stand at the start of
 *     the file; null if there is none
 * @param claimed the number that a file which is no issued one gives itself, if the register has
 *     it; null otherwise
 * @param added how many bytes stand behind the signed end
 */
public record FileVerdict(
    FileFinding finding, Verification certificate, String claimed, long added) {

  static FileVerdict of(FileFinding finding) {
    return new FileVerdict(finding, null, null, 0);
  }

  static FileVerdict of(FileFinding finding, String claimed) {
    return new FileVerdict(finding, null, claimed, 0);
  }

  /** Whether the file is one that was issued. */
  public boolean isGenuine() {
    return finding == FileFinding.GENUINE;
  }
}
