package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.Contact;
import eu.cities4cities.academy.community.ProfileContent.Event;
import eu.cities4cities.academy.community.ProfileContent.PartnerCity;
import eu.cities4cities.academy.community.ProfileContent.Project;
import eu.cities4cities.academy.community.ProfileContent.Strength;
import eu.cities4cities.academy.community.ProfileContent.Text;
import eu.cities4cities.academy.community.ProfileContent.Wanted;
import eu.cities4cities.academy.shared.InvalidInputException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The profile as it is typed: both languages side by side, lists as lines or numbered rows. */
public class ProfileForm {
  /** How many strengths a profile holds at most. */
  public static final int STRENGTHS = 6;

  /** How many partner cities a profile holds at most. */
  public static final int PARTNERS = 6;

  /** How many events a profile holds at most. */
  public static final int EVENTS = 12;

  /** How many documents about the project a profile holds at most. */
  public static final int DOCUMENTS = 4;

  private static final String PORTAL = "https://cities4cities.eu/";
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private String promiseUk;
  private String promiseEn;
  private String whyUk;
  private String whyEn;
  private String projectTitleUk;
  private String projectTitleEn;
  private String projectGoalUk;
  private String projectGoalEn;
  private String wantedTextUk;
  private String wantedTextEn;
  private String contactNameUk;
  private String contactNameEn;
  private String contactRoleUk;
  private String contactRoleEn;
  private String contactNoteUk;
  private String contactNoteEn;
  private String experienceUk;
  private String experienceEn;
  private Integer population;
  private Integer areaKm2;
  private Integer towns;
  private Integer villages;
  private Integer budgetEur;
  private Integer ownSharePercent;
  private Integer populationFrom;
  private Integer populationTo;
  private String languages;
  private String countries;
  private String readyOn;
  private String portalUrl;
  private boolean portalChecked;
  private LocalDate portalCheckedOn;
  private String token = ProfileDraft.NONE.token();
  private boolean sensitiveSeen;
  private final List<StrengthRow> strengths = new ArrayList<>();
  private final List<PartnerRow> partners = new ArrayList<>();
  private final List<EventRow> events = new ArrayList<>();
  private final List<DocumentRow> documents = new ArrayList<>();
  private final Map<String, Boolean> themes = new LinkedHashMap<>();
  private ProfileContent.Pictures pictures = ProfileContent.Pictures.NONE;
  private String photoAltUk;
  private String photoAltEn;

  /** An empty form with its empty rows. */
  public ProfileForm() {
    while (strengths.size() < STRENGTHS) {
      strengths.add(new StrengthRow());
    }
    while (partners.size() < PARTNERS) {
      partners.add(new PartnerRow());
    }
    while (events.size() < EVENTS) {
      events.add(new EventRow());
    }
    while (documents.size() < DOCUMENTS) {
      documents.add(new DocumentRow());
    }
    for (ProfileTheme theme : ProfileTheme.values()) {
      themes.put(theme.name(), false);
    }
  }

  /** The form of a profile as it stands. */
  static ProfileForm of(Community community, ProfileDraft draft) {
    ProfileContent content = draft.content();
    ProfileForm form = new ProfileForm();
    form.token = draft.token();
    form.population = content.population();
    form.areaKm2 = content.areaKm2();
    form.towns = content.towns();
    form.villages = content.villages();
    form.languages = String.join(", ", content.languages());
    form.promiseUk = content.promise().uk();
    form.promiseEn = content.promise().en();
    form.whyUk = content.why().uk();
    form.whyEn = content.why().en();
    for (int i = 0; i < Math.min(STRENGTHS, content.strengths().size()); i++) {
      form.strengths.set(i, StrengthRow.of(content.strengths().get(i)));
    }
    form.projectTitleUk = content.project().title().uk();
    form.projectTitleEn = content.project().title().en();
    form.projectGoalUk = content.project().goal().uk();
    form.projectGoalEn = content.project().goal().en();
    form.budgetEur = content.project().budgetEur();
    form.ownSharePercent = content.project().ownSharePercent();
    form.readyOn =
        content.project().readyOn() == null ? "" : content.project().readyOn().toString();
    form.experienceUk = lines(content.experience().stream().map(Text::uk).toList());
    form.experienceEn = lines(content.experience().stream().map(Text::en).toList());
    form.countries = String.join(", ", content.wanted().countries());
    form.populationFrom = content.wanted().populationFrom();
    form.populationTo = content.wanted().populationTo();
    form.wantedTextUk = content.wanted().text().uk();
    form.wantedTextEn = content.wanted().text().en();
    for (int i = 0; i < Math.min(PARTNERS, content.partners().size()); i++) {
      form.partners.set(i, PartnerRow.of(content.partners().get(i)));
    }
    for (int i = 0; i < Math.min(EVENTS, content.events().size()); i++) {
      form.events.set(i, EventRow.of(content.events().get(i)));
    }
    form.contactNameUk = content.contact().name().uk();
    form.contactNameEn = content.contact().name().en();
    form.contactRoleUk = content.contact().role().uk();
    form.contactRoleEn = content.contact().role().en();
    form.contactNoteUk = content.contact().note().uk();
    form.contactNoteEn = content.contact().note().en();
    form.portalUrl = content.portalUrl() == null ? community.getPortalUrl() : content.portalUrl();
    form.portalCheckedOn = content.portalCheckedOn();
    List<ProfileContent.Document> told = content.project().documents();
    for (int i = 0; i < Math.min(DOCUMENTS, told.size()); i++) {
      form.documents.set(i, DocumentRow.of(told.get(i)));
    }
    content.wanted().themes().forEach(theme -> form.themes.put(theme.name(), true));
    form.pictures = content.pictures();
    if (content.pictures().photo() != null) {
      form.photoAltUk = content.pictures().photo().alt().uk();
      form.photoAltEn = content.pictures().photo().alt().en();
    }
    return form;
  }

  /**
   * The profile that the form says; rows without a title or a city are left out.
   *
   * @param today the day noted where the address on the portal was looked at
   * @throws InvalidInputException naming the first field that cannot be understood
   */
  ProfileContent toContent(LocalDate today) {
    checkNumbers();
    checkPortal();
    return new ProfileContent(
        population,
        areaKm2,
        towns,
        villages,
        codes(languages, LANGUAGES, false, "community.edit.error.language"),
        new Text(promiseUk, promiseEn),
        new Text(whyUk, whyEn),
        strengths.stream()
            .filter(row -> !row.toStrength().title().isEmpty())
            .map(StrengthRow::toStrength)
            .toList(),
        project(),
        experience(),
        new Wanted(
            codes(countries, COUNTRIES, true, "community.edit.error.country"),
            populationFrom,
            populationTo,
            new Text(wantedTextUk, wantedTextEn),
            Arrays.stream(ProfileTheme.values())
                .filter(theme -> Boolean.TRUE.equals(themes.get(theme.name())))
                .toList()),
        partners(),
        events(),
        new Contact(
            new Text(contactNameUk, contactNameEn),
            new Text(contactRoleUk, contactRoleEn),
            new Text(contactNoteUk, contactNoteEn)),
        portalUrl,
        isBlank(portalUrl) ? null : portalChecked ? today : portalCheckedOn,
        pictures());
  }

  private ProfileContent.Pictures pictures() {
    ProfileContent.Image photo = pictures.photo();
    if (photo == null) {
      return pictures;
    }
    Text alt = new Text(photoAltUk, photoAltEn);
    if (alt.isEmpty()) {
      throw new InvalidInputException("community.edit.error.alt");
    }
    return new ProfileContent.Pictures(
        pictures.crest(),
        new ProfileContent.Image(photo.hash(), photo.width(), photo.height(), alt));
  }

  private Project project() {
    YearMonth ready;
    try {
      ready = isBlank(readyOn) ? null : YearMonth.parse(readyOn.strip());
    } catch (DateTimeException e) {
      throw new InvalidInputException("community.edit.error.month");
    }
    return new Project(
        new Text(projectTitleUk, projectTitleEn),
        new Text(projectGoalUk, projectGoalEn),
        budgetEur,
        ownSharePercent,
        ready,
        documents());
  }

  private List<ProfileContent.Document> documents() {
    List<ProfileContent.Document> given = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      if (!documents.get(i).isEmpty()) {
        int number = i + 1;
        given.add(
            documents
                .get(i)
                .toDocument()
                .orElseThrow(
                    () -> new InvalidInputException("community.edit.error.document", number)));
      }
    }
    return given;
  }

  private List<Text> experience() {
    List<String> uk = split(experienceUk);
    List<String> en = split(experienceEn);
    if (uk.size() != en.size() && !uk.isEmpty() && !en.isEmpty()) {
      throw new InvalidInputException("community.edit.error.pair", uk.size(), en.size());
    }
    List<Text> experience = new ArrayList<>();
    for (int i = 0; i < Math.max(uk.size(), en.size()); i++) {
      experience.add(new Text(uk.isEmpty() ? "" : uk.get(i), en.isEmpty() ? "" : en.get(i)));
    }
    return experience;
  }

  private List<PartnerCity> partners() {
    List<PartnerCity> cities = new ArrayList<>();
    for (int i = 0; i < partners.size(); i++) {
      PartnerRow row = partners.get(i);
      Text city = new Text(row.cityUk, row.cityEn);
      if (city.isEmpty() && isBlank(row.country)) {
        continue;
      }
      String country = isBlank(row.country) ? "" : row.country.strip().toUpperCase(Locale.ROOT);
      if (city.isEmpty() || !COUNTRIES.contains(country)) {
        throw new InvalidInputException("community.edit.error.partner", i + 1);
      }
      cities.add(
          new PartnerCity(
              city, country, row.since, new Text(row.activityUk, row.activityEn), row.active));
    }
    return cities;
  }

  private List<Event> events() {
    List<Event> dated = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      EventRow row = events.get(i);
      if (!row.isEmpty()) {
        int number = i + 1;
        dated.add(
            row.toEvent()
                .orElseThrow(
                    () -> new InvalidInputException("community.edit.error.event", number)));
      }
    }
    return dated;
  }

  private void checkNumbers() {
    boolean negative =
        Stream.of(population, areaKm2, towns, villages, budgetEur, populationFrom, populationTo)
            .anyMatch(number -> number != null && number < 0);
    boolean share = ownSharePercent != null && (ownSharePercent < 0 || ownSharePercent > 100);
    if (negative || share) {
      throw new InvalidInputException("community.edit.error.number");
    }
    if (populationFrom != null && populationTo != null && populationFrom > populationTo) {
      throw new InvalidInputException("community.edit.error.range");
    }
  }

  private void checkPortal() {
    portalUrl = isBlank(portalUrl) ? null : portalUrl.strip();
    if (portalUrl != null && !portalUrl.startsWith(PORTAL)) {
      throw new InvalidInputException("community.edit.error.portal");
    }
  }

  private static List<String> codes(
      String typed, Set<String> known, boolean upper, String problem) {
    if (isBlank(typed)) {
      return List.of();
    }
    List<String> codes = new ArrayList<>();
    for (String part : typed.strip().split("[,;\\s]+")) {
      String code = upper ? part.toUpperCase(Locale.ROOT) : part.toLowerCase(Locale.ROOT);
      if (!known.contains(code)) {
        throw new InvalidInputException(problem, part);
      }
      if (!codes.contains(code)) {
        codes.add(code);
      }
    }
    return codes;
  }

  private static List<String> split(String text) {
    return isBlank(text)
        ? List.of()
        : Arrays.stream(text.split("\\R")).map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  private static String lines(List<String> parts) {
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  /** A row of the form for one strength. */
  public static class StrengthRow {
    private String titleUk;
    private String titleEn;
    private String textUk;
    private String textEn;

    static StrengthRow of(Strength strength) {
      StrengthRow row = new StrengthRow();
      row.titleUk = strength.title().uk();
      row.titleEn = strength.title().en();
      row.textUk = strength.text().uk();
      row.textEn = strength.text().en();
      return row;
    }

    Strength toStrength() {
      return new Strength(new Text(titleUk, titleEn), new Text(textUk, textEn));
    }

    public String getTitleUk() {
      return titleUk;
    }

    public void setTitleUk(String titleUk) {
      this.titleUk = titleUk;
    }

    public String getTitleEn() {
      return titleEn;
    }

    public void setTitleEn(String titleEn) {
      this.titleEn = titleEn;
    }

    public String getTextUk() {
      return textUk;
    }

    public void setTextUk(String textUk) {
      this.textUk = textUk;
    }

    public String getTextEn() {
      return textEn;
    }

    public void setTextEn(String textEn) {
      this.textEn = textEn;
    }
  }

  /** A row of the form for one event. */
  public static class EventRow {
    private String from;
    private String until;
    private String titleUk;
    private String titleEn;
    private String placeUk;
    private String placeEn;

    static EventRow of(Event event) {
      EventRow row = new EventRow();
      row.from = event.from().toString();
      row.until = event.until().equals(event.from()) ? "" : event.until().toString();
      row.titleUk = event.title().uk();
      row.titleEn = event.title().en();
      row.placeUk = event.place().uk();
      row.placeEn = event.place().en();
      return row;
    }

    private boolean isEmpty() {
      return isBlank(from)
          && isBlank(until)
          && new Text(titleUk, titleEn).isEmpty()
          && new Text(placeUk, placeEn).isEmpty();
    }

    /** The event; empty without a title or a first day, or if it ends before it begins. */
    private Optional<Event> toEvent() {
      Text title = new Text(titleUk, titleEn);
      if (title.isEmpty() || isBlank(from)) {
        return Optional.empty();
      }
      try {
        LocalDate first = LocalDate.parse(from.strip());
        LocalDate last = isBlank(until) ? first : LocalDate.parse(until.strip());
        return last.isBefore(first)
            ? Optional.empty()
            : Optional.of(new Event(first, last, title, new Text(placeUk, placeEn)));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    public String getFrom() {
      return from;
    }

    public void setFrom(String from) {
      this.from = from;
    }

    public String getUntil() {
      return until;
    }

    public void setUntil(String until) {
      this.until = until;
    }

    public String getTitleUk() {
      return titleUk;
    }

    public void setTitleUk(String titleUk) {
      this.titleUk = titleUk;
    }

    public String getTitleEn() {
      return titleEn;
    }

    public void setTitleEn(String titleEn) {
      this.titleEn = titleEn;
    }

    public String getPlaceUk() {
      return placeUk;
    }

    public void setPlaceUk(String placeUk) {
      this.placeUk = placeUk;
    }

    public String getPlaceEn() {
      return placeEn;
    }

    public void setPlaceEn(String placeEn) {
      this.placeEn = placeEn;
    }
  }

  /** A row of the form for one partner city. */
  public static class PartnerRow {
    private String cityUk;
    private String cityEn;
    private String country;
    private Integer since;
    private String activityUk;
    private String activityEn;
    private boolean active = true;

    static PartnerRow of(PartnerCity partner) {
      PartnerRow row = new PartnerRow();
      row.cityUk = partner.city().uk();
      row.cityEn = partner.city().en();
      row.country = partner.country();
      row.since = partner.since();
      row.activityUk = partner.activity().uk();
      row.activityEn = partner.activity().en();
      row.active = partner.active();
      return row;
    }

    public String getCityUk() {
      return cityUk;
    }

    public void setCityUk(String cityUk) {
      this.cityUk = cityUk;
    }

    public String getCityEn() {
      return cityEn;
    }

    public void setCityEn(String cityEn) {
      this.cityEn = cityEn;
    }

    public String getCountry() {
      return country;
    }

    public void setCountry(String country) {
      this.country = country;
    }

    public Integer getSince() {
      return since;
    }

    public void setSince(Integer since) {
      this.since = since;
    }

    public String getActivityUk() {
      return activityUk;
    }

    public void setActivityUk(String activityUk) {
      this.activityUk = activityUk;
    }

    public String getActivityEn() {
      return activityEn;
    }

    public void setActivityEn(String activityEn) {
      this.activityEn = activityEn;
    }

    public boolean isActive() {
      return active;
    }

    public void setActive(boolean active) {
      this.active = active;
    }
  }

  public List<StrengthRow> getStrengths() {
    return strengths;
  }

  public List<PartnerRow> getPartners() {
    return partners;
  }

  public List<EventRow> getEvents() {
    return events;
  }

  public String getPromiseUk() {
    return promiseUk;
  }

  public void setPromiseUk(String promiseUk) {
    this.promiseUk = promiseUk;
  }

  public String getPromiseEn() {
    return promiseEn;
  }

  public void setPromiseEn(String promiseEn) {
    this.promiseEn = promiseEn;
  }

  public String getWhyUk() {
    return whyUk;
  }

  public void setWhyUk(String whyUk) {
    this.whyUk = whyUk;
  }

  public String getWhyEn() {
    return whyEn;
  }

  public void setWhyEn(String whyEn) {
    this.whyEn = whyEn;
  }

  public String getProjectTitleUk() {
    return projectTitleUk;
  }

  public void setProjectTitleUk(String projectTitleUk) {
    this.projectTitleUk = projectTitleUk;
  }

  public String getProjectTitleEn() {
    return projectTitleEn;
  }

  public void setProjectTitleEn(String projectTitleEn) {
    this.projectTitleEn = projectTitleEn;
  }

  public String getProjectGoalUk() {
    return projectGoalUk;
  }

  public void setProjectGoalUk(String projectGoalUk) {
    this.projectGoalUk = projectGoalUk;
  }

  public String getProjectGoalEn() {
    return projectGoalEn;
  }

  public void setProjectGoalEn(String projectGoalEn) {
    this.projectGoalEn = projectGoalEn;
  }

  public String getWantedTextUk() {
    return wantedTextUk;
  }

  public void setWantedTextUk(String wantedTextUk) {
    this.wantedTextUk = wantedTextUk;
  }

  public String getWantedTextEn() {
    return wantedTextEn;
  }

  public void setWantedTextEn(String wantedTextEn) {
    this.wantedTextEn = wantedTextEn;
  }

  public String getContactNameUk() {
    return contactNameUk;
  }

  public void setContactNameUk(String contactNameUk) {
    this.contactNameUk = contactNameUk;
  }

  public String getContactNameEn() {
    return contactNameEn;
  }

  public void setContactNameEn(String contactNameEn) {
    this.contactNameEn = contactNameEn;
  }

  public String getContactRoleUk() {
    return contactRoleUk;
  }

  public void setContactRoleUk(String contactRoleUk) {
    this.contactRoleUk = contactRoleUk;
  }

  public String getContactRoleEn() {
    return contactRoleEn;
  }

  public void setContactRoleEn(String contactRoleEn) {
    this.contactRoleEn = contactRoleEn;
  }

  public String getContactNoteUk() {
    return contactNoteUk;
  }

  public void setContactNoteUk(String contactNoteUk) {
    this.contactNoteUk = contactNoteUk;
  }

  public String getContactNoteEn() {
    return contactNoteEn;
  }

  public void setContactNoteEn(String contactNoteEn) {
    this.contactNoteEn = contactNoteEn;
  }

  public String getExperienceUk() {
    return experienceUk;
  }

  public void setExperienceUk(String experienceUk) {
    this.experienceUk = experienceUk;
  }

  public String getExperienceEn() {
    return experienceEn;
  }

  public void setExperienceEn(String experienceEn) {
    this.experienceEn = experienceEn;
  }

  public Integer getPopulation() {
    return population;
  }

  public void setPopulation(Integer population) {
    this.population = population;
  }

  public Integer getAreaKm2() {
    return areaKm2;
  }

  public void setAreaKm2(Integer areaKm2) {
    this.areaKm2 = areaKm2;
  }

  public Integer getTowns() {
    return towns;
  }

  public void setTowns(Integer towns) {
    this.towns = towns;
  }

  public Integer getVillages() {
    return villages;
  }

  public void setVillages(Integer villages) {
    this.villages = villages;
  }

  public Integer getBudgetEur() {
    return budgetEur;
  }

  public void setBudgetEur(Integer budgetEur) {
    this.budgetEur = budgetEur;
  }

  public Integer getOwnSharePercent() {
    return ownSharePercent;
  }

  public void setOwnSharePercent(Integer ownSharePercent) {
    this.ownSharePercent = ownSharePercent;
  }

  public Integer getPopulationFrom() {
    return populationFrom;
  }

  public void setPopulationFrom(Integer populationFrom) {
    this.populationFrom = populationFrom;
  }

  public Integer getPopulationTo() {
    return populationTo;
  }

  public void setPopulationTo(Integer populationTo) {
    this.populationTo = populationTo;
  }

  public String getLanguages() {
    return languages;
  }

  public void setLanguages(String languages) {
    this.languages = languages;
  }

  public String getCountries() {
    return countries;
  }

  public void setCountries(String countries) {
    this.countries = countries;
  }

  public String getReadyOn() {
    return readyOn;
  }

  public void setReadyOn(String readyOn) {
    this.readyOn = readyOn;
  }

  public String getPortalUrl() {
    return portalUrl;
  }

  public void setPortalUrl(String portalUrl) {
    this.portalUrl = portalUrl;
  }

  public boolean isPortalChecked() {
    return portalChecked;
  }

  public void setPortalChecked(boolean portalChecked) {
    this.portalChecked = portalChecked;
  }

  public List<DocumentRow> getDocuments() {
    return documents;
  }

  /** The themes that a partnership can be about, each with whether it is chosen. */
  public Map<String, Boolean> getThemes() {
    return themes;
  }

  public ProfileContent.Pictures getPictures() {
    return pictures;
  }

  void setPictures(ProfileContent.Pictures pictures) {
    this.pictures = pictures;
  }

  /** The picture's address, or null. */
  public String getCrestAddress() {
    return pictures.crest() == null ? null : ProfilePicture.address(pictures.crest().hash());
  }

  /** The photograph's address, or null. */
  public String getPhotoAddress() {
    return pictures.photo() == null ? null : ProfilePicture.address(pictures.photo().hash());
  }

  public String getPhotoAltUk() {
    return photoAltUk;
  }

  public void setPhotoAltUk(String photoAltUk) {
    this.photoAltUk = photoAltUk;
  }

  public String getPhotoAltEn() {
    return photoAltEn;
  }

  public void setPhotoAltEn(String photoAltEn) {
    this.photoAltEn = photoAltEn;
  }

  /** What it was written on from. */
  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }

  /** Whether its writer has looked at the sentences that may give something away. */
  public boolean isSensitiveSeen() {
    return sensitiveSeen;
  }

  public void setSensitiveSeen(boolean sensitiveSeen) {
    this.sensitiveSeen = sensitiveSeen;
  }
}
