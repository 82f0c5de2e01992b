package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.Text;
import eu.cities4cities.academy.shared.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Everything public about one community in one language: the only thing that pages, the interface
 * for programs, calendars and feeds may read of it. What is not named here is not told, and of a
 * shielded community no names, contacts or exact places are (rule 11).
 *
 * @param figures what it says of itself in numbers
 * @param languages languages in which it works, as ISO 639-1 codes
 * @param why why partner with it, paragraphs divided by an empty line
 * @param graduates what is told of the graduates of the Academy who work there
 * @param writable whether readers can write to it
 * @param updatedAt when the profile was last published; null if there is none
 */
public record PublicProfile(
    Identity identity,
    Language language,
    Figures figures,
    List<String> languages,
    Said promise,
    Said why,
    List<Strength> strengths,
    Project project,
    List<Said> experience,
    Wanted wanted,
    List<Partner> partners,
    List<Event> events,
    Contact contact,
    Portal portal,
    Pictures pictures,
    PublicGraduates graduates,
    boolean writable,
    Instant updatedAt) {

  /** A text and the language it is in, which differs from the profile's where a text is missing. */
  public record Said(String text, Language language) {
    /** Whether nothing is said. */
    public boolean isEmpty() {
      return text.isEmpty();
    }

    /** The language's code, for attributes of pages. */
    public String lang() {
      return language.code();
    }
  }

  /**
   * Which community it is, by the state's register.
   *
   * @param code the KATOTTH code, or null where it is not certain
   * @param name the name alone: «Решетилівська», "Reshetylivska"
   * @param officialName with the words that say what kind of body it is
   * @param officialUk the official name in Ukrainian, whatever the profile's language
   * @param crest one or two letters for the shield beside the name, always Ukrainian
   */
  public record Identity(
      String slug,
      String code,
      String name,
      String officialName,
      String officialUk,
      String crest,
      Region region,
      CommunityKind kind,
      boolean invented,
      boolean occupied,
      boolean guarded) {}

  /** Numbers; one that is not told is null. */
  public record Figures(Integer population, Integer areaKm2, Integer towns, Integer villages) {}

  /** One strength: a title and a sentence of proof. */
  public record Strength(Said title, Said text) {}

  /**
   * The priority project.
   *
   * @param budgetEur whole euros
   * @param ownSharePercent the community's own part, 0 to 100
   */
  public record Project(
      Said title,
      Said goal,
      Integer budgetEur,
      Integer ownSharePercent,
      YearMonth readyOn,
      List<Document> documents) {
    /** Whether there is a project to show. */
    public boolean given() {
      return !title.isEmpty();
    }
  }

  /**
   * A document about the project.
   *
   * @param url an address that begins with https, or of a file on this server
   * @param file what is known of such a file; null for a link
   */
  public record Document(Said title, String url, DocumentFile file) {}

  /**
   * A file that a reader may take along.
   *
   * @param kind such as PDF
   * @param bytes how large it is
   * @param size the same in words
   */
  public record DocumentFile(String name, String kind, long bytes, String size) {}

  /**
   * The partners it looks for.
   *
   * @param countries ISO 3166 codes of two letters
   * @param populationFrom smallest size, residents
   * @param populationTo largest size, residents
   */
  public record Wanted(
      List<String> countries,
      Integer populationFrom,
      Integer populationTo,
      Said text,
      List<ProfileTheme> themes) {
    /** Whether there is anything to show. */
    public boolean given() {
      return !countries.isEmpty() || !text.isEmpty() || !themes.isEmpty();
    }
  }

  /**
   * A partner city abroad.
   *
   * @param country ISO 3166 code of two letters
   * @param since year, or null
   */
  public record Partner(Said city, String country, Integer since, Said activity, boolean active) {}

  /** An event to which others are welcome; the place is empty where it is not told. */
  public record Event(LocalDate from, LocalDate until, Said title, Said place) {
    /** Whether it is not over on that day. */
    public boolean aheadOn(LocalDate day) {
      return !until.isBefore(day);
    }
  }

  /** The person who answers; addresses are never part of it. */
  public record Contact(Said name, Said role, Said note) {
    /** Whether somebody is named. */
    public boolean given() {
      return !name.isEmpty();
    }
  }

  /**
   * Its profile on the portal.
   *
   * @param url its address, or null
   * @param checkedOn day on which the community last looked at it
   * @param state whether it opens, as was last seen by itself; null before the first look
   * @param checkedAt when that was seen; null before the first look
   */
  public record Portal(String url, LocalDate checkedOn, PortalState state, Instant checkedAt) {}

  /** Its pictures; one that there is not is null. */
  public record Pictures(Image crest, Image photo) {}

  /** A picture at an address of this site that stands for it for ever. */
  public record Image(String address, int width, int height, Said alt) {}

  /** Copies the lists, so that a profile never changes. */
  public PublicProfile {
    languages = List.copyOf(languages);
    strengths = List.copyOf(strengths);
    experience = List.copyOf(experience);
    partners = List.copyOf(partners);
    events = List.copyOf(events);
  }

  /**
   * What is public of a community.
   *
   * @param published what it has published
   * @param updatedAt when; null if it has published nothing
   */
  static PublicProfile of(
      Community community,
      ProfileContent published,
      PublicGraduates graduates,
      Instant updatedAt,
      Language language) {
    return new PublicProfileWriter(community, published, language)
        .write(graduates, updatedAt, community.isActive());
  }

  /** A text in a language, or in the other one where it is missing there. */
  static Said said(Text text, Language language) {
    return new Said(text.in(language.code()), Language.of(text.languageFor(language.code())));
  }

  /** Whether the community has told anything that makes a profile of the bare register entry. */
  public boolean given() {
    return !promise.isEmpty() || !why.isEmpty() || !strengths.isEmpty() || project.given();
  }

  /** The paragraphs of {@link #why}. */
  public List<String> whyParagraphs() {
    return ProfileContent.paragraphs(why.text());
  }

  /** The events that are not over on that day, the earliest first. */
  public List<Event> eventsFrom(LocalDate day) {
    return events.stream().filter(event -> event.aheadOn(day)).toList();
  }
}
