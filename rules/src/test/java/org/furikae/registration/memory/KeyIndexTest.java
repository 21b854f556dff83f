package org.furikae.registration.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class KeyIndexTest {
    @Property(tries = 200)
    void finds_each_row_under_its_key_and_no_other(@ForAll @Size(max = 50) List<String> keys) {
        KeyIndex index = new KeyIndex();
        for (int row = 0; row < keys.size(); row++) {
            index.add(keys.get(row), row);
        }
        index.sort();

        for (String key : keys) {
            List<Integer> expected = new ArrayList<>();
            for (int row = 0; row < keys.size(); row++) {
                if (keys.get(row).equals(key)) {
                    expected.add(row);
                }
            }
            assertThat(rows(index, key)).isEqualTo(expected);
        }
    }

    @Example
    void holds_many_rows_without_confusing_their_keys() {
        KeyIndex index = new KeyIndex();
        for (int row = 0; row < 300_000; row++) {
            index.add("key" + row, row);
        }
        index.sort();

        for (int row = 0; row < 300_000; row += 997) {
            assertThat(rows(index, "key" + row)).containsExactly(row);
        }
        assertThat(rows(index, "none")).isEmpty();
    }

    @Example
    void refuses_to_be_asked_before_it_is_sorted() {
        KeyIndex index = new KeyIndex();
        index.add("key", 1);

        assertThatThrownBy(() -> rows(index, "key")).isInstanceOf(IllegalStateException.class);
    }

    private static List<Integer> rows(KeyIndex index, String key) {
        List<Integer> rows = new ArrayList<>();
        index.forEach(key, rows::add);
        return rows;
    }
}
