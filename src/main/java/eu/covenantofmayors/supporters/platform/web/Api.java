package eu.covenantofmayors.supporters.platform.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Where the REST resources of all capabilities are found. */
@ApplicationPath("/api/v1")
public class Api extends Application {}
