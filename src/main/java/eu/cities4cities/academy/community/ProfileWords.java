package eu.cities4cities.academy.community;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.Language;
import eu.cities4cities.academy.shared.Texts;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A public profile in words: numbers, codes and days as its page says them. */
public class ProfileWords {
  private final PublicProfile profile;
  private final Language language;
  private final Texts texts;
  private final LocalDate today;

  /**
   * The words of a profile.
   *
   * @param language the reader's
   * @param today Kyiv's day, from which on events are shown
   */
  ProfileWords(PublicProfile profile, Language language, Texts texts, LocalDate today) {
    this.profile = profile;
    this.language = language;
    this.texts = texts;
    this.today = today;
  }

  /** The community's events that are not over, by Kyiv's day. */
  public List<PublicProfile.Event> getEvents() {
    return profile.eventsFrom(today);
  }

  public String getRegionName() {
    return profile.identity().region().name(language.code());
  }

  /** What the head line says beside the name in the other alphabet: its kind in words. */
  public String getKind() {
    return texts.get(language, "community.view.kind." + profile.identity().kind().name());
  }

  /** How many towns and villages, and how large; empty if nothing is told. */
  public String getPlace() {
    List<String> parts = new ArrayList<>();
    add(parts, "community.view.towns", profile.figures().towns());
    add(parts, "community.view.villages", profile.figures().villages());
    add(parts, "community.view.area", profile.figures().areaKm2());
    return String.join(", ", parts);
  }

  private void add(List<String> parts, String key, Integer number) {
    if (number != null && number > 0) {
      parts.add(texts.get(language, key, number));
    }
  }

  /** The names of the languages in which the community works. */
  public String getLanguages() {
    ULocale in = ULocale.forLocale(language.locale());
    String names =
        profile.languages().stream()
            .map(code -> ULocale.getDisplayLanguage(code, in))
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? names
        : names.substring(0, 1).toUpperCase(in.toLocale()) + names.substring(1);
  }

  /** The names of the countries from which partners are wanted. */
  public String getWantedCountries() {
    return profile.wanted().countries().stream()
        .map(this::country)
        .collect(Collectors.joining(", "));
  }

  /** The wanted size of a partner in words; empty if any will do. */
  public String getWantedSize() {
    PublicProfile.Wanted wanted = profile.wanted();
    if (wanted.populationFrom() != null && wanted.populationTo() != null) {
      return texts.get(
          language,
          "community.view.wanted.size.range",
          wanted.populationFrom(),
          wanted.populationTo());
    } else if (wanted.populationFrom() != null) {
      return texts.get(language, "community.view.wanted.size.from", wanted.populationFrom());
    } else if (wanted.populationTo() != null) {
      return texts.get(language, "community.view.wanted.size.to", wanted.populationTo());
    }
    return "";
  }

  /** The name of a country of two letters in the reader's language. */
  public String country(String code) {
    ULocale in = ULocale.forLocale(language.locale());
    return ULocale.getDisplayCountry("und-" + code, in);
  }

  /** The month from which work on the project can start, in words. */
  public String getReadyOn() {
    YearMonth month = profile.project().readyOn();
    if (month == null) {
      return "";
    }
    Locale locale = language.locale();
    // The name of a month that stands alone is in the nominative: «березень 2027».
    DateFormat format = DateFormat.getPatternInstance("LLLLy", locale);
    format.setTimeZone(TimeZone.GMT_ZONE);
    String words =
        format.format(Date.from(month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
    // ICU adds «р.» with whatever space its data of the year hold.
    return words.replaceFirst("[\\s\u00A0\u202F]*р\\.$", "");
  }

  /** The names of the themes that the partnership is to be about. */
  public String getWantedThemes() {
    return profile.wanted().themes().stream()
        .map(theme -> texts.get(language, "ProfileTheme." + theme.name()))
        .collect(Collectors.joining(", "));
  }

  /** Whether the link to the portal has not been working lately. */
  public boolean isPortalBroken() {
    return profile.portal().state() == PortalState.BROKEN;
  }

  /** The day by Kyiv on which the link to the portal was last seen working; null if it is not. */
  public LocalDate getPortalWorkedOn() {
    return profile.portal().state() == PortalState.WORKS
        ? KyivTime.at(profile.portal().checkedAt()).toLocalDate()
        : null;
  }

  /** The regions of the small map, all alike but the community's own. */
  public List<Region> getRegions() {
    return List.of(Region.values());
  }
}
