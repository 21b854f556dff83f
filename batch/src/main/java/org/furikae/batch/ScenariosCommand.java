package org.furikae.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.furikae.testdata.Scenario;
import org.furikae.testdata.ScenarioWorkbook;

/** Writes the product's scenarios as workbooks. */
final class ScenariosCommand implements Command {
    @Override
    public String name() {
        return "scenarios";
    }

    @Override
    public String help() {
        return """
                scenarios --out フォルダー
                    判定の場面を、場面ごとに1つのブックで書き出します。入力の表と期待する判定があり、reconcile にそのまま渡せます
                """;
    }

    @Override
    public ExitStatus run(List<String> arguments, Terminal terminal) throws WrongCall, IOException {
        Options options = Options.parse(arguments, Set.of("out"), Set.of());
        try (OutputFolder out = OutputFolder.prepare(options.require("out"))) {
            List<Scenario> scenarios = Scenario.all().toList();
            for (Scenario scenario : scenarios) {
                try (OutputStream stream = Files.newOutputStream(out.file(scenario.name() + ".xlsx"))) {
                    ScenarioWorkbook.write(scenario, stream);
                }
            }
            out.publish();
            terminal.out().println("scenarios " + scenarios.size());
            return ExitStatus.ALL_DONE;
        }
    }
}
