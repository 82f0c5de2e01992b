package eu.cities4cities.academy.course;

import java.io.Serializable;

/**
 * What would happen if the announcement were sent now.
 *
 * @param receivers the people it is for
 * @param letters those of them who get a letter
 * @param refusing those who want no announcements by mail
 * @param inOtherLanguage those who get it in the language that they did not choose
 */
public record AnnouncementPreview(int receivers, int letters, int refusing, int inOtherLanguage)
    implements Serializable {}
