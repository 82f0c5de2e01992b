package eu.cities4cities.academy.account;

/**
 * An organizer has accepted that a person is called otherwise: what is printed follows.
 *
 * @param personId the person
 * @param nameUk surname, given name, patronymic
 * @param latinName the name in Latin letters
 * @param reason why, as the organizer or the person said it
 */
public record NameCorrected(long personId, String nameUk, String latinName, String reason) {}
