package eu.cities4cities.academy.community;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The fields of the profile's form by the names that its page gives them, as plain words. */
final class ProfileFields {
  private static final String PORTAL_CHECKED = "portalChecked";
  private static final int LONGEST = 10_000;
  private static final Map<String, Field> ALL = new LinkedHashMap<>();

  private record Field(Function<ProfileForm, String> read, BiConsumer<ProfileForm, String> write) {}

  static {
    text("promiseUk", ProfileForm::getPromiseUk, ProfileForm::setPromiseUk);
    text("promiseEn", ProfileForm::getPromiseEn, ProfileForm::setPromiseEn);
    text("population", ProfileForm::getPopulation, ProfileForm::setPopulation);
    text("area", ProfileForm::getAreaKm2, ProfileForm::setAreaKm2);
    text("towns", ProfileForm::getTowns, ProfileForm::setTowns);
    text("villages", ProfileForm::getVillages, ProfileForm::setVillages);
    text("languages", ProfileForm::getLanguages, ProfileForm::setLanguages);
    text("whyUk", ProfileForm::getWhyUk, ProfileForm::setWhyUk);
    text("whyEn", ProfileForm::getWhyEn, ProfileForm::setWhyEn);
    for (int i = 0; i < ProfileForm.STRENGTHS; i++) {
      strength(i);
    }
    text("projectTitleUk", ProfileForm::getProjectTitleUk, ProfileForm::setProjectTitleUk);
    text("projectTitleEn", ProfileForm::getProjectTitleEn, ProfileForm::setProjectTitleEn);
    text("projectGoalUk", ProfileForm::getProjectGoalUk, ProfileForm::setProjectGoalUk);
    text("projectGoalEn", ProfileForm::getProjectGoalEn, ProfileForm::setProjectGoalEn);
    text("budget", ProfileForm::getBudgetEur, ProfileForm::setBudgetEur);
    text("own", ProfileForm::getOwnSharePercent, ProfileForm::setOwnSharePercent);
    text("ready", ProfileForm::getReadyOn, ProfileForm::setReadyOn);
    for (int i = 0; i < ProfileForm.DOCUMENTS; i++) {
      document(i);
    }
    text("experienceUk", ProfileForm::getExperienceUk, ProfileForm::setExperienceUk);
    text("experienceEn", ProfileForm::getExperienceEn, ProfileForm::setExperienceEn);
    text("countries", ProfileForm::getCountries, ProfileForm::setCountries);
    text("from", ProfileForm::getPopulationFrom, ProfileForm::setPopulationFrom);
    text("to", ProfileForm::getPopulationTo, ProfileForm::setPopulationTo);
    for (ProfileTheme theme : ProfileTheme.values()) {
      flag(
          "theme" + theme.name(),
          form -> Boolean.TRUE.equals(form.getThemes().get(theme.name())),
          (form, chosen) -> form.getThemes().put(theme.name(), chosen));
    }
    text("wantedUk", ProfileForm::getWantedTextUk, ProfileForm::setWantedTextUk);
    text("wantedEn", ProfileForm::getWantedTextEn, ProfileForm::setWantedTextEn);
    for (int i = 0; i < ProfileForm.PARTNERS; i++) {
      partner(i);
    }
    for (int i = 0; i < ProfileForm.EVENTS; i++) {
      event(i);
    }
    text("contactNameUk", ProfileForm::getContactNameUk, ProfileForm::setContactNameUk);
    text("contactNameEn", ProfileForm::getContactNameEn, ProfileForm::setContactNameEn);
    text("contactRoleUk", ProfileForm::getContactRoleUk, ProfileForm::setContactRoleUk);
    text("contactRoleEn", ProfileForm::getContactRoleEn, ProfileForm::setContactRoleEn);
    text("contactNoteUk", ProfileForm::getContactNoteUk, ProfileForm::setContactNoteUk);
    text("contactNoteEn", ProfileForm::getContactNoteEn, ProfileForm::setContactNoteEn);
    text("photoAltUk", ProfileForm::getPhotoAltUk, ProfileForm::setPhotoAltUk);
    text("photoAltEn", ProfileForm::getPhotoAltEn, ProfileForm::setPhotoAltEn);
    text("portal", ProfileForm::getPortalUrl, ProfileForm::setPortalUrl);
    flag(PORTAL_CHECKED, ProfileForm::isPortalChecked, ProfileForm::setPortalChecked);
  }

  private ProfileFields() {}

  /** The names of all fields, in the form's order. */
  static Set<String> names() {
    return Collections.unmodifiableSet(ALL.keySet());
  }

  /** What stands in each field; a field that is empty says so. */
  static Map<String, String> read(ProfileForm form) {
    Map<String, String> words = new LinkedHashMap<>();
    ALL.forEach((name, field) -> words.put(name, field.read().apply(form)));
    return words;
  }

  /** Fills the fields that are named; names that the form does not have are left alone. */
  static void write(ProfileForm form, Map<String, String> words) {
    words.forEach(
        (name, value) -> {
          Field field = ALL.get(name);
          if (field != null) {
            field.write().accept(form, value);
          }
        });
  }

  /** The first field whose text is longer than any that is kept. */
  static Optional<String> tooLong(Map<String, String> words) {
    return words.entrySet().stream()
        .filter(each -> ALL.containsKey(each.getKey()) && each.getValue().length() > LONGEST)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * The fields of a form that say something else than its profile does when it is opened again:
   * rows that are half filled, words that are not understood yet.
   *
   * @param opened the form of the profile as far as it is understood
   */
  static Map<String, String> beyond(ProfileForm form, ProfileForm opened) {
    Map<String, String> beyond = new LinkedHashMap<>();
    differing(opened, form).forEach((name, both) -> beyond.put(name, both[1]));
    if (opened.getPortalCheckedOn() != null) {
      beyond.remove(PORTAL_CHECKED); // that it was looked at is told by the day
    }
    return beyond;
  }

  /** The fields in which two forms differ: what the first says and what the second does. */
  static Map<String, String[]> differing(ProfileForm one, ProfileForm other) {
    Map<String, String> mine = read(one);
    Map<String, String[]> differing = new LinkedHashMap<>();
    read(other)
        .forEach(
            (name, theirs) -> {
              if (!plain(mine.get(name)).equals(plain(theirs))) {
                differing.put(name, new String[] {mine.get(name), theirs});
              }
            });
    return differing;
  }

  private static String plain(String text) {
    return text.replace("\r\n", "\n").strip();
  }

  private static void strength(int i) {
    String name = "strength" + i;
    row(
        name + "TitleUk",
        i,
        ProfileForm::getStrengths,
        ProfileForm.StrengthRow::getTitleUk,
        ProfileForm.StrengthRow::setTitleUk);
    row(
        name + "TitleEn",
        i,
        ProfileForm::getStrengths,
        ProfileForm.StrengthRow::getTitleEn,
        ProfileForm.StrengthRow::setTitleEn);
    row(
        name + "TextUk",
        i,
        ProfileForm::getStrengths,
        ProfileForm.StrengthRow::getTextUk,
        ProfileForm.StrengthRow::setTextUk);
    row(
        name + "TextEn",
        i,
        ProfileForm::getStrengths,
        ProfileForm.StrengthRow::getTextEn,
        ProfileForm.StrengthRow::setTextEn);
  }

  private static void document(int i) {
    String name = "document" + i;
    row(
        name + "TitleUk",
        i,
        ProfileForm::getDocuments,
        DocumentRow::getTitleUk,
        DocumentRow::setTitleUk);
    row(
        name + "TitleEn",
        i,
        ProfileForm::getDocuments,
        DocumentRow::getTitleEn,
        DocumentRow::setTitleEn);
    row(name + "Url", i, ProfileForm::getDocuments, DocumentRow::getUrl, DocumentRow::setUrl);
  }

  private static void partner(int i) {
    String name = "partner" + i;
    row(
        name + "CityUk",
        i,
        ProfileForm::getPartners,
        ProfileForm.PartnerRow::getCityUk,
        ProfileForm.PartnerRow::setCityUk);
    row(
        name + "CityEn",
        i,
        ProfileForm::getPartners,
        ProfileForm.PartnerRow::getCityEn,
        ProfileForm.PartnerRow::setCityEn);
    row(
        name + "Country",
        i,
        ProfileForm::getPartners,
        ProfileForm.PartnerRow::getCountry,
        ProfileForm.PartnerRow::setCountry);
    row(
        name + "Since",
        i,
        ProfileForm::getPartners,
        ProfileForm.PartnerRow::getSince,
        ProfileForm.PartnerRow::setSince);
    row(
        name + "ActivityUk",
        i,
        ProfileForm::getPartners,
        ProfileForm.PartnerRow::getActivityUk,
        ProfileForm.PartnerRow::setActivityUk);
    row(
        name + "ActivityEn",
        i,
        ProfileForm::getPartners,
        ProfileForm.PartnerRow::getActivityEn,
        ProfileForm.PartnerRow::setActivityEn);
    flag(
        name + "Active",
        form -> form.getPartners().get(i).isActive(),
        (form, active) -> form.getPartners().get(i).setActive(active));
  }

  private static void event(int i) {
    String name = "event" + i;
    row(
        name + "From",
        i,
        ProfileForm::getEvents,
        ProfileForm.EventRow::getFrom,
        ProfileForm.EventRow::setFrom);
    row(
        name + "Until",
        i,
        ProfileForm::getEvents,
        ProfileForm.EventRow::getUntil,
        ProfileForm.EventRow::setUntil);
    row(
        name + "TitleUk",
        i,
        ProfileForm::getEvents,
        ProfileForm.EventRow::getTitleUk,
        ProfileForm.EventRow::setTitleUk);
    row(
        name + "TitleEn",
        i,
        ProfileForm::getEvents,
        ProfileForm.EventRow::getTitleEn,
        ProfileForm.EventRow::setTitleEn);
    row(
        name + "PlaceUk",
        i,
        ProfileForm::getEvents,
        ProfileForm.EventRow::getPlaceUk,
        ProfileForm.EventRow::setPlaceUk);
    row(
        name + "PlaceEn",
        i,
        ProfileForm::getEvents,
        ProfileForm.EventRow::getPlaceEn,
        ProfileForm.EventRow::setPlaceEn);
  }

  private static <R> void row(
      String name,
      int i,
      Function<ProfileForm, List<R>> rows,
      Function<R, String> read,
      BiConsumer<R, String> write) {
    text(
        name,
        form -> read.apply(rows.apply(form).get(i)),
        (form, value) -> write.accept(rows.apply(form).get(i), value));
  }

  private static void text(
      String name, Function<ProfileForm, String> read, BiConsumer<ProfileForm, String> write) {
    ALL.put(name, new Field(form -> read.apply(form) == null ? "" : read.apply(form), write));
  }

  private static void flag(
      String name, Function<ProfileForm, Boolean> read, BiConsumer<ProfileForm, Boolean> write) {
    ALL.put(
        name,
        new Field(
            form -> read.apply(form).toString(),
            (form, value) -> write.accept(form, Boolean.valueOf(value))));
  }
}
