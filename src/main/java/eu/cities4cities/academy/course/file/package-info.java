/**
 * Files of lessons and of handed-in work: kept outside the web root, checked, scanned, streamed.
 */
package eu.cities4cities.academy.course.file;
