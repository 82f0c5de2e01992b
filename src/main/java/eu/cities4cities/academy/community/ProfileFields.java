package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.DocumentFile;
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
  /** The field of the link to the portal. */
  static final String PORTAL = "portal";

  private static final String PORTAL_CHECKED = "portalChecked";
  private static final String FILE = "File";
  private static final int LONGEST = 10_000;
  private static final Map<String, Field> ALL = new LinkedHashMap<>();

  private record Field(Function<ProfileForm, String> read, BiConsumer<ProfileForm, String> write) {}

  static {
    pair("promise", ProfileForm::getPromise);
    text("population", ProfileForm::getPopulation, ProfileForm::setPopulation);
    text("area", ProfileForm::getAreaKm2, ProfileForm::setAreaKm2);
    text("towns", ProfileForm::getTowns, ProfileForm::setTowns);
    text("villages", ProfileForm::getVillages, ProfileForm::setVillages);
    text("languages", ProfileForm::getLanguages, ProfileForm::setLanguages);
    pair("why", ProfileForm::getWhy);
    for (int i = 0; i < ProfileForm.STRENGTHS; i++) {
      strength(i);
    }
    pair("projectTitle", ProfileForm::getProjectTitle);
    pair("projectGoal", ProfileForm::getProjectGoal);
    text("budget", ProfileForm::getBudgetEur, ProfileForm::setBudgetEur);
    text("own", ProfileForm::getOwnSharePercent, ProfileForm::setOwnSharePercent);
    text("ready", ProfileForm::getReadyOn, ProfileForm::setReadyOn);
    for (int i = 0; i < ProfileForm.DOCUMENTS; i++) {
      document(i);
    }
    pair("experience", ProfileForm::getExperience);
    text("countries", ProfileForm::getCountries, ProfileForm::setCountries);
    text("from", ProfileForm::getPopulationFrom, ProfileForm::setPopulationFrom);
    text("to", ProfileForm::getPopulationTo, ProfileForm::setPopulationTo);
    for (ProfileTheme theme : ProfileTheme.values()) {
      flag(
          "theme" + theme.name(),
          form -> Boolean.TRUE.equals(form.getThemes().get(theme.name())),
          (form, chosen) -> form.getThemes().put(theme.name(), chosen));
    }
    pair("wanted", ProfileForm::getWantedText);
    for (int i = 0; i < ProfileForm.PARTNERS; i++) {
      partner(i);
    }
    for (int i = 0; i < ProfileForm.EVENTS; i++) {
      event(i);
    }
    pair("contactName", ProfileForm::getContactName);
    pair("contactRole", ProfileForm::getContactRole);
    pair("contactNote", ProfileForm::getContactNote);
    pair("photoAlt", ProfileForm::getPhotoAlt);
    text(PORTAL, ProfileForm::getPortalUrl, ProfileForm::setPortalUrl);
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

  /** Whether a field names a file that is kept, which nobody types. */
  static boolean isFile(String name) {
    return name.endsWith(FILE);
  }

  /** What a reader is shown of a field's text. */
  static String shown(String name, String text) {
    return isFile(name) ? DocumentRow.fileName(text) : text;
  }

  /** The files that the fields name. */
  static List<DocumentFile> files(Map<String, String> words) {
    return words.entrySet().stream()
        .filter(each -> isFile(each.getKey()))
        .flatMap(each -> DocumentRow.file(each.getValue()).stream())
        .toList();
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
    Function<ProfileForm, StrengthRow> row = form -> form.getStrengths().get(i);
    pair("strength" + i + "Title", row.andThen(StrengthRow::getTitle));
    pair("strength" + i + "Text", row.andThen(StrengthRow::getText));
  }

  private static void document(int i) {
    Function<ProfileForm, DocumentRow> row = form -> form.getDocuments().get(i);
    pair("document" + i + "Title", row.andThen(DocumentRow::getTitle));
    word("document" + i + "Url", row, DocumentRow::getUrl, DocumentRow::setUrl);
    word("document" + i + FILE, row, DocumentRow::getFileWord, DocumentRow::setFileWord);
  }

  private static void partner(int i) {
    Function<ProfileForm, PartnerRow> row = form -> form.getPartners().get(i);
    pair("partner" + i + "City", row.andThen(PartnerRow::getCity));
    word("partner" + i + "Country", row, PartnerRow::getCountry, PartnerRow::setCountry);
    word("partner" + i + "Since", row, PartnerRow::getSince, PartnerRow::setSince);
    pair("partner" + i + "Activity", row.andThen(PartnerRow::getActivity));
    flag(
        "partner" + i + "Active",
        form -> row.apply(form).isActive(),
        (form, active) -> row.apply(form).setActive(active));
  }

  private static void event(int i) {
    Function<ProfileForm, EventRow> row = form -> form.getEvents().get(i);
    word("event" + i + "From", row, EventRow::getFrom, EventRow::setFrom);
    word("event" + i + "Until", row, EventRow::getUntil, EventRow::setUntil);
    pair("event" + i + "Title", row.andThen(EventRow::getTitle));
    pair("event" + i + "Place", row.andThen(EventRow::getPlace));
  }

  private static void pair(String name, Function<ProfileForm, TextPair> pair) {
    word(name + "Uk", pair, TextPair::getUk, TextPair::setUk);
    word(name + "En", pair, TextPair::getEn, TextPair::setEn);
  }

  private static <R> void word(
      String name,
      Function<ProfileForm, R> part,
      Function<R, String> read,
      BiConsumer<R, String> write) {
    text(name, part.andThen(read), (form, value) -> write.accept(part.apply(form), value));
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
