package eu.cities4cities.academy.quiz.bank.form;

import eu.cities4cities.academy.quiz.bank.BankEntry;
import eu.cities4cities.academy.quiz.question.Choices;
import eu.cities4cities.academy.quiz.question.Cloze;
import eu.cities4cities.academy.quiz.question.Description;
import eu.cities4cities.academy.quiz.question.Essay;
import eu.cities4cities.academy.quiz.question.FileUpload;
import eu.cities4cities.academy.quiz.question.Hotspot;
import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.Matching;
import eu.cities4cities.academy.quiz.question.Numerical;
import eu.cities4cities.academy.quiz.question.Ordering;
import eu.cities4cities.academy.quiz.question.Picture;
import eu.cities4cities.academy.quiz.question.QuestionContent;
import eu.cities4cities.academy.quiz.question.QuestionKind;
import eu.cities4cities.academy.quiz.question.ShortAnswer;
import eu.cities4cities.academy.quiz.question.TrueFalse;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A question of any kind as it is being written. */
public class QuestionForm implements Serializable {
  private QuestionKind kind = QuestionKind.SINGLE;
  private WordsForm text = new WordsForm();
  private WordsForm feedback = new WordsForm();
  private int points = 1;
  private String name = "";
  private Long categoryId;
  private String tags = "";
  private final ArrayList<PictureForm> pictures = new ArrayList<>();
  private final ChoicesForm choices = new ChoicesForm();
  private final TrueFalseForm trueFalse = new TrueFalseForm();
  private final ShortAnswerForm shortAnswer = new ShortAnswerForm();
  private final NumericalForm numerical = new NumericalForm();
  private final MatchingForm matching = new MatchingForm();
  private final OrderingForm ordering = new OrderingForm();
  private final ClozeForm cloze = new ClozeForm();
  private final HotspotForm hotspot = new HotspotForm();
  private final GradedForm graded = new GradedForm();

  /** A new question of that kind. */
  public QuestionForm(QuestionKind kind) {
    this.kind = kind;
  }

  /** A question that exists. */
  public QuestionForm(BankEntry entry) {
    this(entry.content().kind());
    name = entry.name();
    categoryId = entry.categoryId();
    tags = entry.tags().stream().sorted().collect(Collectors.joining(", "));
    QuestionContent content = entry.content();
    text = new WordsForm(content.text());
    feedback = new WordsForm(content.feedback());
    points = content.points();
    content.pictures().forEach(picture -> pictures.add(new PictureForm(picture)));
    show(content.interaction());
  }

  private void show(Interaction shown) {
    if (shown instanceof Choices each) {
      choices.show(each);
    } else if (shown instanceof TrueFalse each) {
      trueFalse.show(each);
    } else if (shown instanceof ShortAnswer each) {
      shortAnswer.show(each);
    } else if (shown instanceof Numerical each) {
      numerical.show(each);
    } else if (shown instanceof Matching each) {
      matching.show(each);
    } else if (shown instanceof Ordering each) {
      ordering.show(each);
    } else if (shown instanceof Cloze each) {
      cloze.show(each);
    } else if (shown instanceof Hotspot each) {
      hotspot.show(each);
    } else if (shown instanceof Essay each) {
      graded.show(each);
    } else if (shown instanceof FileUpload each) {
      graded.show(each);
    }
  }

  /** What was typed, with its place in the bank; it may still have problems. */
  public BankEntry entry() {
    return new BankEntry(content(), name, categoryId, tagged());
  }

  private QuestionContent content() {
    List<Picture> shown = pictures.stream().map(PictureForm::picture).toList();
    return new QuestionContent(
        text.words(), kind.isAsked() ? points : 0, feedback.words(), shown, interaction());
  }

  private Interaction interaction() {
    return switch (kind) {
      case SINGLE -> choices.interaction(false);
      case MULTIPLE -> choices.interaction(true);
      case TRUE_FALSE -> trueFalse.interaction();
      case SHORT_ANSWER -> shortAnswer.interaction();
      case NUMERICAL -> numerical.interaction();
      case MATCHING -> matching.interaction();
      case ORDERING -> ordering.interaction();
      case CLOZE -> cloze.interaction();
      case HOTSPOT -> hotspot.interaction();
      case ESSAY -> graded.essay();
      case FILE_UPLOAD -> graded.files();
      case DESCRIPTION -> Description.INSTANCE;
    };
  }

  private Set<String> tagged() {
    return Arrays.stream(tags.split(","))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .collect(Collectors.toSet());
  }

  /** Adds a picture that still needs its words. */
  public void addPicture(long file) {
    pictures.add(new PictureForm().of(file));
  }

  /** Takes a picture away. */
  public void removePicture(PictureForm picture) {
    pictures.remove(picture);
  }

  public QuestionKind getKind() {
    return kind;
  }

  public void setKind(QuestionKind kind) {
    this.kind = kind;
  }

  /** The kind's name, which chooses the part of the page that asks for it. */
  public String getKindName() {
    return kind.name();
  }

  public WordsForm getText() {
    return text;
  }

  public WordsForm getFeedback() {
    return feedback;
  }

  public int getPoints() {
    return points;
  }

  public void setPoints(int points) {
    this.points = points;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name == null ? "" : name;
  }

  public Long getCategoryId() {
    return categoryId;
  }

  public void setCategoryId(Long categoryId) {
    this.categoryId = categoryId;
  }

  /** With commas between. */
  public String getTags() {
    return tags;
  }

  public void setTags(String tags) {
    this.tags = tags == null ? "" : tags;
  }

  public List<PictureForm> getPictures() {
    return pictures;
  }

  public ChoicesForm getChoices() {
    return choices;
  }

  public TrueFalseForm getTrueFalse() {
    return trueFalse;
  }

  public ShortAnswerForm getShortAnswer() {
    return shortAnswer;
  }

  public NumericalForm getNumerical() {
    return numerical;
  }

  public MatchingForm getMatching() {
    return matching;
  }

  public OrderingForm getOrdering() {
    return ordering;
  }

  public ClozeForm getCloze() {
    return cloze;
  }

  public HotspotForm getHotspot() {
    return hotspot;
  }

  public GradedForm getGraded() {
    return graded;
  }
}
