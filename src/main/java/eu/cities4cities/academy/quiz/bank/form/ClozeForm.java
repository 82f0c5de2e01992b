package eu.cities4cities.academy.quiz.bank.form;

import eu.cities4cities.academy.quiz.question.Choice;
import eu.cities4cities.academy.quiz.question.Choices;
import eu.cities4cities.academy.quiz.question.Cloze;
import eu.cities4cities.academy.quiz.question.Interaction;
import eu.cities4cities.academy.quiz.question.Marking;
import eu.cities4cities.academy.quiz.question.Numerical;
import eu.cities4cities.academy.quiz.question.QuestionKind;
import eu.cities4cities.academy.quiz.question.ShortAnswer;
import eu.cities4cities.academy.quiz.question.Weight;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A text with gaps, and what fills them. */
public class ClozeForm implements Serializable {
  private WordsForm passage = new WordsForm();
  private final Rows<Row> gaps = new Rows<>(Row::new, 2, Interaction.MOST_PARTS);

  /** One gap; what fills it is typed as {@link GapLines}. */
  public static class Row implements Serializable {
    private final int id;
    private final Interaction before;
    private QuestionKind kind = QuestionKind.SHORT_ANSWER;
    private int weight = 1;
    private boolean caseMatters;
    private String lines = "";

    Row() {
      id = 0;
      before = null;
    }

    Row(Cloze.Gap gap) {
      id = gap.id();
      before = gap.field();
      kind = before.kind();
      weight = gap.weight();
      if (before instanceof Choices choices) {
        lines = written(choices.choices().stream().map(GapLines::of).toList());
      } else if (before instanceof ShortAnswer words) {
        caseMatters = words.caseMatters();
        lines = written(words.accepted().stream().map(GapLines::of).toList());
      } else if (before instanceof Numerical numbers) {
        lines = written(numbers.accepted().stream().map(GapLines::of).toList());
      }
    }

    private static String written(List<String> lines) {
      return lines.stream().collect(Collectors.joining("\n"));
    }

    private boolean isBlank() {
      return lines.isBlank();
    }

    private Interaction field() {
      List<String> typed = GapLines.lines(lines);
      return switch (kind) {
        case SINGLE -> choices(typed);
        case NUMERICAL -> {
          List<Numerical.Accepted> accepted = typed.stream().map(GapLines::number).toList();
          yield before instanceof Numerical kept
              ? new Numerical(accepted, kept.units(), kept.unitPenaltyPercent())
              : new Numerical(accepted, List.of(), 0);
        }
        default -> new ShortAnswer(caseMatters, typed.stream().map(GapLines::word).toList());
      };
    }

    private Choices choices(List<String> typed) {
      List<Choice> made = new ArrayList<>();
      for (String line : typed) {
        made.add(GapLines.choice(line, made.size() + 1));
      }
      if (before instanceof Choices kept) {
        List<Choice> numbered = numbered(made, kept.choices());
        List<Integer> weights = kept.choices().stream().map(Choice::weight).toList();
        boolean same = made.stream().map(Choice::weight).toList().equals(weights);
        return new Choices(
            false, same ? kept.marking() : marking(made), kept.penaltyPercent(), numbered);
      }
      return new Choices(false, marking(made), 0, made);
    }

    private static Marking marking(List<Choice> choices) {
      boolean plain =
          choices.stream().allMatch(each -> each.weight() == 0 || each.weight() == Weight.FULL);
      return plain ? Marking.ALL_OR_NOTHING : Marking.WEIGHTS;
    }

    /** As many as before keep their numbers; else those that say the same do. */
    private static List<Choice> numbered(List<Choice> made, List<Choice> before) {
      List<Choice> numbered = new ArrayList<>();
      int last = before.stream().mapToInt(Choice::id).max().orElse(0);
      for (int i = 0; i < made.size(); i++) {
        Choice choice = made.get(i);
        int id =
            made.size() == before.size()
                ? before.get(i).id()
                : before.stream()
                    .filter(each -> each.text().equals(choice.text()))
                    .mapToInt(Choice::id)
                    .findFirst()
                    .orElse(0);
        numbered.add(
            new Choice(id > 0 ? id : ++last, choice.text(), choice.weight(), choice.feedback()));
      }
      return numbered;
    }

    /** The number that marks the gap in the text. */
    public int getId() {
      return id;
    }

    public QuestionKind getKind() {
      return kind;
    }

    public void setKind(QuestionKind kind) {
      this.kind = kind;
    }

    public int getWeight() {
      return weight;
    }

    public void setWeight(int weight) {
      this.weight = weight;
    }

    public boolean isCaseMatters() {
      return caseMatters;
    }

    public void setCaseMatters(boolean caseMatters) {
      this.caseMatters = caseMatters;
    }

    public String getLines() {
      return lines;
    }

    public void setLines(String lines) {
      this.lines = lines == null ? "" : lines;
    }
  }

  void show(Cloze shown) {
    passage = new WordsForm(shown.passage());
    gaps.show(shown.gaps(), Row::new);
  }

  Cloze interaction() {
    List<Cloze.Gap> typed = new ArrayList<>();
    for (Row row : gaps.filled(Row::isBlank)) {
      typed.add(new Cloze.Gap(numberOf(row), row.weight, row.field()));
    }
    return new Cloze(passage.words(), typed);
  }

  /** The number that marks the row's gap in the text: its own, or the next that no other has. */
  public int numberOf(Row row) {
    int next = gaps.getList().stream().mapToInt(each -> each.id).max().orElse(0);
    for (Row each : gaps.getList()) {
      if (each.id == 0) {
        next++;
      }
      if (each == row) {
        return each.id > 0 ? each.id : next;
      }
    }
    return 0;
  }

  public WordsForm getPassage() {
    return passage;
  }

  public Rows<Row> getGaps() {
    return gaps;
  }

  /** What may fill a gap. */
  public QuestionKind[] getKinds() {
    return new QuestionKind[] {
      QuestionKind.SHORT_ANSWER, QuestionKind.SINGLE, QuestionKind.NUMERICAL
    };
  }
}
