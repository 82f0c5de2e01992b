package eu.cities4cities.academy.certificate;

import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Calendar;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
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

  private final CmsSigner signer;
  private final Optional<TimeStamping> timeStamping;
  private final PdfLiteral byteRange = new PdfLiteral(BYTE_RANGE_ROOM);
  private final PdfLiteral contents;
  private final int room;

  OnePassSignature(CmsSigner signer, Optional<TimeStamping> timeStamping) {
    this.signer = signer;
    this.timeStamping = timeStamping;
    room = SIGNATURE_BYTES + signer.chainBytes() + timeStamping.map(TimeStamping::room).orElse(0);
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
    CMSSignedData bare = signer.sign(signed);
    Optional<TimeStampToken> stamp =
        timeStamping.map(authority -> authority.stamp(signerOf(bare).getSignature()));
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

  private static SignerInformation signerOf(CMSSignedData data) {
    return data.getSignerInfos().iterator().next();
  }

  private static CMSSignedData with(CMSSignedData data, TimeStampToken token) {
    ASN1EncodableVector attributes = new ASN1EncodableVector();
    attributes.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
            new DERSet(token.toCMSSignedData().toASN1Structure())));
    SignerInformation stamped =
        SignerInformation.replaceUnsignedAttributes(signerOf(data), new AttributeTable(attributes));
    return CMSSignedData.replaceSigners(data, new SignerInformationStore(stamped));
  }

  private static byte[] encoded(CMSSignedData data) {
    try {
      return data.getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException("The signature could not be written", e);
    }
  }
}
