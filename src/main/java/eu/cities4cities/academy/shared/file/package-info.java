/**
 * Files that people bring: kept outside the web root, checked, scanned, streamed. What a file is
 * for, and who may read it, those know that refer to it.
 */
package eu.cities4cities.academy.shared.file;
