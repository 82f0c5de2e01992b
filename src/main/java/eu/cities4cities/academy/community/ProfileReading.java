package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.Contact;
import eu.cities4cities.academy.community.ProfileContent.Document;
import eu.cities4cities.academy.community.ProfileContent.Event;
import eu.cities4cities.academy.community.ProfileContent.Image;
import eu.cities4cities.academy.community.ProfileContent.PartnerCity;
import eu.cities4cities.academy.community.ProfileContent.Pictures;
import eu.cities4cities.academy.community.ProfileContent.Project;
import eu.cities4cities.academy.community.ProfileContent.Strength;
import eu.cities4cities.academy.community.ProfileContent.Text;
import eu.cities4cities.academy.community.ProfileContent.Wanted;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The profile that a form says as far as it can be understood, and what is wrong with the rest: a
 * draft may be unfinished anywhere, what is handed in may not.
 */
final class ProfileReading {
  private static final String PORTAL = "https://cities4cities.eu/";
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final ProfileForm form;
  private final List<Problem> problems = new ArrayList<>();
  private final ProfileContent content;

  /**
   * Something to mend.
   *
   * @param field by its name on the page
   * @param key of the message that says what to do
   */
  record Problem(String field, String key, Object... args) {}

  private ProfileReading(ProfileForm form, LocalDate today) {
    this.form = form;
    this.content = read(today);
  }

  /** Reads a form on a day, which is noted where the address on the portal was looked at. */
  static ProfileReading of(ProfileForm form, LocalDate today) {
    return new ProfileReading(form, today);
  }

  /** What is understood; half filled rows are not among it. */
  ProfileContent content() {
    return content;
  }

  /** What is to be mended before it is handed in, in the order of the form. */
  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** The content, if nothing is to be mended. */
  ProfileContent whole() {
    if (!problems.isEmpty()) {
      throw new UnfinishedProfileException(problems);
    }
    return content;
  }

  private ProfileContent read(LocalDate today) {
    Integer population = number("population", form.getPopulation());
    Integer area = number("area", form.getAreaKm2());
    Integer towns = number("towns", form.getTowns());
    Integer villages = number("villages", form.getVillages());
    List<String> languages =
        codes("languages", form.getLanguages(), LANGUAGES, "community.edit.error.language");
    List<Strength> strengths = strengths();
    Project project = project();
    List<Text> experience = experience();
    Wanted wanted = wanted();
    List<PartnerCity> partners = partners();
    List<Event> events = events();
    Pictures pictures = pictures();
    String portal = portal();
    return new ProfileContent(
        population,
        area,
        towns,
        villages,
        languages,
        new Text(form.getPromiseUk(), form.getPromiseEn()),
        new Text(form.getWhyUk(), form.getWhyEn()),
        strengths,
        project,
        experience,
        wanted,
        partners,
        events,
        new Contact(
            new Text(form.getContactNameUk(), form.getContactNameEn()),
            new Text(form.getContactRoleUk(), form.getContactRoleEn()),
            new Text(form.getContactNoteUk(), form.getContactNoteEn())),
        portal,
        portal == null ? null : form.isPortalChecked() ? today : form.getPortalCheckedOn(),
        pictures);
  }

  private List<Strength> strengths() {
    List<Strength> told = new ArrayList<>();
    for (int i = 0; i < form.getStrengths().size(); i++) {
      ProfileForm.StrengthRow row = form.getStrengths().get(i);
      Text title = new Text(row.getTitleUk(), row.getTitleEn());
      if (!title.isEmpty()) {
        told.add(new Strength(title, new Text(row.getTextUk(), row.getTextEn())));
      } else if (row.isTold()) {
        problem("strength" + i + "TitleUk", "community.edit.error.strength");
      }
    }
    return told;
  }

  private Project project() {
    Integer budget = number("budget", form.getBudgetEur());
    Integer own = number("own", form.getOwnSharePercent());
    if (own != null && own > 100) {
      problem("own", "community.edit.error.number");
      own = null;
    }
    YearMonth ready = null;
    try {
      ready = isBlank(form.getReadyOn()) ? null : YearMonth.parse(form.getReadyOn().strip());
    } catch (DateTimeException e) {
      problem("ready", "community.edit.error.month");
    }
    return new Project(
        new Text(form.getProjectTitleUk(), form.getProjectTitleEn()),
        new Text(form.getProjectGoalUk(), form.getProjectGoalEn()),
        budget,
        own,
        ready,
        documents());
  }

  private List<Document> documents() {
    List<Document> told = new ArrayList<>();
    for (int i = 0; i < form.getDocuments().size(); i++) {
      DocumentRow row = form.getDocuments().get(i);
      if (row.isTold()) {
        boolean titled = !new Text(row.getTitleUk(), row.getTitleEn()).isEmpty();
        String field = "document" + i + (titled ? "Url" : "TitleUk");
        row.toDocument()
            .ifPresentOrElse(told::add, () -> problem(field, "community.edit.error.document"));
      }
    }
    return told;
  }

  /** Lines belong together by their places, so that unequal numbers of them say nothing yet. */
  private List<Text> experience() {
    List<String> uk = split(form.getExperienceUk());
    List<String> en = split(form.getExperienceEn());
    if (uk.size() != en.size() && !uk.isEmpty() && !en.isEmpty()) {
      problem("experienceEn", "community.edit.error.pair", uk.size(), en.size());
      return List.of();
    }
    List<Text> told = new ArrayList<>();
    for (int i = 0; i < Math.max(uk.size(), en.size()); i++) {
      told.add(new Text(uk.isEmpty() ? "" : uk.get(i), en.isEmpty() ? "" : en.get(i)));
    }
    return told;
  }

  private Wanted wanted() {
    List<String> countries =
        codes("countries", form.getCountries(), COUNTRIES, "community.edit.error.country");
    Integer from = number("from", form.getPopulationFrom());
    Integer to = number("to", form.getPopulationTo());
    if (from != null && to != null && from > to) {
      problem("to", "community.edit.error.range");
      to = null;
    }
    return new Wanted(
        countries,
        from,
        to,
        new Text(form.getWantedTextUk(), form.getWantedTextEn()),
        Arrays.stream(ProfileTheme.values())
            .filter(theme -> Boolean.TRUE.equals(form.getThemes().get(theme.name())))
            .toList());
  }

  private List<PartnerCity> partners() {
    List<PartnerCity> told = new ArrayList<>();
    for (int i = 0; i < form.getPartners().size(); i++) {
      ProfileForm.PartnerRow row = form.getPartners().get(i);
      if (!row.isTold()) {
        continue;
      }
      Text city = new Text(row.getCityUk(), row.getCityEn());
      String country =
          isBlank(row.getCountry()) ? "" : row.getCountry().strip().toUpperCase(Locale.ROOT);
      Integer since = number("partner" + i + "Since", row.getSince());
      if (city.isEmpty() || !COUNTRIES.contains(country)) {
        problem(
            "partner" + i + (city.isEmpty() ? "CityUk" : "Country"),
            "community.edit.error.partner");
        continue;
      }
      told.add(
          new PartnerCity(
              city,
              country,
              since,
              new Text(row.getActivityUk(), row.getActivityEn()),
              row.isActive()));
    }
    return told;
  }

  private List<Event> events() {
    List<Event> told = new ArrayList<>();
    for (int i = 0; i < form.getEvents().size(); i++) {
      ProfileForm.EventRow row = form.getEvents().get(i);
      if (row.isTold()) {
        String wrong = wrongPart(row);
        if (wrong == null) {
          LocalDate from = day(row.getFrom());
          told.add(
              new Event(
                  from,
                  isBlank(row.getUntil()) ? from : day(row.getUntil()),
                  new Text(row.getTitleUk(), row.getTitleEn()),
                  new Text(row.getPlaceUk(), row.getPlaceEn())));
        } else {
          problem("event" + i + wrong, "community.edit.error.event");
        }
      }
    }
    return told;
  }

  /** The part of an event without which it is none; null for one that is whole. */
  private static String wrongPart(ProfileForm.EventRow row) {
    LocalDate from = day(row.getFrom());
    LocalDate until = isBlank(row.getUntil()) ? from : day(row.getUntil());
    if (new Text(row.getTitleUk(), row.getTitleEn()).isEmpty()) {
      return "TitleUk";
    }
    if (from == null) {
      return "From";
    }
    return until == null || until.isBefore(from) ? "Until" : null;
  }

  /** A draft keeps a photograph that nobody has described yet. */
  private Pictures pictures() {
    Image photo = form.getPictures().photo();
    Text alt = new Text(form.getPhotoAltUk(), form.getPhotoAltEn());
    if (photo == null) {
      if (!alt.isEmpty()) {
        problem("photoAltUk", "community.edit.error.photo");
      }
      return form.getPictures();
    }
    if (alt.isEmpty()) {
      problem("photoAltUk", "community.edit.error.alt");
    }
    return new Pictures(
        form.getPictures().crest(), new Image(photo.hash(), photo.width(), photo.height(), alt));
  }

  private String portal() {
    if (isBlank(form.getPortalUrl())) {
      return null;
    }
    String address = form.getPortalUrl().strip();
    if (!address.startsWith(PORTAL)) {
      problem("portal", "community.edit.error.portal");
      return null;
    }
    return address;
  }

  private Integer number(String field, String typed) {
    String digits = typed == null ? "" : typed.replaceAll("[\\s\\u00a0\\u202f]", "");
    if (digits.isEmpty()) {
      return null;
    }
    if (digits.matches("\\d{1,9}")) {
      return Integer.valueOf(digits);
    }
    if (digits.matches("-\\d+")) {
      problem(field, "community.edit.error.number");
    } else {
      problem(field, "community.profile.number", typed.strip());
    }
    return null;
  }

  private List<String> codes(String field, String typed, Set<String> known, String key) {
    List<String> codes = new ArrayList<>();
    if (isBlank(typed)) {
      return codes;
    }
    boolean upper = known.equals(COUNTRIES);
    for (String part : typed.strip().split("[,;\\s]+")) {
      String code = upper ? part.toUpperCase(Locale.ROOT) : part.toLowerCase(Locale.ROOT);
      if (!known.contains(code)) {
        problem(field, key, part);
      } else if (!codes.contains(code)) {
        codes.add(code);
      }
    }
    return codes;
  }

  private void problem(String field, String key, Object... args) {
    problems.add(new Problem(field, key, args));
  }

  private static LocalDate day(String typed) {
    try {
      return isBlank(typed) ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static List<String> split(String text) {
    return isBlank(text)
        ? List.of()
        : Arrays.stream(text.split("\\R")).map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
