package eu.cities4cities.academy.certificate;

/** There is a run to work on, which the worker is told once it is committed. */
record RunDue(long run) {}
