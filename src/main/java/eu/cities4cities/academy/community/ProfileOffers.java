package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.Pictures;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Internal;
import eu.cities4cities.academy.shared.Service;
import eu.cities4cities.academy.shared.SignedIn;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What was written for communities that have become parts of others, or while a version waited: it
 * changes nothing that the community says of itself, but lies among its versions to be looked at
 * and taken from.
 */
@Service
public class ProfileOffers {
  @Inject private CommunityService communities;
  @Inject private ProfileAccess access;
  @Inject private ProfileReader reader;
  @Inject private CommunityRegisterRepository register;
  @Inject private ProfileVersionRepository versions;
  @Inject private ProfilePictureRepository pictures;
  @Inject private ProfileDocumentRepository documents;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Keeps a text that was still being written when its community became a part of another.
   *
   * @param fields of its form by their names; others say what the writer has offered last, or else
   *     what the community had written
   * @param pictures those that the form wants, where those are that stand there
   * @param writer the page that sends it, as {@link PageWriter}; or null
   * @return whether it is kept; not if the community was abolished, or has not ended
   */
  @SignedIn
  public boolean offer(
      String slug, Map<String, String> fields, UnaryOperator<Pictures> pictures, String writer) {
    Optional<Community> found = communities.find(slug);
    if (found.isPresent() && !found.get().isActive() && found.get().getHeirId() == null) {
      return false; // nobody is there to take it
    }
    Community part = access.readable(slug);
    return part.getHeirId() != null && offer(part, fields, pictures, writer);
  }

  /** The same for what is written elsewhere, of a community that has become a part of another. */
  @Internal
  public boolean offer(Community part, Map<String, String> fields) {
    return offer(part, fields, UnaryOperator.identity(), null);
  }

  /** Keeps answers given elsewhere beside a version of the same community that waits. */
  @Internal
  public void putBeside(Community community, Map<String, String> fields) {
    ProfileForm form = ProfileForm.of(begun(community, community));
    ProfileFields.write(form, fields);
    WrittenProfile written = WrittenProfile.of(form, reader.rules(community));
    keep(community, community, written, caller.personId(), clock.instant());
  }

  private boolean offer(
      Community part, Map<String, String> fields, UnaryOperator<Pictures> pictures, String writer) {
    Community heir = register.lock(part.getHeirId());
    if (!heir.isActive()) {
      return false;
    }
    ProfileForm form = ProfileForm.of(begun(part, heir));
    ProfileFields.write(form, fields);
    form.setPictures(pictures.apply(form.getPictures()));
    form.setWriter(writer);
    WrittenProfile written = WrittenProfile.of(form, reader.rules(part));
    keep(part, heir, written, caller.personId(), clock.instant());
    return true;
  }

  private ProfileDraft begun(Community part, Community heir) {
    return versions.listOffered(heir.getId(), part.getId(), caller.personId()).stream()
        .findFirst()
        .or(() -> versions.findLatest(part.getId()))
        .map(ProfileDraft::of)
        .orElse(ProfileDraft.NONE);
  }

  /**
   * Offers a version to the community that its own has become a part of, which is locked.
   *
   * @param part the community that has ended
   */
  @Internal
  public void offer(Community part, Community heir, ProfileVersion version) {
    keep(part, heir, WrittenProfile.of(version), version.getSavedBy(), version.getSavedAt());
  }

  private void keep(
      Community part, Community heir, WrittenProfile written, Long person, Instant now) {
    Optional<ProfileVersion> earlier =
        versions.listOffered(heir.getId(), part.getId(), person).stream()
            .filter(each -> written.standsIn(each) || samePage(each, written))
            .findFirst();
    if (earlier.filter(each -> written.standsIn(each) || late(each, written)).isPresent()) {
      return;
    }
    ProfileVersion offered =
        earlier.orElseGet(
            () -> {
              long id = heir.getId();
              return versions.add(
                  ProfileVersion.offered(id, versions.nextNumber(id), part.getId()));
            });
    offered.write(written.content(), written.typed(), written.by(), person, now);
    pictures.share(part.getId(), heir.getId(), written.content().pictures());
    documents.share(part.getId(), heir.getId(), written.files());
    versions.flush();
  }

  private static boolean samePage(ProfileVersion version, WrittenProfile written) {
    return written.by() != null && written.by().sameAs(version.getWriter());
  }

  /** Whether the same page has sent something later already. */
  private static boolean late(ProfileVersion version, WrittenProfile written) {
    return samePage(version, written) && written.by().change() <= version.getWriter().change();
  }
}
