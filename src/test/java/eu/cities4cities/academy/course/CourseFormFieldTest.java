package eu.cities4cities.academy.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseFormFieldTest {
  private static CourseForm form() {
    CourseForm form = CourseForm.usual(CourseKind.LIVE_WEEK, LocalDate.of(2026, 9, 10));
    form.setTitleUk("Співпраця");
    form.setSummaryUk("Про листи.");
    return form;
  }

  @Test
  void whatOnlyTheOtherChangedIsTakenAndWhatBothChangedStaysAsTyped() {
    CourseForm base = form();
    CourseForm mine = base.copy();
    mine.setTitleUk("Моя назва");
    mine.setHours(12);
    CourseForm stored = base.copy();
    stored.setTitleUk("Їхня назва");
    stored.setCapacity(40);
    stored.getSignatories().get(0).setNameUk("Марта Гнатів");
    List<CourseFormField.Change> changes = CourseFormField.merge(base, mine, stored);
    assertThat(mine.getTitleUk()).isEqualTo("Моя назва");
    assertThat(mine.getHours()).as("nobody else touched it").isEqualTo(12);
    assertThat(mine.getCapacity()).isEqualTo(40);
    assertThat(mine.getSignatories().get(0).getNameUk()).isEqualTo("Марта Гнатів");
    assertThat(changes)
        .extracting(CourseFormField.Change::label)
        .containsExactly(
            "course.form.titleUk", "course.form.capacityLabel", "course.form.signatoriesLabel");
    assertThat(changes)
        .filteredOn(CourseFormField.Change::isConflict)
        .singleElement()
        .satisfies(change -> assertThat(change.theirs()).isEqualTo("Їхня назва"));
  }

  @Test
  void bothHavingTypedTheSameIsNoConflict() {
    CourseForm base = form();
    CourseForm mine = base.copy();
    CourseForm stored = base.copy();
    mine.setTitleUk("Нова назва");
    stored.setTitleUk("Нова назва");
    assertThat(CourseFormField.merge(base, mine, stored))
        .singleElement()
        .matches(change -> !change.isConflict());
  }

  @Test
  void everyPropertyOfTheFormIsCompared() throws IntrospectionException {
    PropertyDescriptor[] properties =
        Introspector.getBeanInfo(CourseForm.class, Object.class).getPropertyDescriptors();
    long typed =
        Arrays.stream(properties)
            .filter(p -> p.getWriteMethod() != null || p.getPropertyType() == List.class)
            .count();
    assertThat(CourseFormField.ALL).hasSize((int) typed);
  }
}
