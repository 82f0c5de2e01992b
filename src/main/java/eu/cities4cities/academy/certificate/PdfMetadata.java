package eu.cities4cities.academy.certificate;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;

/** The XMP packet by which a certificate declares PDF/A-2a and PDF/UA-1. */
public final class PdfMetadata {

  public static final String PRODUCER = "Cities4Cities Academy, OpenPDF";

  private PdfMetadata() {}

  /** Writes the packet; the dates must equal those of the information dictionary. */
  public static byte[] xmp(String title, String author, PaperLanguages languages, Calendar madeAt) {
    String date =
        DateTimeFormatter.ISO_INSTANT.format(
            madeAt.toInstant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    String packet =
        """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF \
        xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
        xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
        xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
        <pdfuaid:part>1</pdfuaid:part>
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
        <dc:creator><rdf:Seq><rdf:li>%2$s</rdf:li></rdf:Seq></dc:creator>
        <dc:language><rdf:Bag>%5$s</rdf:Bag></dc:language>
        <xmp:CreateDate>%3$s</xmp:CreateDate><xmp:ModifyDate>%3$s</xmp:ModifyDate>
        <pdf:Producer>%4$s</pdf:Producer>
        </rdf:Description>
        <rdf:Description rdf:about="" \
        xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
        xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of the standard</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>
        """
            .formatted(escaped(title), escaped(author), date, PRODUCER, bag(languages));
    return packet.getBytes(StandardCharsets.UTF_8);
  }

  /** The language that the whole file says it is in. */
  public static String tag(PaperLanguages languages) {
    return languages == PaperLanguages.EN ? "en" : "uk-UA";
  }

  private static String bag(PaperLanguages languages) {
    String main = "<rdf:li>" + tag(languages) + "</rdf:li>";
    return languages == PaperLanguages.BOTH ? main + "<rdf:li>en</rdf:li>" : main;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
