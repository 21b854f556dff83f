package org.furikae.ruleset;

/** Classes made of rules that cannot be loaded, because they name what rules do not get. */
public final class RuleLoadException extends RulesetException {
    private static final long serialVersionUID = 1L;

    RuleLoadException(Throwable cause) {
        super("規則のコンパイル結果を読み込めません。条件が多すぎるか（一つの規則に12まで）、規則で使えないものを使っています。", cause);
    }
}
