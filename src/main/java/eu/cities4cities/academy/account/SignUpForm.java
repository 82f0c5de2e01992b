package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What somebody tells when signing up. */
public class SignUpForm {
  private final NameFields name = new NameFields();
  private final AffiliationFields affiliation = new AffiliationFields();
  private String email;
  private String password;
  private Gender gender;
  private boolean newsWanted;
  private String leadsTo;

  /** What is wrong with the fields that need no look-up; tidies the names on the way. */
  List<FieldProblem> problems() {
    name.tidy();
    List<FieldProblem> problems = new ArrayList<>(name.problems());
    PersonNames.problemOfEmail("email", email).ifPresent(problems::add);
    email = PersonNames.email(email);
    passwordProblem("password", password, email, name.getSurname(), name.getGivenName())
        .ifPresent(problems::add);
    return problems;
  }

  /** What is wrong with a new password, as the problem of that field. */
  static Optional<FieldProblem> passwordProblem(String field, String password, String... own) {
    return PasswordRules.problemOf(password, own)
        .map(problem -> FieldProblem.of(field, "account.password." + problem, number(problem)));
  }

  private static int number(PasswordRules.Problem problem) {
    return problem == PasswordRules.Problem.LONG ? PasswordRules.LONGEST : PasswordRules.SHORTEST;
  }

  public NameFields getName() {
    return name;
  }

  public AffiliationFields getAffiliation() {
    return affiliation;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public Gender getGender() {
    return gender;
  }

  public void setGender(Gender gender) {
    this.gender = gender;
  }

  public boolean isNewsWanted() {
    return newsWanted;
  }

  public void setNewsWanted(boolean newsWanted) {
    this.newsWanted = newsWanted;
  }

  /** The address on this site to which the person is on the way, such as a course; or null. */
  public String getLeadsTo() {
    return leadsTo;
  }

  public void setLeadsTo(String leadsTo) {
    this.leadsTo = leadsTo;
  }
}
