package eu.cities4cities.academy.certificate.share;

import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Service;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Keeps pictures once they are drawn, for all nodes: one for each certificate and language, and of
 * all of them the latest.
 */
@Service
public class SharePictures {
  /** Some 60 KB each: this many take about as much as a few recordings of lessons. */
  private static final int MOST = 2_000;

  @Inject private SharePictureRepository pictures;

  /** The picture that shows that; empty if it is to be drawn. */
  @Internal
  public Optional<byte[]> find(String number, Language language, String fingerprint) {
    return pictures.find(number, language, fingerprint);
  }

  /** Keeps a picture, in place of what the certificate showed before. */
  @Internal
  public void keep(
      String number, Language language, String fingerprint, boolean named, byte[] png) {
    pictures.keep(number, language, fingerprint, named, png);
    pictures.leave(MOST);
  }
}
