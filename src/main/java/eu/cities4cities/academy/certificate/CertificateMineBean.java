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

  private List<Verification> certificates;

  @PostConstruct
  void open() {
    certificates = service.listMine();
  }

  /** The reader's certificates, the newest first. */
  public List<Verification> getCertificates() {
    return certificates;
  }
}
