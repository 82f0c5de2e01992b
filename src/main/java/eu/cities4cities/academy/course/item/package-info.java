/**
 * What the items of a course (lessons, tasks) share: place, titles, texts, and how they are typed.
 */
package eu.cities4cities.academy.course.item;
