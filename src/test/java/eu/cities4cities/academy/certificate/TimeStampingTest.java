package eu.cities4cities.academy.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.certificate.TimeStampAuthority.Mood;
import eu.cities4cities.academy.certificate.TimeStampUnavailableException.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which time-stamps are taken, and what is said of the others. */
class TimeStampingTest {
  private static final Instant NOW = Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS);
  private static final byte[] SIGNATURE = {1, 2, 3};

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "TALKS_NONSENSE, UNTRUSTED",
    "STAMPS_SOMETHING_ELSE, UNTRUSTED",
    "SAYS_ANOTHER_NONCE, UNTRUSTED",
    "ANSWERS_AS_A_PAGE, UNTRUSTED",
    "NEVER_ENDS, UNREACHABLE",
    "DOWN, UNREACHABLE",
    "LEADS_ELSEWHERE, REFUSED",
    "REFUSES, REFUSED"
  })
  void anAnswerThatIsNoStampOfOursIsNotTaken(Mood mood, Reason reason) throws Exception {
    try (TimeStampAuthority authority = new TimeStampAuthority(NOW)) {
      authority.mood = mood;
      expect(authority.client(), reason);
      authority.mood = Mood.GOOD;
      assertThat(authority.client().stamp(SIGNATURE)).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource(value = TimeSigner.Purpose.class, names = "CRITICAL", mode = EnumSource.Mode.EXCLUDE)
  void aCertificateThatIsNotMadeForStampingAloneIsNotBelieved(TimeSigner.Purpose purpose)
      throws Exception {
    try (TimeStampAuthority authority =
        new TimeStampAuthority(NOW, TimeSigner.with(purpose, NOW))) {
      expect(authority.client(), Reason.UNTRUSTED);
    }
  }

  @Test
  void aSignatureByAnotherKeyThanTheCertificateSaysIsNotBelieved() throws Exception {
    try (TimeStampAuthority authority = new TimeStampAuthority(NOW, TimeSigner.pretending(NOW))) {
      expect(authority.client(), Reason.UNTRUSTED);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, 301, -86_400})
  void aTimeThatIsNotOursIsNotBelieved(long secondsApart) throws Exception {
    try (TimeStampAuthority authority = new TimeStampAuthority(NOW)) {
      authority.time = () -> NOW.plusSeconds(secondsApart);
      expect(authority.client(), Reason.OTHER_TIME);
      authority.time = () -> NOW.plusSeconds(secondsApart / Math.abs(secondsApart) * 300);
      assertThat(authority.client().stamp(SIGNATURE)).isNotNull();
    }
  }

  @Test
  void anotherPolicyThanTheOneAskedForIsNotTaken() throws Exception {
    try (TimeStampAuthority authority = new TimeStampAuthority(NOW)) {
      String own = TimeStampAuthority.POLICY.getId();
      assertThat(authority.client(terms -> terms.under(own)).stamp(SIGNATURE)).isNotNull();
      expect(authority.client(terms -> terms.under("1.2.3.4")), Reason.UNTRUSTED);
    }
  }

  @Test
  void aTrustedRootVouchesForTheAuthority() throws Exception {
    TimeSigner.Root root = TimeSigner.root(NOW);
    TimeSigner.Root other = TimeSigner.root(NOW);
    try (TimeStampAuthority authority = new TimeStampAuthority(NOW, TimeSigner.under(root, NOW))) {
      Path trusted = pem(root.certificate());
      assertThat(trusting(authority, trusted, "").stamp(SIGNATURE)).isNotNull();
      Path several = pem(other.certificate(), root.certificate());
      assertThat(trusting(authority, several, "").stamp(SIGNATURE)).isNotNull();
      assertThat(trusting(authority, pkcs12(root.certificate()), "word").stamp(SIGNATURE))
          .isNotNull();
      expect(trusting(authority, pem(other.certificate()), ""), Reason.UNTRUSTED);
    }
  }

  @Test
  void theAuthoritysOwnCertificateMayBeTrustedAlone() throws Exception {
    TimeSigner.Root root = TimeSigner.root(NOW);
    try (TimeStampAuthority authority = new TimeStampAuthority(NOW, TimeSigner.under(root, NOW));
        TimeStampAuthority sister = new TimeStampAuthority(NOW, TimeSigner.under(root, NOW))) {
      Path own = pem(authority.certificate());
      assertThat(trusting(authority, own, "").stamp(SIGNATURE)).isNotNull();
      expect(trusting(sister, own, ""), Reason.UNTRUSTED);
    }
  }

  @Test
  void whoVouchesForItselfIsBelievedOnlyWhereNobodyIsNamed() throws Exception {
    TimeSigner.Root root = TimeSigner.root(NOW);
    try (TimeStampAuthority authority = new TimeStampAuthority(NOW)) {
      assertThat(authority.client().stamp(SIGNATURE)).isNotNull();
      expect(trusting(authority, pem(root.certificate()), ""), Reason.UNTRUSTED);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void itIsNotAskedBeforeTheMomentThatItNames(boolean date) throws Exception {
    try (TimeStampAuthority authority = new TimeStampAuthority(NOW)) {
      authority.allowance.set(0);
      Instant again = NOW.plusSeconds(120);
      authority.retryAfter =
          date
              ? DateTimeFormatter.RFC_1123_DATE_TIME.format(
                  ZonedDateTime.ofInstant(again, ZoneOffset.UTC))
              : "120";
      TimeStamping client = authority.client();
      for (int i = 0; i < 3; i++) {
        expect(client, Reason.BUSY)
            .satisfies(
                busy ->
                    assertThat(((TimeStampUnavailableException) busy).pause(7, NOW))
                        .isEqualTo(Duration.ofSeconds(120)));
      }
      assertThat(authority.asked()).isEqualTo(1);
    }
  }

  @Test
  void whoDoesNotSayWhenIsAskedLessAndLessOften() throws Exception {
    try (TimeStampAuthority authority = new TimeStampAuthority(NOW)) {
      authority.allowance.set(0);
      authority.retryAfter = "soon";
      expect(authority.client(), Reason.BUSY)
          .satisfies(
              busy -> {
                TimeStampUnavailableException halt = (TimeStampUnavailableException) busy;
                assertThat(halt.pause(0, NOW)).isEqualTo(Duration.ofSeconds(15));
                assertThat(halt.pause(1, NOW)).isEqualTo(Duration.ofSeconds(30));
                assertThat(halt.pause(50, NOW)).isEqualTo(Duration.ofMinutes(5));
              });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"31536000", "Thu, 31 Dec 2099 23:59:59 GMT"})
  void aWaitOfMoreThanAnHourIsNotBelieved(String retryAfter) throws Exception {
    try (TimeStampAuthority authority = new TimeStampAuthority(NOW)) {
      AtomicReference<Instant> now = new AtomicReference<>(NOW);
      TimeStamping client = authority.client(now::get);
      authority.allowance.set(0);
      authority.retryAfter = retryAfter;
      for (int i = 0; i < 2; i++) {
        expect(client, Reason.BUSY)
            .satisfies(
                busy ->
                    assertThat(((TimeStampUnavailableException) busy).pause(0, NOW))
                        .isEqualTo(Duration.ofHours(1)));
      }
      assertThat(authority.asked()).isEqualTo(1);
      now.set(NOW.plus(Duration.ofHours(1)));
      authority.time = now::get;
      authority.allowance.set(1);
      assertThat(client.stamp(SIGNATURE)).isNotNull();
    }
  }

  @Test
  void whoMayBeAskedAlreadyIsAskedAtOnce() {
    assertThat(
            new TimeStampUnavailableException(Reason.BUSY, NOW, null).pause(0, NOW.plusMillis(9)))
        .isZero();
  }

  @Test
  void whoKeepsSilentIsGivenUpAfterAWhile() throws Exception {
    try (TimeStampAuthority authority = new TimeStampAuthority(NOW)) {
      authority.gate = new CountDownLatch(1);
      expect(authority.client(), Reason.UNREACHABLE);
    }
  }

  @Test
  void roomIsLeftForLargerStampsOnceTheyCame() throws Exception {
    try (TimeStampAuthority authority = new TimeStampAuthority(NOW)) {
      TimeStamping client = authority.client();
      int room = client.room();
      assertThat(client.room()).isEqualTo(room);
      assertThat(authority.asked()).as("asked once").isEqualTo(1);
      client.leaveMore(100);
      assertThat(client.room()).isGreaterThanOrEqualTo(room + 100);
    }
  }

  @Test
  void whoeverHasWaitedWhileItWasAskedInVainDoesNotAskAgain() throws Exception {
    try (TimeStampAuthority authority = new TimeStampAuthority(NOW)) {
      TimeStamping client = authority.client();
      CountDownLatch gate = new CountDownLatch(1);
      authority.gate = gate;
      authority.mood = Mood.DOWN;
      Queue<Throwable> refused = new ConcurrentLinkedQueue<>();
      List<Thread> hands = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Thread hand = new Thread(client::room);
        hand.setUncaughtExceptionHandler((who, thrown) -> refused.add(thrown));
        hand.start();
        hands.add(hand);
      }
      while (authority.asked() == 0
          || hands.stream().filter(hand -> hand.getState() == Thread.State.BLOCKED).count() < 3) {
        Thread.onSpinWait();
      }
      gate.countDown();
      for (Thread hand : hands) {
        hand.join();
      }
      assertThat(refused)
          .hasSize(4)
          .allSatisfy(
              thrown -> assertThat(thrown).isInstanceOf(TimeStampUnavailableException.class));
      assertThat(authority.asked()).as("asked once").isEqualTo(1);
      authority.mood = Mood.GOOD;
      assertThat(client.room()).isPositive();
    }
  }

  @Test
  void aPasswordTravelsProtectedOrNotAtAll() {
    assertThatThrownBy(() -> TimeStampTerms.of("http://tsa.example/").signedInAs("us", "s3cret"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ACADEMY_SIGNING_TSA_USER")
        .hasMessageContaining("https://")
        .hasMessageNotContaining("s3cret");
    assertThat(TimeStampTerms.of("http://tsa.example/").signedInAs("", "").authorization())
        .isEmpty();
    for (String address :
        new String[] {
          "https://tsa.example/", "http://localhost:8318/", "http://127.0.0.1/", "http://[::1]:80/"
        }) {
      assertThat(TimeStampTerms.of(address).signedInAs("us", "word").authorization())
          .isEqualTo(
              "Basic "
                  + Base64.getEncoder().encodeToString("us:word".getBytes(StandardCharsets.UTF_8)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tsa.example",
        "ftp://tsa.example/",
        "https:///tsa",
        "https://us:word@tsa.example/",
        "https://a b"
      })
  void whatIsNoAddressIsRefused(String address) {
    assertThatThrownBy(() -> TimeStampTerms.of(address))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("ACADEMY_SIGNING_TSA_URL");
  }

  @Test
  void settingsThatCannotBeUsedSayWhichAndWhy() throws Exception {
    TimeStampTerms terms = TimeStampTerms.of("https://tsa.example/");
    Path empty = Files.writeString(folder.resolve("empty.pem"), "nothing");
    assertThatThrownBy(() -> terms.trusting(empty.toString(), ""))
        .hasMessageContaining("ACADEMY_SIGNING_TSA_TRUST")
        .hasMessageContaining("empty.pem");
    assertThatThrownBy(() -> terms.trusting(folder.resolve("none.pem").toString(), ""))
        .hasMessageContaining("none.pem");
    Path store = pkcs12(TimeSigner.root(NOW).certificate());
    assertThatThrownBy(() -> terms.trusting(store.toString(), "another"))
        .hasMessageContaining("ACADEMY_SIGNING_TSA_TRUST");
    assertThatThrownBy(() -> terms.under("the usual one"))
        .hasMessageContaining("ACADEMY_SIGNING_TSA_POLICY");
  }

  private static TimeStamping trusting(TimeStampAuthority authority, Path file, String password) {
    return authority.client(terms -> terms.trusting(file.toString(), password));
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> expect(
      TimeStamping client, Reason reason) {
    return assertThatThrownBy(() -> client.stamp(SIGNATURE))
        .isInstanceOf(TimeStampUnavailableException.class)
        .satisfies(
            thrown ->
                assertThat(((TimeStampUnavailableException) thrown).reason()).isEqualTo(reason));
  }

  private Path pem(X509Certificate... certificates) throws Exception {
    StringBuilder text = new StringBuilder();
    for (X509Certificate each : certificates) {
      text.append("-----BEGIN CERTIFICATE-----\n")
          .append(Base64.getMimeEncoder().encodeToString(each.getEncoded()))
          .append("\n-----END CERTIFICATE-----\n");
    }
    return Files.writeString(Files.createTempFile(folder, "trust", ".pem"), text);
  }

  private Path pkcs12(X509Certificate certificate) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("root", certificate);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    store.store(bytes, "word".toCharArray());
    return Files.write(Files.createTempFile(folder, "trust", ".p12"), bytes.toByteArray());
  }
}
