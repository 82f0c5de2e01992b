package eu.cities4cities.academy.account.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.account.provider.OidcRefusedException.Reason;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code flow against a provider of our own with real keys. */
class OidcProviderTest {
  private static final URI CALLBACK = URI.create("http://localhost:8080/login/oidc/callback");

  private final OidcProvider.Question question = OidcProvider.Question.ask();
  private StandInProvider standIn;
  private OidcProvider provider;

  @BeforeEach
  void start() throws IOException {
    standIn = new StandInProvider(0);
    provider = academy(standIn.issuer());
  }

  @AfterEach
  void stop() {
    standIn.close();
  }

  private static OidcProvider academy(String issuer) {
    return new OidcProvider(
        new OidcSettings(issuer, "academy", "academy-secret", ""), Clock.systemUTC());
  }

  /** Through the provider and back, as a browser goes. */
  private OidcProvider.Vouched goThrough() {
    Map<String, String> parameters =
        StandInProvider.parameters(provider.address(question, CALLBACK).getRawQuery());
    return provider.answer(question, standIn.codeFor(parameters), CALLBACK);
  }

  private void assertRefused(Reason reason) {
    assertThatThrownBy(this::goThrough)
        .isInstanceOfSatisfying(
            OidcRefusedException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void whoComesBackWithAGoodTokenIsVouchedFor() {
    OidcProvider.Vouched person = goThrough();
    assertThat(person.email()).isEqualTo("olena@hromada.example");
    assertThat(person.givenName()).isEqualTo("Олена");
    assertThat(person.surname()).isEqualTo("Коваленко");
  }

  @Test
  void theQuestionCarriesStateNonceAndChallenge() {
    URI address = provider.address(question, CALLBACK);
    assertThat(address.toString()).startsWith(standIn.issuer() + "/authorize?");
    assertThat(StandInProvider.parameters(address.getRawQuery()))
        .containsEntry("state", question.state())
        .containsEntry("nonce", question.nonce())
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("response_type", "code")
        .doesNotContainValue(question.verifier());
  }

  @Test
  void aTokenForAnotherQuestionIsRefused() {
    standIn.spoil(claims -> claims.claim("nonce", "of-another-question"));
    assertRefused(Reason.INVALID);
  }

  @Test
  void aTokenWithoutNonceIsRefused() {
    standIn.spoil(claims -> claims.claim("nonce", null));
    assertRefused(Reason.INVALID);
  }

  @Test
  void aTokenSignedByAnotherKeyIsRefused() {
    standIn.signWithAnotherKey();
    assertRefused(Reason.INVALID);
  }

  @Test
  void anExpiredTokenIsRefused() {
    standIn.spoil(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(3_600))));
    assertRefused(Reason.INVALID);
  }

  @Test
  void aTokenForAnotherClientIsRefused() {
    standIn.spoil(claims -> claims.audience("somebody-else"));
    assertRefused(Reason.INVALID);
  }

  @Test
  void aTokenOfAnotherIssuerIsRefused() {
    standIn.spoil(claims -> claims.issuer("https://elsewhere.example"));
    assertRefused(Reason.INVALID);
  }

  @Test
  void anUnverifiedAddressIsRefused() {
    standIn.spoil(claims -> claims.claim("email_verified", false));
    assertRefused(Reason.UNVERIFIED);
    standIn.spoil(claims -> claims.claim("email_verified", null));
    assertRefused(Reason.UNVERIFIED);
    standIn.spoil(claims -> claims.claim("email", null));
    assertRefused(Reason.UNVERIFIED);
  }

  @Test
  void aVerifiedMarkThatIsNoTruthValueIsRefused() {
    standIn.spoil(claims -> claims.claim("email_verified", "true"));
    assertRefused(Reason.UNVERIFIED);
  }

  @Test
  void aCodeTakenByAnotherBrowserIsRefused() {
    Map<String, String> parameters =
        StandInProvider.parameters(provider.address(question, CALLBACK).getRawQuery());
    String code = standIn.codeFor(parameters);
    assertThatThrownBy(() -> provider.answer(OidcProvider.Question.ask(), code, CALLBACK))
        .isInstanceOfSatisfying(
            OidcRefusedException.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.INVALID));
  }

  @Test
  void aProviderThatIsDownIsCalledSo() {
    standIn.close();
    assertThatThrownBy(() -> academy(standIn.issuer()).address(question, CALLBACK))
        .isInstanceOfSatisfying(
            OidcRefusedException.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.DOWN));
  }

  @Test
  void aProviderThatGoesDownOnTheWayIsCalledSo() {
    provider.address(question, CALLBACK);
    standIn.close();
    assertThatThrownBy(() -> provider.answer(question, "code", CALLBACK))
        .isInstanceOfSatisfying(
            OidcRefusedException.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.DOWN));
  }
}
