/** The one way from an address to a page or a resource, and what protects it. */
package eu.cities4cities.academy.shared.web;
