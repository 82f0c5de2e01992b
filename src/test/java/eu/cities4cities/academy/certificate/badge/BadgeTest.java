package eu.cities4cities.academy.certificate.badge;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import eu.cities4cities.academy.certificate.Certificates;
import eu.cities4cities.academy.certificate.Verification;
import eu.cities4cities.academy.certificate.share.Lettering;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class BadgeTest {
  private static final BadgeAddresses ADDRESSES =
      new BadgeAddresses("https://academy.cities4cities.eu");
  private static final Verification PRINTED =
      Certificates.valid(Certificates.named("Марчук Олена", "Olena Marchuk"), "0".repeat(64));

  private static List<Error> faults(String schema, String json) throws Exception {
    Schema rules =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
            .getSchema(
                new String(
                    BadgeTest.class.getResourceAsStream("/schemas/" + schema).readAllBytes(),
                    StandardCharsets.UTF_8),
                InputFormat.JSON);
    return rules.validate(
        json,
        InputFormat.JSON,
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private static JsonObject badge() {
    return new BadgeCredential(ADDRESSES).badge(PRINTED, StatusList.of(572));
  }

  @Test
  void aBadgeKeepsTheSchema() throws Exception {
    assertThat(faults("open-badge-credential.json", badge().toString())).isEmpty();
    if (System.getProperty("academy.keepPictures") != null) {
      Files.writeString(
          Path.of(System.getProperty("academy.keepPictures"), "badge.json"), badge().toString());
    }
  }

  @Test
  void theSchemaNoticesWhatIsMissing() throws Exception {
    for (String needed : List.of("issuer", "validFrom", "credentialSubject", "id", "name")) {
      String without =
          jakarta.json.Json.createObjectBuilder(badge()).remove(needed).build().toString();
      assertThat(faults("open-badge-credential.json", without)).as(needed).isNotEmpty();
    }
  }

  @Test
  void aBadgeSaysWhatIsPrintedAndNoResult() {
    String json = badge().toString();
    assertThat(json).contains("Olena Marchuk", "Марчук Олена", PRINTED.number());
    assertThat(json).doesNotContain("score", "\"result\"", "evidence");
    assertThat(badge().getString("iss")).isEqualTo("did:web:academy.cities4cities.eu");
  }

  @Test
  void aStatusListIsAsLongAsTheStandardAsks() throws Exception {
    JsonObject list =
        new BadgeCredential(ADDRESSES)
            .statusList(1, StatusList.encoded(List.of(5L)), Instant.parse("2026-11-29T06:00:00Z"));
    assertThat(faults("status-list-credential.json", list.toString())).isEmpty();
    byte[] bits = BadgeVerifier.bits(list.getJsonObject("credentialSubject"));
    assertThat(bits).hasSize(131_072 / 8);
    int set = 0;
    for (int place = 0; place < 131_072; place++) {
      set += BadgeVerifier.isSet(bits, place) ? 1 : 0;
    }
    assertThat(set).isEqualTo(1);
    assertThat(BadgeVerifier.isSet(bits, StatusList.of(5).place())).isTrue();
  }

  @Test
  void eachCertificateHasItsOwnPlace() {
    Set<Integer> places = new HashSet<>();
    for (long id = 0; id < StatusList.LENGTH; id++) {
      places.add(StatusList.of(id).place());
    }
    assertThat(places).hasSize(StatusList.LENGTH);
  }

  @Property
  void aPlaceLiesInItsList(@ForAll @LongRange(min = 1, max = 1_000_000_000) long id) {
    StatusList status = StatusList.of(id);
    assertThat(status.place()).isBetween(0, StatusList.LENGTH - 1);
    assertThat(id)
        .isBetween(
            StatusList.firstOf(status.number()),
            StatusList.firstOf(status.number()) + StatusList.LENGTH - 1);
  }

  @Test
  void aSignatureIsVerifiedWithThePublicHalfAloneAndOnlyIfNothingChanged() throws Exception {
    BadgeKey.Made made = BadgeKey.make();
    String jwt = BadgeKey.of(made.publicKey(), made.privateKey()).sign(ADDRESSES.did(), badge());
    JsonObject document =
        DidDocument.of(ADDRESSES.did(), List.of(new BadgeKey(made.publicKey(), null)));
    assertThat(BadgeVerifier.verified(jwt, document).getString("name"))
        .isEqualTo(badge().getString("name"));
    String[] parts = jwt.split("\\.");
    char last = parts[1].charAt(20);
    String altered =
        parts[0]
            + "."
            + parts[1].substring(0, 20)
            + (last == 'A' ? 'B' : 'A')
            + parts[1].substring(21)
            + "."
            + parts[2];
    assertThat(BadgeVerifier.isSigned(altered, document)).isFalse();
    JsonObject others =
        DidDocument.of(ADDRESSES.did(), List.of(new BadgeKey(BadgeKey.make().publicKey(), null)));
    assertThat(BadgeVerifier.isSigned(jwt, others)).isFalse();
  }

  @Test
  void anIssuersIdentifierNamesThePort() {
    assertThat(new BadgeAddresses("http://localhost:8080").did())
        .isEqualTo("did:web:localhost%3A8080");
  }

  @Test
  void picturesCarryTheCredential() throws Exception {
    Lettering letters =
        new Lettering(Files.newInputStream(Path.of("certificates/fonts/Onest-Bold.ttf")));
    BadgePicture picture =
        new BadgePicture(
            letters, "Cooperation <&> for Communities", "Cities4Cities Academy", "2026");
    byte[] png = picture.png("a.b.c");
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(BadgePicture.SIZE);
    assertThat(BadgeVerifier.baked(png)).isEqualTo("a.b.c");
    String svg = picture.svg("a.b.c");
    Document parsed =
        namespaces()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    assertThat(
            parsed
                .getElementsByTagNameNS("https://purl.imsglobal.org/ob/v3p0", "credential")
                .item(0)
                .getAttributes()
                .getNamedItem("verify")
                .getNodeValue())
        .isEqualTo("a.b.c");
    if (System.getProperty("academy.keepPictures") != null) {
      Files.write(Path.of(System.getProperty("academy.keepPictures"), "badge.png"), png);
      Files.writeString(Path.of(System.getProperty("academy.keepPictures"), "badge.svg"), svg);
    }
  }

  private static DocumentBuilderFactory namespaces() {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory;
  }
}
