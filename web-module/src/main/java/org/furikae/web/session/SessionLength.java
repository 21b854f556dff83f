package org.furikae.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a session lasts without anything being done. */
@Named
@ApplicationScoped
public class SessionLength {
    @Inject
    @ConfigProperty(name = "furikae.session.seconds", defaultValue = "1800")
    private int seconds;

    /** How long before its end the page says so. */
    @Inject
    @ConfigProperty(name = "furikae.session.warning.seconds", defaultValue = "120")
    private int warningSeconds;

    public int getSeconds() {
        return seconds;
    }

    public int getWarningSeconds() {
        return Math.min(warningSeconds, seconds / 2);
    }
}
