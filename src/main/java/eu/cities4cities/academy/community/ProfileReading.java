package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.Contact;
import eu.cities4cities.academy.community.ProfileContent.Event;
import eu.cities4cities.academy.community.ProfileContent.Image;
import eu.cities4cities.academy.community.ProfileContent.PartnerCity;
import eu.cities4cities.academy.community.ProfileContent.Pictures;
import eu.cities4cities.academy.community.ProfileContent.Project;
import eu.cities4cities.academy.community.ProfileContent.Strength;
import eu.cities4cities.academy.community.ProfileContent.Text;
import eu.cities4cities.academy.community.ProfileContent.Wanted;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The profile that a form says as far as it can be understood, and what is wrong with the rest: a
 * draft may be unfinished anywhere, what is handed in may not.
 */
final class ProfileReading {
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]@[^\\s@]+\\.[^\\s@]");
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private final ProfileForm form;
  private final ReadingRules rules;
  private final TypedValues typed = new TypedValues();
  private final ProfileContent content;

  private ProfileReading(ProfileForm form, ReadingRules rules) {
    this.form = form;
    this.rules = rules;
    this.content = read();
  }

  /** Reads a form. */
  static ProfileReading of(ProfileForm form, ReadingRules rules) {
    return new ProfileReading(form, rules);
  }

  /** What is understood; half filled rows are not among it. */
  ProfileContent content() {
    return content;
  }

  /** What is to be mended before it is handed in, in the order of the form. */
  List<TypedValues.Problem> problems() {
    return typed.problems();
  }

  /** The content, if nothing is to be mended. */
  ProfileContent whole() {
    if (!problems().isEmpty()) {
      throw new UnfinishedProfileException(problems());
    }
    return content;
  }

  private ProfileContent read() {
    Integer population = typed.number("population", form.getPopulation());
    Integer area = typed.number("area", form.getAreaKm2());
    Integer towns = typed.number("towns", form.getTowns());
    Integer villages = typed.number("villages", form.getVillages());
    List<String> languages =
        typed.codes("languages", form.getLanguages(), LANGUAGES, "community.edit.error.language");
    List<Strength> strengths = rows("strength", form.getStrengths(), StrengthRow::read);
    Project project = project();
    List<Text> experience = experience();
    Wanted wanted = wanted();
    List<PartnerCity> partners = rows("partner", form.getPartners(), PartnerRow::read);
    List<Event> events = rows("event", form.getEvents(), EventRow::read);
    Contact contact = contact();
    Pictures pictures = pictures();
    String portal = portal();
    return new ProfileContent(
        population,
        area,
        towns,
        villages,
        languages,
        form.getPromise().toText(),
        form.getWhy().toText(),
        strengths,
        project,
        experience,
        wanted,
        partners,
        events,
        contact,
        portal,
        portal == null ? null : form.isPortalChecked() ? rules.today() : form.getPortalCheckedOn(),
        pictures);
  }

  private Project project() {
    Integer budget = typed.number("budget", form.getBudgetEur());
    Integer own = typed.number("own", form.getOwnSharePercent());
    if (own != null && own > 100) {
      typed.problem("own", "community.edit.error.number");
      own = null;
    }
    YearMonth ready = null;
    try {
      ready =
          TypedValues.isBlank(form.getReadyOn())
              ? null
              : YearMonth.parse(form.getReadyOn().strip());
    } catch (DateTimeException e) {
      typed.problem("ready", "community.edit.error.month");
    }
    return new Project(
        form.getProjectTitle().toText(),
        form.getProjectGoal().toText(),
        budget,
        own,
        ready,
        rows("document", form.getDocuments(), DocumentRow::read));
  }

  /** Lines belong together by their places, so that unequal numbers of them say nothing yet. */
  private List<Text> experience() {
    List<String> uk = TypedValues.lines(form.getExperience().getUk());
    List<String> en = TypedValues.lines(form.getExperience().getEn());
    if (uk.size() != en.size() && !uk.isEmpty() && !en.isEmpty()) {
      typed.problem("experienceEn", "community.edit.error.pair", uk.size(), en.size());
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
        typed.codes(
            "countries",
            form.getCountries(),
            TypedValues.COUNTRIES,
            "community.edit.error.country");
    Integer from = typed.number("from", form.getPopulationFrom());
    Integer to = typed.number("to", form.getPopulationTo());
    if (from != null && to != null && from > to) {
      typed.problem("to", "community.edit.error.range");
      to = null;
    }
    return new Wanted(
        countries,
        from,
        to,
        form.getWantedText().toText(),
        Arrays.stream(ProfileTheme.values())
            .filter(theme -> Boolean.TRUE.equals(form.getThemes().get(theme.name())))
            .toList());
  }

  /** A draft keeps a photograph that nobody has described yet. */
  private Pictures pictures() {
    Image photo = form.getPictures().photo();
    Text alt = form.getPhotoAlt().toText();
    if (photo == null) {
      if (!alt.isEmpty()) {
        typed.problem("photoAltUk", "community.edit.error.photo");
      }
      return form.getPictures();
    }
    if (alt.isEmpty()) {
      typed.problem("photoAltUk", "community.edit.error.alt");
    }
    return new Pictures(
        form.getPictures().crest(), new Image(photo.hash(), photo.width(), photo.height(), alt));
  }

  /** Readers write by the form: an address that is shown is gathered by programs. */
  private Contact contact() {
    return new Contact(
        withoutAddress("contactName", form.getContactName()),
        withoutAddress("contactRole", form.getContactRole()),
        withoutAddress("contactNote", form.getContactNote()));
  }

  private Text withoutAddress(String name, TextPair pair) {
    Text text = pair.toText();
    if (ADDRESS.matcher(text.uk()).find()) {
      typed.problem(name + "Uk", "community.edit.error.address");
    }
    if (ADDRESS.matcher(text.en()).find()) {
      typed.problem(name + "En", "community.edit.error.address");
    }
    return text;
  }

  private String portal() {
    if (TypedValues.isBlank(form.getPortalUrl())) {
      return null;
    }
    String address = form.getPortalUrl().strip();
    if (!rules.takesLink(address)) {
      typed.problem("portal", "community.edit.error.portal", rules.portal().beginnings());
      return null;
    }
    return address;
  }

  /** A row of the form that says something, or says why not. */
  private interface Row<R, T> {
    Optional<T> read(R row, String name, TypedValues typed);
  }

  private <R, T> List<T> rows(String name, List<R> rows, Row<R, T> row) {
    List<T> told = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      row.read(rows.get(i), name + i, typed).ifPresent(told::add);
    }
    return told;
  }
}
