package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.community.ProfileContent.Image;
import eu.cities4cities.academy.community.ProfileContent.Text;
import eu.cities4cities.academy.harness.Acting;
import eu.cities4cities.academy.harness.TestData;
import eu.cities4cities.academy.shared.AccessDeniedException;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Role;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pictures of a profile are made anew, and anybody sees them only once their profile is public. */
@ExtendWith(ArquillianExtension.class)
class ProfilePicturesIT {
  @Inject private ProfilePictures pictures;
  @Inject private ProfileVersions versions;
  @Inject private ProfileReview review;
  @Inject private Acting acting;
  @Inject private TestData data;
  @Inject private HttpServletRequest request;

  private long community;
  private String slug;
  private long coordinator;

  @BeforeEach
  void communityWithItsCoordinator() {
    community = data.community();
    slug = data.text("SELECT slug FROM community WHERE id = ?", community);
    coordinator = data.personOf(community);
    acting.asCoordinatorOf(community, coordinator);
  }

  @Test
  void aPictureIsPublicWithItsProfileOnly() throws Exception {
    Image photo = keep(ProfilePictures.Kind.PHOTO);
    assertThat(status(photo)).isEqualTo(404);
    assertThat(pictures.find(photo.hash()))
        .hasValueSatisfying(shown -> assertThat(shown.open()).isFalse());
    publish(photo);
    assertThat(status(photo)).isEqualTo(200);
    data.insert("UPDATE community SET guarded = TRUE WHERE id = ?", community);
    assertThat(status(photo)).as("a photograph shows a place").isEqualTo(404);
    acting.asNobody();
    assertThat(pictures.find(photo.hash())).isEmpty();
  }

  @Test
  void aPhotographIsDescribedInWords() {
    ProfileForm form = versions.form(slug);
    form.setPictures(new ProfileContent.Pictures(null, keep(ProfilePictures.Kind.PHOTO)));
    assertThatThrownBy(() -> versions.submit(slug, form.getToken(), form))
        .isInstanceOf(UnfinishedProfileException.class);
    form.getPhotoAlt().setEn("A river");
    versions.save(slug, form.getToken(), form);
    assertThat(versions.open(slug).content().pictures().photo().alt().en()).isEqualTo("A river");
    ProfileForm again = versions.form(slug);
    again.getPromise().setUk("Річка");
    versions.save(slug, again.getToken(), again);
    assertThat(versions.open(slug).content().pictures().photo()).as("it stays").isNotNull();
  }

  @Test
  void whatIsNoPictureIsRefused() {
    byte[] script =
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
            .getBytes(StandardCharsets.UTF_8);
    byte[] broken = new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2};
    for (byte[] file : new byte[][] {script, broken, new byte[0]}) {
      assertThatThrownBy(() -> pictures.keep(slug, ProfilePictures.Kind.CREST, file, Text.NONE))
          .isInstanceOf(InvalidInputException.class);
    }
    acting.asCoordinatorOf(data.community(), coordinator);
    assertThatThrownBy(() -> keep(ProfilePictures.Kind.CREST))
        .isInstanceOf(AccessDeniedException.class);
  }

  private void publish(Image photo) {
    ProfileForm form = versions.form(slug);
    form.getPromise().setUk("Річка");
    form.getPhotoAlt().setUk("Річка");
    form.setPictures(new ProfileContent.Pictures(null, photo));
    versions.submit(slug, form.getToken(), form);
    acting.as(data.person(), Role.ORGANIZER);
    review.publish(slug, 1, versions.get(slug, 1).token());
  }

  private Image keep(ProfilePictures.Kind kind) {
    return pictures.keep(slug, kind, picture(), Text.NONE);
  }

  /** A picture that no other test has. */
  private static byte[] picture() {
    BufferedImage picture = new BufferedImage(800, 450, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 800; x++) {
      Color color = new Color(ThreadLocalRandom.current().nextInt(0xFFFFFF));
      for (int y = 0; y < 450; y++) {
        picture.setRGB(x, y, color.getRGB());
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private int status(Image image) throws Exception {
    URI address =
        URI.create(
            "http://localhost:"
                + request.getLocalPort()
                + request.getContextPath()
                + ProfilePicture.address(image.hash()));
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
