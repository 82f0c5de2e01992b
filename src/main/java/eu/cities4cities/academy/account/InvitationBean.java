package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.RedirectHandler;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The page behind an invitation's letter: says to what, and takes it by one button. */
@Named
@RequestScoped
public class InvitationBean {
  private static final String FORM = "join";

  @Inject private InvitationService invitations;
  @Inject private InvitationAnswer answers;
  @Inject private PersonService people;
  @Inject private FieldMessages messages;
  @Inject private CurrentPage page;
  @Inject private Routes routes;
  @Inject private Notices notices;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private HttpServletRequest request;

  private InvitationService.View view;
  private String ownAddress;
  private final NameFields name = new NameFields();
  private String password;
  private boolean mixtureAsked;

  @PostConstruct
  void open() {
    view = invitations.look(page.value("token"));
    ownAddress = caller.isSignedIn() ? people.me().getEmail() : null;
    name.setMixedMeant(request.getParameter(FORM + ":mixedMeant") != null);
  }

  /** Takes the role; the caller is signed in with the invited address. */
  public String accept() {
    try {
      invitations.accept(page.value("token"));
      notices.afterRedirect("account.invitation.accepted");
      return routes.redirect(view.role() == null ? Route.MY : Route.MANAGE);
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Opens the account with the password chosen and leads to the sign-in. */
  public String join() {
    try {
      boolean done = messages.none(FORM, answers.join(page.value("token"), name, password));
      mixtureAsked = name.mixedWord().isPresent();
      if (!done) {
        return null;
      }
      notices.afterRedirect("account.invitation.joined");
      return RedirectHandler.outcome(
          routes.to(Route.LOGIN) + "?to=" + (view.role() == null ? "/my" : "/manage"));
    } catch (RefusedException refused) {
      notices.error(refused);
      view = invitations.look(page.value("token"));
      return null;
    }
  }

  public InvitationService.View getView() {
    return view;
  }

  public boolean isOpen() {
    return view.state() == LinkState.OPEN;
  }

  /** True if one button is all that is needed. */
  public boolean isAcceptable() {
    return isOpen() && view.email().equals(ownAddress);
  }

  /** What the invitation is, in one sentence. */
  public String getLead() {
    String key = view.role() != null ? "" : view.scope() == null ? ".account" : ".community";
    return texts.get(caller.language(), "account.invitation.lead" + key);
  }

  /** True if somebody else is signed in here. */
  public boolean isSomebodyElse() {
    return isOpen() && ownAddress != null && !view.email().equals(ownAddress);
  }

  /** True if the invited person has to sign in first. */
  public boolean isToSignIn() {
    return isOpen() && ownAddress == null && view.known();
  }

  /** True if the invited person has no password yet and chooses one here. */
  public boolean isToJoin() {
    return isOpen() && ownAddress == null && !view.known();
  }

  public String getOwnAddress() {
    return ownAddress;
  }

  /** The sign-in that leads back here. */
  public String getLogin() {
    return routes.to(Route.LOGIN) + "?to=" + routes.to(Route.INVITATION, page.value("token"));
  }

  public NameFields getName() {
    return name;
  }

  public boolean isMixtureAsked() {
    return mixtureAsked;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
