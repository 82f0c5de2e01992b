/**
 * Finds which community a profile on the portal belongs to: by code, then by name and region; what
 * is doubtful waits for an organizer. A link is taken over, and texts as a draft, never in public.
 */
package eu.cities4cities.academy.community.portal;
