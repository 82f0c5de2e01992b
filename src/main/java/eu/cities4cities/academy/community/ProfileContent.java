package eu.cities4cities.academy.community;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a community says about itself in public, in both languages; a fact it has not given is null,
 * a text empty.
 *
 * @param population residents, whole persons
 * @param areaKm2 whole square kilometres
 * @param languages languages in which the community works, as ISO 639-1 codes
 * @param promise one line under the name
 * @param why why partner with us: paragraphs divided by an empty line
 * @param experience experience the community offers others
 * @param events European and international events of the community, the earliest first
 * @param portalUrl the address of its profile on the portal that a version asks for, or null. What
 *     is in public is {@link Community#getPortalUrl()} alone, which organizers bring in too: a
 *     version changes that when it is published, if it asks for another address than there was when
 *     it was begun
 * @param portalCheckedOn day on which the community last looked at its profile on the portal
 * @param pictures its coat of arms and a photograph
 */
public record ProfileContent(
    Integer population,
    Integer areaKm2,
    Integer towns,
    Integer villages,
    List<String> languages,
    Text promise,
    Text why,
    List<Strength> strengths,
    Project project,
    List<Text> experience,
    Wanted wanted,
    List<PartnerCity> partners,
    List<Event> events,
    Contact contact,
    String portalUrl,
    LocalDate portalCheckedOn,
    Pictures pictures) {

  /** A profile in which nothing is told yet. */
  public static final ProfileContent EMPTY =
      new ProfileContent(
          null,
          null,
          null,
          null,
          List.of(),
          Text.NONE,
          Text.NONE,
          List.of(),
          Project.NONE,
          List.of(),
          Wanted.NONE,
          List.of(),
          List.of(),
          Contact.NONE,
          null,
          null,
          Pictures.NONE);

  /** Copies the lists, so that a profile never changes. */
  public ProfileContent {
    languages = List.copyOf(languages);
    strengths = List.copyOf(strengths);
    experience = List.copyOf(experience);
    partners = List.copyOf(partners);
    events = events.stream().sorted(Comparator.comparing(Event::from)).toList();
  }

  /** The same with another address of its profile on the portal; null for none. */
  ProfileContent linking(String url) {
    return new ProfileContent(
        population,
        areaKm2,
        towns,
        villages,
        languages,
        promise,
        why,
        strengths,
        project,
        experience,
        wanted,
        partners,
        events,
        contact,
        url,
        portalCheckedOn,
        pictures);
  }

  /** A text in both languages; either may be empty. */
  public record Text(String uk, String en) {
    /** Nothing said in either language. */
    public static final Text NONE = new Text("", "");

    /** Null counts as nothing said. */
    public Text {
      uk = uk == null ? "" : uk.strip();
      en = en == null ? "" : en.strip();
    }

    /** The text in this language, or in the other one where this is missing. */
    public String in(String language) {
      return "en".equals(languageFor(language)) ? en : uk;
    }

    /** The language in which {@link #in} answers: a page names it where it differs from its own. */
    public String languageFor(String language) {
      boolean english = "en".equals(language);
      if (english && en.isEmpty() && !uk.isEmpty()) {
        return "uk";
      }
      return !english && uk.isEmpty() && !en.isEmpty() ? "en" : english ? "en" : "uk";
    }

    /** Whether neither language says anything. */
    public boolean isEmpty() {
      return uk.isEmpty() && en.isEmpty();
    }
  }

  /** One strength: a title and a sentence of proof. */
  public record Strength(Text title, Text text) {}

  /**
   * The priority project.
   *
   * @param budgetEur whole euros
   * @param ownSharePercent the community's own part of the budget, 0 to 100
   * @param readyOn month from which work can start
   * @param documents what there is to read about it
   */
  public record Project(
      Text title,
      Text goal,
      Integer budgetEur,
      Integer ownSharePercent,
      YearMonth readyOn,
      List<Document> documents) {
    /** No project told yet. */
    public static final Project NONE =
        new Project(Text.NONE, Text.NONE, null, null, null, List.of());

    /** Copies the list. */
    public Project {
      documents = List.copyOf(documents);
    }

    /** Whether there is a project to show. */
    public boolean given() {
      return !title.isEmpty();
    }
  }

  /**
   * A document about the project: a link or a file.
   *
   * @param url where it is, an address that begins with https; null for a file
   * @param file what the Academy keeps of it; null for a link
   */
  public record Document(Text title, String url, DocumentFile file) {
    /** A document somewhere else. */
    public Document(Text title, String url) {
      this(title, url, null);
    }
  }

  /**
   * A file that the Academy keeps; it is never changed, so that versions go on naming it.
   *
   * @param token the last part of its address
   * @param name as whoever sent it has called it
   * @param size bytes
   */
  public record DocumentFile(String token, String name, long size) {
    /** Where it is read, on this server. */
    public String address() {
      return "/files/" + token;
    }
  }

  /**
   * The partners a community looks for.
   *
   * @param countries ISO 3166 codes of two letters
   * @param populationFrom smallest size, residents
   * @param populationTo largest size, residents
   * @param themes what the partnership is to be about
   */
  public record Wanted(
      List<String> countries,
      Integer populationFrom,
      Integer populationTo,
      Text text,
      List<ProfileTheme> themes) {
    /** Nothing told about partners. */
    public static final Wanted NONE = new Wanted(List.of(), null, null, Text.NONE, List.of());

    /** Copies the lists. */
    public Wanted {
      countries = List.copyOf(countries);
      themes = List.copyOf(themes);
    }

    /** Whether there is anything to show. */
    public boolean given() {
      return !countries.isEmpty() || !text.isEmpty() || !themes.isEmpty();
    }
  }

  /**
   * A partner city abroad.
   *
   * @param country ISO 3166 code of two letters
   * @param since year, or null if not told
   * @param activity what the two do together
   */
  public record PartnerCity(
      Text city, String country, Integer since, Text activity, boolean active) {}

  /**
   * An event to which others are welcome.
   *
   * @param from the first day
   * @param until the last day; the same one for an event of a day
   * @param place where it is; empty if it is not told
   */
  public record Event(LocalDate from, LocalDate until, Text title, Text place) {
    /** Whether it is not over on that day. */
    public boolean aheadOn(LocalDate day) {
      return !until.isBefore(day);
    }
  }

  /** The person who answers; the address stays with the relay and is no part of the profile. */
  public record Contact(Text name, Text role, Text note) {
    /** Nobody named. */
    public static final Contact NONE = new Contact(Text.NONE, Text.NONE, Text.NONE);

    /** Whether somebody is named. */
    public boolean given() {
      return !name.isEmpty();
    }
  }

  /**
   * The pictures of a community.
   *
   * @param crest its coat of arms or logo, or null
   * @param photo a photograph of it, or null
   */
  public record Pictures(Image crest, Image photo) {
    /** No picture yet. */
    public static final Pictures NONE = new Pictures(null, null);
  }

  /**
   * A picture that is kept by its content.
   *
   * @param hash what its address is made of
   * @param width pixels
   * @param height pixels
   * @param alt what it shows, for readers who do not see it
   */
  public record Image(String hash, int width, int height, Text alt) {}

  /** Whether the community has told anything that makes a profile of the bare register entry. */
  public boolean given() {
    return !promise.isEmpty() || !why.isEmpty() || !strengths.isEmpty() || project.given();
  }

  /** Everything said that may be searched; never names of people. */
  public Stream<Text> texts() {
    return Stream.of(
            Stream.of(promise, why, project.title(), project.goal(), wanted.text()),
            strengths.stream().flatMap(strength -> Stream.of(strength.title(), strength.text())),
            experience.stream(),
            events.stream().map(Event::title),
            partners.stream().flatMap(partner -> Stream.of(partner.city(), partner.activity())))
        .flatMap(part -> part);
  }

  /** The paragraphs of {@link #why} in one of its two texts. */
  static List<String> paragraphs(String text) {
    return Arrays.stream(text.split("\\R\\s*\\R"))
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }
}
