package org.furikae.app.studio;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.furikae.ruleset.Ruleset;
import org.furikae.ruleset.RulesetFiles;
import org.furikae.ruleset.trial.TrialClassPath;
import org.furikae.ruleset.trial.TrialException;
import org.furikae.ruleset.trial.TrialProcess;
import org.furikae.ruleset.trial.TrialSettings;

/** The processes in which rules that nobody released are tried out. None runs before the first trial. */
@ApplicationScoped
class TrialRoom {
    private static final Logger LOG = Logger.getLogger(TrialRoom.class.getName());
    private static final String JAR = ".jar";

    @Resource
    private ManagedExecutorService executor;

    @Inject
    @ConfigProperty(name = "furikae.trial.processes", defaultValue = "2")
    private int processes;

    private Optional<TrialProcess> room = Optional.empty();
    private boolean warm;

    /** @throws StudioRefusedException when this server cannot start such processes */
    synchronized TrialProcess process() throws StudioRefusedException {
        if (room.isEmpty()) {
            try {
                room = Optional.of(
                        new TrialProcess(TrialSettings.with(classPath()).withAtOnce(processes)));
            } catch (IOException | IllegalArgumentException e) {
                LOG.log(Level.SEVERE, "Rules cannot be tried out: the libraries of the application are not found", e);
                throw StudioRefusedException.notPossible("規則を試すためのプロセスを用意できません。システム管理者にログを確かめるよう頼んでください。");
            }
        }
        return room.get();
    }

    /** Readies a process while the author reads, unless that was done already. */
    synchronized void warmUp() {
        if (!warm) {
            warm = true;
            executor.execute(() -> {
                try {
                    process().warmUp(RulesetFiles.shipped());
                } catch (TrialException | StudioRefusedException e) {
                    // The first trial starts one itself, and says so when it cannot.
                    LOG.log(Level.WARNING, "No process for trials could be readied", e);
                }
            });
        }
    }

    /** The folder with the jar of the rules holds all other libraries as well: that of the WAR, or of the EAR. */
    private static List<Path> classPath() throws IOException {
        CodeSource source = Ruleset.class.getProtectionDomain().getCodeSource();
        String location = source.getLocation().toString();
        int end = location.indexOf(JAR);
        if (end < 0) {
            return TrialClassPath.ofThisProgram();
        }
        String file = location.substring(location.indexOf("file:"), end + JAR.length());
        return TrialClassPath.inFolder(Path.of(URI.create(file)).getParent());
    }

    @PreDestroy
    synchronized void endAll() {
        room.ifPresent(TrialProcess::close);
        room = Optional.empty();
    }
}
