package org.furikae.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.furikae.decision.Explanation;
import org.furikae.decision.Outcome;
import org.furikae.web.access.AddressBook;
import org.junit.jupiter.api.Test;

/** The description of the calls says what the calls do. */
class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final Pattern REFERENCE = Pattern.compile("#(/components/[a-zA-Z]+/[a-zA-Z]+)");

    private final JsonNode document = load();

    @Test
    void every_call_is_described_and_nothing_else() {
        Set<String> described = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(name -> {
                    if (METHODS.contains(name)) {
                        described.add(name.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        assertThat(described).isEqualTo(AddressBook.calls()).hasSize(16);
    }

    @Test
    void every_document_has_the_members_that_are_sent() {
        assertMembers("Batch", BatchDocument.class);
        assertMembers("BatchPage", BatchPageDocument.class);
        assertMembers("RowError", RowErrorDocument.class);
        assertMembers("RowErrorPage", RowErrorPageDocument.class);
        assertMembers("Decision", DecisionDocument.class);
        assertMembers("DecisionPart", DecisionPartDocument.class);
        assertMembers("Proration", ProrationDocument.class);
        assertMembers("ProrationMethod", ProrationMethodDocument.class);
        assertMembers("ProrationMonth", ProrationMonthDocument.class);
        assertMembers("Share", ShareDocument.class);
        assertMembers("SharePage", SharePageDocument.class);
        assertMembers("Line", LineDocument.class);
        assertMembers("LinePage", LinePageDocument.class);
        assertMembers("Explanation", Explanation.class);
        assertMembers("DecisionDay", Explanation.Day.class);
        assertMembers("Candidate", Explanation.CandidateView.class);
        assertMembers("ComparedItem", Explanation.ItemView.class);
        assertMembers("Qualification", Explanation.RegistrationView.class);
        assertMembers("FiredRule", Explanation.FiredRule.class);
    }

    @Test
    void a_batch_has_the_members_of_the_contract() {
        assertThat(Arrays.stream(BatchDocument.class.getRecordComponents()).map(RecordComponent::getName))
                .contains(
                        "id",
                        "kind",
                        "fileName",
                        "sha256",
                        "state",
                        "rowsRead",
                        "accepted",
                        "rejected",
                        "decided",
                        "startedAt",
                        "finishedAt");
    }

    @Test
    void every_outcome_is_described() {
        JsonNode outcomes = document.at("/components/schemas/Decision/properties/outcome/enum");
        assertThat(outcomes)
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(
                        Arrays.stream(Outcome.values()).map(Enum::name).toList());
    }

    @Test
    void every_call_can_be_refused_for_want_of_rights() {
        document.get("paths")
                .forEach(path -> path.forEach(call -> {
                    if (call.has("responses")) {
                        assertThat(call.get("responses").has("401")).isTrue();
                        assertThat(call.get("responses").has("403")).isTrue();
                    }
                }));
    }

    @Test
    void no_reference_leads_nowhere() {
        List<String> references = REFERENCE
                .matcher(document.toString())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(references)
                .hasSizeGreaterThan(20)
                .allSatisfy(reference -> assertThat(document.at(reference).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private void assertMembers(String schema, Class<?> record) {
        Set<String> described = new TreeSet<>();
        document.at("/components/schemas/" + schema + "/properties")
                .fieldNames()
                .forEachRemaining(described::add);
        Set<String> sent = new TreeSet<>();
        for (RecordComponent component : record.getRecordComponents()) {
            sent.add(component.getName());
        }
        assertThat(described).as(schema).isEqualTo(sent);
    }

    private static JsonNode load() {
        try (InputStream in = OpenApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
