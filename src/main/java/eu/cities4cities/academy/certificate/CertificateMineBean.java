package eu.cities4cities.academy.certificate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The page with one's own certificates. */
@Named
@RequestScoped
public class CertificateMineBean {

  @Inject private CertificateService service;
  @Inject private NameConfirmationService names;

  private List<Verification> certificates;
  private List<NameConfirmationService.AwaitedName> awaited;

  @PostConstruct
  void open() {
    certificates = service.listMine();
    awaited = names.awaited();
  }

  /** The certificates that wait for the reader's name, the most urgent first. */
  public List<NameConfirmationService.AwaitedName> getAwaited() {
    return awaited;
  }

  /** The reader's certificates, the newest first. */
  public List<Verification> getCertificates() {
    return certificates;
  }
}
