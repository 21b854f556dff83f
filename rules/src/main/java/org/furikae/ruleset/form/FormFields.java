package org.furikae.ruleset.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.furikae.ruleset.dictionary.FactDictionary;
import org.furikae.ruleset.dictionary.FactMember;
import org.furikae.ruleset.dictionary.FactType;

/** The fields that forms offer: those of the dictionary of facts whose values people can type. */
public final class FormFields {
    /** Facts that only proration knows, or that have no fields. */
    private static final Set<String> NOT_OFFERED = Set.of("PoolChoice", "Conclusions", "Parameters");

    private static final String CLAIM = "Claim";
    private static final String CLAIM_FACT = "FiledClaim";
    private static final String CLAIM_MEMBER = "claim";
    private static final FormFields SHIPPED = new FormFields(FactDictionary.shipped());

    private final Map<String, FactType> types;
    private final List<FormField> all;

    private FormFields(FactDictionary dictionary) {
        types = dictionary.types().stream().collect(Collectors.toMap(FactType::name, Function.identity()));
        List<FormField> found = new ArrayList<>();
        for (FactType type : dictionary.types()) {
            if (type.fact() && !NOT_OFFERED.contains(type.name())) {
                type.members().forEach(member -> field(type, member, "").ifPresent(found::add));
            }
        }
        Optional.ofNullable(types.get(CLAIM))
                .ifPresent(claim -> claim.members()
                        .forEach(member -> field(types.get(CLAIM_FACT), member, CLAIM_MEMBER + ".")
                                .ifPresent(found::add)));
        all = List.copyOf(found);
    }

    public static FormFields shipped() {
        return SHIPPED;
    }

    public List<FormField> all() {
        return all;
    }

    /** @param key as {@link FormField#key()} */
    public Optional<FormField> find(String key) {
        return all.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** What an import of a type has to name. */
    String qualified(String type) {
        return types.get(type).qualifiedName();
    }

    private Optional<FormField> field(FactType type, FactMember member, String before) {
        if (!member.field()) {
            return Optional.empty();
        }
        Optional<FactType> choices = Optional.ofNullable(types.get(member.type()))
                .filter(one -> !one.constants().isEmpty());
        return kind(member.type(), choices.isPresent())
                .map(kind -> new FormField(
                        type.name(),
                        type.japanese(),
                        type.english(),
                        before + member.name(),
                        member.japanese(),
                        member.english(),
                        kind,
                        choices.map(FactType::name).orElse(""),
                        choices.map(FactType::constants).orElse(List.of())));
    }

    private static Optional<FormField.Kind> kind(String type, boolean choice) {
        if (choice) {
            return Optional.of(FormField.Kind.CHOICE);
        }
        return switch (type) {
            case "boolean" -> Optional.of(FormField.Kind.FLAG);
            case "int", "long" -> Optional.of(FormField.Kind.WHOLE);
            case "String" -> Optional.of(FormField.Kind.TEXT);
            default -> Optional.empty();
        };
    }
}
