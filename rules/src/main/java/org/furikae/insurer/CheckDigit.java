package org.furikae.insurer;

/** The check digit (検証番号) of insurer, payer and institution numbers (domain.md 5.2). */
public final class CheckDigit {
    private CheckDigit() {}

    /**
     * @param body ASCII digits without the check digit
     * @return 0 to 9
     */
    public static int of(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int product = (body.charAt(body.length() - 1 - i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
