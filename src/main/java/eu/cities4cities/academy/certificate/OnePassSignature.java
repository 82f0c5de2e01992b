package eu.cities4cities.academy.certificate;

import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.util.Arrays;
import java.util.Calendar;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
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
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * A PAdES signature (ETSI EN 319 142-1, level B-B, with a time-stamp B-T) written while the file is
 * written: the signature dictionary keeps room, and the room is filled once all other bytes are
 * known.
 */
final class OnePassSignature {

  private static final int BYTE_RANGE_ROOM = 60;

  /** What a signature takes beside the certificates: attributes, an RSA-4096 value, structure. */
  private static final int SIGNATURE_BYTES = 1_600;

  private final SigningKey key;
  private final Optional<TimeStamping> timeStamping;
  private final PdfLiteral byteRange = new PdfLiteral(BYTE_RANGE_ROOM);
  private final PdfLiteral contents;
  private final int room;

  OnePassSignature(SigningKey key, Optional<TimeStamping> timeStamping) {
    this.key = key;
    this.timeStamping = timeStamping;
    int chainBytes = 0;
    for (var certificate : key.chain()) {
      chainBytes += encoded(certificate).length;
    }
    room = SIGNATURE_BYTES + chainBytes + timeStamping.map(TimeStamping::room).orElse(0);
    contents = new PdfLiteral(2 * room + 2);
  }

  /** Writes the signature dictionary with its empty room and returns the reference to it. */
  PdfIndirectReference addTo(PdfWriter writer, Calendar signedAt) throws IOException {
    PdfDictionary dictionary = new PdfDictionary(PdfName.SIG);
    dictionary.put(PdfName.FILTER, PdfName.ADOBE_PPKLITE);
    dictionary.put(PdfName.SUBFILTER, new PdfName("ETSI.CAdES.detached"));
    dictionary.put(PdfName.M, new PdfDate(signedAt));
    dictionary.put(PdfName.BYTERANGE, byteRange);
    dictionary.put(PdfName.CONTENTS, contents);
    PdfIndirectReference reference = writer.getPdfIndirectReference();
    writer.addToBody(dictionary, reference, false);
    return reference;
  }

  /** Fills the room in the finished file, which is changed in place and returned. */
  DrawnPdf sign(byte[] file) {
    int from = Math.toIntExact(contents.getPosition());
    int to = from + contents.getPosLength();
    String range = "[0 " + from + " " + to + " " + (file.length - to) + "]";
    byte[] rangeBytes = range.getBytes(StandardCharsets.US_ASCII);
    int rangeAt = Math.toIntExact(byteRange.getPosition());
    Arrays.fill(file, rangeAt, rangeAt + BYTE_RANGE_ROOM, (byte) ' ');
    System.arraycopy(rangeBytes, 0, file, rangeAt, rangeBytes.length);

    byte[] signed = new byte[file.length - (to - from)];
    System.arraycopy(file, 0, signed, 0, from);
    System.arraycopy(file, to, signed, from, file.length - to);
    CMSSignedData bare = cms(signed);
    Optional<TimeStampToken> stamp =
        timeStamping.map(authority -> authority.stamp(signer(bare).getSignature()));
    byte[] cms = encoded(stamp.map(token -> with(bare, token)).orElse(bare));
    if (cms.length > room) {
      int lacking = cms.length - room;
      timeStamping.ifPresent(authority -> authority.leaveMore(lacking));
      throw new SignatureTooLongException(lacking);
    }
    String hex = HexFormat.of().formatHex(Arrays.copyOf(cms, room));
    byte[] hexBytes = ("<" + hex + ">").getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(hexBytes, 0, file, from, hexBytes.length);
    return new DrawnPdf(
        file, stamp.map(token -> token.getTimeStampInfo().getGenTime().toInstant()).orElse(null));
  }

  private CMSSignedData cms(byte[] signed) {
    try {
      ContentSigner signer = new JcaContentSignerBuilder(key.algorithm()).build(key.key());
      JcaSignerInfoGeneratorBuilder builder =
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
      builder.setSignedAttributeGenerator(new Attributes(signingCertificate()));
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(builder.build(signer, key.signer()));
      generator.addCertificates(new JcaCertStore(key.chain()));
      return generator.generate(new CMSProcessableByteArray(signed), false);
    } catch (OperatorCreationException | CMSException | GeneralSecurityException e) {
      throw new IllegalStateException("The certificate could not be signed", e);
    }
  }

  private static SignerInformation signer(CMSSignedData data) {
    return data.getSignerInfos().iterator().next();
  }

  private static CMSSignedData with(CMSSignedData data, TimeStampToken token) {
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    attributes.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
            new DERSet(token.toCMSSignedData().toASN1Structure())));
    SignerInformation stamped =
        SignerInformation.replaceUnsignedAttributes(signer(data), new AttributeTable(attributes));
    return CMSSignedData.replaceSigners(data, new SignerInformationStore(stamped));
  }

  private static byte[] encoded(CMSSignedData data) {
    try {
      return data.getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException("The signature could not be written", e);
    }
  }

  private Attribute signingCertificate() throws GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(encoded(key.signer()));
    X500Name issuer = X500Name.getInstance(key.signer().getIssuerX500Principal().getEncoded());
    IssuerSerial serial =
        new IssuerSerial(new GeneralNames(new GeneralName(issuer)), key.signer().getSerialNumber());
    SigningCertificateV2 value =
        new SigningCertificateV2(new ESSCertIDv2[] {new ESSCertIDv2(null, hash, serial)});
    return new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(value));
  }

  private static byte[] encoded(java.security.cert.X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("The signer's certificate cannot be read", e);
    }
  }

  /** The attributes that PAdES asks for: no signing time, which stands in the file itself. */
  private static final class Attributes extends DefaultSignedAttributeTableGenerator {

    private final Attribute signingCertificate;

    Attributes(Attribute signingCertificate) {
      this.signingCertificate = signingCertificate;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public AttributeTable getAttributes(Map parameters) {
      AttributeTable usual = super.getAttributes(parameters);
      ASN1EncodableVector wanted = new ASN1EncodableVector();
      wanted.add(usual.get(CMSAttributes.contentType));
      wanted.add(usual.get(CMSAttributes.messageDigest));
      wanted.add(signingCertificate);
      return new AttributeTable(wanted);
    }
  }
}
