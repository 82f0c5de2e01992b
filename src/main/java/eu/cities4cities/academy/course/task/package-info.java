/** Tasks: what participants and communities write, hand in and get back reviewed. */
package eu.cities4cities.academy.course.task;
