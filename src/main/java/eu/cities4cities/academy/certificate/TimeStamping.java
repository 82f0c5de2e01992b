package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.certificate.TimeStampUnavailableException.Reason;
import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * A time-stamping authority (RFC 3161) that vouches when signatures were made, so that they can be
 * trusted after the signer's certificate has expired. Safe for use by several threads.
 */
final class TimeStamping {

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  /** How far the authority's clock and ours may be apart. */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  /** Whoever asks for a longer wait is asked again all the same: it may be a mistake. */
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private static final int NONCE_BITS = 64;
  private static final int LONGEST_ANSWER = 64 * 1024;
  private static final String ANSWER_TYPE = "application/timestamp-reply";

  private static final int OK = 200;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;
  private static final int FIRST_SERVER_FAULT = 500;

  /** What tokens of one authority differ by: longer serial numbers, another certificate of it. */
  private static final int DIFFERENCE = 512;

  private final TimeStampTerms terms;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();
  private int room;
  private TimeStampUnavailableException inVain;
  private long inVainAt;
  private volatile Instant notBefore = Instant.EPOCH;

  TimeStamping(TimeStampTerms terms, Clock clock) {
    this.terms = terms;
    this.clock = clock;
  }

  /** Who stamps, for whoever looks after it. */
  TimeStampSource source() {
    return new TimeStampSource(terms.address().getHost(), terms.trust() != null);
  }

  /**
   * How many bytes to leave for a token; asks for one the first time. Whoever has waited meanwhile
   * shares the answer, also where there was none: one after another they would wait too long.
   *
   * @throws TimeStampUnavailableException if that cannot be had now
   */
  int room() {
    long came = System.nanoTime();
    synchronized (this) {
      if (room == 0) {
        if (inVain != null && inVainAt - came > 0) {
          throw inVain;
        }
        room = askForRoom();
      }
      return room;
    }
  }

  private int askForRoom() {
    try {
      return encoded(stamp(new byte[0])).length + DIFFERENCE;
    } catch (TimeStampUnavailableException none) {
      inVain = none;
      inVainAt = System.nanoTime();
      throw none;
    }
  }

  /** A token was larger than those before, by so much. */
  synchronized void leaveMore(int lacking) {
    room += lacking + DIFFERENCE;
  }

  /**
   * Has a signature stamped.
   *
   * @throws TimeStampUnavailableException if the authority gives no stamp that is right
   */
  TimeStampToken stamp(byte[] signature) {
    TimeStampRequest asked = request(signature);
    byte[] answer = ask(asked);
    try {
      TimeStampResponse response = new TimeStampResponse(answer);
      requireGranted(response);
      // The same imprint, nonce and, where one was asked for, policy.
      response.validate(asked);
      TimeStampToken token = response.getTimeStampToken();
      requireTrusted(token);
      return token;
    } catch (IOException
        | TSPException
        | GeneralSecurityException
        | OperatorCreationException
        | IllegalArgumentException e) {
      throw new TimeStampUnavailableException(Reason.UNTRUSTED, e);
    }
  }

  private TimeStampRequest request(byte[] signature) {
    try {
      TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
      generator.setCertReq(true);
      if (terms.policy() != null) {
        generator.setReqPolicy(terms.policy());
      }
      return generator.generate(
          new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256),
          MessageDigest.getInstance("SHA-256").digest(signature),
          new BigInteger(NONCE_BITS, random));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void requireGranted(TimeStampResponse response) {
    int status = response.getStatus();
    if (status == PKIStatus.GRANTED || status == PKIStatus.GRANTED_WITH_MODS) {
      return;
    }
    PKIFailureInfo why = response.getFailInfo();
    boolean passing =
        why != null
            && (why.intValue() & (PKIFailureInfo.timeNotAvailable | PKIFailureInfo.systemFailure))
                != 0;
    throw new TimeStampUnavailableException(
        passing ? Reason.UNREACHABLE : Reason.REFUSED,
        new IOException("it answers status " + status + ", " + response.getStatusString()));
  }

  /**
   * The token is signed by the certificate that it carries, which is made for stamping and nothing
   * else, for which somebody vouches whom we trust; and its time is ours.
   */
  private void requireTrusted(TimeStampToken token)
      throws TSPException, GeneralSecurityException, OperatorCreationException {
    if (token == null) {
      throw new TSPException("no token");
    }
    List<X509Certificate> shown = new ArrayList<>();
    X509Certificate signer = null;
    JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
    for (X509CertificateHolder each : token.getCertificates().getMatches(null)) {
      X509Certificate certificate = converter.getCertificate(each);
      shown.add(certificate);
      signer = token.getSID().match(each) ? certificate : signer;
    }
    if (signer == null) {
      throw new TSPException("the token does not bring its signer's certificate");
    }
    token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
    Instant stampedAt = token.getTimeStampInfo().getGenTime().toInstant();
    Duration apart = Duration.between(stampedAt, clock.instant()).abs();
    if (apart.compareTo(TOLERANCE) > 0) {
      throw new TimeStampUnavailableException(
          Reason.OTHER_TIME, new IOException("its clock says " + stampedAt));
    }
    if (terms.trust() != null && !terms.trust().covers(signer, shown, stampedAt)) {
      throw new TSPException(
          "nobody in ACADEMY_SIGNING_TSA_TRUST vouches for " + signer.getSubjectX500Principal());
    }
  }

  private byte[] ask(TimeStampRequest asked) {
    Instant earliest = notBefore;
    if (clock.instant().isBefore(earliest)) {
      throw new TimeStampUnavailableException(
          Reason.BUSY, earliest, new IOException("it is not to be asked before " + earliest));
    }
    HttpResponse<byte[]> answer = answer(asked);
    if (answer.statusCode() != OK) {
      throw refusal(answer);
    }
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (!type.split(";")[0].strip().equalsIgnoreCase(ANSWER_TYPE)) {
      throw new TimeStampUnavailableException(
          Reason.UNTRUSTED, new IOException("it answers with " + type));
    }
    return answer.body();
  }

  private HttpResponse<byte[]> answer(TimeStampRequest asked) {
    CompletableFuture<HttpResponse<byte[]>> answer = null;
    try {
      HttpRequest.Builder post =
          HttpRequest.newBuilder(terms.address())
              .timeout(PATIENCE)
              .header("Content-Type", "application/timestamp-query")
              .POST(HttpRequest.BodyPublishers.ofByteArray(asked.getEncoded()));
      if (!terms.authorization().isEmpty()) {
        post.header("Authorization", terms.authorization());
      }
      answer = client.sendAsync(post.build(), BoundedBody.of(LONGEST_ANSWER));
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (IOException | ExecutionException | TimeoutException e) {
      if (answer != null) {
        answer.cancel(true);
      }
      throw new TimeStampUnavailableException(Reason.UNREACHABLE, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TimeStampUnavailableException(Reason.UNREACHABLE, e);
    }
  }

  private TimeStampUnavailableException refusal(HttpResponse<byte[]> answer) {
    int status = answer.statusCode();
    Instant told = answer.headers().firstValue("Retry-After").map(this::moment).orElse(null);
    IOException cause = new IOException("it answers " + status);
    if (status == TOO_MANY || status == UNAVAILABLE && told != null) {
      notBefore = told == null ? notBefore : told;
      return new TimeStampUnavailableException(Reason.BUSY, told, cause);
    }
    return new TimeStampUnavailableException(
        status >= FIRST_SERVER_FAULT ? Reason.UNREACHABLE : Reason.REFUSED, cause);
  }

  /** Seconds from now or a date (RFC 9110), as far as believed; null if it is neither. */
  private Instant moment(String retryAfter) {
    Instant now = clock.instant();
    Instant latest = now.plus(LONGEST_WAIT);
    try {
      Instant told =
          retryAfter.strip().matches("\\d{1,9}")
              ? now.plusSeconds(Long.parseLong(retryAfter.strip()))
              : ZonedDateTime.parse(retryAfter.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                  .toInstant();
      return told.isAfter(latest) ? latest : told;
    } catch (DateTimeException neither) {
      return null;
    }
  }

  private static byte[] encoded(TimeStampToken token) {
    try {
      return token.getEncoded();
    } catch (IOException e) {
      throw new TimeStampUnavailableException(Reason.UNTRUSTED, e);
    }
  }
}
