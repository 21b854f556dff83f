package org.furikae.ruleset;

import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.Results;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieContainerSessionsPool;
import org.kie.api.runtime.KieSession;

/** Rules compiled to classes (Drools, executable model) with a pool of sessions. Safe for use by several threads. */
final class CompiledRules implements AutoCloseable {
    private static final AtomicLong BUILDS = new AtomicLong();
    private static final int FIRST_SESSIONS = 2;

    private final ReleaseId releaseId;
    private final KieContainer container;
    private final KieContainerSessionsPool sessions;

    private CompiledRules(ReleaseId releaseId, KieContainer container) {
        this.releaseId = releaseId;
        this.container = container;
        this.sessions = container.newKieSessionsPool(FIRST_SESSIONS);
    }

    /**
     * @param rules DRL by path
     * @throws RulesetException with the compiler's messages
     */
    static CompiledRules compile(SortedMap<String, String> rules, ClassLoader loader) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        ReleaseId releaseId = services.newReleaseId("org.furikae", "rulebook", "1.0." + BUILDS.incrementAndGet());
        files.generateAndWritePomXML(releaseId);
        rules.forEach((path, drl) -> files.write("src/main/resources/rulebook/" + path, drl));
        KieBuilder builder = services.newKieBuilder(files, loader).buildAll(ExecutableModelProject.class);
        Results results = builder.getResults();
        if (results.hasMessages(Message.Level.ERROR)) {
            services.getRepository().removeKieModule(releaseId);
            throw new RulesetException(results.getMessages(Message.Level.ERROR).stream()
                    .map(message -> message.getPath() + " " + message.getLine() + "行: " + message.getText())
                    .collect(Collectors.joining("\n", "規則をコンパイルできません。次の箇所を直してください。\n", "")));
        }
        return new CompiledRules(releaseId, services.newKieContainer(releaseId, loader));
    }

    /** A session for one claim; {@code dispose()} gives it back. */
    KieSession session() {
        return sessions.newKieSession();
    }

    @Override
    public void close() {
        sessions.shutdown();
        container.dispose();
        KieServices.get().getRepository().removeKieModule(releaseId);
    }
}
