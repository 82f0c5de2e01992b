package eu.cities4cities.academy.community;

/**
 * A link to the portal whose turn it is to be looked at.
 *
 * @param failures how many looks in a row it has not opened
 * @param etag what the portal called the page last time, or null
 * @param lastModified when the portal said it was changed, or null
 */
public record PortalTurn(
    long communityId, String url, int failures, String etag, String lastModified) {
  /** What to ask the portal. */
  public PortalProbe.Question question() {
    return new PortalProbe.Question(url, etag, lastModified);
  }
}
