package eu.cities4cities.academy.mail;

import eu.cities4cities.academy.shared.web.CurrentPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One letter on the inbox page of a demonstration run. */
@Named
@RequestScoped
public class InboxLetterBean {
  @Inject private Inbox inbox;
  @Inject private CurrentPage page;

  private OutboxLetter letter;

  @PostConstruct
  void open() {
    letter = inbox.get(page.id("id"));
  }

  public OutboxLetter getLetter() {
    return letter;
  }

  /** Where the letter's HTML is shown from, in a frame without any rights of ours. */
  public String getBodyAddress() {
    return InboxLetterServlet.PATH + letter.getId();
  }
}
