package org.furikae.server.audit;

import java.util.ArrayList;
import java.util.List;
import org.furikae.app.audit.AuditReport;
import org.furikae.app.audit.DecisionFault;

/** What verifying showed, as lines for people. */
public final class ReportText {
    private ReportText() {}

    public static List<String> lines(AuditReport report) {
        List<String> lines = new ArrayList<>();
        report.chain()
                .firstBroken()
                .ifPresent(
                        number -> lines.add("監査記録" + number + "番: 書き換えられたか、この記録の前か後の記録がなくなっています。これより後の記録は証明になりません。"));
        report.lostHeads().forEach(hash -> lines.add("控えた値 " + hash + " の記録がありません。証跡の終わりが切り取られたか、作り直されています。"));
        report.faults().forEach(fault -> lines.add(line(fault)));
        if (report.faultCount() > report.faults().size()) {
            lines.add(String.format(
                    "ほかに%,d件あります。", report.faultCount() - report.faults().size()));
        }
        lines.add(String.format(
                "監査記録 %,d件、封印 %,d件、変わっていない判定 %,d件", report.chain().entries(), report.seals(), report.decisions()));
        report.archived()
                .forEach(archived -> lines.add(String.format(
                        "判定理由のほかは変わっていない判定 %,d件(%s 診療分。判定理由は保管ファイル %s にあり、--archive で確かめられます)",
                        archived.decisions(), archived.month(), archived.fileName())));
        lines.add("最後の記録: " + report.chain().head().number() + " "
                + report.chain().head().hash());
        lines.add(report.isIntact() ? "改ざんは見つかりませんでした。" : "改ざんが見つかりました。データベースをこのまま保全し、控えの記録と照合してください。");
        return lines;
    }

    private static String line(DecisionFault fault) {
        String decision =
                "レセプト" + (fault.claimId().isEmpty() ? "(なし)" : fault.claimId()) + " 判定" + fault.decisionNumber() + ": ";
        String entry = fault.auditNumber() == 0 ? "" : "(監査記録" + fault.auditNumber() + "番)";
        return switch (fault.kind()) {
            case DECISION_ALTERED -> decision + "判定か請求の内容が書き換えられています" + entry;
            case DECISION_REMOVED -> decision + "判定がなくなっています" + entry;
            case DECISION_ADDED -> decision + "封印のない判定です" + entry;
            case WRONG_IN_FORCE -> decision + "現在有効な判定が最後の判定でないか、一覧の結果と違います" + entry;
            case SEAL_ALTERED -> "判定" + fault.decisionNumber() + "から始まる封印が書き換えられています" + entry;
            case ARCHIVE_ALTERED -> "判定" + fault.decisionNumber() + "から始まる保管の記録が書き換えられています" + entry;
            case SEAL_REMOVED -> "監査記録" + fault.auditNumber() + "番の封印がなくなっています";
        };
    }
}
