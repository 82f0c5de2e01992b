/** Saved reports: figures without personal data on a page and on paper, and links to them. */
package eu.cities4cities.academy.statistics.report;
