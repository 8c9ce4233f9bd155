package com.martlet.adhoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.base.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select ';' as a",
                "select 'it''s; fine'",
                "select E'it\\'s; fine'",
                "select \"a;b\" from t",
                "select $$a;b$$",
                "select $tag$a;$$;b$tag$",
                "select 1 -- and; then",
                "/* a; /* b; */ c; */ select 1",
                "(select 1) union all (select 2)",
                "with a as (select 1) select * from a",
                "SELECT a$b$ from t",
                "values (1)",
                "explain select 1"
            })
    void takesOneStatementThatReads(String sql) {
        assertThat(SqlText.of(sql).sql()).isEqualTo(sql);
        assertThat(SqlText.of("\n " + sql + "\n;; \n").sql()).startsWith(sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1; select 2",
                "select ''; drop table t; --'",
                "select E'\\\\'; drop table t",
                "select $a$ $b$ $a$; drop table t; $b$",
                "select $1$; drop table t; $1$",
                "select a$b$; drop table t; --$b$",
                "/* /* */ */ select 1; drop table t",
                "select '\\'; drop table t; --'",
                "select \"\"\"\"; drop table t"
            })
    void refusesASecondStatement(String sql) {
        assertThatThrownBy(() -> SqlText.of(sql))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Only one statement");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \n", "-- nothing", "/* select 1", "'select 1'", ";", "select\0 1"})
    void refusesNothing(String sql) {
        assertThatThrownBy(() -> SqlText.of(sql)).hasMessageContaining("Write a statement first");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"drop table t", "set role x", "/* select */ copy t to stdout", "(call x())"})
    void refusesWhatDoesNotRead(String sql) {
        assertThatThrownBy(() -> SqlText.of(sql)).hasMessageContaining("cannot be run here");
    }

    @Test
    void refusesABook() {
        assertThatThrownBy(() -> SqlText.of("select " + "1".repeat(SqlText.LONGEST)))
                .hasMessageContaining("up to 20000");
    }

    @Test
    void makesAddressesOfNames() {
        assertThat(Slug.of("  Revenue per Month (2020)! ", "query"))
                .isEqualTo("revenue-per-month-2020");
        assertThat(Slug.of("월별 매출", "query")).isEqualTo("query");
    }
}
