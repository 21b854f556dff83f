package org.furikae.app.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.furikae.exchange.Limits;

/** How large a file may be that is handed in: the administrator's choice. */
@ApplicationScoped
public class UploadLimit {
    /** MiB beyond which nobody can choose; the container takes no more. */
    public static final int MOST_MEGABYTES = 1_024;

    @Inject
    @ConfigProperty(name = "furikae.upload.megabytes", defaultValue = "" + Limits.UPLOAD_MEGABYTES)
    private int megabytes;

    /** MiB, from 1 to {@link #MOST_MEGABYTES}. */
    public int megabytes() {
        return megabytes;
    }

    public Limits limits() {
        return Limits.upload(megabytes);
    }
}
