package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.Image;
import eu.cities4cities.academy.community.ProfileContent.Text;
import eu.cities4cities.academy.shared.Anyone;
import eu.cities4cities.academy.shared.InvalidInputException;
import eu.cities4cities.academy.shared.Picture;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The pictures of profiles: made anew from what was sent, and public only with their profile. */
@Service
public class ProfilePictures {
  @Inject private ProfileAccess access;
  @Inject private PublishedProfiles published;
  @Inject private ProfilePictureRepository pictures;
  @Inject private Clock clock;

  /**
   * A picture to be sent.
   *
   * @param open whether anybody may see it; else only those who read its versions
   */
  public record Shown(byte[] jpeg, boolean open) {}

  /** Which picture of a profile it is. */
  public enum Kind {
    /** The coat of arms or logo. */
    CREST,
    /** A photograph of the community. */
    PHOTO
  }

  /**
   * Keeps a picture for a profile; it is shown once a version that names it is. For a community
   * that has become a part of another it is kept to be offered with its text.
   *
   * @param file a JPEG or PNG file
   * @param alt what it shows, for readers who do not see it
   * @throws CommunityEndedException if the community is no more and nobody is there to take it
   * @throws InvalidInputException if it is too large or too small, no JPEG or PNG, or broken
   */
  @SignedIn
  public Image keep(String slug, Kind kind, byte[] file, Text alt) {
    Community community = access.supplied(slug);
    Picture picture = kind == Kind.CREST ? Picture.emblem(file) : Picture.cover(file);
    pictures.add(community.getId(), picture, clock.instant());
    return new Image(picture.hash(), picture.width(), picture.height(), alt);
  }

  /** The picture with that hash; empty if there is none or the caller may not see it. */
  @Anyone
  public Optional<Shown> find(String hash) {
    List<Long> owners = pictures.listCommunities(hash);
    if (owners.isEmpty()) {
      return Optional.empty();
    }
    boolean open = owners.stream().anyMatch(owner -> isPublic(owner, hash));
    return open || owners.stream().anyMatch(access::mayRead)
        ? Optional.of(new Shown(pictures.image(hash), open))
        : Optional.empty();
  }

  private boolean isPublic(long communityId, String hash) {
    return published.find(communityId).stream()
        .flatMap(profile -> Stream.of(profile.pictures().crest(), profile.pictures().photo()))
        .filter(Objects::nonNull)
        .anyMatch(image -> image.address().equals(ProfilePicture.address(hash)));
  }
}
