package eu.cities4cities.academy.certificate.check;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * The value of a signature (CMS). Of a stranger's one only the hash is compared; a key that a
 * stranger has chosen is never computed with, for it can be made to take minutes.
 */
final class SignatureValue {
  private static final int LARGEST = 1 << 16;
  private static final int DEEPEST = 40;
  private static final int CONSTRUCTED = 0x20;

  private final CMSSignedData cms;
  private final SignerInformation signer;

  private SignatureValue(CMSSignedData cms, SignerInformation signer) {
    this.cms = cms;
    this.signer = signer;
  }

  /** Reads a value in a stranger's file; empty if it is none, or built to exhaust its reader. */
  static Optional<SignatureValue> readStrange(byte[] padded, byte[] signed) {
    return padded.length <= LARGEST && isShallow(padded, 0, padded.length, 0)
        ? read(padded, signed)
        : Optional.empty();
  }

  /** Reads a value, which zeros may follow; empty if it is none of one signer. */
  static Optional<SignatureValue> read(byte[] padded, byte[] signed) {
    try (ASN1InputStream in = new ASN1InputStream(padded)) {
      ASN1Primitive first = in.readObject();
      if (first == null) {
        return Optional.empty();
      }
      CMSSignedData cms =
          new CMSSignedData(new CMSProcessableByteArray(signed), ContentInfo.getInstance(first));
      Collection<SignerInformation> signers = cms.getSignerInfos().getSigners();
      return signers.size() == 1
          ? Optional.of(new SignatureValue(cms, signers.iterator().next()))
          : Optional.empty();
    } catch (IOException | CMSException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Whether the hash that was signed is that of these bytes. */
  boolean hashes(byte[] signed) {
    try {
      Attribute digest =
          signer.getSignedAttributes() == null
              ? null
              : signer.getSignedAttributes().get(CMSAttributes.messageDigest);
      if (digest == null || digest.getAttrValues().size() != 1) {
        return false;
      }
      byte[] claimed =
          ASN1OctetString.getInstance(digest.getAttrValues().getObjectAt(0)).getOctets();
      return Arrays.equals(claimed, MessageDigest.getInstance("SHA-256").digest(signed));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** Whether it was made with the key whose certificate it carries; for issued files only. */
  boolean isMadeWithItsKey() {
    try {
      X509CertificateHolder certificate =
          (X509CertificateHolder)
              cms.getCertificates().getMatches(signer.getSID()).iterator().next();
      return signer.verify(
          new JcaSimpleSignerInfoVerifierBuilder()
              .build(
                  new org.bouncycastle.cert.jcajce.JcaX509CertificateConverter()
                      .getCertificate(certificate)
                      .getPublicKey()));
    } catch (CMSException
        | OperatorCreationException
        | java.security.cert.CertificateException
        | RuntimeException e) {
      return false;
    }
  }

  /** Whether nothing in it lies deeper than in any real one; the reader goes down by itself. */
  private static boolean isShallow(byte[] der, int from, int to, int depth) {
    int at = from;
    while (at + 1 < to) {
      int tag = der[at] & 0xFF;
      if (tag == 0) {
        return depth == 0; // the zeros behind the value
      }
      int length = der[at + 1] & 0xFF;
      at += 2;
      if (length > 0x84 || length == 0x80 || (tag & 0x1F) == 0x1F) {
        return false; // only short tags of definite length are ever written
      }
      if (length > 0x80) {
        int digits = length - 0x80;
        long value = 0;
        for (int i = 0; i < digits; i++, at++) {
          if (at >= to) {
            return false;
          }
          value = value << 8 | der[at] & 0xFF;
        }
        if (value > to - at) {
          return false;
        }
        length = (int) value;
      }
      if (length > to - at) {
        return false;
      }
      if ((tag & CONSTRUCTED) != 0
          && (depth >= DEEPEST || !isShallow(der, at, at + length, depth + 1))) {
        return false;
      }
      at += length;
    }
    return true;
  }
}
