package eu.cities4cities.academy.certificate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TimeStampRequest;

/** A time-stamping authority of the test's own, which can be told to misbehave. */
final class TimeStampAuthority implements AutoCloseable {

  /** How it answers. */
  enum Mood {
    GOOD,
    DOWN,
    TALKS_NONSENSE,
    STAMPS_SOMETHING_ELSE,
    SAYS_ANOTHER_NONCE,
    ANSWERS_AS_A_PAGE,
    NEVER_ENDS,
    LEADS_ELSEWHERE,
    REFUSES
  }

  static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.13762.3");

  private static final int MUCH = 300_000;

  final TimeSigner signer;
  private final Instant now;
  private final HttpServer server;
  private final ExecutorService hands = Executors.newCachedThreadPool();
  private final AtomicLong serial = new AtomicLong();
  private final AtomicLong asked = new AtomicLong();
  volatile Mood mood = Mood.GOOD;

  /** What its clock shows. */
  volatile InstantSource time;

  volatile String authorization;

  /** How many more it stamps before it asks to come back later. */
  final AtomicLong allowance = new AtomicLong(Long.MAX_VALUE);

  volatile String retryAfter = "2";

  /** Its answers come when this is open. */
  volatile CountDownLatch gate = new CountDownLatch(0);

  /** One whose clock goes on as that of the servers that ask it, however long a test takes. */
  static TimeStampAuthority running() throws Exception {
    Clock clock = Clock.systemUTC();
    TimeStampAuthority authority = new TimeStampAuthority(clock.instant());
    authority.time = clock;
    return authority;
  }

  TimeStampAuthority(Instant now) throws Exception {
    this(now, TimeSigner.alone(now));
  }

  TimeStampAuthority(Instant now, TimeSigner signer) throws Exception {
    time = () -> now;
    this.now = now;
    this.signer = signer;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(hands);
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/tsa");
  }

  /** Whoever asks it and believes it. */
  TimeStamping client() {
    return client(terms -> terms);
  }

  /** Whoever asks it on such terms. */
  TimeStamping client(UnaryOperator<TimeStampTerms> terms) {
    return new TimeStamping(
        terms.apply(TimeStampTerms.of(address().toString())), Clock.fixed(now, ZoneOffset.UTC));
  }

  /** Whoever asks it and believes it, by a clock that goes on. */
  TimeStamping client(InstantSource clock) {
    return new TimeStamping(
        TimeStampTerms.of(address().toString()), clock.withZone(ZoneOffset.UTC));
  }

  X509Certificate certificate() {
    return signer.certificate();
  }

  /** How often it has been asked. */
  long asked() {
    return asked.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] question = exchange.getRequestBody().readAllBytes();
    authorization = exchange.getRequestHeaders().getFirst("Authorization");
    asked.incrementAndGet();
    try (exchange) {
      gate.await();
      if (mood == Mood.DOWN) {
        exchange.sendResponseHeaders(503, -1);
      } else if (mood == Mood.REFUSES) {
        exchange.sendResponseHeaders(401, -1);
      } else if (mood == Mood.LEADS_ELSEWHERE) {
        exchange.getResponseHeaders().set("Location", address() + "/elsewhere");
        exchange.sendResponseHeaders(302, -1);
      } else if (allowance.getAndDecrement() <= 0) {
        if (retryAfter != null) {
          exchange.getResponseHeaders().set("Retry-After", retryAfter);
        }
        exchange.sendResponseHeaders(429, -1);
      } else {
        send(exchange, question);
      }
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void send(HttpExchange exchange, byte[] question) throws Exception {
    byte[] body =
        switch (mood) {
          case TALKS_NONSENSE -> "<html>".getBytes();
          case NEVER_ENDS -> new byte[MUCH];
          default -> stamp(question);
        };
    exchange
        .getResponseHeaders()
        .set(
            "Content-Type",
            mood == Mood.ANSWERS_AS_A_PAGE ? "text/html" : "application/timestamp-reply");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private byte[] stamp(byte[] question) throws Exception {
    TimeStampRequest request = new TimeStampRequest(question);
    byte[] hash =
        mood == Mood.STAMPS_SOMETHING_ELSE ? new byte[32] : request.getMessageImprintDigest();
    BigInteger nonce =
        mood == Mood.SAYS_ANOTHER_NONCE
            ? request.getNonce().add(BigInteger.ONE)
            : request.getNonce();
    TSTInfo info =
        new TSTInfo(
            POLICY,
            new MessageImprint(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256), hash),
            new ASN1Integer(serial.incrementAndGet()),
            new ASN1GeneralizedTime(Date.from(time.instant())),
            null,
            null,
            new ASN1Integer(nonce),
            null,
            null);
    return new TimeStampResp(
            new PKIStatusInfo(PKIStatus.granted), token(info.getEncoded()).toASN1Structure())
        .getEncoded();
  }

  /** By hand, for Bouncy Castle's own generator refuses whoever is not made for stamping. */
  private CMSSignedData token(byte[] info) throws Exception {
    byte[] own = MessageDigest.getInstance("SHA-256").digest(signer.certificate().getEncoded());
    Attribute named =
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
            new DERSet(new SigningCertificateV2(new ESSCertIDv2(own))));
    CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
            .setSignedAttributeGenerator(
                new DefaultSignedAttributeTableGenerator(new AttributeTable(named)))
            .build(
                new JcaContentSignerBuilder("SHA256withRSA").build(signer.signsWith()),
                signer.certificate()));
    generator.addCertificates(new JcaCertStore(signer.shown()));
    return generator.generate(
        new CMSProcessableByteArray(PKCSObjectIdentifiers.id_ct_TSTInfo, info), true);
  }

  @Override
  public void close() {
    gate.countDown();
    server.stop(0);
    hands.shutdownNow();
  }
}
