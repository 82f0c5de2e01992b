package eu.cities4cities.academy.mail;

import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.Set;

/** Which letters a person gets: a section of the profile page. */
@Named
@RequestScoped
public class LetterChoicesBean {
  @Inject private LetterChoices choices;
  @Inject private Notices notices;
  @Inject private Routes routes;

  private boolean reminders;
  private boolean announcements;

  @PostConstruct
  void open() {
    Set<LetterTopic> refused = choices.refused();
    reminders = !refused.contains(LetterTopic.REMINDER);
    announcements = !refused.contains(LetterTopic.ANNOUNCEMENT);
  }

  /** Keeps what is ticked. */
  public String save() {
    Set<LetterTopic> wanted = EnumSet.noneOf(LetterTopic.class);
    if (reminders) {
      wanted.add(LetterTopic.REMINDER);
    }
    if (announcements) {
      wanted.add(LetterTopic.ANNOUNCEMENT);
    }
    choices.choose(wanted);
    notices.afterRedirect("mail.choices.saved");
    return routes.redirect(Route.MY_PROFILE);
  }

  public boolean isReminders() {
    return reminders;
  }

  public void setReminders(boolean reminders) {
    this.reminders = reminders;
  }

  public boolean isAnnouncements() {
    return announcements;
  }

  public void setAnnouncements(boolean announcements) {
    this.announcements = announcements;
  }
}
