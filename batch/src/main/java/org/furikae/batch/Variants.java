package org.furikae.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.furikae.exchange.UnreadableFile;
import org.furikae.exchange.VariantFile;
import org.furikae.identity.KanjiVariants;

/** The variants of kanji by which a call compares names: the official map when the call or the environment names one. */
final class Variants {
    static final String OPTION = "variants";
    static final String ENVIRONMENT = "FURIKAE_VARIANTS";

    private Variants() {}

    static KanjiVariants of(Options options) throws WrongCall {
        return of(options.find(OPTION), System::getenv);
    }

    /** @param environment gives the value of an environment variable, or null */
    static KanjiVariants of(Optional<String> option, UnaryOperator<String> environment) throws WrongCall {
        Optional<String> set =
                Optional.ofNullable(environment.apply(ENVIRONMENT)).filter(value -> !value.isBlank());
        Optional<String> named = option.or(() -> set);
        if (named.isEmpty()) {
            return KanjiVariants.shipped();
        }
        String call = option.isPresent() ? "--" + OPTION + " " + named.get() : ENVIRONMENT + "=" + named.get();
        Path file = InputFiles.readableCall(call, named.get());
        try {
            return VariantFile.read(file);
        } catch (UnreadableFile e) {
            throw InputFiles.unreadable(call, e);
        } catch (IOException e) {
            throw InputFiles.unreadable(call, e);
        }
    }
}
