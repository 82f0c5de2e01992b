package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.AuditEntry;
import eu.cities4cities.academy.shared.AuditTrail;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The staff page of what staff have changed. */
@Named
@ViewScoped
public class AuditBean implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Pattern WORD = Pattern.compile("\\b[A-Za-z_]+\\b");

  @Inject private AuditTrail trail;
  @Inject private PersonService people;
  @Inject private Texts texts;
  @Inject private Caller caller;

  private String search;
  private LazyDataModel<AuditEntry> rows;
  private Map<Long, String> names = new HashMap<>();

  @PostConstruct
  void open() {
    rows = new Rows(this);
  }

  private static final class Rows extends LazyDataModel<AuditEntry> {
    private static final long serialVersionUID = 1L;
    private final AuditBean bean;

    Rows(AuditBean bean) {
      this.bean = bean;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
      return (int) bean.trail.count(bean.search);
    }

    @Override
    public List<AuditEntry> load(
        int first, int size, Map<String, SortMeta> order, Map<String, FilterMeta> filters) {
      return bean.page(first, size);
    }
  }

  private List<AuditEntry> page(int first, int size) {
    List<AuditEntry> page = trail.list(search, first, size);
    Set<Long> actors =
        page.stream()
            .map(AuditEntry::getActorId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    names = new HashMap<>(people.names(actors));
    return page;
  }

  /** Who acted; the Academy itself where nobody did. */
  public String actor(AuditEntry entry) {
    return entry.getActorId() == null
        ? texts.get(caller.language(), "account.audit.academy")
        : names.getOrDefault(entry.getActorId(), "№ " + entry.getActorId());
  }

  /** What was done, in words where there are some. */
  public String action(AuditEntry entry) {
    return word("audit." + entry.getAction(), entry.getAction());
  }

  /** What was changed, in words where there are some. */
  public String object(AuditEntry entry) {
    return word("audit.object." + entry.getObjectType(), entry.getObjectType())
        + " "
        + entry.getObjectId();
  }

  /** A value kept in short words, in the reader's; words without a translation stay. */
  public String value(String kept) {
    if (kept == null || isRecord(kept)) {
      return kept;
    }
    return WORD.matcher(kept)
        .replaceAll(
            word ->
                Matcher.quoteReplacement(
                    word("audit.word." + word.group().toLowerCase(Locale.ROOT), word.group())));
  }

  /** True for a whole record, which is kept as JSON and shown folded. */
  public boolean isRecord(String kept) {
    return kept != null && kept.startsWith("{");
  }

  private String word(String key, String otherwise) {
    return texts.has(key) ? texts.get(caller.language(), key) : otherwise;
  }

  public LazyDataModel<AuditEntry> getRows() {
    return rows;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }
}
