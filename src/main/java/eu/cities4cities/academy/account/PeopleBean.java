package eu.cities4cities.academy.account;

import eu.cities4cities.academy.shared.Role;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The staff page of all people: searched, by role, paged in the database. */
@Named
@ViewScoped
public class PeopleBean implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private PersonService people;

  private String search;
  private Role role;
  private LazyDataModel<PersonRow> rows;

  @PostConstruct
  void open() {
    rows = new Rows(this);
  }

  private static final class Rows extends LazyDataModel<PersonRow> {
    private static final long serialVersionUID = 1L;
    private final PeopleBean bean;

    Rows(PeopleBean bean) {
      this.bean = bean;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
      return (int) bean.people.count(bean.search, bean.role);
    }

    @Override
    public List<PersonRow> load(
        int first, int size, Map<String, SortMeta> order, Map<String, FilterMeta> filters) {
      return bean.people.list(bean.search, bean.role, first, size);
    }
  }

  public LazyDataModel<PersonRow> getRows() {
    return rows;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public Role getRole() {
    return role;
  }

  public void setRole(Role role) {
    this.role = role;
  }

  /** The roles to filter by. */
  public List<Role> getRoles() {
    return List.of(Role.TRAINER, Role.ORGANIZER, Role.COORDINATOR, Role.ADMINISTRATOR);
  }
}
