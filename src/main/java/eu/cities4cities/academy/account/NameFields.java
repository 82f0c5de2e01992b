package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The three name fields, their Latin spelling and the question about mixed alphabets. */
public class NameFields {
  private String surname;
  private String givenName;
  private String patronymic;
  private String latinName;
  private boolean mixedMeant;

  /** The fields of a person's name as it is. */
  static NameFields of(Person person) {
    NameFields fields = new NameFields();
    fields.surname = person.getSurname();
    fields.givenName = person.getGivenName();
    fields.patronymic = person.getPatronymic();
    fields.latinName = person.getLatinName();
    return fields;
  }

  /** Writes the names down as they are stored; proposes the Latin spelling where none is typed. */
  void tidy() {
    surname = PersonNames.clean(surname);
    givenName = PersonNames.clean(givenName);
    patronymic = PersonNames.clean(patronymic);
    latinName = PersonNames.cleanLatin(latinName);
    if (latinName.isEmpty()) {
      latinName = PersonNames.proposeLatin(givenName, surname);
    }
  }

  /** What is wrong with the tidied names, field by field. */
  List<FieldProblem> problems() {
    List<FieldProblem> problems = new ArrayList<>();
    add(problems, "surname", surname, PersonNames.problemOf(surname));
    add(problems, "givenName", givenName, PersonNames.problemOf(givenName));
    if (!patronymic.isEmpty()) {
      add(problems, "patronymic", patronymic, PersonNames.problemOf(patronymic));
    }
    if (problems.isEmpty()) {
      add(problems, "latinName", latinName, PersonNames.problemOfLatin(latinName));
    }
    if (problems.isEmpty() && isAskedAboutMixture()) {
      problems.add(FieldProblem.of("mixedMeant", "account.name.mixed", mixedWord().orElseThrow()));
    }
    return problems;
  }

  /** True if the tidied fields are the person's name as it is. */
  boolean isOf(Person person) {
    return surname.equals(person.getSurname())
        && givenName.equals(person.getGivenName())
        && patronymic.equals(person.getPatronymic() == null ? "" : person.getPatronymic())
        && latinName.equals(person.getLatinName());
  }

  void writeTo(Person person) {
    person.setSurname(surname);
    person.setGivenName(givenName);
    person.setPatronymic(patronymic.isEmpty() ? null : patronymic);
    person.setLatinName(latinName);
  }

  /** The first word of two alphabets, which may be a slip of the keyboard layout. */
  public Optional<String> mixedWord() {
    return Stream.of(surname, givenName, patronymic)
        .map(name -> PersonNames.mixedWord(PersonNames.clean(name)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** True if the page has to ask whether the mixture is meant. */
  public boolean isAskedAboutMixture() {
    return !mixedMeant && mixedWord().isPresent();
  }

  private static void add(
      List<FieldProblem> problems,
      String field,
      String name,
      Optional<PersonNames.Problem> problem) {
    problem.ifPresent(
        found -> {
          String key = "account.name." + found;
          problems.add(
              found == PersonNames.Problem.FOREIGN_SIGN
                  ? FieldProblem.of(
                      field, key, PersonNames.shown(PersonNames.foreignSign(name).orElse(name)))
                  : FieldProblem.of(field, key, PersonNames.LONGEST));
        });
  }

  public String getSurname() {
    return surname;
  }

  public void setSurname(String surname) {
    this.surname = surname;
  }

  public String getGivenName() {
    return givenName;
  }

  public void setGivenName(String givenName) {
    this.givenName = givenName;
  }

  public String getPatronymic() {
    return patronymic;
  }

  public void setPatronymic(String patronymic) {
    this.patronymic = patronymic;
  }

  public String getLatinName() {
    return latinName;
  }

  public void setLatinName(String latinName) {
    this.latinName = latinName;
  }

  public boolean isMixedMeant() {
    return mixedMeant;
  }

  public void setMixedMeant(boolean mixedMeant) {
    this.mixedMeant = mixedMeant;
  }
}
