package eu.cities4cities.academy.certificate;

import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.DateWords;
import eu.cities4cities.academy.shared.KyivTime;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The administrators' page of the keys that sign certificates. */
@Named
@RequestScoped
public class SigningKeysBean {
  @Inject private SigningKeyService service;
  @Inject private Caller caller;

  private List<SigningKeyRow> keys;
  private KeyTrouble halt;
  private KeyTrouble trouble;
  private TimeStampSource timeStamps;

  @PostConstruct
  void open() {
    keys = service.list();
    halt = service.halt().orElse(null);
    trouble = service.trouble().orElse(null);
    timeStamps = service.timeStamps().orElse(null);
  }

  public List<SigningKeyRow> getKeys() {
    return keys;
  }

  /** The key that is configured now; null if none could be read. */
  public SigningKeyRow getCurrent() {
    return keys.stream().filter(SigningKeyRow::current).findFirst().orElse(null);
  }

  /** Why nothing can be signed now, or null. */
  public KeyTrouble getHalt() {
    return halt;
  }

  /** What is wrong with the keystore that lies there, or null. */
  public KeyTrouble getTrouble() {
    return trouble;
  }

  /** Who vouches for the time of signing, or null. */
  public TimeStampSource getTimeStamps() {
    return timeStamps;
  }

  /** A day in the reader's language. */
  public String day(Instant moment) {
    LocalDate day = LocalDate.ofInstant(moment, KyivTime.ZONE);
    return DateWords.in(caller.language()).days(day, day);
  }
}
