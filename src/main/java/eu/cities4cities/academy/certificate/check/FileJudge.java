package eu.cities4cities.academy.certificate.check;

import eu.cities4cities.academy.certificate.CertificateNumber;
import eu.cities4cities.academy.certificate.Verification;
import eu.cities4cities.academy.shared.Secrets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Decides what a file is. It is genuine only if its bytes are those of an issued version and the
 * signature covers all of them; of every other file the reason is told why it is not.
 */
final class FileJudge {
  private final Function<String, Optional<Verification>> byHash;
  private final Predicate<CertificateNumber> issued;

  /**
   * Asks the register.
   *
   * @param byHash the issued version whose file has that SHA-256
   * @param issued whether there is such a number
   */
  FileJudge(Function<String, Optional<Verification>> byHash, Predicate<CertificateNumber> issued) {
    this.byHash = byHash;
    this.issued = issued;
  }

  FileVerdict judge(byte[] file) {
    if (file.length == 0) {
      return FileVerdict.of(FileFinding.EMPTY);
    } else if (!SignedPdf.startsLikeOne(file)) {
      return FileVerdict.of(FileFinding.NOT_PDF);
    }
    SignedPdf pdf = new SignedPdf(file);
    Optional<Verification> version = byHash.apply(Secrets.sha256(file));
    if (version.isPresent() && isSignedAsAWhole(pdf)) {
      return new FileVerdict(FileFinding.GENUINE, version.get(), null, 0);
    }
    return reason(pdf);
  }

  private static boolean isSignedAsAWhole(SignedPdf pdf) {
    List<SignedPdf.Range> ranges = pdf.ranges();
    if (ranges.size() != 1 || ranges.get(0).end() != pdf.length()) {
      return false;
    }
    SignedPdf.Range range = ranges.get(0);
    Optional<byte[]> value = pdf.value(range);
    if (value.isEmpty()) {
      return false;
    }
    byte[] signed = pdf.signed(range);
    return SignatureValue.read(value.get(), signed)
        .filter(signature -> signature.hashes(signed) && signature.isMadeWithItsKey())
        .isPresent();
  }

  /** Why a file is none of the issued ones. */
  private FileVerdict reason(SignedPdf pdf) {
    String claimed =
        pdf.claimedNumber().filter(issued).map(CertificateNumber::toString).orElse(null);
    List<SignedPdf.Range> ranges = pdf.ranges();
    if (ranges.isEmpty()) {
      return FileVerdict.of(
          pdf.speaksOfASignature() ? FileFinding.BROKEN : FileFinding.UNSIGNED, claimed);
    }
    for (SignedPdf.Range range : ranges) {
      if (range.end() < pdf.length()) {
        Optional<Verification> start = byHash.apply(Secrets.sha256(pdf.upTo(range.end())));
        if (start.isPresent()) {
          return new FileVerdict(
              FileFinding.APPENDED, start.get(), null, pdf.length() - range.end());
        }
      }
    }
    return judgeSignature(pdf, ranges.get(ranges.size() - 1), claimed);
  }

  private static FileVerdict judgeSignature(SignedPdf pdf, SignedPdf.Range range, String claimed) {
    if (range.end() > pdf.length()) {
      return FileVerdict.of(FileFinding.TRUNCATED, claimed);
    }
    Optional<byte[]> value = pdf.value(range);
    if (value.isEmpty()) {
      return FileVerdict.of(FileFinding.BROKEN, claimed);
    }
    byte[] signed = pdf.signed(range);
    Optional<SignatureValue> signature = SignatureValue.readStrange(value.get(), signed);
    if (signature.isEmpty()) {
      return FileVerdict.of(FileFinding.BROKEN, claimed);
    } else if (!signature.get().hashes(signed)) {
      return FileVerdict.of(FileFinding.ALTERED, claimed);
    } else if (range.end() < pdf.length()) {
      return new FileVerdict(FileFinding.APPENDED, null, claimed, pdf.length() - range.end());
    }
    return FileVerdict.of(FileFinding.NEVER_ISSUED, claimed);
  }
}
