package org.furikae.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** Compiled rules, loaded, with a pool of sessions. Safe for use by several threads. */
final class CompiledRules implements AutoCloseable {
    private static final int FIRST_SESSIONS = 2;

    private final KieSessionsPool sessions;

    private CompiledRules(InternalKnowledgeBase rules) {
        this.sessions = rules.newKieSessionsPool(FIRST_SESSIONS);
    }

    /**
     * Loads the classes of rules, each unit by a class loader of its own that resolves nothing but what rules may touch.
     *
     * @param orders places in {@code ruleset.yaml} by path
     * @throws RulesetException when a class is not as the compiler makes them
     */
    static CompiledRules load(List<RuleUnit> units, Map<String, Integer> orders, ClassLoader product) {
        List<Model> models = new ArrayList<>();
        for (RuleUnit unit : units) {
            models.add(unit.model(product, orders));
        }
        KieBaseConfiguration configuration =
                RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), new RuleClassLoader(Map.of(), product));
        return new CompiledRules(KieBaseBuilder.createKieBaseFromModel(models, configuration));
    }

    /** A session for one claim; {@code dispose()} gives it back. */
    KieSession session() {
        return sessions.newKieSession();
    }

    @Override
    public void close() {
        sessions.shutdown();
    }
}
