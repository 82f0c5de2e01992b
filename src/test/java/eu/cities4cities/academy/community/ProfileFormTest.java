package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.demo.SampleCommunities;
import eu.cities4cities.academy.shared.InvalidInputException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ProfileFormTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

  @Test
  void whatIsOpenedAndSentUnchangedIsTheSameProfile() {
    SampleCommunities.read().stream()
        .filter(each -> each.profile() != null)
        .forEach(each -> assertThat(form(each).toContent(TODAY)).isEqualTo(each.profile()));
  }

  @Test
  void emptyFormIsAnEmptyProfile() {
    assertThat(new ProfileForm().toContent(TODAY)).isEqualTo(ProfileContent.EMPTY);
  }

  @Test
  void addressOnThePortalIsNotedWithTheDayItWasLookedAt() {
    ProfileForm form = new ProfileForm();
    form.setPortalUrl(" https://cities4cities.eu/x ");
    form.setPortalChecked(true);
    assertThat(form.toContent(TODAY).portalCheckedOn()).isEqualTo(TODAY);
    assertThat(form.getPortalUrl()).isEqualTo("https://cities4cities.eu/x");
    form.setPortalUrl("");
    assertThat(form.toContent(TODAY).portalCheckedOn()).isNull();
  }

  @Test
  void whatCannotBeUnderstoodIsNamed() {
    refuses("community.edit.error.language", form -> form.setLanguages("uk, english"));
    refuses("community.edit.error.country", form -> form.setCountries("PL XX"));
    refuses("community.edit.error.month", form -> form.setReadyOn("березень"));
    refuses("community.edit.error.number", form -> form.setTowns(-1));
    refuses("community.edit.error.number", form -> form.setOwnSharePercent(101));
    refuses(
        "community.edit.error.document",
        form -> {
          form.getDocuments().get(1).setTitleUk("План");
          form.getDocuments().get(1).setUrl("http://x.example/plan.pdf");
        });
    refuses("community.edit.error.portal", form -> form.setPortalUrl("https://evil.example/"));
    refuses(
        "community.edit.error.range",
        form -> {
          form.setPopulationFrom(10);
          form.setPopulationTo(9);
        });
    refuses(
        "community.edit.error.pair",
        form -> {
          form.setExperienceUk("один\nдва");
          form.setExperienceEn("one");
        });
    refuses("community.edit.error.partner", form -> form.getPartners().get(2).setCityUk("Місто"));
    refuses("community.edit.error.event", form -> form.getEvents().get(0).setTitleUk("Ярмарок"));
    refuses("community.edit.error.event", form -> form.getEvents().get(4).setFrom("2026-09-18"));
    refuses(
        "community.edit.error.event",
        form -> {
          form.getEvents().get(1).setTitleUk("Ярмарок");
          form.getEvents().get(1).setFrom("2026-09-18");
          form.getEvents().get(1).setUntil("2026-09-17");
        });
  }

  @Test
  void codesAreTakenInAnyCaseAndOnce() {
    ProfileForm form = new ProfileForm();
    form.setLanguages("UK; en en");
    form.setCountries("pl,DE");
    assertThat(form.toContent(TODAY).languages()).containsExactly("uk", "en");
    assertThat(form.toContent(TODAY).wanted().countries()).containsExactly("PL", "DE");
  }

  @Test
  void fieldsByNameFillTheFormAsItsPageDoes() {
    SampleCommunities.read().stream()
        .filter(each -> each.profile() != null)
        .forEach(
            each -> {
              ProfileForm empty = new ProfileForm();
              ProfileFields.write(empty, ProfileFields.read(form(each)));
              assertThat(ProfileFields.differing(form(each), empty)).isEmpty();
              assertThat(ProfileFields.differing(form(each), new ProfileForm())).isNotEmpty();
            });
    ProfileForm form = new ProfileForm();
    ProfileFields.write(
        form, Map.of("population", "24 300", "themeENERGY", "true", "noSuchField", "x"));
    assertThat(form.toContent(TODAY).population()).isEqualTo(24300);
    assertThat(form.toContent(TODAY).wanted().themes()).containsExactly(ProfileTheme.ENERGY);
    assertThatThrownBy(() -> ProfileFields.write(form, Map.of("population", "багато")))
        .isInstanceOf(InvalidInputException.class);
  }

  private static void refuses(String key, Consumer<ProfileForm> typing) {
    ProfileForm form = new ProfileForm();
    typing.accept(form);
    assertThatThrownBy(() -> form.toContent(TODAY))
        .isInstanceOfSatisfying(
            InvalidInputException.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }

  private static ProfileForm form(CommunityRegistration each) {
    Community community =
        new Community(null, "x", each.nameUk(), "X", each.region().code(), CommunityKind.URBAN);
    community.setPortalUrl(each.portalUrl());
    return ProfileForm.of(
        community,
        new ProfileDraft("1-1", 1, ProfileState.PUBLISHED, each.profile(), null, null, null));
  }
}
