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
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
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
            .statusList(
                1,
                StatusList.encoded(StatusList.bits(List.of(5L))),
                Instant.parse("2026-11-29T06:00:00Z"));
    assertThat(faults("status-list-credential.json", list.toString())).isEmpty();
    byte[] bits = BadgeVerifier.bits(list.getJsonObject("credentialSubject"));
    assertThat(bits).hasSize(131_072 / 8);
    int set = 0;
    for (int place = 0; place < 131_072; place++) {
      set += BadgeVerifier.isSet(bits, place) ? 1 : 0;
    }
    assertThat(set).isEqualTo(1);
    assertThat(BadgeVerifier.isSet(bits, StatusList.of(5).bit())).isTrue();
  }

  @Test
  void eachPlaceHasItsOwnBit() {
    Set<Integer> bits = new HashSet<>();
    for (long place = 0; place < StatusList.LENGTH; place++) {
      bits.add(StatusList.of(place).bit());
    }
    assertThat(bits).hasSize(StatusList.LENGTH);
  }

  @Property
  void placesOneListApartHaveTheSameBitInTheNextList(
      @ForAll @LongRange(min = 0, max = 1_000_000_000) long place) {
    StatusList status = StatusList.of(place);
    assertThat(status.bit()).isBetween(0, StatusList.LENGTH - 1);
    assertThat(status.number()).isEqualTo(place / StatusList.LENGTH + 1);
    assertThat(StatusList.of(place + StatusList.LENGTH))
        .isEqualTo(new StatusList(status.number() + 1, status.bit()));
  }

  /** Badges that were issued name these bits: another arithmetic would end other people's. */
  @Test
  void whereAPlaceStandsNeverChanges() {
    assertThat(StatusList.of(1)).isEqualTo(new StatusList(1, 40_503));
    assertThat(StatusList.of(572)).isEqualTo(new StatusList(1, 99_044));
    assertThat(StatusList.of(131_073)).isEqualTo(new StatusList(2, 40_503));
  }

  @Test
  void eachVersionIsACredentialOfItsOwn() {
    assertThat(badge().getString("id"))
        .isEqualTo(
            "https://academy.cities4cities.eu/api/v1/certificates/"
                + PRINTED.number()
                + "/badge.json?version=1");
    assertThat(badge().getString("jti")).isEqualTo(badge().getString("id"));
    // A wallet that asks for news gets the version that counts.
    assertThat(badge().getJsonObject("refreshService").getString("id"))
        .endsWith(PRINTED.number() + "/badge.jwt");
  }

  @Test
  void aSignatureIsVerifiedWithThePublicHalfAloneAndOnlyIfNothingChanged() throws Exception {
    BadgeKey.Made made = BadgeKey.make();
    String jwt = BadgeKey.of(made.publicKey(), made.privateKey()).sign(ADDRESSES.did(), badge());
    JsonObject document =
        DidDocument.of(ADDRESSES.did(), List.of(new BadgeKey(made.publicKey(), null)));
    assertThat(BadgeVerifier.verified(jwt, document).getString("name"))
        .isEqualTo(badge().getString("name"));
    assertThat(isAcceptedByALibrary(jwt, document)).isTrue();
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
    assertThat(isAcceptedByALibrary(altered, document)).isFalse();
    JsonObject others =
        DidDocument.of(ADDRESSES.did(), List.of(new BadgeKey(BadgeKey.make().publicKey(), null)));
    assertThat(BadgeVerifier.isSigned(jwt, others)).isFalse();
    assertThat(isAcceptedByALibrary(jwt, others)).isFalse();
  }

  @Test
  void whatAKeyBeforeHasSignedIsVerifiedWithTheDocumentOfNow() throws Exception {
    BadgeKey.Made before = BadgeKey.make();
    String jwt =
        BadgeKey.of(before.publicKey(), before.privateKey()).sign(ADDRESSES.did(), badge());
    JsonObject document =
        DidDocument.of(
            ADDRESSES.did(),
            List.of(
                new BadgeKey(before.publicKey(), null),
                new BadgeKey(BadgeKey.make().publicKey(), null)));
    assertThat(BadgeVerifier.isSigned(jwt, document)).isTrue();
    assertThat(isAcceptedByALibrary(jwt, document)).isTrue();
  }

  /** What a JOSE library, which knows nothing of badges, says of a signature. */
  private static boolean isAcceptedByALibrary(String jwt, JsonObject didDocument)
      throws JoseException {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmConstraints(
        new AlgorithmConstraints(
            AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA));
    signature.setCompactSerialization(jwt);
    for (JsonObject method :
        didDocument.getJsonArray("verificationMethod").getValuesAs(JsonObject.class)) {
      if (method.getString("id").equals(signature.getKeyIdHeaderValue())) {
        signature.setKey(
            PublicJsonWebKey.Factory.newPublicJwk(method.getJsonObject("publicKeyJwk").toString())
                .getPublicKey());
        return signature.verifySignature();
      }
    }
    return false;
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
