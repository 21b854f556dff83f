package org.furikae.app.studio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.furikae.app.rules.RuleTexts;
import org.furikae.exchange.ParameterFile;
import org.furikae.exchange.value.BadValue;
import org.furikae.ruleset.ParameterValue;
import org.furikae.ruleset.RulesetException;
import org.furikae.ruleset.RulesetFiles;

/** Rows of parameters: what they mean, what is wrong with them, and how two people's changes go together. */
final class ParameterRows {
    private static final int LONGEST_NAME = 80;

    private ParameterRows() {}

    /** The values of rows, and what is wrong with those that have none. */
    record Read(List<ParameterValue> values, List<ParameterSave.Fault> faults) {}

    static Read read(List<TypedParameter> rows) {
        List<ParameterValue> values = new ArrayList<>();
        List<ParameterSave.Fault> faults = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            try {
                values.add(value(rows.get(i)));
            } catch (BadValue e) {
                faults.add(new ParameterSave.Fault(i, "「" + rows.get(i).name() + "」: " + e.getMessage() + "。"));
            }
        }
        return new Read(values, faults);
    }

    private static ParameterValue value(TypedParameter row) throws BadValue {
        String name = row.name().strip();
        if (!name.matches("[A-Za-z][A-Za-z0-9]*") || name.length() > LONGEST_NAME) {
            throw new BadValue("パラメータの名前は英字で始まる英数字" + LONGEST_NAME + "文字以内にしてください。例: retryMonths");
        }
        return ParameterFile.value(name, row.from(), row.until(), row.kind(), row.value(), row.source());
    }

    /** What is wrong with values as a whole, in Japanese. */
    static List<String> faults(RuleTexts texts, List<ParameterValue> values) throws StudioRefusedException {
        try {
            RulesetFiles files = texts.files();
            List<String> faults = new ArrayList<>(files.parameterFaults());
            Map<String, String> sources = files.sources();
            values.stream()
                    .filter(value -> !sources.containsKey(value.source()))
                    .map(value -> "パラメータ「" + value.name() + "」の根拠「" + value.source() + "」がruleset.yamlのsourcesにありません。")
                    .forEach(faults::add);
            return faults;
        } catch (RulesetException e) {
            throw StudioRefusedException.notPossible(e.getMessage());
        }
    }

    static Map<String, List<TypedParameter>> byName(List<TypedParameter> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(TypedParameter::name, LinkedHashMap::new, Collectors.toList()));
    }

    /** Mine where I changed a parameter since {@code base}, theirs elsewhere. */
    static List<TypedParameter> merged(
            List<TypedParameter> base, List<TypedParameter> mine, List<TypedParameter> theirs) {
        Map<String, List<TypedParameter>> baseRows = byName(base);
        Map<String, List<TypedParameter>> mineRows = byName(mine);
        Map<String, List<TypedParameter>> theirRows = byName(theirs);
        Set<String> names = new LinkedHashSet<>(theirRows.keySet());
        names.addAll(mineRows.keySet());
        return names.stream()
                .flatMap(name -> {
                    List<TypedParameter> own = mineRows.getOrDefault(name, List.of());
                    return (own.equals(baseRows.getOrDefault(name, List.of()))
                                    ? theirRows.getOrDefault(name, List.of())
                                    : own)
                            .stream();
                })
                .toList();
    }

    /** Their rows of parameters that both changed, and not to the same. */
    static Map<String, List<TypedParameter>> both(
            List<TypedParameter> base, List<TypedParameter> mine, List<TypedParameter> theirs) {
        Map<String, List<TypedParameter>> mineRows = byName(mine);
        Map<String, List<TypedParameter>> theirRows = byName(theirs);
        Map<String, List<TypedParameter>> both = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>(mineRows.keySet());
        names.addAll(theirRows.keySet());
        Map<String, List<TypedParameter>> baseRows = byName(base);
        for (String name : names) {
            List<TypedParameter> before = baseRows.getOrDefault(name, List.of());
            List<TypedParameter> own = mineRows.getOrDefault(name, List.of());
            List<TypedParameter> other = theirRows.getOrDefault(name, List.of());
            if (!own.equals(before) && !other.equals(before) && !own.equals(other)) {
                both.put(name, other);
            }
        }
        return both;
    }

    static List<ParameterUpload.Difference> differences(List<TypedParameter> before, List<TypedParameter> after) {
        Map<String, List<TypedParameter>> old = byName(before);
        Map<String, List<TypedParameter>> changed = byName(after);
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(changed.keySet());
        return names.stream()
                .map(name -> new ParameterUpload.Difference(
                        name, old.getOrDefault(name, List.of()), changed.getOrDefault(name, List.of())))
                .filter(one -> !one.before().equals(one.after()))
                .toList();
    }

    /** What does not fit between a table that was handed in and the draft. */
    static List<String> misfits(List<TypedParameter> draft, List<TypedParameter> given) {
        Map<String, List<TypedParameter>> known = byName(draft);
        List<String> misfits = new ArrayList<>();
        Map<String, List<TypedParameter>> rows = byName(given);
        rows.forEach((name, ofName) -> {
            Optional<String> kind =
                    Optional.ofNullable(known.get(name)).map(one -> one.get(0).kind());
            if (kind.isEmpty()) {
                misfits.add("「" + name + "」というパラメータはこの下書きにありません。名前を直すか、先に画面の表に加えてください。");
            } else if (ofName.stream().anyMatch(one -> !one.kind().equals(kind.get()))) {
                misfits.add("「" + name + "」の種類は" + kind.get() + "です。種類の列を" + kind.get() + "に戻し、値を合わせてください。");
            }
        });
        known.keySet().stream()
                .filter(name -> !rows.containsKey(name))
                .map(name -> "「" + name + "」の行がありません。行を戻してください。なくすときは画面の表で行を削ってください。")
                .forEach(misfits::add);
        return misfits;
    }
}
