package com.martlet.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of users; their e-mails are kept in lower case. */
@Repository
class UserRepository {

    private static final String COLUMNS =
            """
            user_id, email, display_name, password_hash, is_platform_administrator, is_disabled,
            failed_sign_ins, locked_until
            """;

    private final JdbcClient jdbc;

    UserRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<User> find(UserId id) {
        return jdbc.sql("select " + COLUMNS + " from users where user_id = :id")
                .param("id", id.value())
                .query(UserRepository::user)
                .optional();
    }

    Optional<User> findByEmail(String email) {
        return jdbc.sql("select " + COLUMNS + " from users where email = :email")
                .param("email", Email.normal(email))
                .query(UserRepository::user)
                .optional();
    }

    Optional<User> findPlatformAdministrator() {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from users where is_platform_administrator order by user_id"
                                + " limit 1")
                .query(UserRepository::user)
                .optional();
    }

    User insert(String email, String displayName, String passwordHash, UserKind kind) {
        return jdbc.sql(
                        """
                        insert into users
                            (email, display_name, password_hash, is_platform_administrator)
                        values (:email, :name, :hash, :platform)
                        returning\s"""
                                + COLUMNS)
                .param("email", Email.normal(email))
                .param("name", displayName)
                .param("hash", passwordHash)
                .param("platform", kind == UserKind.PLATFORM_ADMINISTRATOR)
                .query(UserRepository::user)
                .single();
    }

    void changePassword(UserId id, String passwordHash) {
        jdbc.sql(
                        """
                        update users
                        set password_hash = :hash, failed_sign_ins = 0, locked_until = null
                        where user_id = :id
                        """)
                .param("hash", passwordHash)
                .param("id", id.value())
                .update();
    }

    /** Counts one more failure and returns how many there were in a row. */
    int countFailure(UserId id) {
        return jdbc.sql(
                        """
                        update users set failed_sign_ins = failed_sign_ins + 1
                        where user_id = :id
                        returning failed_sign_ins
                        """)
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    void lock(UserId id, Instant until) {
        setLock(id, until);
    }

    void forgetFailures(UserId id) {
        jdbc.sql("update users set failed_sign_ins = 0 where user_id = :id")
                .param("id", id.value())
                .update();
        setLock(id, null);
    }

    private void setLock(UserId id, @Nullable Instant until) {
        jdbc.sql("update users set locked_until = :until where user_id = :id")
                .param(
                        "until",
                        until == null ? null : until.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id.value())
                .update();
    }

    private static User user(ResultSet row, int number) throws SQLException {
        var lockedUntil = row.getObject("locked_until", OffsetDateTime.class);
        return new User(
                new UserId(row.getLong("user_id")),
                row.getString("email"),
                row.getString("display_name"),
                row.getString("password_hash"),
                row.getBoolean("is_platform_administrator"),
                row.getBoolean("is_disabled"),
                row.getInt("failed_sign_ins"),
                lockedUntil == null ? null : lockedUntil.toInstant());
    }
}
