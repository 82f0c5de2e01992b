package eu.cities4cities.academy.certificate;

/** A worker's right to work on a run, which it loses when it is silent for too long. */
record Lease(long run, String owner) {}
