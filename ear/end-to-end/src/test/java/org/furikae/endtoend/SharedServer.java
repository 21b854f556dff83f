package org.furikae.endtoend;

import java.io.IOException;
import java.util.Map;
import org.furikae.harness.RunningServer;
import org.furikae.harness.Work;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One server for all test classes that leave it as it is; with the sample's insurers and people in its register. */
final class SharedServer implements ParameterResolver {
    /** So that a first look is blind and a second look follows, whichever claim a test opens. */
    private static final String EVERY_CASE_IS_SAMPLED =
            "-Dfurikae.review.blind.percent=100 -Dfurikae.review.second.percent=100";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedServer.class))
                .getOrComputeIfAbsent("server", key -> new Holder(), Holder.class)
                .server;
    }

    private static final class Holder implements AutoCloseable {
        private final RunningServer server;

        Holder() {
            try {
                server = RunningServer.start(
                        Work.empty("shared"),
                        Map.of(
                                "DEMO_DATA",
                                "wanted",
                                "FURIKAE_JAVA_OPTIONS",
                                RunningServer.JAVA_OPTIONS + " " + EVERY_CASE_IS_SAMPLED));
                server.await("見本データを読み込みました", 300);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
