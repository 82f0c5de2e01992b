package eu.cities4cities.academy.certificate;

/** Certificates wait for a corrected name, which the worker is told once it is committed. */
record NamesDue() {}
