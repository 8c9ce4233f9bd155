package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.testing.MartletTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MartletTest
class ApplicationTest {
    @Autowired private JdbcClient database;

    @Test
    void connectsAsTheLoginThatOwnsNothing() {
        var login = database.sql("select current_user").query(String.class).single();

        assertThat(login).isEqualTo("martlet_app");
    }
}
