package org.furikae.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.furikae.harness.Work;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The full Payara Server with one application on it, on ports of its own and on the loopback address only. */
final class PayaraServer implements AutoCloseable {
    private static final Path DOMAIN = Built.PAYARA.resolve("glassfish/domains/domain1/config/domain.xml");
    private static final Path SERVER_LOG = Built.PAYARA.resolve("glassfish/domains/domain1/logs/server.log");
    private static final Path ASADMIN_LOG = Work.file("asadmin.log");
    private static final int LINES_SHOWN = 60;

    private final int adminPort;
    private final int port;

    private PayaraServer(int adminPort, int port) {
        this.adminPort = adminPort;
        this.port = port;
    }

    static PayaraServer start(Map<String, String> environment) throws Exception {
        PayaraServer server = new PayaraServer(Work.freePort(), Work.freePort());
        server.moveToOwnPorts();
        assertThat(server.asadmin(environment, "start-domain", "domain1"))
                .as(() -> "start-domain; asadmin and the server said:\n" + said())
                .isZero();
        return server;
    }

    void deploy(Path archive) throws IOException, InterruptedException {
        assertThat(asadmin(Map.of(), "deploy", "--name", "furikae", archive.toString()))
                .as(() -> "deploy; asadmin and the server said:\n" + said())
                .isZero();
    }

    /** The ends of both logs: a machine that runs this test once keeps neither. */
    private static String said() {
        return tail(ASADMIN_LOG) + tail(SERVER_LOG);
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size())) + "\n";
        } catch (IOException e) {
            return log.getFileName() + " cannot be read: " + e.getMessage() + "\n";
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    private int asadmin(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Built.PAYARA.resolve("bin/asadmin").toString(), "--host", "127.0.0.1", "--port", "" + adminPort));
        Arrays.stream(words).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(ASADMIN_LOG.toFile()));
        builder.environment().put("AS_JAVA", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return builder.start().waitFor();
    }

    private void moveToOwnPorts() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document domain = factory.newDocumentBuilder().parse(DOMAIN.toFile());
        Element config = named(domain.getDocumentElement(), "config", "server-config");
        for (Element listener : all(config, "network-listener")) {
            listener.setAttribute("address", "127.0.0.1");
            listener.setAttribute("port", Integer.toString(portOf(listener.getAttribute("name"))));
        }
        for (String tag : List.of("iiop-listener", "jmx-connector")) {
            for (Element listener : all(config, tag)) {
                listener.setAttribute("address", "127.0.0.1");
                listener.setAttribute("port", Integer.toString(Work.freePort()));
            }
        }
        for (Element host : all(config, "jms-host")) {
            host.setAttribute("host", "127.0.0.1");
            host.setAttribute("port", Integer.toString(Work.freePort()));
        }
        for (Element grid : all(config, "hazelcast-config-specific-configuration")) {
            grid.setAttribute("enabled", "false");
        }
        TransformerFactory.newInstance()
                .newTransformer()
                .transform(new DOMSource(domain), new StreamResult(DOMAIN.toFile()));
    }

    private int portOf(String listener) throws IOException {
        return switch (listener) {
            case "admin-listener" -> adminPort;
            case "http-listener-1" -> port;
            default -> Work.freePort();
        };
    }

    private static Element named(Element parent, String tag, String name) {
        return all(parent, tag).stream()
                .filter(element -> name.equals(element.getAttribute("name")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> all(Element parent, String tag) {
        NodeList found = parent.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    @Override
    public void close() throws IOException {
        try {
            asadmin(Map.of(), "stop-domain", "--kill=true", "domain1");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
