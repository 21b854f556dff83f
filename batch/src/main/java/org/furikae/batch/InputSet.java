package org.furikae.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.furikae.exchange.InputFile;
import org.furikae.exchange.Limits;
import org.furikae.exchange.RowCount;
import org.furikae.exchange.RowHandler;
import org.furikae.exchange.TableKind;
import org.furikae.exchange.UnreadableFile;

/** The files of a call, each opened once, with the tables that they give. */
final class InputSet implements AutoCloseable {
    private final List<Source> sources = new ArrayList<>();

    /** One file and the tables that are read from it. */
    private record Source(String call, Path path, InputFile file, Set<TableKind> kinds) {}

    private InputSet() {}

    /**
     * Opens all files, those of the claims first. A workbook gives optional tables that it holds too, unless another file was named for
     * them: what somebody put into a workbook is not to be overlooked in silence.
     *
     * @param named names of the files by the table that each is to give
     * @param optional tables that are used wherever they are found
     */
    static InputSet open(Map<TableKind, List<String>> named, Set<TableKind> optional) throws WrongCall {
        Set<TableKind> extra = EnumSet.copyOf(optional);
        extra.removeAll(named.keySet());
        Map<Path, Set<TableKind>> kinds = new LinkedHashMap<>();
        Map<Path, String> calls = new LinkedHashMap<>();
        for (Map.Entry<TableKind, List<String>> entry : named.entrySet()) {
            for (String name : entry.getValue()) {
                Path file = InputFiles.readable(entry.getKey().code(), name)
                        .toAbsolutePath()
                        .normalize();
                calls.putIfAbsent(file, "--" + entry.getKey().code() + " " + name);
                if (!kinds.computeIfAbsent(file, key -> EnumSet.noneOf(TableKind.class))
                        .add(entry.getKey())) {
                    throw new WrongCall("「--" + entry.getKey().code() + " " + name + "」が2回あります。1回だけ書いてください。");
                }
            }
        }
        InputSet set = new InputSet();
        boolean complete = false;
        try {
            for (Map.Entry<Path, Set<TableKind>> entry : kinds.entrySet()) {
                set.sources.add(open(entry.getKey(), calls.get(entry.getKey()), entry.getValue(), extra));
            }
            complete = true;
            return set;
        } finally {
            if (!complete) {
                set.close();
            }
        }
    }

    private static Source open(Path file, String call, Set<TableKind> wanted, Set<TableKind> extra) throws WrongCall {
        try {
            Set<TableKind> expected = EnumSet.copyOf(wanted);
            expected.addAll(extra);
            InputFile generous = openGenerously(file, expected, wanted);
            if (generous.tables().containsAll(wanted)) {
                return new Source(call, file, generous, generous.tables());
            }
            generous.close();
            throw new WrongCall("「" + call + "」に" + missing(wanted, generous.tables()) + "のシートがありません。シートの名前を確かめてください。");
        } catch (UnreadableFile e) {
            throw InputFiles.unreadable(call, e);
        } catch (IOException e) {
            throw InputFiles.unreadable(call, e);
        }
    }

    /** First with every table that it may hold; where that leads elsewhere, with those alone that it was named for. */
    private static InputFile openGenerously(Path file, Set<TableKind> expected, Set<TableKind> wanted)
            throws IOException, UnreadableFile {
        String name = file.getFileName().toString();
        try {
            InputFile input = InputFile.open(file, name, expected, Limits.LOCAL);
            if (input.tables().containsAll(wanted) || expected.equals(wanted)) {
                return input;
            }
            input.close();
        } catch (UnreadableFile e) {
            if (expected.equals(wanted)) {
                throw e;
            }
        }
        return InputFile.open(file, name, wanted, Limits.LOCAL);
    }

    private static String missing(Set<TableKind> wanted, Set<TableKind> found) {
        return String.join(
                "",
                wanted.stream()
                        .filter(kind -> !found.contains(kind))
                        .map(kind -> "「" + kind.label() + "」")
                        .toList());
    }

    /** What was left aside, one Japanese line each. */
    List<String> notices() {
        return sources.stream()
                .flatMap(source -> source.file().notices().stream().map(notice -> source.call() + ": " + notice + "。"))
                .toList();
    }

    /** The files that give a table, in the order of the call. */
    List<Path> files(TableKind kind) {
        return sources.stream()
                .filter(source -> source.kinds().contains(kind))
                .map(Source::path)
                .toList();
    }

    /**
     * Hands over every row of a table, file by file; the files of one table in the order of the call.
     *
     * @param <R> the table's fact
     * @param handlers makes the handler for the file of a name
     */
    <R> RowCount read(TableKind kind, Function<String, RowHandler<R>> handlers) throws WrongCall {
        RowCount count = RowCount.NONE;
        for (Source source : sources) {
            if (source.kinds().contains(kind)) {
                try {
                    count = count.plus(source.file().read(kind, handlers.apply(displayName(source))));
                } catch (UnreadableFile e) {
                    throw InputFiles.unreadable(source.call(), e);
                } catch (IOException e) {
                    throw InputFiles.unreadable(source.call(), e);
                }
            }
        }
        return count;
    }

    /** The file's name, or its whole path where two files have the same name. */
    private String displayName(Source source) {
        Path name = source.path().getFileName();
        long namesakes = sources.stream()
                .filter(other -> other.path().getFileName().equals(name))
                .count();
        return namesakes > 1 ? source.path().toString() : name.toString();
    }

    @Override
    public void close() {
        for (Source source : sources) {
            try {
                source.file().close();
            } catch (IOException e) {
                // It was only read: nothing is lost when closing it fails.
                System.getLogger(InputSet.class.getName()).log(System.Logger.Level.DEBUG, "not closed", e);
            }
        }
    }
}
