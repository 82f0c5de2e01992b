package eu.cities4cities.academy.session;

import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Settings;
import eu.cities4cities.academy.shared.web.CurrentPage;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;

/** The slides of a session, as the speaker leads people through them. */
@Named
@ViewScoped
public class SlidesBean implements Serializable {
  private static final int MIB = 20;

  @Inject private SlideService slides;
  @Inject private SessionService sessions;
  @Inject private Settings settings;
  @Inject private CurrentPage page;
  @Inject private Notices notices;
  @Inject private Routes routes;

  private long id;
  private SessionFacts session;
  private transient SessionSlides shown;
  private transient Part file;

  @PostConstruct
  void open() {
    id = page.id("id");
    session = sessions.factsForStaff(id);
  }

  /** Takes a PDF as the slides. */
  public String take() {
    if (file == null || file.getSize() == 0) {
      notices.error("shared.file.none");
      return null;
    }
    try (InputStream in = file.getInputStream()) {
      byte[] pdf = in.readNBytes((settings.uploadMax() << MIB) + 1);
      notices.afterRedirect(
          "session.slides.taken", slides.take(id, file.getSubmittedFileName(), pdf));
      return here();
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("The upload could not be read", e);
    }
  }

  /** Shows the slide so many further on. */
  public String go(int steps) {
    return show(getShown().within(getNumber() + steps));
  }

  /** Shows that slide. */
  public String show(int number) {
    try {
      slides.show(id, number);
      return here();
    } catch (RefusedException refused) {
      notices.error(refused);
      return null;
    }
  }

  /** Takes the slides away. */
  public String remove() {
    slides.remove(id);
    notices.afterRedirect("session.slides.removed");
    return here();
  }

  private String here() {
    return routes.redirect(Route.MANAGE_SLIDES, id);
  }

  public long getId() {
    return id;
  }

  public SessionFacts getSession() {
    return session;
  }

  /** The slides and which one is shown. */
  public SessionSlides getShown() {
    if (shown == null) {
      shown = slides.open(id);
    }
    return shown;
  }

  /** The slide that is shown, from 1; before the first one has been, that. */
  public int getNumber() {
    return Math.max(1, getShown().shown());
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
