package eu.cities4cities.academy.quiz.grading;

import eu.cities4cities.academy.quiz.AskedQuestion;
import eu.cities4cities.academy.quiz.Quiz;
import eu.cities4cities.academy.shared.file.StoredFile;
import java.util.List;

/**
 * An answer before its grader.
 *
 * @param person whose it is; null where names are hidden
 * @param files what was handed in, in the order of handing in
 * @param stage where the answer stands
 * @param mine what the reader gave, or null
 * @param grades what the reader may see of what was given
 * @param open whether the reader can give points, or change those they gave
 */
public record AnswerToGrade(
    Quiz quiz,
    String attempt,
    AskedQuestion asked,
    String person,
    List<StoredFile> files,
    GradingRule rule,
    GradingRule.Stage stage,
    HandGrade mine,
    List<HandGrade> grades,
    boolean open) {}
