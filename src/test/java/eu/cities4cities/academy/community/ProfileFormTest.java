package eu.cities4cities.academy.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cities4cities.academy.community.ProfileContent.Document;
import eu.cities4cities.academy.community.ProfileContent.DocumentFile;
import eu.cities4cities.academy.community.ProfileContent.Text;
import eu.cities4cities.academy.demo.SampleCommunities;
import eu.cities4cities.academy.shared.InvalidInputException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileFormTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
  private static final String FORMER = "https://en.cities4cities.eu/former";
  private static final ReadingRules RULES =
      new ReadingRules(
          TODAY, new PortalAddresses(List.of("cities4cities.eu", "www.cities4cities.eu")), FORMER);

  /** Readers write by a form, and no address is to be gathered from the page. */
  @ParameterizedTest
  @ValueSource(strings = {"contactNameUk", "contactRoleEn", "contactNoteUk", "contactNoteEn"})
  void anAddressIsNoPartOfTheContact(String field) {
    ProfileForm form = new ProfileForm();
    ProfileFields.write(form, Map.of(field, "Пишіть на office@example.org, будь ласка"));
    assertThat(ProfileReading.of(form, RULES).problems())
        .extracting(TypedValues.Problem::field)
        .containsExactly(field);
    ProfileFields.write(form, Map.of(field, "Пишіть @ нам"));
    assertThat(ProfileReading.of(form, RULES).problems()).isEmpty();
  }

  @Test
  void whatIsOpenedAndSentUnchangedIsTheSameProfile() {
    SampleCommunities.read().stream()
        .filter(each -> each.profile() != null)
        .forEach(each -> assertThat(form(each).toContent(RULES)).isEqualTo(each.profile()));
  }

  @Test
  void emptyFormIsAnEmptyProfile() {
    assertThat(new ProfileForm().toContent(RULES)).isEqualTo(ProfileContent.EMPTY);
  }

  @Test
  void addressOnThePortalIsNotedWithTheDayItWasLookedAt() {
    ProfileForm form = new ProfileForm();
    form.setPortalUrl(" https://cities4cities.eu/x ");
    form.setPortalChecked(true);
    assertThat(form.toContent(RULES).portalCheckedOn()).isEqualTo(TODAY);
    assertThat(form.toContent(RULES).portalUrl()).isEqualTo("https://cities4cities.eu/x");
    form.setPortalUrl("");
    assertThat(form.toContent(RULES).portalCheckedOn()).isNull();
  }

  @Test
  void aLinkThatIsInPublicStaysAsItIsAndAnotherOneHasToBeOnThePortal() {
    ProfileForm form = new ProfileForm();
    for (String taken :
        List.of(FORMER, "https://cities4cities.eu/x", "https://www.cities4cities.eu/x")) {
      form.setPortalUrl(taken);
      assertThat(form.toContent(RULES).portalUrl()).isEqualTo(taken);
    }
    refuses("community.edit.error.portal", refused -> refused.setPortalUrl(FORMER + "-other"));
  }

  @Test
  void whatCannotBeUnderstoodIsNamed() {
    refuses("community.edit.error.language", form -> form.setLanguages("uk, english"));
    refuses("community.edit.error.country", form -> form.setCountries("PL XX"));
    refuses("community.edit.error.month", form -> form.setReadyOn("березень"));
    refuses("community.edit.error.number", form -> form.setTowns("-1"));
    refuses("community.edit.error.number", form -> form.setOwnSharePercent("101"));
    refuses(
        "community.edit.error.document",
        form -> {
          form.getDocuments().get(1).getTitle().setUk("План");
          form.getDocuments().get(1).setUrl("http://x.example/plan.pdf");
        });
    refuses("community.edit.error.portal", form -> form.setPortalUrl("https://evil.example/"));
    refuses(
        "community.edit.error.range",
        form -> {
          form.setPopulationFrom("10");
          form.setPopulationTo("9");
        });
    refuses(
        "community.edit.error.pair",
        form -> {
          form.getExperience().setUk("один\nдва");
          form.getExperience().setEn("one");
        });
    refuses(
        "community.edit.error.partner", form -> form.getPartners().get(2).getCity().setUk("Місто"));
    refuses(
        "community.edit.error.event", form -> form.getEvents().get(0).getTitle().setUk("Ярмарок"));
    refuses("community.edit.error.event", form -> form.getEvents().get(4).setFrom("2026-09-18"));
    refuses(
        "community.edit.error.event",
        form -> {
          form.getEvents().get(1).getTitle().setUk("Ярмарок");
          form.getEvents().get(1).setFrom("2026-09-18");
          form.getEvents().get(1).setUntil("2026-09-17");
        });
  }

  @Test
  void aDocumentIsALinkOrAFileAndKeepsItsPlaceAmongHalfFilledRows() {
    ProfileForm form = new ProfileForm();
    DocumentRow row = form.getDocuments().get(2);
    row.getTitle().setUk("План");
    row.setFileWord("план|робіт.pdf|340211|AbC-_12345");
    DocumentFile file = new DocumentFile("AbC-_12345", "план|робіт.pdf", 340_211);
    assertThat(form.toContent(RULES).project().documents())
        .containsExactly(new Document(new Text("План", ""), null, file));
    assertThat(ProfileJson.read(ProfileJson.write(form.toContent(RULES))))
        .isEqualTo(form.toContent(RULES));
    form.getDocuments().get(0).getTitle().setUk("Ще без адреси");
    WrittenProfile written = WrittenProfile.of(form, RULES);
    ProfileForm again = new ProfileForm();
    ProfileFields.write(again, written.typed());
    assertThat(again.getDocuments().get(2).getFile()).isEqualTo(file);
    row.setUrl("https://x.example/plan.pdf");
    assertThatThrownBy(() -> form.toContent(RULES)).isInstanceOf(UnfinishedProfileException.class);
    row.setFileWord("../../etc/passwd");
    assertThat(row.getFile()).isNull();
  }

  @Test
  void textsSentByAFormAndByAScriptAreTheSame() {
    ProfileForm form = new ProfileForm();
    form.getWhy().setUk("Абзац.\r\n\r\nЩе один.");
    ProfileContent sent = form.toContent(RULES);
    form.getWhy().setUk("Абзац.\n\nЩе один.");
    assertThat(form.toContent(RULES)).isEqualTo(sent);
  }

  @Test
  void codesAreTakenInAnyCaseAndOnce() {
    ProfileForm form = new ProfileForm();
    form.setLanguages("UK; en en");
    form.setCountries("pl,DE");
    assertThat(form.toContent(RULES).languages()).containsExactly("uk", "en");
    assertThat(form.toContent(RULES).wanted().countries()).containsExactly("PL", "DE");
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
    assertThat(form.toContent(RULES).population()).isEqualTo(24300);
    assertThat(form.toContent(RULES).wanted().themes()).containsExactly(ProfileTheme.ENERGY);
    assertThat(ProfileFields.tooLong(Map.of("whyUk", "х".repeat(10_001)))).contains("whyUk");
    assertThat(ProfileFields.tooLong(Map.of("whyUk", "х".repeat(10_000)))).isEmpty();
  }

  @Test
  void whatIsHalfFilledIsKeptInTheDraftAsItWasTypedAndNotInItsContent() {
    for (Map<String, String> typed :
        List.of(
            Map.of("strength1TextUk", "Дорога 4711"),
            Map.of("partner0ActivityEn", "Exchange of pupils"),
            Map.of("partner2Since", "1998"),
            Map.of("photoAltUk", "Річка"),
            Map.of("event3TitleUk", "Ярмарок"),
            Map.of("event0From", "2026-09-18", "event0Until", "2026-09-17", "event0TitleUk", "х"),
            Map.of("countries", "P"),
            Map.of("languages", "uk, english"),
            Map.of("population", "багато"),
            Map.of("ready", "весна"),
            Map.of("from", "10", "to", "9"),
            Map.of("portal", "cities4cities.eu/x", "portalChecked", "true"),
            Map.of("document0Url", "http://"),
            Map.of("experienceUk", "один\nдва", "experienceEn", "one"))) {
      ProfileForm form = new ProfileForm();
      ProfileFields.write(form, typed);
      ProfileReading reading = ProfileReading.of(form, RULES);
      assertThat(reading.problems()).as(typed.toString()).hasSize(1);
      assertThat(form.getEvents()).hasSize(ProfileForm.EVENTS);
      assertThat(ProfileFields.read(reopened(form))).isEqualTo(ProfileFields.read(form));
      assertThat(reading.content().strengths()).isEmpty();
      assertThat(reading.content().partners()).isEmpty();
      assertThat(reading.content().events()).isEmpty();
      assertThatThrownBy(() -> form.toContent(RULES))
          .isInstanceOf(UnfinishedProfileException.class);
    }
  }

  @Test
  void allThatIsToBeMendedIsNamedByItsField() {
    ProfileForm form = new ProfileForm();
    ProfileFields.write(
        form,
        Map.of(
            "towns", "-1", "strength0TextEn", "x", "event1TitleEn", "Fair", "countries", "PL P"));
    assertThat(ProfileReading.of(form, RULES).problems())
        .extracting(TypedValues.Problem::field)
        .containsExactly("towns", "strength0TitleUk", "countries", "event1From");
    assertThat(ProfileReading.of(form, RULES).content().wanted().countries()).containsExactly("PL");
  }

  @Test
  void photographThatNobodyHasDescribedStaysInTheDraft() {
    ProfileForm form = new ProfileForm();
    ProfileContent.Image photo = new ProfileContent.Image("a1", 4, 3, ProfileContent.Text.NONE);
    form.setPictures(new ProfileContent.Pictures(null, photo));
    assertThat(ProfileReading.of(form, RULES).content().pictures().photo()).isEqualTo(photo);
    refuses(
        "community.edit.error.alt",
        empty -> empty.setPictures(new ProfileContent.Pictures(null, photo)));
  }

  @Test
  void whatAPageSaysOfItselfIsUnderstoodOrLeftAlone() {
    assertThat(PageWriter.read("0123abcd:7")).contains(new PageWriter("0123abcd", 7));
    assertThat(PageWriter.read(new PageWriter("0123abcd", 7).toString())).isPresent();
    for (String other : new String[] {null, "", "0123abcd", "a:1", "0123abcd:-1", "0123abcd:x"}) {
      assertThat(PageWriter.read(other)).isEmpty();
    }
  }

  /** A form kept as a draft and opened again. */
  private static ProfileForm reopened(ProfileForm form) {
    ProfileDraft content = ProfileDraft.NONE.with(ProfileReading.of(form, RULES).content());
    String kept = TypedFields.write(ProfileFields.beyond(form, ProfileForm.of(content)));
    return ProfileForm.of(
        new ProfileDraft(
            "1-1",
            1,
            ProfileState.DRAFT,
            ProfileJson.read(ProfileJson.write(content.content()).toString()),
            1L,
            null,
            null,
            TypedFields.read(kept),
            null));
  }

  private static void refuses(String key, Consumer<ProfileForm> typing) {
    ProfileForm form = new ProfileForm();
    typing.accept(form);
    assertThatThrownBy(() -> form.toContent(RULES))
        .isInstanceOfSatisfying(
            InvalidInputException.class, refused -> assertThat(refused.key()).isEqualTo(key));
  }

  private static ProfileForm form(CommunityRegistration each) {
    return ProfileForm.of(
        new ProfileDraft(
            "1-1",
            1,
            ProfileState.DRAFT,
            each.profile().linking(each.portalUrl()),
            null,
            null,
            null,
            Map.of(),
            null));
  }
}
