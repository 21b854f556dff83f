package org.furikae.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.furikae.app.access.AccountException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules();

    private Reason refusal(String password, String userName) {
        return catchThrowableOfType(AccountException.class, () -> rules.checkText(password, userName))
                .reason();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Password-2026!",
                "passwordpassword",
                "P@ssw0rd12345",
                "qwertyuiop123",
                "123456789012",
                "1q2w3e4r5t6y",
                "aaaaaaaaaaaaaaa",
                "furikae2026kokuho",
                "ＰＡＳＳＷＯＲＤ２０２６",
                "admin-admin-admin",
                "パスワードパスワード12",
                "20262026202620"
            })
    void what_is_tried_first_is_refused(String password) {
        assertThat(refusal(password, "yamada")).isEqualTo(Reason.PASSWORD_COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "hibi-no-kiroku-wo",
                "x7Kq-9w2m-Rn4t",
                "雨の日には傘を持って出かける",
                "384719205566",
                "password for the third shelf"
            })
    void what_is_not_on_the_list_is_taken(String password) {
        assertThatCode(() -> rules.checkText(password, "yamada")).doesNotThrowAnyException();
    }

    @Test
    void length_is_counted_in_characters() {
        assertThat(refusal("x7Kq-9w2m-R", "yamada")).isEqualTo(Reason.PASSWORD_TOO_SHORT);
        assertThat(refusal("𠮷野家で牛丼を食べた", "yamada")).isEqualTo(Reason.PASSWORD_TOO_SHORT);
        assertThat(refusal("x7Kq-9".repeat(40), "yamada")).isEqualTo(Reason.PASSWORD_TOO_LONG);
    }

    @Test
    void the_user_name_is_in_no_password_unless_it_is_too_short_to_matter() {
        assertThat(refusal("my-name-is-YAMADA", "yamada")).isEqualTo(Reason.PASSWORD_WITH_NAME);
        assertThatCode(() -> rules.checkText("x7Kq-9w2m-Rn4t", "kq")).doesNotThrowAnyException();
    }
}
