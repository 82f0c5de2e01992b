/** The Academy as people meet it: real pages in a real browser, against a demonstration run. */
package eu.cities4cities.academy.browser;
