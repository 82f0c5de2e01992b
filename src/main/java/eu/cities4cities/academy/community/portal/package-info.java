/**
 * Finds which community a profile on the portal belongs to: by code, then by name and region; what
 * is doubtful waits for an organizer. A link is all that is taken over, never a text.
 */
package eu.cities4cities.academy.community.portal;
