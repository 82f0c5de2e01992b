package eu.cities4cities.academy.account.help;

import eu.cities4cities.academy.community.CommunityRelay;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the pages on privacy and accessibility tell from the settings: periods and whom to write.
 */
@Named
@RequestScoped
public class PolicyBean {
  @Inject
  @ConfigProperty(name = "academy.contact")
  private Optional<String> contact;

  @Inject
  @ConfigProperty(name = "academy.mail.from")
  private String from;

  @Inject
  @ConfigProperty(name = "academy.mail.keep.days")
  private int letterDays;

  @Inject
  @ConfigProperty(name = "academy.retention.account.years")
  private int accountYears;

  @Inject
  @ConfigProperty(name = "academy.retention.excuse.days")
  private int excuseDays;

  @Inject
  @ConfigProperty(name = "academy.retention.backup.days")
  private int backupDays;

  /** The address for questions: the one set, else the one from which letters come. */
  public String getContact() {
    return contact
        .filter(address -> !address.isBlank())
        .orElseGet(() -> from.replaceAll("^.*<|>.*$", ""));
  }

  /** For how long letters to communities are kept. */
  public long getMessageDays() {
    return CommunityRelay.KEPT.toDays();
  }

  public int getLetterDays() {
    return letterDays;
  }

  public int getAccountYears() {
    return accountYears;
  }

  public int getExcuseDays() {
    return excuseDays;
  }

  public int getBackupDays() {
    return backupDays;
  }
}
