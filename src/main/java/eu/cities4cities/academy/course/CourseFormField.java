package eu.cities4cities.academy.course;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * One field of the form of a course, for comparing what two people typed.
 *
 * @param label the key of its label
 */
public record CourseFormField<T>(
    String label, Function<CourseForm, T> get, BiConsumer<CourseForm, T> set) {

  /** Every field, in the order of the form. */
  static final List<CourseFormField<?>> ALL =
      List.of(
          field("kind", CourseForm::getKind, CourseForm::setKind),
          field("titleUk", CourseForm::getTitleUk, CourseForm::setTitleUk),
          field("titleEn", CourseForm::getTitleEn, CourseForm::setTitleEn),
          field("summaryUk", CourseForm::getSummaryUk, CourseForm::setSummaryUk),
          field("summaryEn", CourseForm::getSummaryEn, CourseForm::setSummaryEn),
          field("outcomesUk", CourseForm::getOutcomesUk, CourseForm::setOutcomesUk),
          field("outcomesEn", CourseForm::getOutcomesEn, CourseForm::setOutcomesEn),
          field("themesLabel", CourseForm::getThemes, CourseForm::setThemes),
          field("contactName", CourseForm::getContactName, CourseForm::setContactName),
          field("contactEmail", CourseForm::getContactEmail, CourseForm::setContactEmail),
          field("firstDay", CourseForm::getFirstDay, CourseForm::setFirstDay),
          field("lastDay", CourseForm::getLastDay, CourseForm::setLastDay),
          field("hoursLabel", CourseForm::getHours, CourseForm::setHours),
          field("ectsLabel", CourseForm::getEcts, CourseForm::setEcts),
          field("way", CourseForm::getEnrollmentWay, CourseForm::setEnrollmentWay),
          field("codeLabel", CourseForm::getEnrollmentCode, CourseForm::setEnrollmentCode),
          field(
              "enrollmentOpensOn",
              CourseForm::getEnrollmentOpensOn,
              CourseForm::setEnrollmentOpensOn),
          field(
              "enrollmentEndsOn", CourseForm::getEnrollmentEndsOn, CourseForm::setEnrollmentEndsOn),
          field("capacityLabel", CourseForm::getCapacity, CourseForm::setCapacity),
          field("waitingList", CourseForm::isWaitingList, CourseForm::setWaitingList),
          field("workplaceAsked", CourseForm::isWorkplaceAsked, CourseForm::setWorkplaceAsked),
          field("quotaLabel", CourseForm::getCommunityQuota, CourseForm::setCommunityQuota),
          field("minutesLabel", CourseForm::getMinimumPercent, CourseForm::setMinimumPercent),
          field("insteadLabel", CourseForm::getMinimumMinutes, CourseForm::setMinimumMinutes),
          field("wordsLabel", CourseForm::getCodeWordsNeeded, CourseForm::setCodeWordsNeeded),
          field(
              "partialLabel", CourseForm::getPartialFromMinutes, CourseForm::setPartialFromMinutes),
          field("lateLabel", CourseForm::getLateAfterMinutes, CourseForm::setLateAfterMinutes),
          field("lateIsPartial", CourseForm::isLateIsPartial, CourseForm::setLateIsPartial),
          field(
              "excusedLabel", CourseForm::getMostExcusedPercent, CourseForm::setMostExcusedPercent),
          field("signatoriesLabel", CourseForm::getSignatories, CourseForm::setSignatories));

  /**
   * A field that somebody else changed meanwhile.
   *
   * @param label the key of its label
   * @param theirs what is stored now
   * @param mine what is in the form; the same as theirs where the reader had not touched the field
   */
  public record Change(String label, Object theirs, Object mine) implements Serializable {
    /** The language in which the field is written; null where it is in the reader's. */
    public String lang() {
      if (label.endsWith("Uk")) {
        return "uk";
      }
      return label.endsWith("En") ? "en" : null;
    }

    /** True if both changed it, each to something else. */
    public boolean isConflict() {
      return !Objects.equals(theirs, mine);
    }
  }

  private static <T> CourseFormField<T> field(
      String name, Function<CourseForm, T> get, BiConsumer<CourseForm, T> set) {
    return new CourseFormField<>("course.form." + name, get, set);
  }

  void copy(CourseForm from, CourseForm into) {
    set.accept(into, get.apply(from));
  }

  /**
   * Brings what somebody else stored into the form: fields that the reader had not touched take
   * what is stored, fields that both changed keep what the reader typed. Nothing is saved.
   *
   * @param base the form as the reader opened it
   * @return what had been changed meanwhile, in the order of the form
   */
  static List<Change> merge(CourseForm base, CourseForm mine, CourseForm stored) {
    List<Change> changes = new ArrayList<>();
    ALL.forEach(field -> field.merge(base, mine, stored, changes));
    mine.standOn(stored);
    return changes;
  }

  private void merge(CourseForm base, CourseForm mine, CourseForm stored, List<Change> changes) {
    T before = get.apply(base);
    T now = get.apply(stored);
    if (!Objects.equals(before, now)) {
      if (Objects.equals(before, get.apply(mine))) {
        copy(stored, mine);
      }
      changes.add(new Change(label, now, get.apply(mine)));
    }
  }
}
