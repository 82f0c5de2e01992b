package eu.cities4cities.academy.certificate;

import java.util.List;

/**
 * What a run would do now.
 *
 * @param people everybody on the course
 * @param awardable who would get the certificate
 * @param unconfirmed who have earned it and have not confirmed their names, one by one
 * @param open of whom a session may still be counted otherwise
 * @param refusals the keys of the messages that say why it could not be started; empty if it could
 */
public record RunPreview(
    CertificateKind kind,
    long people,
    long awardable,
    List<Standing> unconfirmed,
    long open,
    List<String> refusals) {}
