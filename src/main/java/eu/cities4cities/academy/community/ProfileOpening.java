package eu.cities4cities.academy.community;

import eu.cities4cities.academy.community.ProfileContent.Contact;
import eu.cities4cities.academy.community.ProfileContent.Project;
import eu.cities4cities.academy.community.ProfileContent.Text;
import eu.cities4cities.academy.community.ProfileContent.Wanted;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Fills the form of a profile with what is told already, and with what was typed beyond it. */
final class ProfileOpening {
  private ProfileOpening() {}

  /** The form of a profile as it stands. */
  static ProfileForm form(ProfileDraft draft) {
    ProfileContent content = draft.content();
    ProfileForm form = new ProfileForm();
    form.setToken(draft.token());
    form.setPopulation(TypedValues.digits(content.population()));
    form.setAreaKm2(TypedValues.digits(content.areaKm2()));
    form.setTowns(TypedValues.digits(content.towns()));
    form.setVillages(TypedValues.digits(content.villages()));
    form.setLanguages(String.join(", ", content.languages()));
    form.getPromise().set(content.promise());
    form.getWhy().set(content.why());
    fill(form.getStrengths(), content.strengths(), StrengthRow::of);
    project(form, content.project());
    form.getExperience().setUk(lines(content.experience(), Text::uk));
    form.getExperience().setEn(lines(content.experience(), Text::en));
    wanted(form, content.wanted());
    fill(form.getPartners(), content.partners(), PartnerRow::of);
    fill(form.getEvents(), content.events(), EventRow::of);
    contact(form, content.contact());
    form.setPortalUrl(content.portalUrl());
    form.setPortalCheckedOn(content.portalCheckedOn());
    form.setPictures(content.pictures());
    if (content.pictures().photo() != null) {
      form.getPhotoAlt().set(content.pictures().photo().alt());
    }
    ProfileFields.write(form, draft.typed());
    return form;
  }

  private static void project(ProfileForm form, Project project) {
    form.getProjectTitle().set(project.title());
    form.getProjectGoal().set(project.goal());
    form.setBudgetEur(TypedValues.digits(project.budgetEur()));
    form.setOwnSharePercent(TypedValues.digits(project.ownSharePercent()));
    form.setReadyOn(project.readyOn() == null ? "" : project.readyOn().toString());
    fill(form.getDocuments(), project.documents(), DocumentRow::of);
  }

  private static void wanted(ProfileForm form, Wanted wanted) {
    form.setCountries(String.join(", ", wanted.countries()));
    form.setPopulationFrom(TypedValues.digits(wanted.populationFrom()));
    form.setPopulationTo(TypedValues.digits(wanted.populationTo()));
    form.getWantedText().set(wanted.text());
    wanted.themes().forEach(theme -> form.getThemes().put(theme.name(), true));
  }

  private static void contact(ProfileForm form, Contact contact) {
    form.getContactName().set(contact.name());
    form.getContactRole().set(contact.role());
    form.getContactNote().set(contact.note());
  }

  /** More than the form has rows for is not shown. */
  private static <R, T> void fill(List<R> rows, List<T> told, Function<T, R> row) {
    for (int i = 0; i < Math.min(rows.size(), told.size()); i++) {
      rows.set(i, row.apply(told.get(i)));
    }
  }

  private static String lines(List<Text> parts, Function<Text, String> language) {
    return parts.stream()
        .map(language)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
