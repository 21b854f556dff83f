package org.furikae.web.rules;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.furikae.app.studio.CaseRun;
import org.furikae.app.studio.Presence;
import org.furikae.app.studio.RuleFault;
import org.furikae.app.studio.RuleWords;
import org.furikae.app.studio.SaveResult;
import org.furikae.app.studio.StudioRefusedException;
import org.furikae.ruleset.dictionary.FactConstant;
import org.furikae.ruleset.dictionary.FactMember;
import org.furikae.ruleset.dictionary.FactType;
import org.furikae.web.format.Formats;
import org.furikae.web.language.Language;

/** Answers to the script of the editing page. */
final class EditingJson {
    private EditingJson() {}

    static JsonObjectBuilder words(RuleWords words) {
        return Json.createObjectBuilder()
                .add("types", array(words.types(), EditingJson::type))
                .add(
                        "parameters",
                        array(
                                words.parameters(),
                                one -> Json.createObjectBuilder()
                                        .add("name", one.name())
                                        .add("type", one.type())))
                .add(
                        "sources",
                        array(
                                words.sources(),
                                one -> Json.createObjectBuilder()
                                        .add("key", one.key())
                                        .add("title", one.title())));
    }

    private static JsonObjectBuilder type(FactType type) {
        return Json.createObjectBuilder()
                .add("name", type.name())
                .add("qualifiedName", type.qualifiedName())
                .add("fact", type.fact())
                .add("japanese", type.japanese())
                .add("english", type.english())
                .add("members", array(type.members(), EditingJson::member))
                .add("constants", array(type.constants(), EditingJson::constant));
    }

    private static JsonObjectBuilder member(FactMember member) {
        return Json.createObjectBuilder()
                .add("name", member.name())
                .add("signature", member.signature())
                .add("field", member.field())
                .add("type", member.type())
                .add("japanese", member.japanese())
                .add("english", member.english());
    }

    private static JsonObjectBuilder constant(FactConstant constant) {
        return Json.createObjectBuilder().add("name", constant.name()).add("japanese", constant.japanese());
    }

    static JsonObjectBuilder faults(List<RuleFault> faults, Language language) {
        return Json.createObjectBuilder().add("faults", array(faults, fault -> fault(fault, language)));
    }

    private static JsonObjectBuilder fault(RuleFault fault, Language language) {
        return Json.createObjectBuilder()
                .add("gate", fault.gate())
                .add("file", fault.file())
                .add("rule", fault.rule())
                .add("line", fault.line())
                .add("language", language.code())
                .add("text", language == Language.JAPANESE ? fault.japanese() : fault.english());
    }

    static JsonObjectBuilder run(CaseRun run, Language language) {
        return faults(run.faults(), language)
                .add("green", run.green())
                .add(
                        "red",
                        array(
                                run.red(),
                                one -> Json.createObjectBuilder()
                                        .add("file", one.file())
                                        .add("rule", one.rule())
                                        .add("name", one.name())
                                        .add("failures", Json.createArrayBuilder(one.failures()))));
    }

    /** @param savedBy who saved what is there instead */
    static JsonObjectBuilder saved(SaveResult result, Instant now, Optional<String> savedBy) {
        JsonObjectBuilder answer =
                Json.createObjectBuilder().add("revision", result.revision()).add("savedAt", Formats.time(now));
        result.conflict()
                .ifPresent(conflict -> answer.add(
                        "conflict",
                        Json.createObjectBuilder()
                                .add("theirs", conflict.theirs())
                                .add("found", conflict.found())
                                .add("by", savedBy.orElse(""))));
        return answer;
    }

    /** @param revision of the file as it is */
    static JsonObjectBuilder present(List<Presence> others, int revision) {
        return Json.createObjectBuilder()
                .add("fileRevision", revision)
                .add(
                        "others",
                        array(
                                others,
                                one -> Json.createObjectBuilder()
                                        .add("name", one.userName())
                                        .add("path", one.path())));
    }

    static JsonObjectBuilder refused(StudioRefusedException refused) {
        return Json.createObjectBuilder().add("reason", refused.reason().name()).add("message", refused.getMessage());
    }

    private static <T> JsonArrayBuilder array(List<T> things, Function<T, JsonObjectBuilder> json) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        things.forEach(thing -> array.add(json.apply(thing)));
        return array;
    }
}
