package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.Text;
import eu.cities4cities.academy.community.PublicProfile.Said;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.file.FileWords;
import java.time.Instant;
import java.util.List;

/** Chooses, field by field, what of a published profile is public. */
final class PublicProfileWriter {
  private final Community community;
  private final ProfileContent told;
  private final Language language;
  private final boolean open;

  PublicProfileWriter(Community community, ProfileContent published, Language language) {
    this.community = community;
    this.told = published;
    this.language = language;
    this.open = !community.isShielded();
  }

  /**
   * The profile.
   *
   * @param answered whether somebody is there whom letters to the community reach
   */
  PublicProfile write(PublicGraduates graduates, Instant updatedAt, boolean answered) {
    return new PublicProfile(
        identity(),
        language,
        new PublicProfile.Figures(told.population(), told.areaKm2(), told.towns(), told.villages()),
        told.languages(),
        said(told.promise()),
        said(told.why()),
        told.strengths().stream()
            .map(each -> new PublicProfile.Strength(said(each.title()), said(each.text())))
            .toList(),
        project(),
        told.experience().stream().map(this::said).toList(),
        wanted(),
        told.partners().stream().map(this::partner).toList(),
        told.events().stream().map(this::event).toList(),
        contact(),
        portal(),
        pictures(),
        open ? graduates : PublicGraduates.NONE,
        open && answered,
        updatedAt);
  }

  private PublicProfile.Identity identity() {
    return new PublicProfile.Identity(
        community.getSlug(),
        community.getCode(),
        language.choose(community.getShortUk(), community.getShortEn()),
        language.choose(community.getNameUk(), community.getNameEn()),
        community.getNameUk(),
        CommunityRow.crest(community.getNameUk()),
        community.getRegion(),
        community.getKind(),
        community.isInvented(),
        community.isOccupied(),
        community.isGuarded());
  }

  private PublicProfile.Project project() {
    ProfileContent.Project project = told.project();
    return new PublicProfile.Project(
        said(project.title()),
        said(project.goal()),
        project.budgetEur(),
        project.ownSharePercent(),
        project.readyOn(),
        open ? project.documents().stream().map(this::document).toList() : List.of());
  }

  private PublicProfile.Document document(ProfileContent.Document document) {
    ProfileContent.DocumentFile file = document.file();
    return file == null
        ? new PublicProfile.Document(said(document.title()), document.url(), null)
        : new PublicProfile.Document(
            said(document.title()),
            file.address(),
            new PublicProfile.DocumentFile(
                file.name(),
                FileWords.kind(file.name()),
                file.size(),
                FileWords.of(file.size(), language)));
  }

  private PublicProfile.Wanted wanted() {
    ProfileContent.Wanted wanted = told.wanted();
    return new PublicProfile.Wanted(
        wanted.countries(),
        wanted.populationFrom(),
        wanted.populationTo(),
        said(wanted.text()),
        wanted.themes());
  }

  private PublicProfile.Partner partner(ProfileContent.PartnerCity partner) {
    return new PublicProfile.Partner(
        said(partner.city()),
        partner.country(),
        partner.since(),
        said(partner.activity()),
        partner.active());
  }

  private PublicProfile.Event event(ProfileContent.Event event) {
    return new PublicProfile.Event(
        event.from(), event.until(), said(event.title()), saidInTheOpen(event.place()));
  }

  private PublicProfile.Contact contact() {
    ProfileContent.Contact contact = told.contact();
    return new PublicProfile.Contact(
        saidInTheOpen(contact.name()),
        saidInTheOpen(contact.role()),
        saidInTheOpen(contact.note()));
  }

  /** The other site has pages of its own rules: where this one keeps silent, it leads nowhere. */
  private PublicProfile.Portal portal() {
    return open
        ? new PublicProfile.Portal(
            community.getPortalUrl(),
            told.portalCheckedOn(),
            community.getPortalState(),
            community.getPortalCheckedAt())
        : new PublicProfile.Portal(null, null, null, null);
  }

  /** A photograph shows a place; a coat of arms does not. */
  private PublicProfile.Pictures pictures() {
    return new PublicProfile.Pictures(
        image(told.pictures().crest()), open ? image(told.pictures().photo()) : null);
  }

  private PublicProfile.Image image(ProfileContent.Image image) {
    return image == null
        ? null
        : new PublicProfile.Image(
            ProfilePicture.address(image.hash()), image.width(), image.height(), said(image.alt()));
  }

  private Said said(Text text) {
    return PublicProfile.said(text, language);
  }

  private Said saidInTheOpen(Text text) {
    return said(open ? text : Text.NONE);
  }
}
