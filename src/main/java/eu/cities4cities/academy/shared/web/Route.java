package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one table of pages: address ↔ view, and who may open it. A page without a row cannot be
 * reached. What a person may do on the page is decided again in the services, per object.
 */
public enum Route {
  // ---- course ----
  HOME("/", "course/catalogue", Zone.PUBLIC),
  COURSE("/courses/{slug}", "course/view", Zone.PUBLIC),
  MY("/my", "course/my", Zone.SIGNED_IN),
  MANAGE(
      "/manage",
      "course/manage",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER,
      Role.COORDINATOR,
      Role.ADMINISTRATOR),
  MANAGE_COURSES("/manage/courses", "course/list", Zone.STAFF, Role.ORGANIZER, Role.TRAINER),
  MANAGE_COURSE_NEW("/manage/new-course", "course/create", Zone.STAFF, Role.ORGANIZER),
  MANAGE_COURSE("/manage/courses/{slug}", "course/edit", Zone.STAFF, Role.ORGANIZER, Role.TRAINER),
  MANAGE_PARTICIPANTS(
      "/manage/courses/{slug}/participants",
      "course/participants",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  MANAGE_COURSE_REQUESTS(
      "/manage/courses/{slug}/requests",
      "course/requests",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  MANAGE_QUOTAS(
      "/manage/courses/{slug}/quotas", "course/quotas", Zone.STAFF, Role.ORGANIZER, Role.TRAINER),
  MANAGE_RULE(
      "/manage/courses/{slug}/rule", "course/rule", Zone.STAFF, Role.ORGANIZER, Role.TRAINER),
  COURSE_SURVEY("/courses/{slug}/survey", "course/survey", Zone.SIGNED_IN),
  MANAGE_SURVEY(
      "/manage/courses/{slug}/survey",
      "course/surveyManage",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  MANAGE_ANNOUNCEMENTS(
      "/manage/courses/{slug}/announcements",
      "course/announcements",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  MANAGE_ANNOUNCEMENT(
      "/manage/courses/{slug}/announcements/{announcement}",
      "course/announcement",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),

  // ---- course: lessons and tasks ----
  LESSON("/lessons/{id}", "course/lesson/view", Zone.SIGNED_IN),
  TASK("/tasks/{id}", "course/task/view", Zone.SIGNED_IN),
  MANAGE_LESSONS(
      "/manage/courses/{slug}/lessons",
      "course/lesson/list",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  MANAGE_LESSON(
      "/manage/lessons/{id}", "course/lesson/edit", Zone.STAFF, Role.ORGANIZER, Role.TRAINER),
  MANAGE_TASKS(
      "/manage/courses/{slug}/tasks", "course/task/list", Zone.STAFF, Role.ORGANIZER, Role.TRAINER),
  MANAGE_TASK("/manage/tasks/{id}", "course/task/edit", Zone.STAFF, Role.ORGANIZER, Role.TRAINER),
  MANAGE_SUBMISSIONS(
      "/manage/courses/{slug}/submissions",
      "course/task/queue",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  MANAGE_SUBMISSION(
      "/manage/submissions/{id}", "course/task/review", Zone.STAFF, Role.ORGANIZER, Role.TRAINER),

  // ---- account ----
  SIGNUP("/signup", "account/signup", Zone.PUBLIC),
  LOGIN("/login", "account/login", Zone.PUBLIC),
  SECOND_STEP("/login/code", "account/secondStep", Zone.PUBLIC),
  LOGIN_LINK("/login/link", "account/loginLink", Zone.PUBLIC),
  LOGIN_LINK_OPEN("/login/link/{token}", "account/loginLinkOpen", Zone.PUBLIC),
  SIGNUP_PROVIDER("/signup/provider", "account/signupProvider", Zone.PUBLIC),
  EMAIL_CHANGE("/email/{token}", "account/emailChange", Zone.PUBLIC),
  EMAIL_UNDO("/email/undo/{token}", "account/emailUndo", Zone.PUBLIC),
  CONFIRM("/confirm/{token}", "account/confirm", Zone.PUBLIC),
  CONFIRM_AGAIN("/confirm", "account/confirmAgain", Zone.PUBLIC),
  RESET("/reset", "account/reset", Zone.PUBLIC),
  RESET_PASSWORD("/reset/{token}", "account/resetPassword", Zone.PUBLIC),
  PRIVACY("/privacy", "account/privacy", Zone.PUBLIC),
  ACCESSIBILITY("/accessibility", "account/accessibility", Zone.PUBLIC),
  HELP("/help", "account/help", Zone.PUBLIC),
  HELP_ARTICLE("/help/{article}", "account/helpArticle", Zone.PUBLIC),
  REPORT("/report", "account/report", Zone.PUBLIC),
  MY_PROFILE("/my/profile", "account/profile", Zone.SIGNED_IN),
  MY_DATA("/my/data", "account/data", Zone.SIGNED_IN),
  INVITATION("/invitation/{token}", "account/invitation", Zone.PUBLIC),
  MANAGE_INVITATIONS(
      "/manage/invitations", "account/invitations", Zone.STAFF, Role.ADMINISTRATOR, Role.ORGANIZER),
  MANAGE_PEOPLE_IMPORT("/manage/people/import", "account/import", Zone.STAFF, Role.ORGANIZER),
  MANAGE_REQUESTS(
      "/manage/requests", "account/requests", Zone.STAFF, Role.ADMINISTRATOR, Role.ORGANIZER),
  MY_SECURITY("/my/security", "account/security", Zone.SIGNED_IN),
  MY_SECOND_FACTOR("/my/security/second-factor", "account/secondFactor", Zone.SIGNED_IN),
  MANAGE_PEOPLE("/manage/people", "account/people", Zone.STAFF, Role.ADMINISTRATOR, Role.ORGANIZER),
  MANAGE_PERSON(
      "/manage/people/{id}", "account/person", Zone.STAFF, Role.ADMINISTRATOR, Role.ORGANIZER),
  MANAGE_AUDIT("/manage/audit", "account/audit", Zone.STAFF, Role.ADMINISTRATOR, Role.ORGANIZER),

  // ---- mail ----
  INBOX("/inbox", "mail/inbox", Zone.PUBLIC),
  INBOX_LETTER("/inbox/{id}", "mail/letter", Zone.PUBLIC),
  UNSUBSCRIBE("/unsubscribe/{token}", "mail/unsubscribe", Zone.PUBLIC),
  MANAGE_LETTERS("/manage/letters", "mail/dead", Zone.STAFF, Role.ORGANIZER, Role.ADMINISTRATOR),

  // ---- community ----
  COMMUNITIES("/communities", "community/list", Zone.PUBLIC),
  COMMUNITY("/communities/{slug}", "community/view", Zone.PUBLIC),
  COMMUNITY_MESSAGE("/communities/{slug}/message", "community/message", Zone.PUBLIC),
  COMMUNITY_LETTER("/communities/{slug}/message/{token}", "community/letter", Zone.PUBLIC),
  MANAGE_PORTAL(
      "/manage/portal", "community/portal", Zone.STAFF, Role.ORGANIZER, Role.ADMINISTRATOR),
  MANAGE_COMMUNITY(
      "/manage/community", "community/edit", Zone.STAFF, Role.COORDINATOR, Role.ORGANIZER),
  MANAGE_COMMUNITY_PEOPLE(
      "/manage/community/people",
      "account/communityPeople",
      Zone.STAFF,
      Role.COORDINATOR,
      Role.ORGANIZER),
  MANAGE_COMMUNITY_ENTRY(
      "/manage/communities/{slug}", "community/entry", Zone.STAFF, Role.ORGANIZER),
  MANAGE_COMMUNITY_IMPORT(
      "/manage/communities/import",
      "community/import",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.ADMINISTRATOR),
  MANAGE_PROFILE_VERSIONS(
      "/manage/community/{slug}/versions",
      "community/versions",
      Zone.STAFF,
      Role.COORDINATOR,
      Role.ORGANIZER),
  MANAGE_PROFILE_VERSION(
      "/manage/community/{slug}/versions/{number}",
      "community/version",
      Zone.STAFF,
      Role.COORDINATOR,
      Role.ORGANIZER),
  MANAGE_PROFILES("/manage/profiles", "community/queue", Zone.STAFF, Role.ORGANIZER),

  // ---- session, attendance ----
  SESSION("/sessions/{id}", "session/view", Zone.SIGNED_IN),
  ROOM_CHECK_IN("/sessions/{id}/room/{code}", "attendance/room", Zone.SIGNED_IN),
  MY_CALENDAR("/my/calendar", "session/calendar", Zone.SIGNED_IN),
  SESSION_MEETING("/sessions/{id}/meeting", "session/meeting/room", Zone.SIGNED_IN),
  JOIN_LINK("/join/{token}/{id}", "attendance/joinLink", Zone.PUBLIC),
  MANAGE_MEETING(
      "/manage/sessions/{id}/meeting",
      "session/meeting/manage",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  MANAGE_SPEAKERS(
      "/manage/courses/{slug}/speakers",
      "session/speakers",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  MANAGE_SPEAKER(
      "/manage/courses/{slug}/speakers/{speaker}",
      "session/speaker",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  MANAGE_SLIDES(
      "/manage/sessions/{id}/slides", "session/slides", Zone.STAFF, Role.ORGANIZER, Role.TRAINER),
  MANAGE_MATERIALS(
      "/manage/sessions/{id}/materials",
      "session/materials",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  MANAGE_SESSIONS(
      "/manage/courses/{slug}/sessions",
      "session/programme",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  MANAGE_ROLL(
      "/manage/sessions/{id}/roll", "attendance/roll", Zone.STAFF, Role.ORGANIZER, Role.TRAINER),
  MANAGE_BOARD(
      "/manage/sessions/{id}/questions", "session/board", Zone.STAFF, Role.ORGANIZER, Role.TRAINER),
  MANAGE_WORD(
      "/manage/sessions/{id}/word", "attendance/word", Zone.STAFF, Role.ORGANIZER, Role.TRAINER),
  MANAGE_ROOM(
      "/manage/sessions/{id}/room",
      "attendance/roomCode",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  MANAGE_IMPORT(
      "/manage/sessions/{id}/import",
      "attendance/import",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  ABSENCE("/sessions/{id}/absence", "attendance/absence", Zone.SIGNED_IN),
  MANAGE_OUTAGES(
      "/manage/courses/{slug}/outages",
      "attendance/outages",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  MANAGE_ABSENCES(
      "/manage/courses/{slug}/absences",
      "attendance/absences",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  MANAGE_MAKE_UP(
      "/manage/sessions/{id}/make-up",
      "attendance/makeUp",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  MANAGE_DOUBTS(
      "/manage/courses/{slug}/doubts",
      "attendance/doubts",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),

  // ---- quiz ----
  QUIZ_START("/quizzes/{quiz}", "quiz/start", Zone.SIGNED_IN),
  QUIZ("/quiz/{attempt}", "quiz/attempt", Zone.SIGNED_IN),
  QUIZ_FINISH("/quiz/{attempt}/finish", "quiz/finish", Zone.SIGNED_IN),
  QUIZ_RESULT("/quiz/{attempt}/result", "quiz/result", Zone.SIGNED_IN),
  MANAGE_QUIZ("/manage/courses/{slug}/quiz", "quiz/edit", Zone.STAFF, Role.ORGANIZER, Role.TRAINER),
  MANAGE_QUIZ_ONE(
      "/manage/courses/{slug}/quizzes/{quiz}",
      "quiz/edit",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  MANAGE_QUIZ_RUN(
      "/manage/courses/{slug}/quizzes/{quiz}/running",
      "quiz/running",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  MANAGE_BANK(
      "/manage/courses/{slug}/questions",
      "quiz/bank/list",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  MANAGE_CATEGORIES(
      "/manage/courses/{slug}/questions/categories",
      "quiz/bank/categories",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  MANAGE_INTERCHANGE(
      "/manage/courses/{slug}/questions/files",
      "quiz/interchange",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  MANAGE_QUESTION(
      "/manage/courses/{slug}/questions/{question}",
      "quiz/bank/edit",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  MANAGE_VERSIONS(
      "/manage/courses/{slug}/questions/{question}/versions",
      "quiz/bank/versions",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),

  MANAGE_GRADING(
      "/manage/quizzes/{quiz}/grading",
      "quiz/grading/queue",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  MANAGE_GRADE(
      "/manage/grading/{attempt}/{question}",
      "quiz/grading/grade",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  MANAGE_KEYS(
      "/manage/quizzes/{quiz}/keys", "quiz/grading/keys", Zone.STAFF, Role.ORGANIZER, Role.TRAINER),
  MANAGE_QUIZ_RESULTS(
      "/manage/quizzes/{quiz}/results",
      "quiz/analysis/results",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  MANAGE_QUIZ_ANALYSIS(
      "/manage/quizzes/{quiz}/analysis",
      "quiz/analysis/items",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  MANAGE_QUIZ_SIGNALS(
      "/manage/quizzes/{quiz}/signals",
      "quiz/analysis/signals",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),

  // ---- certificate ----
  MY_CERTIFICATES("/my/certificates", "certificate/mine", Zone.SIGNED_IN),
  MY_CERTIFICATE_NAME("/my/certificates/{slug}/name", "certificate/name", Zone.SIGNED_IN),
  VERIFY("/verify", "certificate/verify", Zone.PUBLIC),
  VERIFY_CODE("/verify/{code}", "certificate/verify", Zone.PUBLIC),
  VERIFY_VERSION("/verify/{code}/{version}", "certificate/verify", Zone.PUBLIC),
  SHARE("/verify/{code}/share", "certificate/share", Zone.PUBLIC),
  MANAGE_CERTIFICATES(
      "/manage/courses/{slug}/certificates", "certificate/list", Zone.STAFF, Role.ORGANIZER),
  MANAGE_CERTIFICATE_PAPER(
      "/manage/courses/{slug}/certificates/paper", "certificate/paper", Zone.STAFF, Role.ORGANIZER),
  MANAGE_AWARD(
      "/manage/courses/{slug}/certificates/people/{person}",
      "certificate/award",
      Zone.STAFF,
      Role.ORGANIZER),
  MANAGE_CERTIFICATE_IMPORTS(
      "/manage/certificates/imports", "certificate/imports", Zone.STAFF, Role.ORGANIZER),
  MANAGE_CERTIFICATE_HOLDERS(
      "/manage/certificates/holders", "certificate/holders", Zone.STAFF, Role.ORGANIZER),
  MANAGE_SIGNING_KEYS("/manage/signing-keys", "certificate/keys", Zone.STAFF, Role.ADMINISTRATOR),
  MANAGE_CERTIFICATE("/manage/certificates/{code}", "certificate/edit", Zone.STAFF, Role.ORGANIZER),

  // ---- statistics ----
  MANAGE_STATISTICS(
      "/manage/courses/{slug}/statistics",
      "statistics/view",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  MANAGE_STATISTICS_ROWS(
      "/manage/courses/{slug}/statistics/rows",
      "statistics/rows",
      Zone.STAFF,
      Role.ORGANIZER,
      Role.TRAINER),
  MANAGE_ALL_STATISTICS(
      "/manage/statistics", "statistics/all", Zone.STAFF, Role.ORGANIZER, Role.TRAINER),
  MANAGE_ALL_STATISTICS_ROWS(
      "/manage/statistics/rows", "statistics/allRows", Zone.STAFF, Role.ORGANIZER, Role.TRAINER),
  MANAGE_REPORTS("/manage/reports", "statistics/reports", Zone.STAFF, Role.ORGANIZER),
  MANAGE_REPORT("/manage/reports/{id}", "statistics/savedReport", Zone.STAFF, Role.ORGANIZER),
  REPORT_SHARED("/reports/{token}", "statistics/shared", Zone.PUBLIC),

  // ---- demo ----
  DEMO_MEETING("/demo/meeting", "demo/meeting", Zone.SIGNED_IN);

  /** How a page is protected and addressed. */
  public enum Zone {
    /** For everybody; Ukrainian at the bare address, English under {@code /en}. */
    PUBLIC,
    /** One address, in the person's language; plain tags and the strict script policy. */
    SIGNED_IN,
    /** Under {@code /manage}, with PrimeFaces and its nonces. */
    STAFF
  }

  private final String template;

  /** What stands before, between and behind the variables: a page makes hundreds of addresses. */
  private final String[] pieces;

  private final String view;
  private final Zone zone;
  private final Set<Role> roles;
  private final Pattern pattern;

  Route(String template, String view, Zone zone, Role... roles) {
    this.template = template;
    this.pieces = Variable.PATTERN.split(template, -1);
    this.view = view;
    this.zone = zone;
    this.roles = Set.of(roles);
    this.pattern = Pattern.compile(Variable.PATTERN.matcher(template).replaceAll("(?<$1>[^/]+)"));
  }

  /** Holds the pattern outside the enum, whose own statics do not exist yet in its constructor. */
  private static final class Variable {
    static final Pattern PATTERN = Pattern.compile("\\{(\\w+)}");
  }

  /** The routes by the first name of their address, which is never a variable. */
  private static final class ByStart {
    static final Map<String, List<Route>> ROUTES =
        Arrays.stream(values()).collect(Collectors.groupingBy(route -> of(route.template)));

    static String of(String path) {
      int end = path.indexOf('/', 1);
      return end < 0 ? path : path.substring(0, end);
    }
  }

  /** A route with the values found in an address. */
  public record Match(Route route, Map<String, String> values) {}

  /** The route of a path without language prefix; literal addresses win over variables. */
  public static Optional<Match> match(String path) {
    if (path.endsWith(".ics")) {
      return Optional.empty(); // a calendar file beside a page is no page
    }
    Match best = null;
    for (Route route : ByStart.ROUTES.getOrDefault(ByStart.of(path), List.of())) {
      Matcher matcher = route.pattern.matcher(path);
      if (matcher.matches() && (best == null || route.variables() < best.route().variables())) {
        best = new Match(route, route.valuesOf(matcher));
      }
    }
    return Optional.ofNullable(best);
  }

  /** The path with its variables filled in order; only the path, no language prefix. */
  public String path(Object... values) {
    StringBuilder path = new StringBuilder(pieces[0]);
    for (int i = 1; i < pieces.length; i++) {
      path.append(values[i - 1]).append(pieces[i]);
    }
    return path.toString();
  }

  /** The Faces view behind the route. */
  public String viewId() {
    return "/WEB-INF/" + view + ".xhtml";
  }

  public Zone zone() {
    return zone;
  }

  /** The roles that may open the page; empty means the zone alone decides. */
  public Set<Role> roles() {
    return roles;
  }

  /** True for pages from which a form leads to a meeting elsewhere. */
  public boolean leadsOutside() {
    return this == SESSION
        || this == MY
        || this == COURSE
        || this == SESSION_MEETING
        || this == JOIN_LINK;
  }

  /** True for the page that may frame a meeting. */
  public boolean framesMeetings() {
    return this == SESSION_MEETING;
  }

  /** True for the page that is told what changes while it is open. */
  public boolean isLive() {
    return this == SESSION;
  }

  /** True for pages that may frame a player of recordings. */
  public boolean framesPlayers() {
    return this == LESSON;
  }

  /** True for pages that tell what a certificate is worth. */
  public boolean tellsOfCertificates() {
    return this == VERIFY || this == VERIFY_CODE || this == VERIFY_VERSION || this == SHARE;
  }

  /** True for pages where a form may carry a recording. */
  boolean takesRecordings() {
    return this == MANAGE_LESSON || this == MANAGE_MATERIALS;
  }

  /** True for a page whose content soon changes, so that a sign-in must not cost its reader it. */
  boolean notesArrival() {
    return this == ROOM_CHECK_IN;
  }

  private int variables() {
    return pieces.length - 1;
  }

  private Map<String, String> valuesOf(Matcher matcher) {
    Map<String, String> values = new java.util.LinkedHashMap<>();
    Variable.PATTERN
        .matcher(template)
        .results()
        .forEach(result -> values.put(result.group(1), matcher.group(result.group(1))));
    return values;
  }
}
