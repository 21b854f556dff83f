package org.furikae.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.furikae.app.access.Role;
import org.furikae.app.intake.UploadLimit;
import org.furikae.exchange.Limits;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What has to stand in a descriptor stands there as it does in the code. */
class DescriptorsTest {
    private static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::code).toList();

    @Test
    void the_container_knows_every_role() throws Exception {
        assertThat(texts("web.xml", "role-name")).containsExactlyInAnyOrderElementsOf(ROLES);
        assertThat(texts("payara-web.xml", "role-name")).containsExactlyInAnyOrderElementsOf(ROLES);
        assertThat(texts("payara-web.xml", "group-name")).containsExactlyInAnyOrderElementsOf(ROLES);
    }

    @Test
    void pages_take_files_as_large_as_an_administrator_may_allow() throws Exception {
        long largest = Limits.upload(UploadLimit.MOST_MEGABYTES).fileBytes();
        assertThat(texts("web.xml", "max-file-size")).containsExactly(Long.toString(largest));
        assertThat(texts("web.xml", "max-request-size"))
                .containsExactly(Long.toString(largest + UploadLimitFilter.ENVELOPE));
    }

    @Test
    void rights_are_looked_at_before_anything_is_read() throws Exception {
        assertThat(texts("web.xml", "filter-name"))
                .containsSubsequence("SecurityHeaders", "Origin", "Access", "UploadLimit", "Language");
    }

    @Test
    void views_have_one_address_each() throws Exception {
        assertThat(texts("web.xml", "url-pattern"))
                .filteredOn(pattern -> !pattern.equals("/*"))
                .containsExactly("*.xhtml");
    }

    private static List<String> texts(String descriptor, String element) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        Document document = factory.newDocumentBuilder()
                .parse(Path.of("src/main/webapp/WEB-INF", descriptor).toFile());
        NodeList nodes = document.getElementsByTagName(element);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent().strip())
                .toList();
    }
}
