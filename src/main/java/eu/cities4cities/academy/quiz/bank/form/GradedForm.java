package eu.cities4cities.academy.quiz.bank.form;

import eu.cities4cities.academy.quiz.question.Essay;
import eu.cities4cities.academy.quiz.question.FileUpload;
import java.io.Serializable;

/** A text or files that a person grades. */
public class GradedForm implements Serializable {
  private int fewestWords;
  private int mostWords;
  private int mostFiles = 1;
  private final RubricForm rubric = new RubricForm();

  void show(Essay shown) {
    fewestWords = shown.fewestWords();
    mostWords = shown.mostWords();
    rubric.show(shown.rubric());
  }

  void show(FileUpload shown) {
    mostFiles = shown.mostFiles();
    rubric.show(shown.rubric());
  }

  Essay essay() {
    return new Essay(fewestWords, mostWords, rubric.rubric());
  }

  FileUpload files() {
    return new FileUpload(mostFiles, rubric.rubric());
  }

  public RubricForm getRubric() {
    return rubric;
  }

  public int getFewestWords() {
    return fewestWords;
  }

  public void setFewestWords(int fewestWords) {
    this.fewestWords = fewestWords;
  }

  public int getMostWords() {
    return mostWords;
  }

  public void setMostWords(int mostWords) {
    this.mostWords = mostWords;
  }

  public int getMostFiles() {
    return mostFiles;
  }

  public void setMostFiles(int mostFiles) {
    this.mostFiles = mostFiles;
  }
}
