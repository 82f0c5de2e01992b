package eu.cities4cities.academy.shared.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The API for the pages' own scripts and for programs, described at {@code /openapi}. */
@ApplicationPath("/api/v1")
public class Api extends Application {}
