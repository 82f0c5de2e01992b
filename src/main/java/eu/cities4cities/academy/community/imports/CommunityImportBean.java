package eu.cities4cities.academy.community.imports;

import eu.cities4cities.academy.community.Region;
import eu.cities4cities.academy.community.codifier.Cleaning;
import eu.cities4cities.academy.community.codifier.Decision;
import eu.cities4cities.academy.community.codifier.RegisterDiff;
import eu.cities4cities.academy.community.codifier.RegisterDiff.Type;
import eu.cities4cities.academy.community.codifier.RegisterPlan;
import eu.cities4cities.academy.shared.Caller;
import eu.cities4cities.academy.shared.KyivTime;
import eu.cities4cities.academy.shared.RefusedException;
import eu.cities4cities.academy.shared.Texts;
import eu.cities4cities.academy.shared.imports.ImportDone;
import eu.cities4cities.academy.shared.imports.ImportPreview;
import eu.cities4cities.academy.shared.imports.ImportState;
import eu.cities4cities.academy.shared.web.Notices;
import eu.cities4cities.academy.shared.web.Route;
import eu.cities4cities.academy.shared.web.TableImportBean;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The staff page that brings an edition of the codifier in: what needs a decision and what changes
 * comes first, then what was put right and what could not be taken.
 */
@Named
@ViewScoped
public class CommunityImportBean extends TableImportBean<CodifierPreview.Row, CommunityImport> {
  private static final long serialVersionUID = 1L;

  /** With more open questions than that, it is surely another file than was meant. */
  private static final int MOST_QUESTIONS = 50;

  /** What needs a decision. */
  private static final Set<Type> OPEN = EnumSet.of(Type.GONE, Type.DOUBTFUL, Type.ENDED);

  private static final int SHOWN_CHANGES = 200;
  private static final int SHOWN_FAULTS = 200;
  private static final int SHOWN_EXAMPLES = 10;

  @Inject private CommunityImportService imports;
  @Inject private Caller caller;
  @Inject private Texts texts;
  @Inject private Clock clock;

  private List<OpenQuestion> questions = List.of();
  private final Set<Long> lateShown = new HashSet<>();
  private LocalDate inForceOn;
  private transient CodifierPreview codifier;

  /** The page of this bean. */
  public CommunityImportBean() {
    super(Route.MANAGE_COMMUNITY_IMPORT);
  }

  @Override
  protected ImportPreview<CodifierPreview.Row> read(byte[] file) {
    codifier = look(file);
    questions = ask(codifier, questions);
    codifier.late().forEach(each -> lateShown.add(each.community().id()));
    return codifier.table();
  }

  /**
   * What it would do by the answers so far; what is wrong with those is told when it is applied.
   */
  private CodifierPreview look(byte[] file) {
    try {
      return imports.preview(file, options(true));
    } catch (RefusedException refused) {
      return imports.preview(file, new CommunityImportService.Options(inForceOn, List.of(), true));
    }
  }

  /** What is left undone for the day's sake is shown before anything is done. */
  @Override
  protected ImportPreview<CodifierPreview.Row> bringIn(
      String fileName, byte[] file, boolean skipFaulty) {
    if (inForceOn != null) {
      List<RegisterPlan.Late> late = imports.preview(file, options(skipFaulty)).late();
      if (late.stream().anyMatch(each -> !lateShown.contains(each.community().id()))) {
        throw new RefusedException("community.import.late.look", late.size());
      }
    }
    codifier = imports.apply(fileName, file, options(skipFaulty));
    return codifier.table();
  }

  private CommunityImportService.Options options(boolean skipFaulty) {
    List<Decision> decisions = questions.stream().map(OpenQuestion::decision).toList();
    return new CommunityImportService.Options(inForceOn, decisions, skipFaulty);
  }

  @Override
  protected void tell(ImportPreview<CodifierPreview.Row> applied, Notices to) {
    to.afterRedirect(
        codifier.late().isEmpty() ? "community.import.applied" : "community.import.appliedLate",
        applied.count(ImportState.NEW),
        applied.count(ImportState.KNOWN),
        codifier.late().size());
  }

  @Override
  protected void takeBack(long importId, Notices to) {
    CommunityImport done = imports.undo(importId).done();
    to.afterRedirect("community.import.undoneNotice", done.getTaken(), done.getStayed());
  }

  @Override
  protected List<ImportDone<CommunityImport>> list() {
    return imports.list();
  }

  @Override
  public void discard() {
    super.discard();
    codifier = null;
    questions = List.of();
    lateShown.clear();
  }

  /** The open questions, with what was answered so far. */
  private List<OpenQuestion> ask(CodifierPreview preview, List<OpenQuestion> before) {
    Map<String, String> answered =
        before.stream()
            .collect(
                Collectors.toMap(OpenQuestion::key, OpenQuestion::getAnswer, (one, two) -> one));
    SuccessorChoice successors = new SuccessorChoice(preview, caller.language(), texts);
    List<OpenQuestion> asked = new ArrayList<>();
    for (RegisterDiff.Change change : preview.diff().changes()) {
      if (OPEN.contains(change.type()) && asked.size() < MOST_QUESTIONS) {
        OpenQuestion question = new OpenQuestion(change, caller.language());
        question.setAnswer(answered.getOrDefault(question.key(), OpenQuestion.LEFT));
        if (change.type() == Type.GONE) {
          question.offer(successors.of(change));
        }
        asked.add(question);
      }
    }
    return asked;
  }

  /** What an edition says about the register; null while none is looked at. */
  public CodifierPreview getCodifier() {
    return codifier;
  }

  /** What may be answered besides that it stays as it is. */
  public List<SelectItem> fates(OpenQuestion question) {
    if (question.isEnded()) {
      return question.isMerged() ? List.of() : List.of(fate("BACK"));
    }
    if (!question.isGone()) {
      return List.of(fate("SAME"), fate("OTHER"));
    }
    SelectItemGroup into = new SelectItemGroup(fateWord("MERGED"));
    into.setSelectItems(question.getSuccessors().toArray(SelectItem[]::new));
    return List.of(fate("ABOLISHED"), into);
  }

  private SelectItem fate(String fate) {
    return new SelectItem(fate, fateWord(fate));
  }

  private String fateWord(String fate) {
    return texts.get(caller.language(), "community.import.fate." + fate);
  }

  /** The communities that need a decision, at most fifty. */
  public List<OpenQuestion> getQuestions() {
    return questions;
  }

  /** How many more need a decision than are asked about. */
  public long getMoreQuestions() {
    return OPEN.stream().mapToLong(codifier.diff()::count).sum() - questions.size();
  }

  /** Communities that are renamed, moved or given a code, at most two hundred. */
  public List<RegisterDiff.Change> getChanges() {
    Set<Long> late =
        codifier.late().stream().map(each -> each.community().id()).collect(Collectors.toSet());
    return codifier.diff().differing().stream()
        .filter(change -> !OPEN.contains(change.type()))
        .filter(change -> change.type() != Type.RENAMED || !late.contains(change.communityId()))
        .limit(SHOWN_CHANGES)
        .toList();
  }

  /** What is left undone for the day's sake, at most two hundred. */
  public List<RegisterPlan.Late> getLate() {
    return codifier.late().stream().limit(SHOWN_CHANGES).toList();
  }

  /** How many communities become that. */
  public long number(String type) {
    return codifier.diff().count(Type.valueOf(type));
  }

  /** What was put right, and how often, in the reader's words. */
  public List<String> getCleaned() {
    List<String> told = new ArrayList<>();
    for (Cleaning.Kind kind : Cleaning.Kind.values()) {
      int count = codifier.cleaned().count(kind);
      if (count > 0) {
        told.add(texts.get(caller.language(), "community.import.cleaned." + kind, count));
      }
    }
    return told;
  }

  /** The first cells of each kind that were put right. */
  public List<Cleaning> getExamples() {
    Map<Cleaning.Kind, Integer> shown = new EnumMap<>(Cleaning.Kind.class);
    return codifier.cleaned().examples().stream()
        .filter(each -> shown.merge(each.kind(), 1, Integer::sum) <= SHOWN_EXAMPLES)
        .toList();
  }

  /** The lines that could not be taken, at most two hundred. */
  public List<CodifierPreview.Row> getFaulty() {
    return codifier.table().rows().stream()
        .filter(row -> row.state() == ImportState.FAULTY)
        .limit(SHOWN_FAULTS)
        .toList();
  }

  /** The regions of which the file has no community, by name. */
  public String getRegionsLeftOut() {
    return codifier.diff().regionsLeftOut().stream()
        .map(region -> region.name(caller.language().code()))
        .collect(Collectors.joining(", "));
  }

  /** The name of the region of a code. */
  public String region(String regionCode) {
    return Region.ofCode(regionCode)
        .map(region -> region.name(caller.language().code()))
        .orElse("");
  }

  /** What an import did, in numbers. */
  public String sums(CommunityImport done) {
    return texts.get(
        caller.language(),
        "community.import.sums",
        done.getAdded(),
        done.getRenamed(),
        done.getCoded(),
        done.getMerged(),
        done.getAbolished(),
        done.getCameBack());
  }

  /** Today by Kyiv: no change can hold from a later day. */
  public LocalDate getToday() {
    return KyivTime.today(clock);
  }

  public LocalDate getInForceOn() {
    return inForceOn;
  }

  public void setInForceOn(LocalDate inForceOn) {
    this.inForceOn = inForceOn;
  }
}
