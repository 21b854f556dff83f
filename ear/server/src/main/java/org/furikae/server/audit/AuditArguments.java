package org.furikae.server.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.furikae.app.audit.AuditExport;
import org.furikae.app.audit.NotedHeads;
import org.furikae.server.ArgumentValue;
import org.furikae.server.ServerFailure;

/**
 * What {@code audit} was asked for.
 *
 * @param data folder that holds everything the server keeps, absolute
 * @param head hash that was noted earlier and must still be in the trail
 * @param out file to export to; empty to verify
 * @param archives files, or folders with files, that have explanations of archived months
 */
record AuditArguments(Path data, Optional<String> head, Optional<Path> out, List<Path> archives) {
    static final String USAGE = """
            使い方: ./furikae audit verify [--data フォルダー] [--head 控えた値] [--archive ファイルかフォルダー …]
                    ./furikae audit export --out ファイル.jsonl|ファイル.csv [--data フォルダー]""";

    /**
     * @param arguments as typed, without the word {@code audit}
     * @throws ServerFailure with exit status 2, naming what is wrong
     */
    static AuditArguments parse(List<String> arguments, Path defaultData) throws ServerFailure {
        String action = arguments.isEmpty() ? "" : arguments.get(0);
        if (!action.equals("verify") && !action.equals("export")) {
            throw wrong(action.isEmpty() ? "verify か export を指定してください。" : "知らない指定です: " + action);
        }
        Path data = defaultData;
        Optional<String> head = Optional.empty();
        Optional<Path> out = Optional.empty();
        List<Path> archives = new ArrayList<>();
        Iterator<String> rest = arguments.subList(1, arguments.size()).iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            String name = argument.replaceFirst("=.*", "");
            switch (name) {
                case "--data" -> data = ArgumentValue.path(name, ArgumentValue.of(argument, name, rest, USAGE), USAGE);
                case "--head" -> head = Optional.of(hash(ArgumentValue.of(argument, name, rest, USAGE)));
                case "--out" ->
                    out = Optional.of(ArgumentValue.path(name, ArgumentValue.of(argument, name, rest, USAGE), USAGE));
                case "--archive" ->
                    archives.add(ArgumentValue.path(name, ArgumentValue.of(argument, name, rest, USAGE), USAGE)
                            .toAbsolutePath());
                default -> throw wrong("知らない引数です: " + argument);
            }
        }
        if (action.equals("verify") && out.isPresent()) {
            throw wrong("--out は export だけで使えます。");
        }
        if (action.equals("export") && head.isPresent()) {
            throw wrong("--head は verify だけで使えます。");
        }
        if (action.equals("export") && !archives.isEmpty()) {
            throw wrong("--archive は verify だけで使えます。");
        }
        if (action.equals("export") && out.isEmpty()) {
            throw wrong("--out で書き出すファイルを指定してください。");
        }
        AuditArguments parsed = new AuditArguments(data.toAbsolutePath().normalize(), head, out, List.copyOf(archives));
        if (out.isPresent()) {
            parsed.format();
        }
        return parsed;
    }

    /** By the ending of the file's name. */
    AuditExport.Format format() throws ServerFailure {
        String name = out.orElseThrow().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return AuditExport.Format.CSV;
        }
        if (name.endsWith(".jsonl")) {
            return AuditExport.Format.JSONL;
        }
        throw wrong("--out のファイル名は .jsonl か .csv で終わるようにしてください。");
    }

    private static String hash(String text) throws ServerFailure {
        String hash = text.strip().toLowerCase(Locale.ROOT);
        if (!NotedHeads.isHash(hash)) {
            throw wrong("--head は 16 進数 64 桁で指定してください(audit-heads.csv か、前回の表示にあります)。");
        }
        return hash;
    }

    private static ServerFailure wrong(String what) {
        return ServerFailure.wrongCall(what + "\n" + USAGE);
    }
}
