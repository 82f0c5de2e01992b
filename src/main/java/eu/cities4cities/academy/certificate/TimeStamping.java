package eu.cities4cities.academy.certificate;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerInformationVerifier;
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
  private static final int NONCE_BITS = 64;
  private static final int OK = 200;

  /** What tokens of one authority differ by: longer serial numbers, another certificate of it. */
  private static final int DIFFERENCE = 512;

  private final URI address;
  private final String authorization;
  private final SecureRandom random = new SecureRandom();
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private volatile int room;

  /**
   * Names the authority.
   *
   * @param user who we are to it; empty if it asks nobody
   */
  TimeStamping(URI address, String user, String password) {
    this.address = address;
    this.authorization =
        user.isEmpty()
            ? ""
            : "Basic "
                + Base64.getEncoder()
                    .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * How many bytes to leave for a token; asks for one the first time.
   *
   * @throws TimeStampUnavailableException if that cannot be had now
   */
  int room() {
    int known = room;
    if (known == 0) {
      known = encoded(stamp(new byte[0])).length + DIFFERENCE;
      room = known;
    }
    return known;
  }

  /** The last token was larger than any before: the next file leaves more room. */
  void measureAgain() {
    room = 0;
  }

  /**
   * Has a signature stamped.
   *
   * @throws TimeStampUnavailableException if the authority gives no stamp that is right
   */
  TimeStampToken stamp(byte[] signature) {
    try {
      TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
      generator.setCertReq(true);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(signature);
      TimeStampRequest asked =
          generator.generate(
              new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256),
              hash,
              new BigInteger(NONCE_BITS, random));
      TimeStampResponse answer = new TimeStampResponse(ask(asked.getEncoded()));
      answer.validate(asked);
      TimeStampToken token = answer.getTimeStampToken();
      if (token == null) {
        throw new IOException("no token: " + answer.getStatusString());
      }
      token.validate(signer(token));
      return token;
    } catch (IOException | TSPException | NoSuchAlgorithmException e) {
      throw new TimeStampUnavailableException(e);
    }
  }

  private byte[] ask(byte[] request) throws IOException {
    HttpRequest.Builder post =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/timestamp-query")
            .POST(HttpRequest.BodyPublishers.ofByteArray(request));
    if (!authorization.isEmpty()) {
      post.header("Authorization", authorization);
    }
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(post.build(), HttpResponse.BodyHandlers.ofByteArray());
    try {
      HttpResponse<byte[]> whole = answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      if (whole.statusCode() != OK) {
        throw new IOException("it answers " + whole.statusCode());
      }
      return whole.body();
    } catch (ExecutionException | TimeoutException e) {
      answer.cancel(true);
      throw new IOException("it cannot be reached", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static SignerInformationVerifier signer(TimeStampToken token)
      throws IOException, TSPException {
    X509CertificateHolder certificate =
        token.getCertificates().getMatches(null).stream()
            .filter(each -> token.getSID().match(each))
            .findFirst()
            .orElseThrow(() -> new IOException("the token does not name its signer"));
    try {
      return new JcaSimpleSignerInfoVerifierBuilder().build(certificate);
    } catch (OperatorCreationException | java.security.cert.CertificateException e) {
      throw new IOException("the signer of the token cannot be read", e);
    }
  }

  private static byte[] encoded(TimeStampToken token) {
    try {
      return token.getEncoded();
    } catch (IOException e) {
      throw new TimeStampUnavailableException(e);
    }
  }
}
