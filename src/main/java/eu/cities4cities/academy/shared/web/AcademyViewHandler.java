package eu.cities4cities.academy.shared.web;

import eu.cities4cities.academy.shared.Language;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** Lets forms post to the address of their page, and pages speak the language of the request. */
public class AcademyViewHandler extends ViewHandlerWrapper {
  public AcademyViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    return Page.of(request(context))
        .filter(page -> page.route().viewId().equals(viewId))
        .map(Page::address)
        .orElseGet(() -> super.getActionURL(context, viewId));
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    Language language = (Language) request(context).getAttribute(PageFilter.LANGUAGE);
    return language == Language.EN ? Locale.ENGLISH : Locale.forLanguageTag("uk");
  }

  private static HttpServletRequest request(FacesContext context) {
    return (HttpServletRequest) context.getExternalContext().getRequest();
  }
}
