package eu.cities4cities.academy.certificate.share;

import eu.cities4cities.academy.certificate.Verification;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.Routes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Links into other places, for the holder's page. */
@Named("shareLinks")
@RequestScoped
public class ShareLinks {
  @Inject private Routes routes;
  @Inject private Caller caller;

  /** Where LinkedIn takes the certificate into the reader's profile. */
  public String linkedIn(Verification certificate) {
    return LinkedInLink.of(
        certificate,
        caller.language(),
        routes.absolute(caller.language(), Route.VERIFY_CODE, certificate.number()));
  }
}
