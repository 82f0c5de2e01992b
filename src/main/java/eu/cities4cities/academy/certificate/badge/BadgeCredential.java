package eu.cities4cities.academy.certificate.badge;

import eu.cities4cities.academy.certificate.CertificateKind;
import eu.cities4cities.academy.certificate.Verification;
import eu.cities4cities.academy.shared.KyivTime;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Writes credentials of Open Badges 3.0 over the Verifiable Credentials Data Model 2.0. A badge
 * says what is printed on one version of the certificate and nothing more; each version is a
 * credential of its own, with its own id and its own bit in a status list.
 */
final class BadgeCredential {
  private static final String VC = "https://www.w3.org/ns/credentials/v2";
  private static final String OB = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";
  private static final String SCHEMA =
      "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json";

  private final BadgeAddresses addresses;

  BadgeCredential(BadgeAddresses addresses) {
    this.addresses = addresses;
  }

  /** The badge of a certificate whose name is not forgotten, as a JSON Web Token's payload. */
  JsonObject badge(Verification printed, StatusList status) {
    String id = addresses.version(printed.number(), printed.version());
    Instant from = printed.issuedAt().truncatedTo(ChronoUnit.SECONDS);
    JsonObjectBuilder credential =
        Json.createObjectBuilder()
            .add("@context", Json.createArrayBuilder().add(VC).add(OB))
            .add("id", id)
            .add("type", types("VerifiableCredential", "OpenBadgeCredential"))
            .add("name", printed.courseEn() + " / " + printed.courseUk())
            .add(
                "image",
                Json.createObjectBuilder()
                    .add("id", addresses.picture(printed.number()))
                    .add("type", "Image"))
            .add("issuer", issuer(printed))
            .add("validFrom", from.toString());
    if (printed.expiresOn() != null) {
      Instant until = endOf(printed.expiresOn());
      credential.add("validUntil", until.toString()).add("exp", until.getEpochSecond());
    }
    return credential
        .add("credentialSubject", subject(printed))
        .add("credentialStatus", status(status))
        .add(
            "refreshService",
            Json.createObjectBuilder()
                .add("id", addresses.current(printed.number()))
                .add("type", "1EdTechCredentialRefresh"))
        .add(
            "credentialSchema",
            Json.createArrayBuilder()
                .add(
                    Json.createObjectBuilder()
                        .add("id", SCHEMA)
                        .add("type", "1EdTechJsonSchemaValidator2019")))
        .add("iss", addresses.did())
        .add("jti", id)
        .add("nbf", from.getEpochSecond())
        .build();
  }

  private JsonObjectBuilder issuer(Verification printed) {
    return Json.createObjectBuilder()
        .add("id", addresses.did())
        .add("type", types("Profile"))
        .add("name", printed.providerEn())
        .add("url", addresses.base());
  }

  private JsonObjectBuilder subject(Verification printed) {
    JsonObjectBuilder subject =
        Json.createObjectBuilder()
            .add("type", types("AchievementSubject"))
            .add(
                "identifier",
                Json.createArrayBuilder()
                    .add(name(printed.nameUk()))
                    .add(name(printed.nameLatin())))
            .add("activityStartDate", startOf(printed.firstDay()).toString())
            .add("activityEndDate", endOf(printed.lastDay()).toString())
            .add("licenseNumber", printed.number());
    if (printed.ectsTenths() > 0) {
      subject.add("creditsEarned", printed.ectsTenths() / 10.0);
    }
    return subject.add("achievement", achievement(printed));
  }

  private static JsonObjectBuilder name(String name) {
    return Json.createObjectBuilder()
        .add("type", "IdentityObject")
        .add("hashed", false)
        .add("identityHash", name)
        .add("identityType", "name");
  }

  private JsonObjectBuilder achievement(Verification printed) {
    boolean complete = printed.kind() == CertificateKind.COMPLETION;
    String hours = printed.hours() == 0 ? "" : ", " + printed.hours() + " h";
    String days = printed.firstDay() + "/" + printed.lastDay();
    return Json.createObjectBuilder()
        .add("id", "urn:uuid:" + achievementId(printed))
        .add("type", types("Achievement"))
        .add(
            "achievementType",
            complete ? "CertificateOfCompletion" : "ext:CertificateOfParticipation")
        .add("name", printed.courseEn() + " / " + printed.courseUk())
        .add(
            "description",
            (complete ? "Successful completion of the course" : "Participation in the course")
                + " “"
                + printed.courseEn()
                + "” («"
                + printed.courseUk()
                + "»), "
                + days
                + hours)
        .add(
            "criteria",
            Json.createObjectBuilder()
                .add("narrative", printed.ruleEn() + " / " + printed.ruleUk()));
  }

  /** The same for all who have achieved the same. */
  private UUID achievementId(Verification printed) {
    String what =
        String.join(
            "\n",
            addresses.did(),
            printed.kind().name(),
            printed.courseUk(),
            printed.firstDay().toString(),
            printed.lastDay().toString(),
            printed.ruleUk());
    return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
  }

  private JsonObjectBuilder status(StatusList status) {
    String list = addresses.statusList(status.number());
    return Json.createObjectBuilder()
        .add("id", list + "#" + status.bit())
        .add("type", "BitstringStatusListEntry")
        .add("statusPurpose", "revocation")
        .add("statusListIndex", String.valueOf(status.bit()))
        .add("statusListCredential", list);
  }

  /** A list of badges that count no more, as a JSON Web Token's payload. */
  JsonObject statusList(long number, String encodedList, Instant now) {
    String id = addresses.statusList(number);
    Instant from = now.truncatedTo(ChronoUnit.SECONDS);
    return Json.createObjectBuilder()
        .add("@context", Json.createArrayBuilder().add(VC))
        .add("id", id)
        .add("type", types("VerifiableCredential", "BitstringStatusListCredential"))
        .add("issuer", addresses.did())
        .add("validFrom", from.toString())
        .add(
            "credentialSubject",
            Json.createObjectBuilder()
                .add("id", id + "#list")
                .add("type", "BitstringStatusList")
                .add("statusPurpose", "revocation")
                .add("encodedList", encodedList))
        .add("iss", addresses.did())
        .add("jti", id)
        .add("nbf", from.getEpochSecond())
        .build();
  }

  /** A signed credential as a JSON document. */
  static JsonObject enveloped(String jwt) {
    return Json.createObjectBuilder()
        .add("@context", VC)
        .add("id", "data:application/vc+jwt," + jwt)
        .add("type", "EnvelopedVerifiableCredential")
        .build();
  }

  private static JsonArrayBuilder types(String... types) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (String type : types) {
      array.add(type);
    }
    return array;
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(KyivTime.ZONE).toInstant();
  }

  private static Instant endOf(LocalDate day) {
    return startOf(day.plusDays(1)).minusSeconds(1);
  }
}
