package eu.cities4cities.academy.quiz.analysis;

import java.util.List;

/** A browser in which several people answered the quiz. */
public record SharedDevice(List<String> people) {}
