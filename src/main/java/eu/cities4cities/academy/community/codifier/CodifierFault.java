package eu.cities4cities.academy.community.codifier;

import eu.cities4cities.academy.shared.FieldProblem;

/**
 * A line of the codifier that cannot be taken.
 *
 * @param line its number in the file
 * @param code its code, or null where it cannot be read
 * @param name its name as it stands there
 * @param problem the reason
 */
public record CodifierFault(int line, String code, String name, FieldProblem problem) {}
