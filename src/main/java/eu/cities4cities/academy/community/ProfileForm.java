package eu.cities4cities.academy.community;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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

  private final TextPair promise = new TextPair();
  private final TextPair why = new TextPair();
  private final TextPair projectTitle = new TextPair();
  private final TextPair projectGoal = new TextPair();
  private final TextPair wantedText = new TextPair();
  private final TextPair contactName = new TextPair();
  private final TextPair contactRole = new TextPair();
  private final TextPair contactNote = new TextPair();
  private final TextPair experience = new TextPair();
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
  private final List<StrengthRow> strengths = rows(STRENGTHS, StrengthRow::new);
  private final List<PartnerRow> partners = rows(PARTNERS, PartnerRow::new);
  private final List<EventRow> events = rows(EVENTS, EventRow::new);
  private final List<DocumentRow> documents = rows(DOCUMENTS, DocumentRow::new);
  private final Map<String, Boolean> themes = new LinkedHashMap<>();
  private ProfileContent.Pictures pictures = ProfileContent.Pictures.NONE;
  private final TextPair photoAlt = new TextPair();

  /** An empty form with its empty rows. */
  public ProfileForm() {
    for (ProfileTheme theme : ProfileTheme.values()) {
      themes.put(theme.name(), false);
    }
  }

  private static <R> List<R> rows(int most, Supplier<R> empty) {
    return new ArrayList<>(Stream.generate(empty).limit(most).toList());
  }

  /** The form of a profile as it stands. */
  static ProfileForm of(ProfileDraft draft) {
    return ProfileOpening.form(draft);
  }

  /**
   * The profile that the form says, whole.
   *
   * @throws UnfinishedProfileException naming each field that is half filled or not understood
   */
  ProfileContent toContent(ReadingRules rules) {
    return ProfileReading.of(this, rules).whole();
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

  public TextPair getPromise() {
    return promise;
  }

  public TextPair getWhy() {
    return why;
  }

  public TextPair getProjectTitle() {
    return projectTitle;
  }

  public TextPair getProjectGoal() {
    return projectGoal;
  }

  public TextPair getWantedText() {
    return wantedText;
  }

  public TextPair getContactName() {
    return contactName;
  }

  public TextPair getContactRole() {
    return contactRole;
  }

  public TextPair getContactNote() {
    return contactNote;
  }

  public TextPair getExperience() {
    return experience;
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

  void setPortalCheckedOn(LocalDate portalCheckedOn) {
    this.portalCheckedOn = portalCheckedOn;
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

  public TextPair getPhotoAlt() {
    return photoAlt;
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
