package org.furikae.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * The calls for other systems. Everything below {@code /api} belongs to it, so that an unknown address is answered with a problem
 * document too. They are described in {@code META-INF/openapi.yaml}: the server's scanner fails on records.
 */
@ApplicationPath("/api")
public class FurikaeApi extends Application {
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                "jersey.config.server.provider.classnames",
                "org.glassfish.jersey.media.multipart.MultiPartFeature",
                "jersey.config.server.wadl.disableWadl",
                true);
    }
}
