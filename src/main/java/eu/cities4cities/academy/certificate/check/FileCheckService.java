package eu.cities4cities.academy.certificate.check;

import eu.cities4cities.academy.certificate.VerificationService;
import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;

/** Tells anyone what a file is worth that is said to be a certificate. */
@Service
public class FileCheckService {
  /** No issued file comes near this. */
  public static final int MOST_BYTES = 5 << 20;

  @Inject private VerificationService verifications;

  /**
   * What the file is; it is looked at and not kept.
   *
   * @throws eu.cities4cities.academy.certificate.TooManyMissesException if this address has shown
   *     too many that nobody knows
   */
  @Anyone
  public FileVerdict check(byte[] file) {
    if (file.length > MOST_BYTES) {
      return FileVerdict.of(FileFinding.TOO_LARGE);
    }
    FileVerdict verdict = new FileJudge(verifications::ofFile, verifications::isIssued).judge(file);
    if (verdict.certificate() == null) {
      verifications.countMiss();
    }
    return verdict;
  }
}
