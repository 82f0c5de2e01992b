package eu.cities4cities.academy.certificate.share;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cities4cities.academy.account.ErasureService;
import eu.cities4cities.academy.certificate.CertificateService;
import eu.cities4cities.academy.certificate.Issuing;
import eu.cities4cities.academy.certificate.LookService;
import eu.cities4cities.academy.certificate.LookWorker;
import eu.cities4cities.academy.certificate.VerificationService;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.Role;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.UserTransaction;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holders show to others, and how often others look. */
@ExtendWith(ArquillianExtension.class)
class SharePageIT {
  @Inject private TestData data;
  @Inject private Acting acting;
  @Inject private Issuing issuing;
  @Inject private CertificateService certificates;
  @Inject private VerificationService verifications;
  @Inject private LookService looks;
  @Inject private LookWorker worker;
  @Inject private ErasureService erasures;
  @Inject private DrawingRoom room;
  @Inject private SharePictureRepository pictures;
  @Inject private HttpServletRequest request;

  @Resource(lookup = "java:comp/UserTransaction")
  private UserTransaction transaction;

  private final HttpClient http = HttpClient.newHttpClient();
  private long person;
  private String number;

  @BeforeEach
  void issue() {
    person = data.person();
    number = issuing.to(issuing.course(), person);
  }

  @Test
  void thePageTellsNetworksWhatToShowInBothLanguages() throws Exception {
    String uk = get("/verify/" + number + "/share").body();
    assertThat(uk)
        .contains("property=\"og:title\"", "Сертифікат: Коваленко-")
        .contains("/api/v1/certificates/" + number + "/preview.png?language=uk")
        .contains("content=\"uk_UA\"", "summary_large_image", "/verify/" + number + "\"");
    String en = get("/en/verify/" + number + "/share").body();
    assertThat(en)
        .contains("Certificate: Olena Kovalenko-", "preview.png?language=en", "content=\"en_GB\"");
    assertThat(get("/verify/CCA-26-2222-2222-2222/share").statusCode()).isEqualTo(404);
  }

  @Test
  void thePictureIsDrawnInBothLanguagesAndKeptUntilItChanges() throws Exception {
    String address = "/api/v1/certificates/" + number + "/preview.png?language=";
    HttpResponse<byte[]> uk = bytes(address + "uk", null);
    assertThat(uk.headers().firstValue("Content-Type").orElse("")).startsWith("image/png");
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(uk.body()));
    assertThat(image.getWidth()).isEqualTo(1200);
    assertThat(image.getHeight()).isEqualTo(630);
    assertThat(bytes(address + "en", null).body()).isNotEqualTo(uk.body());
    String tag = uk.headers().firstValue("ETag").orElseThrow();
    assertThat(bytes(address + "uk", tag).statusCode()).isEqualTo(304);
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    certificates.revoke(number, "Видано помилково");
    assertThat(bytes(address + "uk", tag).statusCode()).isEqualTo(200);
    assertThat(get("/verify/" + number + "/share").body()).contains("уже не чинний");
  }

  @Test
  void aPictureIsDrawnOnceForAllWhoAskForIt() throws Exception {
    String address = "/api/v1/certificates/" + number + "/preview.png?language=";
    byte[] drawn = bytes(address + "uk", null).body();
    bytes(address + "en", null);
    assertThat(kept()).isEqualTo(2);
    // Whatever is kept is what the next one gets, also by an address that says nothing else.
    data.insert(
        "UPDATE share_picture SET png = 'kept' WHERE language = 'uk' AND certificate_id ="
            + " (SELECT id FROM certificate WHERE number = ?)",
        number);
    assertThat(bytes(address + "uk", null).body()).asString().isEqualTo("kept");
    assertThat(bytes(address + "xx&again=1", null).body()).asString().isEqualTo("kept");
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    certificates.correct(number, "Ковальчук Олена", "Olena Kovalchuk", "Описка");
    assertThat(bytes(address + "uk", null).body()).isNotEqualTo(drawn).startsWith(0x89, 'P');
    assertThat(kept()).isEqualTo(2);
  }

  @Test
  void onlyTheLatestPicturesAreKept() throws Exception {
    bytes("/api/v1/certificates/" + number + "/preview.png?language=uk", null);
    data.insert("UPDATE share_picture SET drawn_at = drawn_at - INTERVAL 1 DAY");
    bytes("/api/v1/certificates/" + number + "/preview.png?language=en", null);
    transaction.begin();
    pictures.leave(1);
    transaction.commit();
    assertThat(data.number("SELECT COUNT(*) FROM share_picture")).isEqualTo(1);
    assertThat(data.text("SELECT language FROM share_picture")).isEqualTo("en");
  }

  @Test
  void whoeverAsksWhileTooManyAreDrawnHearsWhenToComeAgain() throws Exception {
    String address = "/api/v1/certificates/" + number + "/preview.png?language=";
    bytes(address + "uk", null);
    CountDownLatch begun = new CountDownLatch(DrawingRoom.AT_ONCE);
    CountDownLatch end = new CountDownLatch(1);
    ExecutorService others = Executors.newFixedThreadPool(DrawingRoom.AT_ONCE);
    try {
      for (int i = 0; i < DrawingRoom.AT_ONCE; i++) {
        others.submit(
            () ->
                room.draw(
                    fonts -> {
                      begun.countDown();
                      await(end);
                      return null;
                    }));
      }
      begun.await();
      HttpResponse<String> refused = get(address + "en");
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.headers().firstValue("Retry-After")).contains("10");
      assertThat(refused.body()).contains("certificate.share.busy");
      assertThat(bytes(address + "uk", null).statusCode()).as("a kept one").isEqualTo(200);
    } finally {
      end.countDown();
      others.shutdown();
    }
    assertThat(bytes(address + "en", null).statusCode()).isEqualTo(200);
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private long kept() {
    return data.number(
        "SELECT COUNT(*) FROM share_picture p JOIN certificate c ON c.id = p.certificate_id"
            + " WHERE c.number = ?",
        number);
  }

  @Test
  void verificationsByOthersAreCountedAndShownToTheOrganizer() throws Exception {
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    assertThat(looks.of(number)).isEmpty();
    verifications.look(number, null);
    acting.as(person);
    verifications.look(number, null);
    acting.asNobody();
    verifications.look(number, null);
    verifications.look(number, 1);
    assertThat(get("/verify/" + number).statusCode()).isEqualTo(200);
    assertThat(get("/verify/" + number + "/share").statusCode()).isEqualTo(200);
    worker.keep();
    verifications.look(number, null);
    worker.keep();
    acting.as(data.person(Role.ORGANIZER), Role.ORGANIZER);
    assertThat(looks.of(number).orElseThrow().times()).isEqualTo(4);
  }

  @Test
  void afterAnErasureNobodyIsNamed() throws Exception {
    bytes("/api/v1/certificates/" + number + "/preview.png", null);
    acting.as(person);
    erasures.ask(null);
    acting.as(data.person(Role.ADMINISTRATOR), Role.ADMINISTRATOR);
    erasures.carryOut(data.number("SELECT id FROM person_request WHERE person_id = ?", person));
    assertThat(kept()).as("pictures with the name").isZero();
    HttpResponse<String> page = get("/verify/" + number + "/share");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Сертифікат Академії").doesNotContain("Коваленко");
    assertThat(bytes("/api/v1/certificates/" + number + "/preview.png", null).statusCode())
        .isEqualTo(200);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<byte[]> bytes(String path, String tag) throws Exception {
    HttpRequest.Builder ask = HttpRequest.newBuilder(at(path));
    if (tag != null) {
      ask.header("If-None-Match", tag);
    }
    return http.send(ask.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + request.getLocalPort() + path);
  }
}
