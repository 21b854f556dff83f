package org.furikae.testdata.hostile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small table of claims in the columns that every claim needs, to be spoilt. */
final class ClaimTable {
    static final String NAME = "漢字氏名";
    static final String POINTS = "請求点数";
    static final String BIRTH = "生年月日";
    static final String REMARKS = "摘要";

    private ClaimTable() {}

    /** A claim that is accepted, with one value replaced. */
    static Map<String, String> claim(String header, String value) {
        Map<String, String> claim = claim("R1");
        if (claim.replace(header, value) == null) {
            throw new IllegalArgumentException(header);
        }
        return claim;
    }

    /** A claim that is accepted. */
    static Map<String, String> claim(String id) {
        Map<String, String> claim = new LinkedHashMap<>();
        claim.put("レセプトID", id);
        claim.put("医療機関コード", "1310000014");
        claim.put("診療年月", "2023-08");
        claim.put("保険者番号", "01130012");
        claim.put(NAME, "見本　花子");
        claim.put(BIRTH, "1980-05-01");
        claim.put("性別", "女");
        claim.put(POINTS, "1200");
        claim.put(REMARKS, "旧資格情報");
        return claim;
    }

    static String header() {
        return line(List.copyOf(claim("").keySet()));
    }

    static String line(List<String> values) {
        return String.join(",", values) + "\r\n";
    }

    static String line(Map<String, String> claim) {
        return line(List.copyOf(claim.values()));
    }

    static String csv(Map<String, String> claim) {
        return header() + line(claim);
    }
}
