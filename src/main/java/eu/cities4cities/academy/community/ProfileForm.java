package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.Event;
import eu.cities4cities.academy.community.ProfileContent.PartnerCity;
import eu.cities4cities.academy.community.ProfileContent.Strength;
import eu.cities4cities.academy.community.ProfileContent.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private String population;
  private String areaKm2;
  private String towns;
  private String villages;
  private String budgetEur;
  private String ownSharePercent;
  private String populationFrom;
  private String populationTo;
  private String languages;
  private String countries;
  private String readyOn;
  private String portalUrl;
  private boolean portalChecked;
  private LocalDate portalCheckedOn;
  private String token = ProfileDraft.NONE.token();
  private String writer;
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
    form.population = digits(content.population());
    form.areaKm2 = digits(content.areaKm2());
    form.towns = digits(content.towns());
    form.villages = digits(content.villages());
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
    form.budgetEur = digits(content.project().budgetEur());
    form.ownSharePercent = digits(content.project().ownSharePercent());
    form.readyOn =
        content.project().readyOn() == null ? "" : content.project().readyOn().toString();
    form.experienceUk = lines(content.experience().stream().map(Text::uk).toList());
    form.experienceEn = lines(content.experience().stream().map(Text::en).toList());
    form.countries = String.join(", ", content.wanted().countries());
    form.populationFrom = digits(content.wanted().populationFrom());
    form.populationTo = digits(content.wanted().populationTo());
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
    ProfileFields.write(form, draft.typed());
    return form;
  }

  /**
   * The profile that the form says, whole.
   *
   * @param today the day noted where the address on the portal was looked at
   * @throws UnfinishedProfileException naming each field that is half filled or not understood
   */
  ProfileContent toContent(LocalDate today) {
    return ProfileReading.of(this, today).whole();
  }

  private static String digits(Integer number) {
    return number == null ? "" : number.toString();
  }

  private static String lines(List<String> parts) {
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
  }

  private static boolean told(String... fields) {
    return Stream.of(fields).anyMatch(field -> field != null && !field.isBlank());
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

    /** Whether anything is typed in it. */
    public boolean isTold() {
      return ProfileForm.told(titleUk, titleEn, textUk, textEn);
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

    /** Whether anything is typed in it. */
    public boolean isTold() {
      return ProfileForm.told(from, until, titleUk, titleEn, placeUk, placeEn);
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
    private String since;
    private String activityUk;
    private String activityEn;
    private boolean active = true;

    static PartnerRow of(PartnerCity partner) {
      PartnerRow row = new PartnerRow();
      row.cityUk = partner.city().uk();
      row.cityEn = partner.city().en();
      row.country = partner.country();
      row.since = digits(partner.since());
      row.activityUk = partner.activity().uk();
      row.activityEn = partner.activity().en();
      row.active = partner.active();
      return row;
    }

    /** Whether anything is typed in it. */
    public boolean isTold() {
      return ProfileForm.told(cityUk, cityEn, country, since, activityUk, activityEn);
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

    public String getSince() {
      return since;
    }

    public void setSince(String since) {
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

  public String getPopulation() {
    return population;
  }

  public void setPopulation(String population) {
    this.population = population;
  }

  public String getAreaKm2() {
    return areaKm2;
  }

  public void setAreaKm2(String areaKm2) {
    this.areaKm2 = areaKm2;
  }

  public String getTowns() {
    return towns;
  }

  public void setTowns(String towns) {
    this.towns = towns;
  }

  public String getVillages() {
    return villages;
  }

  public void setVillages(String villages) {
    this.villages = villages;
  }

  public String getBudgetEur() {
    return budgetEur;
  }

  public void setBudgetEur(String budgetEur) {
    this.budgetEur = budgetEur;
  }

  public String getOwnSharePercent() {
    return ownSharePercent;
  }

  public void setOwnSharePercent(String ownSharePercent) {
    this.ownSharePercent = ownSharePercent;
  }

  public String getPopulationFrom() {
    return populationFrom;
  }

  public void setPopulationFrom(String populationFrom) {
    this.populationFrom = populationFrom;
  }

  public String getPopulationTo() {
    return populationTo;
  }

  public void setPopulationTo(String populationTo) {
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

  LocalDate getPortalCheckedOn() {
    return portalCheckedOn;
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

  /** Which page wrote it and its how manieth change this is, or null: see {@link PageWriter}. */
  public String getWriter() {
    return writer;
  }

  public void setWriter(String writer) {
    this.writer = writer;
  }

  /** Whether its writer has looked at the sentences that may give something away. */
  public boolean isSensitiveSeen() {
    return sensitiveSeen;
  }

  public void setSensitiveSeen(boolean sensitiveSeen) {
    this.sensitiveSeen = sensitiveSeen;
  }
}
