package org.furikae.app.audit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.furikae.app.persistence.Database;
import org.furikae.app.persistence.SchemaMigration;

/**
 * Notes the head of the audit trail outside of the database, at every start and every night: whoever writes the whole chain anew
 * cannot write the notes anew, if they are copied elsewhere.
 */
@Singleton
@Startup
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HeadExport {
    private static final Logger LOG = Logger.getLogger(HeadExport.class.getName());

    @EJB
    private SchemaMigration schema;

    @Inject
    private Database database;

    @Inject
    @ConfigProperty(name = "furikae.data")
    private Optional<String> dataFolder;

    @PostConstruct
    void exportAtStart() {
        schema.awaitDone();
        export();
    }

    /** Never throws: the timer would call again at once, and once only. */
    @PermitAll
    @Schedule(hour = "0", minute = "5", timezone = "Asia/Tokyo", persistent = false)
    public void exportAtNight() {
        export();
    }

    private void export() {
        try {
            AuditHead head = new AuditChain(database).head();
            LOG.log(Level.INFO, "Head of the audit trail: {0} {1}", new Object[] {
                Long.toString(head.number()), head.hash()
            });
            if (dataFolder.isPresent()) {
                new NotedHeads(Path.of(dataFolder.get())).add(Clock.systemUTC().instant(), head);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.SEVERE, "The head of the audit trail could not be noted; trying again next night", e);
        }
    }
}
