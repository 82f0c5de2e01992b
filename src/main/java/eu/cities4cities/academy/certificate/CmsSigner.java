package eu.cities4cities.academy.certificate;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Map;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Signs bytes with one key as PAdES asks for it (ETSI EN 319 142-1, level B-B): detached, with the
 * signing certificate's hash among the signed attributes and the chain embedded. What is the same
 * in each signature is made once. Safe for use by several threads.
 */
final class CmsSigner {

  private final SigningKey key;
  private final JcaCertStore chain;
  private final JcaX509CertificateHolder signer;
  private final Attribute signingCertificate;
  private final DigestCalculatorProvider digests;
  private final int chainBytes;

  CmsSigner(SigningKey key) {
    this.key = key;
    try {
      chain = new JcaCertStore(key.chain());
      signer = new JcaX509CertificateHolder(key.signer());
      signingCertificate = signingCertificate(key.signer());
      digests = new JcaDigestCalculatorProviderBuilder().build();
      int bytes = 0;
      for (X509Certificate certificate : key.chain()) {
        bytes += certificate.getEncoded().length;
      }
      chainBytes = bytes;
    } catch (OperatorCreationException | GeneralSecurityException e) {
      throw new IllegalStateException("The signer's certificate cannot be read", e);
    }
  }

  /** How many bytes the embedded certificates take. */
  int chainBytes() {
    return chainBytes;
  }

  /** Signs; the bytes themselves do not stand in the signature. */
  CMSSignedData sign(byte[] bytes) {
    try {
      ContentSigner signing = new JcaContentSignerBuilder(key.algorithm()).build(key.key());
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new SignerInfoGeneratorBuilder(digests)
              .setSignedAttributeGenerator(this::attributes)
              .build(signing, signer));
      generator.addCertificates(chain);
      return generator.generate(new CMSProcessableByteArray(bytes), false);
    } catch (OperatorCreationException | CMSException e) {
      throw new IllegalStateException("The certificate could not be signed", e);
    }
  }

  private static Attribute signingCertificate(X509Certificate signer)
      throws GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(signer.getEncoded());
    X500Name issuer = X500Name.getInstance(signer.getIssuerX500Principal().getEncoded());
    IssuerSerial serial =
        new IssuerSerial(new GeneralNames(new GeneralName(issuer)), signer.getSerialNumber());
    SigningCertificateV2 value =
        new SigningCertificateV2(new ESSCertIDv2[] {new ESSCertIDv2(null, hash, serial)});
    return new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(value));
  }

  /** The attributes that PAdES asks for: no signing time, which stands in the file itself. */
  @SuppressWarnings("rawtypes")
  private AttributeTable attributes(Map parameters) {
    Object type = parameters.get(CMSAttributeTableGenerator.CONTENT_TYPE);
    byte[] digest = (byte[]) parameters.get(CMSAttributeTableGenerator.DIGEST);
    ASN1EncodableVector wanted = new ASN1EncodableVector();
    wanted.add(new Attribute(CMSAttributes.contentType, new DERSet((ASN1ObjectIdentifier) type)));
    wanted.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest))));
    wanted.add(signingCertificate);
    return new AttributeTable(wanted);
  }
}
